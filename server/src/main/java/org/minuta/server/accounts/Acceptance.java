package org.minuta.server.accounts;

import org.jspecify.annotations.Nullable;
import org.minuta.server.web.RefusedRequest;

/**
 * Makes the account of somebody who was invited. Whoever tries secrets, or tries with one invitation which e-mail
 * addresses have accounts, is slowed down like whoever guesses passwords.
 */
final class Acceptance {

    private final Accounts accounts;
    private final Invitations invitations;
    private final SignInThrottle throttle;
    private final AuditLog audit;

    Acceptance(Accounts accounts, Invitations invitations, SignInThrottle throttle, AuditLog audit) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.throttle = throttle;
        this.audit = audit;
    }

    /** The account is made and the invitation used up, or neither. */
    Account accept(@Nullable Secret secret, ShownName name, EmailAddress email, Password password, String address) {
        var attempt = begin(email, address);
        try {
            var invitation = invitations.open(secret);
            var account = accounts.add(name, email, password, () -> invitations.accept(invitation));
            attempt.succeeded();
            audit.invitationAccepted(invitation, account.id(), address);
            return account;
        } catch (RuntimeException failed) {
            if (isRefusal(failed)) {
                audit.invitationRefused(address);
            } else {
                attempt.withdrawn();
            }
            throw failed;
        }
    }

    private SignInThrottle.Attempt begin(EmailAddress email, String address) {
        try {
            return throttle.begin(email, address);
        } catch (RefusedRequest tooEarly) {
            audit.invitationHeldBack(address);
            throw tooEarly;
        }
    }

    /** Otherwise it was not decided: the machine was busy, or the store away. */
    private static boolean isRefusal(RuntimeException failed) {
        return failed instanceof RefusedRequest refused && refused.getStatusCode().is4xxClientError();
    }
}
