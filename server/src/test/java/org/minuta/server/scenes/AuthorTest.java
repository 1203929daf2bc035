package org.minuta.server.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minuta.server.accounts.TestPerson;
import org.minuta.server.client.Calls;
import org.minuta.server.client.RawStomp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** D9: the author of an event is the signed-in person, whatever a message claims. */
class AuthorTest extends SceneTest {

    private final String client = newId();

    @Test
    void isNotTakenFromTheCommand() {
        Calls ana = person("Ana Solís");
        TestPerson beto = someone("Beto Luna");
        String minutes = openMinutes(ana);

        for (String member : new String[] {"by", "author", "person", "user"}) {
            ObjectNode forged = naming("Forjado");
            forged.putObject(member).put("id", beto.person().id().toString()).put("name", "Beto Luna");
            JsonNode answer = ana.commands(minutes, forged).get(0);
            assertThat(answer.path("refusal").asString()).isEqualTo("MALFORMED");
        }
        assertThat(ana.events(minutes)).hasSize(1);
    }

    @Test
    void isNotTakenFromTheHeadersOfAFrame() {
        Calls ana = person("Ana Solís");
        TestPerson beto = someone("Beto Luna");
        String minutes = openMinutes(ana);
        Map<String, String> forged = Map.of("login", beto.email(), "passcode", beto.password(), "user-name",
                beto.person().id().toString(), "simpUser", beto.person().id().toString(), "by", "Beto Luna",
                "Authorization", "Bearer " + beto.token());

        try (RawStomp live = RawStomp.connect(ana, forged).subscribe("/topic/minutes." + minutes)) {
            live.send("/app/minutes." + minutes + ".commands", forged, naming("De Ana").toString());
            eventually(() -> assertThat(ana.events(minutes)).hasSize(2));
        }

        assertThat(ana.events(minutes).getLast().get("by").get("name").stringValue()).isEqualTo("Ana Solís");
    }

    @Test
    void isWhoeverSendsEvenUnderTheClientIdOfAnother() {
        Calls ana = person("Ana Solís");
        Calls beto = person("Beto Luna");
        String minutes = openMinutes(ana);
        ana.commands(minutes, naming("De Ana"));

        ObjectNode next = naming("De Beto").put("base", 2);
        beto.commands(minutes, next);

        assertThat(ana.events(minutes).getLast().get("by").get("name").stringValue()).isEqualTo("Beto Luna");
    }

    private ObjectNode naming(String name) {
        return command(client, 1, 1, "NameRevision", "revision", 1, "name", name);
    }
}
