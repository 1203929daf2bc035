package org.minuta.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.minuta.server.web.RefusedRequest;

/** The throttle of sign-ins (D12) … */
class SignInThrottleTest {

    private static final EmailAddress ANA = EmailAddress.of("ana@example.org");

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final SignInThrottle throttle = new SignInThrottle(() -> now);

    @Test
    void doublesTheWaitUpToFiveMinutes() {
        fail(5, ANA, "192.0.2.1");
        var waits = new ArrayList<Long>();
        for (var failure = 0; failure < 11; failure++) {
            waits.add(waitFor(ANA, "192.0.2.1"));
            now = now.plusSeconds(waits.getLast());
            throttle.begin(ANA, "192.0.2.1");
        }
        assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L);
    }

    @Test
    void doesNotLengthenTheWaitOfWhoComesTooEarly() {
        fail(5, ANA, "192.0.2.1");
        for (var early = 0; early < 20; early++) {
            assertThat(waitFor(ANA, "192.0.2.1")).isEqualTo(1);
        }
    }

    @Test
    void startsAnewAfterASuccess() {
        fail(4, ANA, "192.0.2.1");
        throttle.begin(ANA, "192.0.2.1").succeeded();
        fail(5, ANA, "192.0.2.1");
        assertThat(waitFor(ANA, "192.0.2.1")).isEqualTo(1);
    }

    @Test
    void slowsDownAnAddressThatTriesManyPeople() {
        for (var person = 0; person < 30; person++) {
            throttle.begin(EmailAddress.of("p" + person + "@example.org"), "192.0.2.1");
        }
        assertThat(waitFor(ANA, "192.0.2.1")).isEqualTo(1);
        throttle.begin(ANA, "192.0.2.2");
    }

    @Test
    void takesAWholeIpv6NetworkForOneClient() {
        for (var host = 1; host <= 5; host++) {
            throttle.begin(ANA, "2001:db8:0:1::" + host);
        }
        assertThat(waitFor(ANA, "2001:db8:0:1:ffff::9")).isEqualTo(1);
        throttle.begin(ANA, "2001:db8:0:2::1");
    }

    @Test
    void keepsGrowingForAnAttackerWithAnOwnAccount() {
        var own = EmailAddress.of("attacker@example.org");
        for (var person = 0; person < 30; person++) {
            throttle.begin(EmailAddress.of("p" + person + "@example.org"), "192.0.2.1");
        }
        for (var wait = 1; wait <= 64; wait *= 2) {
            assertThat(waitFor(ANA, "192.0.2.1")).isEqualTo(wait);
            assertThat(waitFor(own, "192.0.2.1")).isEqualTo(wait);
            now = now.plusSeconds(wait);
            throttle.begin(own, "192.0.2.1").succeeded();
            throttle.begin(ANA, "192.0.2.1");
        }
    }

    @Test
    void keepsTheWaitShortWhenManyAddressesTryOnePerson() {
        for (var address = 0; address < 250; address++) {
            failWhenOpen("192.0.2." + address);
        }
        assertThat(waitFor(ANA, "198.51.100.1")).isEqualTo(30);
    }

    @Test
    void letsTheOwnerInFromAFamiliarNetworkWhileManyAddressesTry() {
        throttle.begin(ANA, "203.0.113.7").succeeded();
        for (var address = 0; address < 250; address++) {
            failWhenOpen("192.0.2." + address);
        }
        throttle.begin(ANA, "203.0.113.7").succeeded();
    }

    @Test
    void countsATryBeforeItsOutcomeIsKnown() {
        for (var together = 0; together < 5; together++) {
            throttle.begin(ANA, "192.0.2.1");
        }
        assertThatThrownBy(() -> throttle.begin(ANA, "192.0.2.1")).isInstanceOf(RefusedRequest.class);
    }

    @Test
    void doesNotCountATryThatWasNeverDecided() {
        for (var busy = 0; busy < 100; busy++) {
            throttle.begin(ANA, "192.0.2.1").withdrawn();
        }
        throttle.begin(ANA, "192.0.2.1");
    }

    private void failWhenOpen(String address) {
        now = now.plus(Duration.ofSeconds(30));
        throttle.begin(ANA, address);
    }

    private void fail(int times, EmailAddress email, String address) {
        for (var failure = 0; failure < times; failure++) {
            throttle.begin(email, address);
        }
    }

    private long waitFor(EmailAddress email, String address) {
        var refused = catchThrowableOfType(RefusedRequest.class, () -> throttle.begin(email, address));
        assertThat(refused).as("a refusal").isNotNull();
        return Long.parseLong(refused.getHeaders().getFirst("Retry-After"));
    }
}
