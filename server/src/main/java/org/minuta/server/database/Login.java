package org.minuta.server.database;

/** Name and password of a database role. Never prints the password. */
public record Login(String user, String password) {

    @Override
    public String toString() {
        return user;
    }
}
