package org.minuta.server.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The keys that people give to their programs. A token is looked up each time it is used, so that a revoked one is
 * refused at once; the index makes that cheaper than keeping copies right on every node.
 */
final class AccessTokens {

    /** Lets scanners of published code find a leaked one. */
    static final String PREFIX = "minuta_";

    private static final int LENGTH = PREFIX.length() + 43;

    private static final String OWNER = """
            select account.id, account.name, token.id as token,
                token.last_used_at is null or token.last_used_at < now() - interval '1 minute' as note_use
            from access_token token join account on account.id = token.account
            where token.token_hash = ? and token.revoked_at is null""";

    private static final String NOTE_USE = """
            update access_token set last_used_at = now()
            where id = ? and (last_used_at is null or last_used_at < now() - interval '1 minute')""";

    private static final String UNREVOKED = """
            select id from access_token where id = any(cast(? as uuid[])) and revoked_at is null""";

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher listeners;

    AccessTokens(JdbcClient database, TransactionOperations transaction, ApplicationEventPublisher listeners) {
        this.database = database;
        this.transaction = transaction;
        this.listeners = listeners;
    }

    /** The only time that the token itself is known. */
    Made make(Person owner, ShownName name) {
        var token = Secret.random(PREFIX);
        var insert = database.sql("""
                        insert into access_token (id, account, name, token_hash)
                        values (:id, :account, :name, :hash) returning id, created_at""")
                .param("id", UUID.randomUUID()).param("account", owner.id())
                .param("name", name.value()).param("hash", token.sha256())
                .query((row, number) -> new Made(row.getObject("id", UUID.class), name.value(),
                        instant(row, "created_at"), token));
        return transaction.execute(status -> insert.single());
    }

    List<Listed> of(Person owner) {
        return database.sql("""
                        select id, name, created_at, last_used_at from access_token
                        where account = ? and revoked_at is null order by created_at desc, id""")
                .param(owner.id())
                .query((row, number) -> new Listed(row.getObject("id", UUID.class), row.getString("name"),
                        instant(row, "created_at"), nullableInstant(row, "last_used_at")))
                .list();
    }

    /** Whether the person had such a token; from now on it opens nothing, and what it opened is closed. */
    boolean revoke(Person owner, UUID token) {
        var revoked = commit(database.sql("""
                        update access_token set revoked_at = now()
                        where id = ? and account = ? and revoked_at is null""")
                .params(token, owner.id())) == 1;
        if (revoked) {
            listeners.publishEvent(new CredentialEnded(new Credential.Token(token)));
        }
        return revoked;
    }

    /** Those among them that are not revoked. */
    Set<UUID> unrevoked(Collection<UUID> tokens) {
        return tokens.isEmpty() ? Set.of() : database.sql(UNREVOKED)
                .param(tokens.stream().map(UUID::toString).toArray(String[]::new)).query(UUID.class).set();
    }

    /** Its bearer is its owner. */
    Optional<SignedIn> bearer(Secret token) {
        if (token.value().length() != LENGTH || !token.value().startsWith(PREFIX)) {
            return Optional.empty();
        }
        var use = database.sql(OWNER).param(token.sha256())
                .query((row, number) -> new Use(new Person(row.getObject("id", UUID.class), row.getString("name")),
                        row.getObject("token", UUID.class), row.getBoolean("note_use")))
                .optional();
        use.filter(Use::toBeNoted).ifPresent(noted -> commit(database.sql(NOTE_USE).param(noted.token())));
        return use.map(noted -> new SignedIn(noted.owner(), new Credential.Token(noted.token())));
    }

    private int commit(JdbcClient.StatementSpec change) {
        return transaction.execute(status -> change.update());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant nullableInstant(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : instant(row, column);
    }

    /** A new token, shown this once. */
    record Made(UUID id, String name, Instant createdAt, Secret token) {}

    /** A token as its owner sees it later. */
    record Listed(UUID id, String name, Instant createdAt, @Nullable Instant lastUsedAt) {}

    private record Use(Person owner, UUID token, boolean toBeNoted) {}
}
