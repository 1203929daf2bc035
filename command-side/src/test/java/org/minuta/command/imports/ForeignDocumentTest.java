package org.minuta.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.minuta.command.imports.WarningCode.ATTENDEE_DOUBTFUL;
import static org.minuta.command.imports.WarningCode.DATE_AMBIGUOUS;
import static org.minuta.command.imports.WarningCode.LIST_UNMARKED;
import static org.minuta.command.imports.WarningCode.NUMBERING_IRREGULAR;
import static org.minuta.command.imports.WarningCode.OLD_ENCODING;
import static org.minuta.command.imports.WarningCode.PICTURE_ONLY_NAMED;
import static org.minuta.command.imports.WarningCode.UNKNOWN_HEADING;
import static org.minuta.command.imports.WarningCode.UNPLACED;
import static org.minuta.command.imports.WarningCode.YEAR_ASSUMED;
import static org.minuta.command.imports.WarningCode.YEAR_SETTLED;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.FollowUp;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.Language;
import org.minuta.api.minutes.Limits;
import org.minuta.api.minutes.MinutesCommand;
import org.minuta.api.minutes.MinutesCommand.AddAttendee;
import org.minuta.api.minutes.MinutesCommand.AddTopic;
import org.minuta.api.minutes.MinutesCommand.EditText;
import org.minuta.api.minutes.MinutesCommand.RecordAgreement;
import org.minuta.api.minutes.MinutesCommand.ScheduleFollowUp;
import org.minuta.api.minutes.Modality;
import org.minuta.command.imports.UnreadableDocument.Reason;

class ForeignDocumentTest {

    @Test
    void readsTheLayoutOfAWorkingMeeting() {
        Reading twin = document("twin.txt");
        assertThat(heading(twin)).isEqualTo(new Heading(Language.SPANISH, "Minuta Reunión de Planeación", "Tepatlán",
                LocalDate.of(2021, 3, 4), "Mesa Vecinal del Agua", LocalDate.of(2021, 3, 4), LocalTime.of(16, 30), null,
                ZoneId.of("America/Mexico_City"), "Video llamada por medios electrónicos (Sala Virtual Norte)",
                Modality.REMOTE, "D:\\Equipo\\Escritorio\\Logo río.png"));
        assertThat(people(twin)).containsExactly(
                "Rosa Lima Cano | Representante | Cauce Abierto A.C.",
                "Tomás Ibarra Solís | Jefe de la Unidad de Padrones | COAPT",
                "Nadia Fuentes Rey | Subjefa de Padrones | COAPT",
                "Irene Vela Montes | Directora General de Cuencas, Acceso al Agua Potable y Saneamiento Rural | Hidralia",
                "Bruno Paz Leal | Jefe de Departamento de Redes y Medición | Hidralia",
                "Celia Mora Ríos | Subcoordinadora de ponencia del Consejero Saúl Andrés Prado Gil | Hidralia",
                "Olga Nieto Vera | Servidora Pública adscrita al Departamento de Redes y Medición | Hidralia");
        assertThat(topics(twin)).containsExactly("Avance del eje “agua  para todos”: ",
                "Jornada de lectura de medidores: ");
        assertThat(agreements(twin)).hasSize(4).startsWith(
                "Es pronto para invitar a los comités, toda vez que el padrón no está  completo.")
                .contains("Fecha para realizar la jornada el día 25 de marzo de 2021 a las 9:00 hrs. de manera virtual.");
        assertThat(only(twin, ScheduleFollowUp.class).followUp())
                .isEqualTo(new FollowUp(LocalDate.of(2021, 3, 11), LocalTime.of(16, 30), null));
        assertThat(doubts(twin)).containsExactly("1 " + PICTURE_ONLY_NAMED, "18 " + ATTENDEE_DOUBTFUL,
                "38 " + YEAR_SETTLED);
        assertThat(notes(twin)).isEmpty();
    }

    @Test
    void readsEnglish() {
        Reading english = document("english.txt");
        assertThat(heading(english)).isEqualTo(new Heading(Language.ENGLISH, "Minutes of the Harbour Works Committee",
                "Harrowford", LocalDate.of(2022, 5, 3), "Harbour Works Committee", LocalDate.of(2022, 5, 3),
                LocalTime.of(10, 0), LocalTime.of(12, 30), null, "Guildhall, Room 4 (in person)", Modality.IN_PERSON,
                null));
        assertThat(people(english)).containsExactly("Nora Pell | Chair of Works | Harrowford Council",
                "Ivo Stone | Engineer | Tidewater Ltd", "Ada Quill | null | null", "Sam Reed | Treasurer | Harbour Trust");
        assertThat(all(english, AddAttendee.class)).extracting(AddAttendee::attendance)
                .containsExactly(null, null, Attendance.REMOTE, Attendance.EXCUSED);
        RecordAgreement first = all(english, RecordAgreement.class).getFirst();
        assertThat(first.due()).isEqualTo(LocalDate.of(2022, 6, 30));
        assertThat(Objects.requireNonNull(first.responsible()).getFirst().attendee())
                .isEqualTo(all(english, AddAttendee.class).get(1).attendee());
        assertThat(only(english, ScheduleFollowUp.class).followUp())
                .isEqualTo(new FollowUp(LocalDate.of(2022, 6, 7), LocalTime.of(17, 0), "Guildhall"));
        assertThat(doubts(english)).isEmpty();
    }

