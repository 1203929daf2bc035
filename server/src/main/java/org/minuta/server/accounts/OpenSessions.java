package org.minuta.server.accounts;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;

/** The sessions that pages have open on this server. In memory, as the sessions themselves. */
final class OpenSessions {

    private final Map<Credential.Session, OpenSession> open = new ConcurrentHashMap<>();
    private final Accounts accounts;
    private final ApplicationEventPublisher listeners;
    private final InstantSource clock;
    private final Duration longest;

    /** @param longest how long a session lasts at most, however much it is used */
    OpenSessions(Accounts accounts, ApplicationEventPublisher listeners, InstantSource clock, Duration longest) {
        this.accounts = accounts;
        this.listeners = listeners;
        this.clock = clock;
        this.longest = longest;
    }

    void begin(Credential.Session credential, Accounts.Verified verified, HttpSession http) {
        var session = new OpenSession(credential, verified.account().id(), verified.passwordVersion(),
                clock.instant(), http, this::over);
        open.put(credential, session);
        session.keep();
    }

    boolean has(Credential.Session credential) {
        return open.containsKey(credential);
    }

    void end(Credential.Session credential) {
        var session = open.get(credential);
        if (session != null) {
            session.end();
        }
    }

    List<OpenSession> of(UUID account) {
        return open.values().stream().filter(session -> session.account().equals(account)).toList();
    }

    void endAllOf(UUID account) {
        of(account).forEach(OpenSession::end);
    }

    /** Counts as a request: somebody who works over a connection is not idle. */
    void use(Collection<Credential.Session> used) {
        used.stream().map(open::get).filter(Objects::nonNull).forEach(OpenSession::use);
    }

    /**
     * Ends those that are idle or too old, and those whose account has another password since or is gone. Where that
     * was done does not matter: another server, or a statement by hand.
     */
    void endWhatIsOver() {
        var now = clock.instant();
        end(session -> session.hasEndedBy(now, longest));
        var sessions = List.copyOf(open.values());
        if (!sessions.isEmpty()) {
            var versions = accounts.passwordVersions(
                    sessions.stream().map(OpenSession::account).collect(Collectors.toSet()));
            sessions.stream().filter(session -> session.isOlderThan(versions.get(session.account())))
                    .forEach(OpenSession::end);
        }
    }

    private void end(Predicate<OpenSession> which) {
        open.values().stream().filter(which).forEach(OpenSession::end);
    }

    private void over(OpenSession session) {
        if (open.remove(session.credential(), session)) {
            listeners.publishEvent(new CredentialEnded(session.credential()));
        }
    }
}
