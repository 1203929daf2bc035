package org.minuta.server.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.minuta.api.text.Delta;
import org.minuta.server.client.Calls;
import org.minuta.server.client.Participant;
import org.minuta.server.client.RawStomp;
import org.minuta.server.client.Replica;
import org.minuta.server.client.Wire;
import tools.jackson.databind.JsonNode;

/** C19: what one client sends without waiting is applied in the order in which it was sent. */
class OrderTest extends SceneTest {

    private static final int EDITS = 1_000;
    private static final int EDITS_IN_A_CROWD = 500;

    @Test
    void keepsTheOrderOfAThousandEditsSentWithoutWaiting() {
        Calls ana = person("Ana Solís");
        String minutes = openMinutes(ana);

        String typed = writeWithoutWaiting(ana, minutes, newId(), EDITS);

        assertThat(notes(ana, minutes)).isEqualTo(typed);
    }

    @Test
    void keepsTheOrderWhileOthersWriteInTheSameText() {
        Calls ana = person("Ana Solís");
        String minutes = openMinutes(ana);
        List<Participant> others = List.of(joins("Beto", person("Beto Luna"), minutes),
                joins("Carla", person("Carla Ríos"), minutes), joins("Dora", person("Dora Paz"), minutes));
        others.forEach(Participant::waitsForState);

        for (int i = 0; i < 200; i++) {
            others.forEach(other -> other.types("notes", text -> Delta.document("*")));
        }
        String typed = writeWithoutWaiting(ana, minutes, newId(), EDITS_IN_A_CROWD);
        others.forEach(Participant::waitsUntilAnswered);

        // Where two type at one place the accepted one goes first, so that stars may stand between her words.
        assertThat(notes(ana, minutes)).hasSize(typed.length() + 600);
        assertThat(notes(ana, minutes).replace("*", "")).isEqualTo(typed);
        long head = ana.state(minutes).get("revision").longValue();
        others.forEach(other -> {
            other.waitsUntilAt(head);
            assertThat(other.content()).isEqualTo(ana.state(minutes).get("content"));
            assertThat(other.surprises()).isEmpty();
        });
    }

    /** @return what was typed, all of it accepted, in this order */
    private static String writeWithoutWaiting(Calls calls, String minutes, String client, int edits) {
        StringBuilder typed = new StringBuilder();
        try (RawStomp live = RawStomp.connect(calls).subscribe("/user/queue/answers")) {
            for (int number = 1; number <= edits; number++) {
                String words = number + ".";
                List<Map<String, Object>> delta = new ArrayList<>();
                if (!typed.isEmpty()) {
                    delta.add(Map.of("retain", typed.length()));
                }
                delta.add(Map.of("insert", words));
                typed.append(words);
                live.send("/app/minutes." + minutes + ".commands",
                        command(client, number, 1, "EditText", "text", "notes", "delta", delta).toString());
            }
            eventually(() -> assertThat(numbersOf(client, calls.events(minutes)))
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, edits).boxed().toList()));
        }
        return typed.toString();
    }

    private static List<Long> numbersOf(String client, List<JsonNode> events) {
        return events.stream().filter(event -> event.get("client").stringValue().equals(client))
                .map(event -> event.get("number").longValue()).toList();
    }

    private static String notes(Calls calls, String minutes) {
        Replica fold = Replica.empty();
        calls.events(minutes).forEach(fold::apply);
        assertThat(fold.content()).isEqualTo(calls.state(minutes).get("content"));
        return Wire.delta(fold.content().get("notes")).text();
    }
}
