package org.minuta.server.accounts;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What hashing one password costs, and how many are hashed at once. The defaults for memory and iterations are
 * OWASP's; raising them re-hashes each password when its owner next signs in.
 */
@ConfigurationProperties("minuta.accounts")
record AccountsSettings(@DefaultValue("19456") int hashMemoryKib, @DefaultValue("2") int hashIterations,
        @DefaultValue("4") int hashesAtOnce) {

    AccountsSettings {
        if (hashMemoryKib < 1024 || hashIterations < 1 || hashesAtOnce < 1) {
            throw new IllegalArgumentException("minuta.accounts: hash-memory-kib must be 1024 or more, "
                    + "hash-iterations and hashes-at-once 1 or more");
        }
    }
}
