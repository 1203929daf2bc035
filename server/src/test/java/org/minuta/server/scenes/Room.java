package org.minuta.server.scenes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.minuta.server.client.Calls;
import org.minuta.server.client.Wire;
import tools.jackson.databind.JsonNode;

/** Minutes with a few topics and agreements, and random writers around them, all from one seed. */
final class Room implements AutoCloseable {

    private final String minutes;
    private final List<Writer> writers = new ArrayList<>();

    Room(List<Calls> people, long seed, int size) {
        minutes = SceneTest.openMinutes(people.getFirst());
        people.getFirst().commands(minutes, Wire.array(furniture()));
        Random seeds = new Random(seed);
        for (int i = 0; i < size; i++) {
            writers.add(new Writer("w" + i, people.get(i % people.size()), minutes, seeds.nextLong()));
        }
        writers.forEach(writer -> writer.page().joins());
        writers.forEach(writer -> writer.page().waitsForState());
    }

    private static List<JsonNode> furniture() {
        String client = SceneTest.newId();
        List<JsonNode> commands = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            commands.add(SceneTest.command(client, 3 * i - 2, 1, "AddTopic", "topic", SceneTest.newId(), "title",
                    "Tema " + i, "discussion", List.of(Map.of("insert", "Se habló de todo. 🎨\n"))));
            commands.add(SceneTest.command(client, 3 * i - 1, 1, "RecordAgreement", "agreement", SceneTest.newId(),
                    "wording", List.of(Map.of("insert", "Se acuerda pintar el quiosco."))));
            commands.add(SceneTest.command(client, 3 * i, 1, "AddAttendee", "attendee", SceneTest.newId(), "name",
                    "Persona " + i));
        }
        return commands;
    }

    String minutes() {
        return minutes;
    }

    List<Writer> writers() {
        return writers;
    }

    /** Everyone at once, each at an own pace; returns when all have done so much. */
    void everyoneDoes(int deeds) {
        writers.forEach(writer -> writer.starts(deeds));
        writers.forEach(Writer::waitsUntilDone);
    }

    void someGoAwayAndWriteOn(int many) {
        writers.stream().limit(many).forEach(Writer::goesAwayAndWrites);
    }

    /** The network is well again, everyone is back, all is answered. */
    void calmsDown() {
        writers.forEach(Writer::calmsDown);
        writers.forEach(writer -> writer.page().waitsUntilAnswered());
    }

    @Override
    public void close() {
        writers.forEach(writer -> writer.page().close());
    }
}
