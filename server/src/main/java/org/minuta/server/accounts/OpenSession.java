package org.minuta.server.accounts;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * The session of a page from signing in to its end. It is kept in the container's session, which tells it when that
 * ends, whatever the reason.
 *
 * @param passwordVersion that of the account when its password was given
 * @param over            is told of the end, once
 */
record OpenSession(Credential.Session credential, UUID account, int passwordVersion, Instant begun, HttpSession http,
        Consumer<OpenSession> over) implements HttpSessionBindingListener {

    private static final String NAME = OpenSession.class.getName();

    void keep() {
        http.setAttribute(NAME, this);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        over.accept(this);
    }

    /** The container closes connections first, one by one; the session must open nothing while it does. */
    void end() {
        try {
            http.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
            http.removeAttribute(NAME);
            http.invalidate();
        } catch (IllegalStateException overAlready) {
            over.accept(this);
        }
    }

    /** @param present the password's version now; missing if the account is gone */
    boolean isOlderThan(@Nullable Integer present) {
        return present == null || passwordVersion < present;
    }

    /** The container looks after idle sessions only once a minute. */
    boolean hasEndedBy(Instant now, Duration longest) {
        try {
            return !now.isBefore(begun.plus(longest)) || !now.isBefore(idleUntil());
        } catch (IllegalStateException over) {
            return true;
        }
    }

    private Instant idleUntil() {
        var seconds = http.getMaxInactiveInterval();
        return seconds > 0 ? Instant.ofEpochMilli(http.getLastAccessedTime()).plusSeconds(seconds) : Instant.MAX;
    }

    /** As if there had been a request. */
    void use() {
        try {
            http.getAccessor().access(used -> { });
        } catch (IllegalStateException over) {
            end();
        }
    }
}