    @Test
    void readsOldFilesInAnyOrder() {
        Reading old = document("other-order-windows-1252.txt");
        assertThat(heading(old).event()).isEqualTo("Asamblea de vecinos");
        assertThat(heading(old).heldOn()).isEqualTo(LocalDate.of(2019, 7, 12));
        assertThat(heading(old).venue()).isEqualTo("Salón de usos múltiples");
        assertThat(people(old)).containsExactly("Ramón Ñíguez | Tesorero | null", "Úrsula Peña | null | null");
        assertThat(agreements(old)).containsExactly("Se aprueba el “acta” anterior.", "Se pintará el salón en julio.");
        assertThat(doubts(old)).containsExactly("2 " + OLD_ENCODING);
    }

    @Test
    void keepsNestedNumbersInTheirAgreement() {
        Reading mixed = document("roman-and-arabic.txt");
        assertThat(agreements(mixed)).containsExactly("Revisar el catálogo:\nI. fotografías\nII. fichas",
                "Prestar dos piezas.", "Contratar vigilancia.");
        assertThat(topics(mixed)).containsExactly("Catálogo: ", "Préstamos: ", "Vigilancia: ");
        assertThat(notes(mixed)).isEqualTo("III. Esto no es un encabezado");
        assertThat(doubts(mixed)).containsExactly("3 " + UNPLACED, "6 " + DATE_AMBIGUOUS, "14 " + NUMBERING_IRREGULAR,
                "22 " + NUMBERING_IRREGULAR);
    }

    @Test
    void readsMarkdown() {
        Reading markdown = document("markdown.md");
        assertThat(heading(markdown).title()).isEqualTo("Minuta de la comisión de fiestas");
        assertThat(heading(markdown).endsAt()).isEqualTo(LocalTime.of(20, 15));
        assertThat(people(markdown)).containsExactly("Pilar Soto | null | null", "Joel Vera | Enlace | Coro Municipal");
        assertThat(agreements(markdown)).containsExactly("Publicar el programa el lunes.", "Pedir dos cotizaciones.");
        assertThat(notes(markdown)).isEqualTo("## Firmas\n\nPilar Soto");
        assertThat(doubts(markdown)).containsExactly("21 " + UNKNOWN_HEADING, "27 " + YEAR_ASSUMED);
    }

    @Test
    void joinsWrappedLines() {
        Reading wrapped = document("wrapped.txt");
        assertThat(people(wrapped)).first().isEqualTo("Laura Campos Rivera | Coordinadora de Programas Comunitarios y"
                + " Enlace Regional | Fundación Luz de Valle");
        assertThat(agreements(wrapped)).containsExactly("El equipo preparará un informe con los resultados de la"
                + " encuesta y lo enviará a todas las personas antes del\n15. de septiembre.",
                "Fecha:\nse decidirá después.");
        assertThat(notes(wrapped)).isEqualTo("Sin más asuntos, la sesión terminó a las 13:00 horas.");
    }

    @Test
    void keepsTheDiscussionOfEachTopic() {
        Reading council = document("council.txt");
        assertThat(topics(council)).containsExactly(
                "Informe de obras: La síndica explicó el avance de las obras.\nSe preguntó por los costos.",
                "Mercado nuevo: El regidor Cruz pidió más plazo.\n\nNadie se opuso.");
        assertThat(heading(council).modality()).isEqualTo(Modality.IN_PERSON);
        assertThat(heading(council).heldOn()).isEqualTo(LocalDate.of(2024, 2, 15));
        assertThat(notes(council)).isEqualTo("CABILDO DE SAN ARIEL\nCLAUSURA\n\nSe cerró la sesión.");
    }

    @Test
    void readsListsWithoutSigns() {
        Reading bare = document("agreements-only.txt");
        assertThat(agreements(bare)).containsExactly("Comprar una impresora nueva.",
                "Cambiar el horario de la oficina.");
        assertThat(heading(bare).zone()).isNull();
        assertThat(doubts(bare)).containsExactly("4 " + LIST_UNMARKED);
    }

