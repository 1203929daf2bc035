package org.minuta.server.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A data folder that is locked by us, with programs and a complete database in it, and nobody working on it. */
record Installation(DataFolder folder, PostgresBinaries binaries, OperatingUser user, DatabaseCluster cluster) {

    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);

    static Installation in(DataFolder folder, OperatingUser user) throws IOException {
        stopOrphan(folder);
        user.own(folder.root());
        user.mustReach(folder.root());
        var binaries = PostgresBinaries.unpackedBelow(folder.root());
        user.own(binaries.folder());
        var cluster = new DatabaseCluster(folder, binaries, user);
        cluster.makeOnce();
        user.own(folder.database());
        user.own(folder.log());
        return new Installation(folder, binaries, user, cluster);
    }

    Login login(String role) throws IOException {
        return new Login(role, folder.password(role));
    }

    /** Chooses the port of this run; asked again, it may choose another. */
    int choosePort() throws IOException {
        var port = LocalPort.choose(folder.root().resolve("port"));
        cluster.settle(port);
        return port;
    }

    Optional<Postmaster> start() throws IOException {
        return Postmaster.start(folder.database(), binaries, user, startLog());
    }

    Path startLog() throws IOException {
        return folder.log().resolve("start.log");
    }

    /** It served a server that was killed; ended cleanly, it leaves nothing to recover. */
    private static void stopOrphan(DataFolder folder) throws IOException {
        var orphan = ServerProcess.workingOn(folder.database());
        if (orphan.isPresent()) {
            LOG.warn("Ending process {}, the database of a server that was killed", orphan.get().handle().pid());
            orphan.get().stop();
        }
    }
}
