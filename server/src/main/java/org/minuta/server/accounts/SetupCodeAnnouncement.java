package org.minuta.server.accounts;

import org.minuta.server.web.PublicAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * While there is no account, each start prints a new setup code, which ends the one before. It goes straight to
 * standard output, past the logs, which are often collected elsewhere; only its hash is kept.
 */
final class SetupCodeAnnouncement {

    private static final Logger LOG = LoggerFactory.getLogger(SetupCodeAnnouncement.class);

    private static final String REPLACE_WHILE_NO_ACCOUNT = """
            insert into setup_code (code_hash) select ? where not exists (select from account)
            on conflict (only_one) do update
            set code_hash = excluded.code_hash, created_at = excluded.created_at, used_at = null""";

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final PublicAddress address;

    SetupCodeAnnouncement(JdbcClient database, TransactionOperations transaction, PublicAddress address) {
        this.database = database;
        this.transaction = transaction;
        this.address = address;
    }

    @EventListener
    void ready(ApplicationReadyEvent started) {
        var settings = started.getApplicationContext().getEnvironment();
        announce(settings.getProperty("local.server.port", Integer.class, 8080));
    }

    void announce(int port) {
        var code = SetupCode.random();
        var replacement = database.sql(REPLACE_WHILE_NO_ACCOUNT).param(code.sha256());
        if (transaction.execute(status -> replacement.update()) == 1) {
            LOG.warn("There is no account yet. The setup code for the first one is on standard output.");
            System.out.println(framed(code, port));
        }
    }

    private String framed(Secret code, int port) {
        return """

                ==========================================================================
                  There is no account yet. Open this address in a browser

                      %1$s

                  and make the first one with this setup code, which works once and
                  until the next start:

                      %2$s

                  Without a browser:

                  curl %1$s/api/accounts/first \\
                    -H 'Content-Type: application/json' \\
                    -d '{"code": "…", "name": "…", "email": "…", "password": "…"}'
                ==========================================================================
                """.formatted(address.shown(port), SetupCode.grouped(code));
    }
}
