package org.minuta.server.database;

/** A PostgreSQL server that holds the record. */
public interface DatabaseServer extends AutoCloseable {

    /** How to reach it; constant until {@link #close()}. */
    DatabaseAccess access();

    /** Ends what we started ourselves; to be called after every connection pool is closed. */
    @Override
    void close();
}
