package org.minuta.server.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.minuta.server.web.RefusedRequest;
import org.minuta.server.web.WebRefusal;
import org.springframework.http.HttpStatus;

/**
 * Slows down whoever guesses passwords. Failures are counted per e-mail address and network together, per network,
 * and per e-mail address; after some for free, each further one doubles the wait, up to a limit. The owner is not
 * locked out by strangers: the wait for an e-mail address alone stays short, and does not hold for networks from
 * which this e-mail address signed in before. In memory and bounded; forgotten an hour after the last try.
 */
final class SignInThrottle {

    private static final Limit PAIR = new Limit(5, Duration.ofMinutes(5));
    private static final Limit NETWORK = new Limit(30, Duration.ofMinutes(5));
    private static final Limit EMAIL = new Limit(20, Duration.ofSeconds(30));
    private static final int MOST_KEYS = 50_000;

    private final Cache<Key, Tries> tries =
            Caffeine.newBuilder().maximumSize(MOST_KEYS).expireAfterWrite(Duration.ofHours(1)).build();
    private final Cache<Key, Boolean> familiar =
            Caffeine.newBuilder().maximumSize(MOST_KEYS).expireAfterAccess(Duration.ofDays(30)).build();
    private final InstantSource clock;

    SignInThrottle(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Counts the try as failed until it is known better, so that many at once gain nothing.
     *
     * @throws RefusedRequest {@code TOO_MANY_REQUESTS} with the seconds to wait; such a try is not counted
     */
    synchronized Attempt begin(EmailAddress email, String address) {
        var network = ClientNetwork.of(address);
        var pair = new Key(email.value(), network, PAIR);
        var byNetwork = new Key("", network, NETWORK);
        var byEmail = new Key(email.value(), "", EMAIL);
        var known = familiar.getIfPresent(pair) != null;
        var keys = known ? List.of(pair, byNetwork) : List.of(pair, byNetwork, byEmail);
        refuseIfTooEarly(keys);
        keys.forEach(this::countFailure);
        return new Attempt(pair, byNetwork, byEmail, keys);
    }

    private void refuseIfTooEarly(List<Key> keys) {
        var now = clock.instant();
        keys.stream().flatMap(key -> Stream.ofNullable(tries.getIfPresent(key)))
                .map(Tries::openAt).max(Instant::compareTo).filter(now::isBefore)
                .ifPresent(openAt -> {
                    throw new RefusedRequest(HttpStatus.TOO_MANY_REQUESTS, WebRefusal.TOO_MANY_REQUESTS,
                            "Too many failed sign-ins. Try again a little later.")
                            .retryAfter(Duration.between(now, openAt));
                });
    }

    private void countFailure(Key key) {
        var before = tries.getIfPresent(key);
        var failures = before == null ? 1 : before.failures() + 1;
        tries.put(key, new Tries(failures, clock.instant().plus(key.limit().waitAfter(failures))));
    }

    private void uncount(Key key) {
        var before = tries.getIfPresent(key);
        if (before != null) {
            tries.put(key, new Tries(Math.max(0, before.failures() - 1), clock.instant()));
        }
    }

    /** One try to sign in; tell it how it ended, unless it failed. */
    final class Attempt {

        private final Key pair;
        private final Key network;
        private final Key email;
        private final List<Key> counted;

        private Attempt(Key pair, Key network, Key email, List<Key> counted) {
            this.pair = pair;
            this.network = network;
            this.email = email;
            this.counted = counted;
        }

        /** Forgets the failures of this e-mail address, but not those that its network had with others. */
        void succeeded() {
            synchronized (SignInThrottle.this) {
                tries.invalidateAll(List.of(pair, email));
                uncount(network);
                familiar.put(pair, true);
            }
        }

        /** The password was never looked at. */
        void withdrawn() {
            synchronized (SignInThrottle.this) {
                counted.forEach(SignInThrottle.this::uncount);
            }
        }
    }

    private record Key(String email, String network, Limit limit) {}

    private record Tries(int failures, Instant openAt) {}

    private record Limit(int free, Duration longest) {

        private static final int DOUBLINGS = 20;

        Duration waitAfter(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            var wait = Duration.ofSeconds(1L << Math.min(failures - free, DOUBLINGS));
            return wait.compareTo(longest) < 0 ? wait : longest;
        }
    }
}
