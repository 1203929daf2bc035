package org.minuta.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL's own files. They are made beside their place and renamed when complete, and never deleted after. */
final class DatabaseCluster {

    static final String SUPERUSER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseCluster.class);
    private static final Duration MAKING = Duration.ofMinutes(5);
    private static final String HALF = "database-in-the-making-";
    private static final String SETTINGS = "minuta.conf";

    private final DataFolder folder;
    private final PostgresBinaries binaries;
    private final OperatingUser user;

    DatabaseCluster(DataFolder folder, PostgresBinaries binaries, OperatingUser user) {
        this.folder = folder;
        this.binaries = binaries;
        this.user = user;
    }

    /** Makes the database if there is none. */
    void makeOnce() throws IOException {
        deleteHalfMade();
        if (Files.exists(folder.database())) {
            mustBeOurs();
        } else {
            make();
        }
    }

    /** Writes the settings of the next start. */
    void settle(int port) throws IOException {
        var file = folder.database().resolve(SETTINGS);
        PrivateFiles.write(file, settings(port));
        user.own(file);
    }

    private void deleteHalfMade() throws IOException {
        try (var leftovers = Files.newDirectoryStream(folder.root(), HALF + "*")) {
            for (var leftover : leftovers) {
                PrivateFiles.deleteAll(leftover);
            }
        }
    }

    private void mustBeOurs() throws IOException {
        var version = folder.database().resolve("PG_VERSION");
        if (!Files.exists(version)) {
            throw new DatabaseUnusable(folder.database() + " is not a PostgreSQL database; "
                    + "nothing in it was touched. Restore it from a backup or move it away");
        }
        var major = Files.readString(version).strip();
        var ours = Programs.ask(binaries.program("postgres").toString(), "--version").orElse("");
        if (!ours.contains(" " + major + ".")) {
            throw new DatabaseUnusable("%s was made by PostgreSQL %s, and this Minuta brings '%s': dump it with the "
                    .formatted(folder.database(), major, ours) + "older Minuta's server and restore it into this one");
        }
        if (!folder.hasPassword(SUPERUSER)) {
            throw new DatabaseUnusable("The passwords in %s are missing; restore that folder from a backup"
                    .formatted(folder.root().resolve("passwords")));
        }
    }

    private void make() throws IOException {
        LOG.info("Making a new database in {}", folder.database());
        var half = Files.createTempDirectory(folder.root(), HALF,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        user.own(half);
        folder.password(SUPERUSER);
        var password = folder.root().resolve("passwords").resolve(SUPERUSER);
        user.own(password.getParent());
        user.own(password);
        var output = folder.log().resolve("initdb.log");
        var command = user.command(List.of(binaries.program("initdb").toString(), "--pgdata=" + half,
                "--username=" + SUPERUSER, "--pwfile=" + password, "--auth=scram-sha-256", "--data-checksums",
                "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        if (Programs.run(command, half, output, MAKING) != 0) {
            throw new DatabaseUnusable("Could not make a database; see " + output);
        }
        var configuration = half.resolve("postgresql.conf");
        PrivateFiles.write(configuration, Files.readString(configuration) + "\ninclude '" + SETTINGS + "'\n");
        user.own(configuration);
        PrivateFiles.rename(half, folder.database());
    }

    /** The log settings keep what people wrote out of the log: an error's text and its statement may quote it. */
    private String settings(int port) throws IOException {
        return """
                # Written anew at each start.
                port = %d
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                max_connections = 150
                shared_buffers = 128MB
                jit = off

                fsync = on
                synchronous_commit = on
                full_page_writes = on

                timezone = 'UTC'
                log_timezone = 'UTC'
                default_text_search_config = 'pg_catalog.simple'

                log_destination = 'stderr'
                logging_collector = on
                log_directory = '%s'
                log_filename = 'postgresql-%%a.log'
                log_file_mode = 0600
                log_rotation_age = 1d
                log_truncate_on_rotation = on
                log_statement = none
                log_min_messages = log
                log_min_error_statement = panic
                log_min_duration_statement = -1
                log_parameter_max_length = 0
                log_parameter_max_length_on_error = 0
                log_error_verbosity = terse
                """.formatted(port, folder.log().toString().replace("'", "''"));
    }
}
