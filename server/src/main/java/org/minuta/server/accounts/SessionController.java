package org.minuta.server.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.minuta.server.web.RefusedRequest;
import org.minuta.server.web.WebRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out with a page. */
@RestController
@RequestMapping("/api/session")
class SessionController {

    private final SignIn signIn;
    private final Accounts accounts;
    private final BrowserSession sessions;
    private final AuditLog audit;

    SessionController(SignIn signIn, Accounts accounts, BrowserSession sessions, AuditLog audit) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** JSON only: a form on another site's page cannot send it. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Account begin(@RequestBody Credentials given, HttpServletRequest request, HttpServletResponse response) {
        var verified = signIn.with(EmailAddress.of(given.email()), Password.given(given.password()),
                request.getRemoteAddr());
        sessions.begin(verified, request, response);
        return verified.account();
    }

    @GetMapping
    Account current(@AuthenticationPrincipal @Nullable Person person) {
        if (person == null) {
            throw new RefusedRequest(HttpStatus.UNAUTHORIZED, WebRefusal.NOT_SIGNED_IN, "Nobody is signed in.");
        }
        return accounts.of(person);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@AuthenticationPrincipal @Nullable Person person, HttpServletRequest request,
            HttpServletResponse response) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        sessions.end(signedIn, request, response);
        if (person != null) {
            audit.signedOut(person.id(), request.getRemoteAddr());
        }
    }

    record Credentials(@Nullable String email, @Nullable Secret password) {}
}
