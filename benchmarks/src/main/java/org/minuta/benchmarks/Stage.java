package org.minuta.benchmarks;

import java.io.IOException;
import java.util.List;

/** What all scenarios share: the running server, and accounts on it. */
record Stage(ServerUnderTest server, Api api, List<String> tokens, Options options) {

    private static final int ACCOUNTS = 25;

    static Stage set(ServerUnderTest server, Api api, Options options) throws IOException, InterruptedException {
        var first = api.firstToken(server.setupCode());
        return new Stage(server, api, api.moreTokens(ACCOUNTS, first), options);
    }

    /** A token of one of the accounts; people beyond them share. */
    String token(int person) {
        return tokens.get(person % tokens.size());
    }
}
