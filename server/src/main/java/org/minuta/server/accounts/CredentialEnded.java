package org.minuta.server.accounts;

/** From now on nothing may go on that was opened with this credential. Published before the one who ended it hears. */
record CredentialEnded(Credential credential) {}