    @Test
    void readsValuesBesideHeadingsInCapitals() {
        Reading inline = document("inline-capitals.txt");
        assertThat(heading(inline).event()).isEqualTo("Comité de becas");
        assertThat(heading(inline).venue()).isEqualTo("Sala de juntas");
        assertThat(people(inline)).containsExactly("Ana Bravo | Presidenta | Comité de Becas",
                "Luis Mena | Secretario Técnico | Comité de Becas");
        assertThat(notes(inline)).isEqualTo("Fecha para la publicación: por definir.");
    }

    @Test
    void takesTheZoneOfTheCaller() {
        byte[] file = "DATE: 3 May 2022\nEVENT: x".getBytes(StandardCharsets.UTF_8);
        ZoneId zone = ZoneId.of("Europe/London");
        assertThat(heading(ForeignDocument.read(file, UUID::randomUUID, zone, Limits.DEFAULT)).zone()).isEqualTo(zone);
    }

    @Test
    void readsUtf16() {
        Reading read = ForeignDocument.read("\uFEFFEVENTO\r\nAño".getBytes(StandardCharsets.UTF_16LE), UUID::randomUUID);
        assertThat(heading(read).event()).isEqualTo("Año");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n\t\n", "\uFEFF"})
    void refusesWhatIsEmpty(String text) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), Reason.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7", "PK\u0003\u0004rest", "EVENTO\u0000"})
    void refusesWhatIsNoText(String text) {
        assertRefused(text.getBytes(StandardCharsets.ISO_8859_1), Reason.BINARY);
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertRefused(new byte[ForeignDocument.LARGEST + 1], Reason.TOO_LARGE);
        assertRefused(("ASISTENTES\n" + "- Ana Ruiz\n".repeat(501)).getBytes(StandardCharsets.UTF_8), Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pan, leche, huevos\nuno,dos,tres", "Lorem ipsum dolor", "La fecha para el evento\nno está"})
    void refusesWhatIsNotMinutes(String text) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), Reason.NOT_MINUTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"- ", "a", "1. ", "EVENTO ", "\t", " de ", "12:", "17 de ", "((", "a, ", "I", "**", "\n", "\n\n- a",
        "\n1. a", "[image: ", "##", "A.", "FECHA: 1/1/1\n", "\\", "&#", " a 1 de enero de -1"})
    void takesTimeInProportionToTheFile(String piece) {
        for (String heading : List.of("ACUERDOS\n", "ASISTENTES\n", "FECHA\n", "", "TEMAS\n")) {
            String text = heading + piece.repeat(1_000_000 / piece.length()) + "\nNOTAS\n";
            long start = System.nanoTime();
            try {
                ForeignDocument.read(text.getBytes(StandardCharsets.UTF_8), UUID::randomUUID);
            } catch (UnreadableDocument tooMuch) {
                assertThat(tooMuch.reason()).isIn(Reason.TOO_LARGE, Reason.NOT_MINUTES);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).as("%s %s", heading, piece)
                    .isLessThan(Duration.ofSeconds(10));
        }
    }

    private static void assertRefused(byte[] file, Reason reason) {
        assertThatThrownBy(() -> ForeignDocument.read(file, UUID::randomUUID))
                .isInstanceOfSatisfying(UnreadableDocument.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static Reading document(String name) {
        try (InputStream file = ForeignDocumentTest.class.getResourceAsStream("/documents/" + name)) {
            return ForeignDocument.read(Objects.requireNonNull(file).readAllBytes(), UUID::randomUUID);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Heading heading(Reading reading) {
        return Heading.EMPTY.with(((MinutesCommand.OpenMinutes) reading.commands().getFirst()).heading());
    }

    private static <T> List<T> all(Reading reading, Class<T> kind) {
        return reading.commands().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static <T> T only(Reading reading, Class<T> kind) {
        assertThat(all(reading, kind)).hasSize(1);
        return all(reading, kind).getFirst();
    }

    private static List<String> people(Reading reading) {
        return all(reading, AddAttendee.class).stream()
                .map(one -> one.name() + " | " + one.position() + " | " + one.organization()).toList();
    }

    private static List<String> topics(Reading reading) {
        return all(reading, AddTopic.class).stream()
                .map(one -> one.title() + ": " + (one.discussion() == null ? "" : one.discussion().text())).toList();
    }

    private static List<String> agreements(Reading reading) {
        return all(reading, RecordAgreement.class).stream()
                .map(one -> one.wording() == null ? "" : one.wording().text()).toList();
    }

    private static String notes(Reading reading) {
        return String.join("\n", all(reading, EditText.class).stream().map(one -> one.delta().text()).toList());
    }

    private static List<String> doubts(Reading reading) {
        return reading.warnings().stream().map(one -> one.line() + " " + one.code()).toList();
    }
}
