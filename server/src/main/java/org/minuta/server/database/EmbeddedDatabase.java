package org.minuta.server.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real, durable PostgreSQL that belongs to this server alone: its programs come from the class path, its data live
 * in one folder and outlast restarts. If its process dies, it is started again on the same port; if the server was
 * killed and its database lives on, the next start ends that one cleanly first.
 */
public final class EmbeddedDatabase implements DatabaseServer {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration TRY_AGAIN = Duration.ofMillis(250);
    private static final Duration TRY_AGAIN_LATER = Duration.ofSeconds(5);

    private final Installation installation;
    private final int port;
    private final DatabaseAccess access;
    private final Thread watch = Thread.ofPlatform().daemon().name("database-watch").unstarted(this::watch);
    private final Object turn = new Object();
    private Postmaster postmaster;
    private volatile boolean closing;

    private EmbeddedDatabase(Installation installation, int port, Postmaster postmaster) throws IOException {
        this.installation = installation;
        this.port = port;
        this.postmaster = postmaster;
        this.access = new DatabaseAccess(url(DatabaseRoles.DATABASE),
                installation.login("minuta_owner"), installation.login("minuta"));
    }

    /**
     * Starts the database in this folder, and makes both if they are not there yet.
     *
     * @throws DatabaseUnusable if it cannot be done, with what to do about it; no data were touched then
     */
    public static EmbeddedDatabase start(Path dataFolder) {
        PostgresBinaries.archiveForThisComputer();
        try {
            return start(DataFolder.open(dataFolder));
        } catch (IOException e) {
            throw new DatabaseUnusable("Cannot keep a database in %s: %s".formatted(dataFolder, e), e);
        }
    }

    private static EmbeddedDatabase start(DataFolder folder) throws IOException {
        try {
            return start(Installation.in(folder, OperatingUser.choose(folder.root())));
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    static EmbeddedDatabase start(Installation installation) throws IOException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        do {
            var port = installation.choosePort();
            var postmaster = installation.start();
            if (postmaster.isPresent()) {
                return serve(new EmbeddedDatabase(installation, port, postmaster.get()));
            }
            Waiting.pause(TRY_AGAIN);
        } while (System.nanoTime() < end);
        throw new DatabaseUnusable("The database does not start; see its log in " + installation.folder().log());
    }

    private static EmbeddedDatabase serve(EmbeddedDatabase database) throws IOException {
        database.watch.start();
        try {
            DatabaseRoles.ensure(database.url("postgres"), database.superuser(), database.access.owner(),
                    database.access.application());
        } catch (SQLException e) {
            database.close();
            throw new DatabaseUnusable("The database does not let its own server in; are the passwords in %s changed?"
                    .formatted(database.installation.folder().root()), e);
        }
        LOG.info("The database serves on port {}, its data are in {}", database.port,
                database.installation.folder().root());
        return database;
    }

    @Override
    public DatabaseAccess access() {
        return access;
    }

    /** Stops the database cleanly and leaves the folder to the next server. */
    @Override
    public void close() {
        closing = true;
        synchronized (turn) {
            postmaster.stop();
            installation.folder().close();
        }
    }

    /** May do everything; for tests and for work by hand, never for serving. */
    Login superuser() throws IOException {
        return installation.login(DatabaseCluster.SUPERUSER);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable&connectTimeout=5".formatted(port, database);
    }

    private void watch() {
        try {
            while (!closing) {
                var code = current().awaitEnd();
                if (!closing) {
                    LOG.error("The database process ended by itself (exit code {}); starting it again", code);
                    startAgain();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Postmaster current() {
        synchronized (turn) {
            return postmaster;
        }
    }

    /** What is left of the old process holds its memory for a moment, and until then no new one starts. */
    private void startAgain() throws InterruptedException {
        var soon = System.nanoTime() + PATIENCE.toNanos();
        while (!closing && !tryAgain()) {
            Thread.sleep(System.nanoTime() < soon ? TRY_AGAIN : TRY_AGAIN_LATER);
        }
    }

    private boolean tryAgain() {
        synchronized (turn) {
            if (closing) {
                return true;
            }
            try {
                var started = installation.start();
                started.ifPresent(again -> postmaster = again);
                return started.isPresent();
            } catch (IOException | DatabaseUnusable e) {
                LOG.error("The database does not start: {}", e.toString());
                return false;
            }
        }
    }
}
