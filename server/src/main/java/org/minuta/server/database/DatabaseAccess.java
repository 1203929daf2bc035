package org.minuta.server.database;

/**
 * How to reach a database.
 *
 * @param url         a JDBC URL, which stays the same while the server runs
 * @param owner       owns all tables; used for migrations only
 * @param application what everything else uses; may read and append events, never change or delete them
 */
public record DatabaseAccess(String url, Login owner, Login application) {
}
