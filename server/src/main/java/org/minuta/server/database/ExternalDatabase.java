package org.minuta.server.database;

/** A PostgreSQL server that others run. Nothing is unpacked, started or stopped. */
record ExternalDatabase(DatabaseAccess access) implements DatabaseServer {

    @Override
    public void close() {
        // It is not ours to stop.
    }
}
