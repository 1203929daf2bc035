package org.minuta.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One run of PostgreSQL's main process, as a child of ours. */
record Postmaster(Process process) {

    private static final Duration RECOVERY = Duration.ofMinutes(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    /**
     * Starts it and waits until it takes connections, which includes recovery after a crash.
     *
     * @return empty if it ended instead
     */
    static Optional<Postmaster> start(Path database, PostgresBinaries binaries, OperatingUser user, Path output)
            throws IOException {
        forgetStranger(database);
        var server = List.of(binaries.program("postgres").toString(), "-D", database.toString());
        var command = Programs.join(ownSession(), user.command(server));
        var postmaster = new Postmaster(Programs.prepare(command, database.getParent(), output).start());
        try {
            postmaster.awaitReady(database);
        } catch (RuntimeException e) {
            postmaster.stop();
            throw e;
        }
        return postmaster.alive() ? Optional.of(postmaster) : Optional.empty();
    }

    void stop() {
        new ServerProcess(process.toHandle()).stop();
    }

    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    private void awaitReady(Path database) {
        if (!Waiting.until(() -> ready(database) || !alive(), RECOVERY, LOOK_AGAIN)) {
            throw new DatabaseUnusable("The database is not ready after " + RECOVERY);
        }
    }

    private boolean alive() {
        return process.isAlive();
    }

    private boolean ready(Path database) {
        try {
            return PostmasterFile.read(database).filter(PostmasterFile::ready)
                    .filter(file -> file.pid() == process.pid()).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In a session of its own, Ctrl-C in our terminal does not end the database under the server's feet. */
    private static List<String> ownSession() {
        return Programs.find("setsid").map(Path::toString).map(List::of).orElse(List.of());
    }

    /**
     * PostgreSQL does not start over a file that a power cut left empty, nor if the process it names is alive, even if
     * that number now belongs to some other program. Nobody works on the database here: the caller holds the folder's
     * lock and has stopped any orphan. The number of a dead process is left to PostgreSQL, which looks for its children.
     */
    private static void forgetStranger(Path database) throws IOException {
        var file = PostmasterFile.read(database);
        var namesTheDead = file.isPresent() && ProcessHandle.of(file.get().pid()).isEmpty();
        if (!namesTheDead && ServerProcess.workingOn(database).isEmpty()) {
            Files.deleteIfExists(PostmasterFile.in(database));
        }
    }
}
