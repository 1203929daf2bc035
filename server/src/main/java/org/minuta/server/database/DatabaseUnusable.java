package org.minuta.server.database;

import org.jspecify.annotations.Nullable;

/** The server must not start on this database. The message says what is wrong and what to set. */
public final class DatabaseUnusable extends RuntimeException {

    public DatabaseUnusable(String message) {
        super(message);
    }

    public DatabaseUnusable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
