package org.minuta.server.accounts;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.minuta.server.web.WebRefusal;
import org.springframework.context.event.EventListener;

/** What people have open beyond one request, so that it ends with the token or session it was opened with. */
public final class OpenConnections {

    private final Map<Credential, Set<OpenConnection>> open = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> perAccount = new ConcurrentHashMap<>();
    private final AccessTokens tokens;
    private final OpenSessions sessions;
    private final int mostPerAccount;

    OpenConnections(AccessTokens tokens, OpenSessions sessions, int mostPerAccount) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.mostPerAccount = mostPerAccount;
    }

    /**
     * Lets a new connection in, or ends it at once: if its person has too many, or if what it was opened with has
     * ended meanwhile. Before that it must not do anything.
     */
    public void admit(OpenConnection connection) {
        add(connection);
        try {
            refuseUnlessWelcome(connection);
        } catch (RuntimeException undecided) {
            closed(connection);
            throw undecided;
        }
        if (!connection.isOpen()) {
            remove(connection);
        }
    }

    /** To be called when a connection has closed, whoever closed it. */
    public void closed(OpenConnection connection) {
        connection.hasClosed();
        remove(connection);
    }

    /** Looked at only once it can be found by whoever ends the credential: so one of the two sees the other. */
    private void refuseUnlessWelcome(OpenConnection connection) {
        if (perAccount.getOrDefault(connection.account(), 0) > mostPerAccount) {
            connection.end(WebRefusal.TOO_MANY_REQUESTS);
        } else if (stillGood(Set.of(connection.credential())).isEmpty()) {
            connection.end(WebRefusal.NOT_SIGNED_IN);
        }
    }

    @EventListener
    void end(CredentialEnded ended) {
        endAllOf(ended.credential());
    }

    /** Keeps the sessions in use that are used through connections only. */
    void passOnUse() {
        sessions.use(open.values().stream().flatMap(Set::stream).filter(OpenConnection::wasUsedSinceLastAsked)
                .map(OpenConnection::credential).filter(Credential.Session.class::isInstance)
                .map(Credential.Session.class::cast).collect(Collectors.toSet()));
    }

    /** Ends those whose credential has ended, wherever that was done. */
    void endWhatIsOver() {
        var before = Set.copyOf(open.keySet());
        var good = stillGood(before);
        before.stream().filter(credential -> !good.contains(credential)).forEach(this::endAllOf);
    }

    private Set<Credential> stillGood(Set<Credential> credentials) {
        var unrevoked = tokens.unrevoked(credentials.stream().filter(Credential.Token.class::isInstance)
                .map(token -> ((Credential.Token) token).id()).collect(Collectors.toSet()));
        return credentials.stream().filter(credential -> switch (credential) {
            case Credential.Token token -> unrevoked.contains(token.id());
            case Credential.Session session -> sessions.has(session);
        }).collect(Collectors.toSet());
    }

    private void endAllOf(Credential credential) {
        open.getOrDefault(credential, Set.of()).forEach(connection -> connection.end(WebRefusal.NOT_SIGNED_IN));
    }

    private void add(OpenConnection connection) {
        open.compute(connection.credential(), (credential, present) -> {
            Set<OpenConnection> connections = present == null ? ConcurrentHashMap.newKeySet() : present;
            connections.add(connection);
            perAccount.merge(connection.account(), 1, Integer::sum);
            return connections;
        });
    }

    private void remove(OpenConnection connection) {
        open.computeIfPresent(connection.credential(), (credential, connections) -> {
            if (connections.remove(connection)) {
                perAccount.computeIfPresent(connection.account(), (account, count) -> count == 1 ? null : count - 1);
            }
            return connections.isEmpty() ? null : connections;
        });
    }
}
