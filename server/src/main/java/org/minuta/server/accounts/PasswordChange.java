package org.minuta.server.accounts;

import org.jspecify.annotations.Nullable;
import org.minuta.server.web.RefusedRequest;
import org.minuta.server.web.WebRefusal;
import org.springframework.http.HttpStatus;

/**
 * Gives an account another password. Whoever has it open elsewhere may be the reason for that, so all its sessions end.
 * The old password is asked for, and guessing it is slowed down like guessing it at the door.
 */
final class PasswordChange {

    private final Accounts accounts;
    private final PasswordHashing hashing;
    private final SignInThrottle throttle;
    private final OpenSessions sessions;
    private final AuditLog audit;

    PasswordChange(Accounts accounts, PasswordHashing hashing, SignInThrottle throttle, OpenSessions sessions,
            AuditLog audit) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.throttle = throttle;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** @return the account, whose sessions have all ended */
    Accounts.Verified change(Person person, Password old, @Nullable Secret wanted, String address) {
        var account = accounts.withId(person.id()).orElseThrow(() -> new RefusedRequest(HttpStatus.UNAUTHORIZED,
                WebRefusal.NOT_SIGNED_IN, "This account is no more."));
        var email = new EmailAddress(account.account().email());
        var chosen = Password.chosen(wanted, new ShownName(account.account().name()), email);
        var changed = changed(begin(email, person, address), account, old, chosen);
        if (changed == null) {
            audit.passwordChangeFailed(person.id(), address);
            throw new RefusedRequest(HttpStatus.FORBIDDEN, AccountRefusal.OLD_PASSWORD_WRONG,
                    "This is not the password that the account has now.");
        }
        sessions.endAllOf(person.id());
        audit.passwordChanged(person.id(), address);
        return changed;
    }

    private SignInThrottle.Attempt begin(EmailAddress email, Person person, String address) {
        try {
            return throttle.begin(email, address);
        } catch (RefusedRequest tooEarly) {
            audit.passwordChangeHeldBack(person.id(), address);
            throw tooEarly;
        }
    }

    private Accounts.@Nullable Verified changed(SignInThrottle.Attempt attempt, Accounts.WithHash account,
            Password old, Password chosen) {
        try {
            if (!hashing.matches(old, account.passwordHash())) {
                return null;
            }
            var changed = accounts.changePassword(account, hashing.hash(chosen)).orElse(null);
            attempt.succeeded();
            return changed;
        } catch (RuntimeException undecided) {
            attempt.withdrawn();
            throw undecided;
        }
    }
}
