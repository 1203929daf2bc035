package org.minuta.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.minuta.server.web.RefusedRequest;

/** Hashing passwords … */
class PasswordHashingTest {

    private static final Password SECRET = Password.given(new Secret("siete mesas de roble"));

    @Test
    void usesArgon2idWithTheGivenCostAndAnOwnSaltEachTime() {
        var hashing = new PasswordHashing(new AccountsSettings(19456, 2, 2));
        var hash = hashing.hash(SECRET);
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(hashing.hash(SECRET));
        assertThat(hashing.matches(SECRET, hash)).isTrue();
        assertThat(hashing.matches(Password.given(new Secret("ocho mesas de roble")), hash)).isFalse();
        assertThat(hashing.outdated(hash)).isFalse();
        assertThat(new PasswordHashing(new AccountsSettings(19456, 3, 2)).outdated(hash)).isTrue();
    }

    @Test
    void takesAsLongForNobodyAsForSomebody() {
        var hashing = new PasswordHashing(new AccountsSettings(19456, 2, 1));
        var hash = hashing.hash(SECRET);
        var real = new ArrayList<Long>();
        var pretended = new ArrayList<Long>();
        for (var round = 0; round < 15; round++) {
            real.add(nanos(() -> hashing.matches(SECRET, hash)));
            pretended.add(nanos(() -> hashing.pretend(SECRET)));
        }
        assertThat((double) median(pretended) / median(real)).isBetween(0.5, 2.0);
    }

    @Test
    void turnsAwayWhomItCannotServeSoon() throws Exception {
        var hashing = new PasswordHashing(new AccountsSettings(65536, 4, 1));
        var crowd = 40;
        var ready = new CountDownLatch(crowd);
        try (var people = Executors.newFixedThreadPool(crowd)) {
            var refusals = IntStream.range(0, crowd).mapToObj(person -> people.submit(() -> {
                ready.countDown();
                ready.await();
                return catchThrowableOfType(RefusedRequest.class, () -> hashing.hash(SECRET));
            })).toList();
            var refused = 0;
            for (var refusal : refusals) {
                var busy = refusal.get();
                if (busy != null) {
                    refused++;
                    assertThat(busy.getStatusCode().value()).isEqualTo(503);
                    assertThat(busy.getHeaders().getFirst("Retry-After")).isEqualTo("2");
                }
            }
            assertThat(refused).isBetween(1, crowd - 1);
        }
        assertThat(hashing.hash(SECRET)).as("it serves again").startsWith("$argon2id$");
    }

    private static long nanos(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
