package org.minuta.server.accounts;

import java.util.UUID;

/** An account as its owner sees it. */
record Account(UUID id, String name, String email) {

    Person person() {
        return new Person(id, name);
    }
}
