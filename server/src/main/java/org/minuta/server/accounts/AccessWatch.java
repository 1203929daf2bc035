package org.minuta.server.accounts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/**
 * Ends within a second what ended without this server being told: by lapse of time, on another server of the same
 * database, or by a statement in the database.
 */
final class AccessWatch {

    private static final Logger LOG = LoggerFactory.getLogger(AccessWatch.class);

    private final OpenSessions sessions;
    private final OpenConnections connections;

    AccessWatch(OpenSessions sessions, OpenConnections connections) {
        this.sessions = sessions;
        this.connections = connections;
    }

    @Scheduled(fixedDelay = 500)
    void look() {
        try {
            connections.passOnUse();
            sessions.endWhatIsOver();
            connections.endWhatIsOver();
        } catch (DataAccessException | TransactionException storeFailed) {
            LOG.warn("Whether access has ended could not be looked up: {}", storeFailed.getClass().getSimpleName());
        }
    }
}
