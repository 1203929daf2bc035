package org.minuta.server.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minuta.server.client.Calls;
import tools.jackson.databind.JsonNode;

/** Documents whose values hold what no value may hold: they are read all the same, without it. */
class OneLineValuesTest extends SceneTest {

    private static final String TURNED = "\u202E\u202A\u2066\u2069";
    private static final String CUT = "\u2028";

    private Calls ana;

    @BeforeEach
    void signIn() {
        ana = person("Ana Solís");
    }

    @Test
    void areReadOutOfAForeignDocument() {
        JsonNode content = read("""
                Toluca a 2 de marzo de 2026
                Minuta Sesión| de Trabajo

                EVENTO
                Consejo| Vecinal~de Prueba

                FECHA
                2 de marzo de 2026 a las 10:00 horas

                LUGAR
                Sala| de juntas

                ASISTENTES
                · Ana| Ibarra, Presidenta|, Consejo| Vecinal;
                · |, Secretario, Consejo Vecinal.

                TEMAS QUE ABORDARON
                1. Alumbrado|~de la plaza

                ACUERDOS
                I. Se revisará el alumbrado| de la plaza.

                REUNIÓN DE SEGUIMIENTO
                Lunes 9 de marzo de 2026 a las 10:00 horas
                """.replace("|", TURNED).replace("~", CUT));

        assertThat(content.at("/heading/title").stringValue()).isEqualTo("Minuta Sesión de Trabajo");
        assertThat(content.at("/heading/event").stringValue()).isEqualTo("Consejo Vecinal de Prueba");
        assertThat(content.at("/attendees/0/name").stringValue()).isEqualTo("Ana Ibarra");
        assertThat(content.at("/attendees/0/organization").stringValue()).isEqualTo("Consejo Vecinal");
        assertThat(content.at("/topics/0/title").stringValue()).isEqualTo("Alumbrado de la plaza");
        assertThat(content.at("/agreements/0/wording").toString()).contains("Se revisará el alumbrado", "de la plaza.");
    }

    @Test
    void areReadOutOfADocumentOfOursThatSomebodyChanged() {
        String minutes = openMinutes(ana);
        ana.commands(minutes, command(newId(), 1, 1, "AddAttendee", "attendee", newId(), "name", "Ana Ibarra",
                "position", "Presidenta"));
        String ours = ana.get("/api/minutes/" + minutes + "/document?format=txt").expect(200).body();

        JsonNode content = read(ours.replace("Ana Ibarra", "Ana" + TURNED + CUT + "Ibarra")
                .replace("de prueba", TURNED + "de prueba"));

        assertThat(content.at("/heading/title").stringValue()).isEqualTo("Minuta de prueba");
        assertThat(content.at("/attendees/0/name").stringValue()).isEqualTo("Ana Ibarra");
        assertThat(content.at("/attendees/0/position").stringValue()).isEqualTo("Presidenta");
    }

    private JsonNode read(String document) {
        JsonNode made = ana.post("/api/imports", "text/plain", document.getBytes(StandardCharsets.UTF_8)).expect(201)
                .json();
        return ana.state(made.get("minutes").stringValue()).get("content");
    }
}
