package org.minuta.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minuta.api.minutes.MinutesCommand;

class NothingIsDroppedTest {

    private static final List<String> HEADINGS = List.of("EVENTO", "FECHA", "Lugar: ", "ASISTENTES", "Participantes: ",
            "TEMAS", "ACUERDOS", "REUNIÓN DE SEGUIMIENTO", "NOTAS", "# Asistentes", "**Acuerdos:**", "HORA: ",
            "AUSENTES", "III. ACUERDOS", "Lugar y fecha: ", "OBJETIVO", "FECHA Y HORA: ", "INVITADOS",
            "Próxima reunión: ", "Acuerdos", "DESAHOGO DEL ORDEN DEL DÍA", "ASUNTOS GENERALES", "MINUTA DE TRABAJO", "FIRMAS",
            "Apologies: ", "Observaciones: ", "______________", "1. DATOS GENERALES", "2. ASISTENTES", "3. Acuerdos",
            "1. Asistentes", "1. PRESENTACIÓN", "INTEGRANTES", "LISTA DE INVITADOS");
    private static final List<String> SIGNS = List.of("", "", "\t", "- ", "· ", "1. ", "2) ", "I. ", "IV. ", "a) ",
            "   ", "b) ", "c) ", "i. ", "ii. ", "A. ", "B. ", "1000. ", "PRIMERO.- ", "SEGUNDO.- ", "ACUERDO 01/2021. ",
            "PUNTO 1. ", "   a) ", "Acuerdo 2 – ", "SESA-01/2024.- ", "AC-02.- ", "_".repeat(250) + " ");
    private static final List<String> EXTRAS = List.of(" el 3 de mayo de 2020", " a las 17:00 horas", ", Jefa, ABCD",
            " Responsable:", ": ", ";", ".", " 12/05/2021", " Lunes", " (ausente)", " [image: x]", ",", " | ",
            ", ausente", ", justificó su ausencia", ", ausente por", " y", ", Vocal", " de 10:00 a 12:00",
            " siendo las 10:00 horas del día 4 de mayo de 2021",
            ".- ", " (Vocal, IEEM)", " (Vocal", " Ninguno", " – ");

    private static final Pattern INVENTED = Pattern.compile("[xX][a-z]+q");

    /** Its first document says twice of one person why they are absent. */
    private static final long TWO_REMARKS = -6_392_167_908_862_506_392L;

    private int word;

    static LongStream seeds() {
        return LongStream.of(1, 2, 3, TWO_REMARKS, RandomGenerator.getDefault().nextLong());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keepsEveryWordOnce(long seed) {
        for (int i = 0; i < 5_000; i++) {
            String document = document(new Random(seed + i));
            List<String> kept = kept(document);
            List<String> said = Words.of(document).stream().filter(NothingIsDroppedTest::isInvented).sorted().toList();
            assertThat(kept).as("seed %d, document:%n%s", seed + i, document).isEqualTo(said);
        }
    }

    private static List<String> kept(String document) {
        Reading reading = ForeignDocument.read(document.getBytes(StandardCharsets.UTF_8), UUID::randomUUID);
        return Words.of(reading.commands().stream().map(NothingIsDroppedTest::words).collect(Collectors.joining(" "))
                .replace("\\n", " ").replace("\\t", " ")).stream()
                .filter(NothingIsDroppedTest::isInvented).sorted().toList();
    }

    private static boolean isInvented(String word) {
        return INVENTED.matcher(word).matches();
    }

    private static String words(MinutesCommand command) {
        return switch (command) {
            case MinutesCommand.AddTopic add -> add.title() + " " + (add.discussion() == null ? "" : add.discussion()
                    .text());
            case MinutesCommand.RecordAgreement one -> (one.wording() == null ? "" : one.wording().text())
                    + " " + one.responsible();
            case MinutesCommand.EditText edit -> edit.delta().text();
            default -> command.toString();
        };
    }

    private String document(Random random) {
        var document = new StringBuilder("ACUERDOS\n");
        for (int i = random.nextInt(25); i >= 0; i--) {
            document.append(line(random)).append('\n');
        }
        return document.toString();
    }

    private String line(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> one(random, HEADINGS);
            case 2 -> one(random, HEADINGS) + words(random);
            default -> one(random, SIGNS) + words(random);
        };
    }

    private String words(Random random) {
        var line = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            line.append(random.nextBoolean() ? "X" : "x").append(name(word++)).append("q");
            line.append(random.nextInt(3) == 0 ? one(random, EXTRAS) : "").append(i > 0 ? " " : "");
        }
        return line.toString();
    }

    private static String name(int number) {
        return Integer.toString(number, 26).chars()
                .mapToObj(c -> String.valueOf((char) (c <= '9' ? c - '0' + 'a' : c - 'a' + 'k')))
                .collect(Collectors.joining());
    }

    private static String one(Random random, List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
