package org.minuta.server.accounts;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The trail of who got in and what was handed out, in the logger {@code minuta.audit}: ids and network addresses,
 * never a secret, and never an e-mail address, since people type passwords into the wrong field.
 */
final class AuditLog {

    private static final Logger LOG = LoggerFactory.getLogger("minuta.audit");

    void signedIn(UUID account, String address) {
        LOG.info("sign-in account={} address={}", account, oneLine(address));
    }

    void signInFailed(UUID account, String address) {
        LOG.warn("sign-in-failed account={} address={}", account, oneLine(address));
    }

    void signInFailedForNobody(String address) {
        LOG.warn("sign-in-failed account=unknown address={}", oneLine(address));
    }

    void signInHeldBack(String address) {
        LOG.warn("sign-in-held-back address={}", oneLine(address));
    }

    void signedOut(UUID account, String address) {
        LOG.info("sign-out account={} address={}", account, oneLine(address));
    }

    void passwordChanged(UUID account, String address) {
        LOG.info("password-changed account={} address={}", account, oneLine(address));
    }

    void passwordChangeFailed(UUID account, String address) {
        LOG.warn("password-change-failed account={} address={}", account, oneLine(address));
    }

    void passwordChangeHeldBack(UUID account, String address) {
        LOG.warn("password-change-held-back account={} address={}", account, oneLine(address));
    }

    void firstAccountRefused(String address) {
        LOG.warn("first-account-refused address={}", oneLine(address));
    }

    void firstAccountMade(UUID account, String address) {
        LOG.info("first-account-made account={} address={}", account, oneLine(address));
    }

    void accountMade(UUID account, Person by, String address) {
        LOG.info("account-made account={} by={} address={}", account, by.id(), oneLine(address));
    }

    void invitationMade(UUID invitation, Person inviter, String address) {
        LOG.info("invitation-made invitation={} account={} address={}", invitation, inviter.id(), oneLine(address));
    }

    void invitationWithdrawn(UUID invitation, Person inviter, String address) {
        LOG.info("invitation-withdrawn invitation={} account={} address={}", invitation, inviter.id(),
                oneLine(address));
    }

    void invitationAccepted(UUID invitation, UUID account, String address) {
        LOG.info("invitation-accepted invitation={} account={} address={}", invitation, account, oneLine(address));
    }

    void invitationRefused(String address) {
        LOG.warn("invitation-refused address={}", oneLine(address));
    }

    void invitationHeldBack(String address) {
        LOG.warn("invitation-held-back address={}", oneLine(address));
    }

    void tokenMade(UUID token, Person owner, String address) {
        LOG.info("token-made token={} account={} address={}", token, owner.id(), oneLine(address));
    }

    void tokenRevoked(UUID token, Person owner, String address) {
        LOG.info("token-revoked token={} account={} address={}", token, owner.id(), oneLine(address));
    }

    /** An address may come from a header that a proxy passed on. */
    static String oneLine(String text) {
        return text.replaceAll("[^\\p{Graph}]", "_");
    }
}
