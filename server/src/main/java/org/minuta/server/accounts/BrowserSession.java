package org.minuta.server.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.CompositeLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionFixationProtectionStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfLogoutHandler;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/** The session of a page, from signing in to signing out. */
final class BrowserSession {

    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy renewal;
    private final LogoutHandler ending;
    private final OpenSessions open;

    BrowserSession(SecurityContextRepository contexts, CsrfTokenRepository csrfTokens, OpenSessions open) {
        this.contexts = contexts;
        this.open = open;
        this.renewal = new CompositeSessionAuthenticationStrategy(List.of(newSession(), newCsrfToken(csrfTokens)));
        this.ending = new CompositeLogoutHandler(new CsrfLogoutHandler(csrfTokens), ending(contexts));
    }

    /** A session of whoever was there before ends, with its id: nobody can prepare one for somebody else. */
    void begin(Accounts.Verified verified, HttpServletRequest request, HttpServletResponse response) {
        endOpen(SecurityContextHolder.getContext().getAuthentication());
        var credential = new Credential.Session(UUID.randomUUID());
        var signedIn = new SignedIn(verified.account().person(), credential);
        renewal.onAuthentication(signedIn, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        open.begin(credential, verified, request.getSession());
    }

    /** Without a session nothing happens. */
    void end(@Nullable Authentication signedIn, HttpServletRequest request, HttpServletResponse response) {
        endOpen(signedIn);
        ending.logout(request, response, signedIn);
    }

    private void endOpen(@Nullable Authentication before) {
        if (before instanceof SignedIn signedIn && signedIn.credential() instanceof Credential.Session session) {
            open.end(session);
        }
    }

    private static SessionAuthenticationStrategy newSession() {
        var fresh = new SessionFixationProtectionStrategy();
        fresh.setMigrateSessionAttributes(false);
        return fresh;
    }

    private static SessionAuthenticationStrategy newCsrfToken(CsrfTokenRepository csrfTokens) {
        var atOnce = new XorCsrfTokenRequestAttributeHandler();
        atOnce.setCsrfRequestAttributeName(null);
        var strategy = new CsrfAuthenticationStrategy(csrfTokens);
        strategy.setRequestHandler(atOnce);
        return strategy;
    }

    private static LogoutHandler ending(SecurityContextRepository contexts) {
        var ending = new SecurityContextLogoutHandler();
        ending.setSecurityContextRepository(contexts);
        return ending;
    }
}
