package org.minuta.server.scenes;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.minuta.server.accounts.ServedTest;
import org.minuta.server.accounts.TestPerson;
import org.minuta.server.client.Calls;
import org.minuta.server.client.Loop;
import org.minuta.server.client.Participant;
import org.minuta.server.client.StompLine;
import org.minuta.server.client.Wire;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

/** What every scene needs: people with tokens, minutes, and clients that join them. */
abstract class SceneTest extends ServedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final List<Participant> pages = new ArrayList<>();

    @LocalServerPort
    private int port;

    /** Somebody with an account of that name, who calls with an own token. */
    Calls person(String name) {
        return as(someone(name));
    }

    Calls as(TestPerson person) {
        return new Calls(server(), person.token());
    }

    URI server() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** New minutes with nothing but a title. */
    static String openMinutes(Calls by) {
        return by.post("/api/minutes", members("heading", Map.of("title", "Minuta de prueba"))).expect(201).json()
                .get("minutes").stringValue();
    }

    /** Somebody who opens these minutes in an own page; the state need not be there yet. */
    Participant joins(String name, Calls calls, String minutes) {
        return unjoined(name, calls, minutes).joins();
    }

    Participant unjoined(String name, Calls calls, String minutes) {
        Participant page = new Participant(name, new StompLine(calls, minutes), Loop.ofItsOwn(name), PATIENCE);
        pages.add(page);
        return page;
    }

    @AfterEach
    void everyoneLeaves() {
        pages.forEach(Participant::close);
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }

    /** Names and values by turns. */
    static ObjectNode members(Object... namesAndValues) {
        ObjectNode members = Wire.object();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.set((String) namesAndValues[i], Wire.tree(namesAndValues[i + 1]));
        }
        return members;
    }

    /** A command of a client that keeps no session. */
    static ObjectNode command(String client, long number, long base, String type, Object... namesAndValues) {
        ObjectNode command = members("client", client, "number", number, "base", base, "type", type);
        command.setAll(members(namesAndValues));
        return command;
    }

    /** The header that signs in a handshake. */
    static Map<String, String> bearing(Calls calls) {
        return Map.of("Authorization", "Bearer " + calls.token());
    }

    static void eventually(ThrowingRunnable holds) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100)).untilAsserted(holds);
    }
}
