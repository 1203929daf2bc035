package org.minuta.server.faults;

/** When the connection breaks, as seen from the database. */
enum Cut {
    /** The commit never reaches the database. */
    BEFORE_THE_COMMIT,
    /** The database commits, and its answer is lost. */
    AFTER_THE_COMMIT
}
