package org.minuta.server.accounts;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.minuta.server.web.RefusedRequest;
import org.minuta.server.web.WebRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Argon2id, a bounded number at a time: each hash takes about 20 MB and tens of milliseconds of one core on purpose,
 * so a flood of sign-ins would otherwise take the whole machine. Who cannot be served within two seconds is refused
 * with {@code BUSY}.
 */
final class PasswordHashing {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int WAITING_PER_PLACE = 8;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final Argon2PasswordEncoder argon2id;
    private final Semaphore places;
    private final int mostWaiting;
    private final String hashOfNobody;

    PasswordHashing(AccountsSettings settings) {
        argon2id = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES,
                settings.hashMemoryKib(), settings.hashIterations());
        places = new Semaphore(settings.hashesAtOnce(), true);
        mostWaiting = WAITING_PER_PLACE * settings.hashesAtOnce();
        hashOfNobody = argon2id.encode("nobody has this one");
    }

    String hash(Password password) {
        return inTurn(() -> argon2id.encode(password.text()));
    }

    boolean matches(Password password, String hash) {
        return inTurn(() -> argon2id.matches(password.text(), hash));
    }

    /** Takes as long as a real comparison, so that time does not tell whether an e-mail address has an account. */
    void pretend(Password password) {
        matches(password, hashOfNobody);
    }

    /** Whether the hash was made with weaker parameters than those of now. */
    boolean outdated(String hash) {
        return argon2id.upgradeEncoding(hash);
    }

    private <T> T inTurn(Supplier<T> work) {
        takePlace();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (places.getQueueLength() >= mostWaiting
                    || !places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static RefusedRequest busy() {
        return new RefusedRequest(HttpStatus.SERVICE_UNAVAILABLE, WebRefusal.BUSY,
                "Too many people are signing in at this moment. Try again shortly.").retryAfter(LONGEST_WAIT);
    }
}
