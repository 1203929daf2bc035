package org.minuta.server.accounts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.minuta.server.web.RefusedRequest;
import org.minuta.server.web.WebRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The accounts of this installation, in the table {@code account}. */
final class Accounts {

    private static final String ADD = """
            insert into account (id, name, email, password_hash) values (:id, :name, :email, :hash)
            on conflict do nothing""";

    /** One statement: of two that use the code at once, the second waits for the first and then finds it used. */
    private static final String ADD_FIRST = """
            with opened as (
                update setup_code set used_at = now() where code_hash = :code and used_at is null returning only_one)
            insert into account (id, name, email, password_hash)
            select :id, :name, :email, :hash from opened where not exists (select from account)""";

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final PasswordHashing hashing;

    Accounts(JdbcClient database, TransactionOperations transaction, PasswordHashing hashing) {
        this.database = database;
        this.transaction = transaction;
        this.hashing = hashing;
    }

    Account add(ShownName name, EmailAddress email, Password password) {
        return add(name, email, password, () -> { });
    }

    /** @param condition done in the same transaction; if it refuses, there is no account, and the other way round */
    Account add(ShownName name, EmailAddress email, Password password, Runnable condition) {
        var account = new Account(UUID.randomUUID(), name.value(), email.value());
        var insert = insert(ADD, account, password);
        transaction.executeWithoutResult(status -> {
            condition.run();
            if (insert.update() == 0) {
                throw new RefusedRequest(HttpStatus.CONFLICT, AccountRefusal.EMAIL_TAKEN,
                        "Somebody has an account with this e-mail address.");
            }
        });
        return account;
    }

    Account addFirst(Secret code, ShownName name, EmailAddress email, Password password) {
        refuseUnlessOpen(code);
        var account = new Account(UUID.randomUUID(), name.value(), email.value());
        if (commit(insert(ADD_FIRST, account, password).param("code", code.sha256())) == 0) {
            refuseUnlessOpen(code);
            throw firstExists();
        }
        return account;
    }

    Account of(Person person) {
        return find(person).orElseThrow(() -> new RefusedRequest(HttpStatus.UNAUTHORIZED, WebRefusal.NOT_SIGNED_IN,
                "This account is no more."));
    }

    Optional<Account> find(Person person) {
        return database.sql("select id, name, email from account where id = ?").param(person.id())
                .query(Account.class).optional();
    }

    /** Whether the first account is still to be made. */
    boolean none() {
        return database.sql("select not exists (select from account)").query(Boolean.class).single();
    }

    Optional<WithHash> withEmail(EmailAddress email) {
        return withHash("lower(email) = lower(?)", email.value());
    }

    Optional<WithHash> withId(UUID id) {
        return withHash("id = ?", id);
    }

    private Optional<WithHash> withHash(String condition, Object value) {
        return database.sql("select id, name, email, password_hash, password_version from account where " + condition)
                .param(value)
                .query((row, number) -> new WithHash(
                        new Account(row.getObject("id", UUID.class), row.getString("name"), row.getString("email")),
                        row.getString("password_hash"), row.getInt("password_version")))
                .optional();
    }

    /** Those of accounts that are gone are missing. */
    Map<UUID, Integer> passwordVersions(Collection<UUID> ids) {
        var versions = new HashMap<UUID, Integer>();
        database.sql("select id, password_version from account where id = any(cast(? as uuid[]))")
                .param(ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    versions.put(row.getObject("id", UUID.class), row.getInt("password_version"));
                });
        return versions;
    }

    /** The same password hashed anew. Nothing happens if it was changed meanwhile. */
    void replaceHash(WithHash old, String hash) {
        commit(database.sql("update account set password_hash = ? where id = ? and password_hash = ?")
                .params(hash, old.account().id(), old.passwordHash()));
    }

    /**
     * A password that somebody chose.
     *
     * @return the account with the new version, which no session begun before has; empty if it was changed meanwhile
     */
    Optional<Verified> changePassword(WithHash old, String hash) {
        var changed = commit(database.sql("""
                        update account set password_hash = ?, password_version = password_version + 1
                        where id = ? and password_version = ?""")
                .params(hash, old.account().id(), old.passwordVersion()));
        return changed == 1 ? Optional.of(new Verified(old.account(), old.passwordVersion() + 1)) : Optional.empty();
    }

    private int commit(JdbcClient.StatementSpec change) {
        return transaction.execute(status -> change.update());
    }

    private JdbcClient.StatementSpec insert(String sql, Account account, Password password) {
        return database.sql(sql).param("id", account.id()).param("name", account.name())
                .param("email", account.email()).param("hash", hashing.hash(password));
    }

    /** Asked before hashing, so that strangers cannot keep the machine hashing. */
    private void refuseUnlessOpen(Secret code) {
        if (!none()) {
            throw firstExists();
        }
        if (!database.sql("select exists (select from setup_code where code_hash = ? and used_at is null)")
                .param(code.sha256()).query(Boolean.class).single()) {
            throw new RefusedRequest(HttpStatus.FORBIDDEN, AccountRefusal.SETUP_CODE_WRONG,
                    "This is not the setup code that the server printed when it was last started.");
        }
    }

    private static RefusedRequest firstExists() {
        return new RefusedRequest(HttpStatus.CONFLICT, AccountRefusal.FIRST_ACCOUNT_EXISTS,
                "There is an account already. Whoever has one can sign in and make others.");
    }

    /** An account with what its password hashes to; stays within sign-in. */
    record WithHash(Account account, String passwordHash, int passwordVersion) {

        Verified verified() {
            return new Verified(account, passwordVersion);
        }

        @Override
        public String toString() {
            return account.toString();
        }
    }

    /** An account whose owner gave the password of this version. */
    record Verified(Account account, int passwordVersion) {}
}
