package org.minuta.server.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minuta.server.web.RefusedRequest;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What signed-in people hand to others so that they make accounts, in the table {@code invitation}. An invitation is
 * open until it was accepted or withdrawn, or seven days have gone by.
 */
final class Invitations {

    private static final String OPEN = " accepted_at is null and withdrawn_at is null and expires_at > now()";

    private final JdbcClient database;
    private final TransactionOperations transaction;

    Invitations(JdbcClient database, TransactionOperations transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** The only time that the secret itself is known. */
    MadeInvitation make(Person inviter) {
        var secret = Secret.random("");
        var insert = database.sql("""
                        insert into invitation (id, inviter, secret_hash, expires_at)
                        values (:id, :inviter, :hash, now() + interval '7 days')
                        returning id, expires_at""")
                .param("id", UUID.randomUUID()).param("inviter", inviter.id()).param("hash", secret.sha256())
                .query((row, number) -> new MadeInvitation(row.getObject("id", UUID.class), secret,
                        instant(row, "expires_at")));
        return transaction.execute(status -> insert.single());
    }

    /** The open ones of this person, newest first. */
    List<OpenInvitation> of(Person inviter) {
        return database.sql("select id, created_at, expires_at from invitation where inviter = ? and" + OPEN
                        + " order by created_at desc, id")
                .param(inviter.id())
                .query((row, number) -> new OpenInvitation(row.getObject("id", UUID.class), instant(row, "created_at"),
                        instant(row, "expires_at")))
                .list();
    }

    /** Whether the person had such an open one; from now on nobody can accept it. */
    boolean withdraw(Person inviter, UUID invitation) {
        var withdrawal = database.sql("update invitation set withdrawn_at = now() where id = ? and inviter = ? and"
                + OPEN).params(invitation, inviter.id());
        return transaction.execute(status -> withdrawal.update()) == 1;
    }

    /**
     * The open one with this secret.
     *
     * @throws RefusedRequest {@code INVITATION_INVALID}
     */
    UUID open(@Nullable Secret secret) {
        return Optional.ofNullable(secret).flatMap(given -> database
                        .sql("select id from invitation where secret_hash = ? and" + OPEN)
                        .param(given.sha256()).query(UUID.class).optional())
                .orElseThrow(Invitations::invalid);
    }

    /**
     * Uses it up, if the transaction around this is committed. Of two at once the second waits for the first.
     *
     * @throws RefusedRequest {@code INVITATION_INVALID}
     */
    void accept(UUID invitation) {
        if (database.sql("update invitation set accepted_at = now() where id = ? and" + OPEN)
                .param(invitation).update() == 0) {
            throw invalid();
        }
    }

    private static RefusedRequest invalid() {
        return new RefusedRequest(HttpStatus.FORBIDDEN, AccountRefusal.INVITATION_INVALID,
                "This invitation was used or withdrawn, is too old, or never was. Ask for another one.");
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A new invitation, whose secret is shown this once. */
    record MadeInvitation(UUID id, Secret secret, Instant expiresAt) {}

    /** An open invitation as its inviter sees it later. */
    record OpenInvitation(UUID id, Instant createdAt, Instant expiresAt) {}
}
