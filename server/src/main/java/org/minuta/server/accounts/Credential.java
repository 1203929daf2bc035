package org.minuta.server.accounts;

import java.io.Serializable;
import java.util.UUID;

/** What somebody is signed in with. What was opened with it ends when it ends. Neither id is a secret. */
sealed interface Credential extends Serializable {

    /** An access token, until it is revoked. */
    record Token(UUID id) implements Credential {}

    /** The session of a page, until it is signed out or over. */
    record Session(UUID id) implements Credential {}
}
