package org.minuta.server.accounts;

import org.jspecify.annotations.Nullable;
import org.minuta.server.web.RefusedRequest;
import org.springframework.http.HttpStatus;

/** Tells from an e-mail address and a password who it is; a stranger learns only that one of them is wrong. */
final class SignIn {

    private final Accounts accounts;
    private final PasswordHashing hashing;
    private final SignInThrottle throttle;
    private final AuditLog audit;

    SignIn(Accounts accounts, PasswordHashing hashing, SignInThrottle throttle, AuditLog audit) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.throttle = throttle;
        this.audit = audit;
    }

    Accounts.Verified with(EmailAddress email, Password password, String address) {
        var attempt = begin(email, address);
        var verified = verified(attempt, email, password, address);
        if (verified == null) {
            throw new RefusedRequest(HttpStatus.UNAUTHORIZED, AccountRefusal.EMAIL_OR_PASSWORD_WRONG,
                    "The e-mail address or the password is wrong.");
        }
        attempt.succeeded();
        audit.signedIn(verified.account().id(), address);
        return verified;
    }

    private SignInThrottle.Attempt begin(EmailAddress email, String address) {
        try {
            return throttle.begin(email, address);
        } catch (RefusedRequest tooEarly) {
            audit.signInHeldBack(address);
            throw tooEarly;
        }
    }

    private Accounts.@Nullable Verified verified(SignInThrottle.Attempt attempt, EmailAddress email,
            Password password, String address) {
        try {
            return verified(email, password, address);
        } catch (RuntimeException undecided) {
            attempt.withdrawn();
            throw undecided;
        }
    }

    private Accounts.@Nullable Verified verified(EmailAddress email, Password password, String address) {
        var found = accounts.withEmail(email).orElse(null);
        if (found == null) {
            hashing.pretend(password);
            audit.signInFailedForNobody(address);
            return null;
        }
        if (!hashing.matches(password, found.passwordHash())) {
            audit.signInFailed(found.account().id(), address);
            return null;
        }
        if (hashing.outdated(found.passwordHash())) {
            accounts.replaceHash(found, hashing.hash(password));
        }
        return found.verified();
    }
}
