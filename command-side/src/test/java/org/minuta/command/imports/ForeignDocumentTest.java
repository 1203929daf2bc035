package org.minuta.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.minuta.command.imports.WarningCode.ATTENDEE_DOUBTFUL;
import static org.minuta.command.imports.WarningCode.DATE_AMBIGUOUS;
import static org.minuta.command.imports.WarningCode.DATE_IN_SENTENCE;
import static org.minuta.command.imports.WarningCode.LIST_UNMARKED;
import static org.minuta.command.imports.WarningCode.NUMBERING_IRREGULAR;
import static org.minuta.command.imports.WarningCode.OLD_ENCODING;
import static org.minuta.command.imports.WarningCode.PICTURE_ONLY_NAMED;
import static org.minuta.command.imports.WarningCode.UNKNOWN_HEADING;
import static org.minuta.command.imports.WarningCode.UNPLACED;
import static org.minuta.command.imports.WarningCode.YEAR_ASSUMED;
import static org.minuta.command.imports.WarningCode.YEAR_SETTLED;

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
import org.minuta.api.minutes.MinutesCommand.AddAttendee;
import org.minuta.api.minutes.MinutesCommand.RecordAgreement;
import org.minuta.api.minutes.MinutesCommand.ScheduleFollowUp;
import org.minuta.api.minutes.Modality;
import org.minuta.command.imports.UnreadableDocument.Reason;

class ForeignDocumentTest {

    @Test
    void readsTheLayoutOfAWorkingMeeting() {
        ReadDocument twin = ReadDocument.named("twin.txt");
        assertThat(twin.heading()).isEqualTo(new Heading(Language.SPANISH, "Minuta Reunión de Planeación", "Tepatlán",
                LocalDate.of(2021, 3, 4), "Mesa Vecinal del Agua", LocalDate.of(2021, 3, 4), LocalTime.of(16, 30), null,
                ZoneId.of("America/Mexico_City"), "Video llamada por medios electrónicos (Sala Virtual Norte)",
                Modality.REMOTE, "D:\\Equipo\\Escritorio\\Logo río.png"));
        assertThat(twin.people()).containsExactly(
                "Rosa Lima Cano | Representante | Cauce Abierto A.C.",
                "Tomás Ibarra Solís | Jefe de la Unidad de Padrones | COAPT",
                "Nadia Fuentes Rey | Subjefa de Padrones | COAPT",
                "Irene Vela Montes | Directora General de Cuencas, Acceso al Agua Potable y Saneamiento Rural | Hidralia",
                "Bruno Paz Leal | Jefe de Departamento de Redes y Medición | Hidralia",
                "Celia Mora Ríos | Subcoordinadora de ponencia del Consejero Saúl Andrés Prado Gil | Hidralia",
                "Olga Nieto Vera | Servidora Pública adscrita al Departamento de Redes y Medición | Hidralia");
        assertThat(twin.topics()).containsExactly("Avance del eje “agua  para todos”: ",
                "Jornada de lectura de medidores: ");
        assertThat(twin.agreements()).hasSize(4).startsWith(
                "Es pronto para invitar a los comités, toda vez que el padrón no está  completo.")
                .contains("Fecha para realizar la jornada el día 25 de marzo de 2021 a las 9:00 hrs. de manera virtual.");
        assertThat(twin.only(ScheduleFollowUp.class).followUp())
                .isEqualTo(new FollowUp(LocalDate.of(2021, 3, 11), LocalTime.of(16, 30), null));
        assertThat(twin.doubts()).containsExactly("1 " + PICTURE_ONLY_NAMED, "18 " + ATTENDEE_DOUBTFUL,
                "38 " + YEAR_SETTLED);
        assertThat(twin.notes()).isEmpty();
    }

    @Test
    void readsEnglish() {
        ReadDocument english = ReadDocument.named("english.txt");
        assertThat(english.heading()).isEqualTo(new Heading(Language.ENGLISH, "Minutes of the Harbour Works Committee",
                "Harrowford", LocalDate.of(2022, 5, 3), "Harbour Works Committee", LocalDate.of(2022, 5, 3),
                LocalTime.of(10, 0), LocalTime.of(12, 30), null, "Guildhall, Room 4 (in person)", Modality.IN_PERSON,
                null));
        assertThat(english.people()).containsExactly("Nora Pell | Chair of Works | Harrowford Council",
                "Ivo Stone | Engineer | Tidewater Ltd", "Ada Quill | null | null", "Sam Reed | Treasurer | Harbour Trust");
        assertThat(english.all(AddAttendee.class)).extracting(AddAttendee::attendance)
                .containsExactly(null, null, Attendance.REMOTE, Attendance.EXCUSED);
        RecordAgreement first = english.all(RecordAgreement.class).getFirst();
        assertThat(first.due()).isEqualTo(LocalDate.of(2022, 6, 30));
        assertThat(Objects.requireNonNull(first.responsible()).getFirst().attendee())
                .isEqualTo(english.all(AddAttendee.class).get(1).attendee());
        assertThat(english.only(ScheduleFollowUp.class).followUp())
                .isEqualTo(new FollowUp(LocalDate.of(2022, 6, 7), LocalTime.of(17, 0), "Guildhall"));
        assertThat(english.doubts()).isEmpty();
    }

    @Test
    void readsOldFilesInAnyOrder() {
        ReadDocument old = ReadDocument.named("other-order-windows-1252.txt");
        assertThat(old.heading().event()).isEqualTo("Asamblea de vecinos");
        assertThat(old.heading().heldOn()).isEqualTo(LocalDate.of(2019, 7, 12));
        assertThat(old.heading().venue()).isEqualTo("Salón de usos múltiples");
        assertThat(old.people()).containsExactly("Ramón Ñíguez | Tesorero | null", "Úrsula Peña | null | null");
        assertThat(old.agreements()).containsExactly("Se aprueba el “acta” anterior.", "Se pintará el salón en julio.");
        assertThat(old.doubts()).containsExactly("2 " + OLD_ENCODING);
    }

    @Test
    void keepsNestedNumbersInTheirAgreement() {
        ReadDocument mixed = ReadDocument.named("roman-and-arabic.txt");
        assertThat(mixed.agreements()).containsExactly("Revisar el catálogo:\nI. fotografías\nII. fichas",
                "Prestar dos piezas.", "Contratar vigilancia.");
        assertThat(mixed.topics()).containsExactly("Catálogo: ", "Préstamos: ", "Vigilancia: ");
        assertThat(mixed.notes()).isEqualTo("III. Esto no es un encabezado");
        assertThat(mixed.doubts()).containsExactly("3 " + UNPLACED, "6 " + DATE_AMBIGUOUS, "14 " + NUMBERING_IRREGULAR,
                "22 " + NUMBERING_IRREGULAR);
    }

    @Test
    void readsMarkdown() {
        ReadDocument markdown = ReadDocument.named("markdown.md");
        assertThat(markdown.heading().title()).isEqualTo("Minuta de la comisión de fiestas");
        assertThat(markdown.heading().endsAt()).isEqualTo(LocalTime.of(20, 15));
        assertThat(markdown.people()).containsExactly("Pilar Soto | null | null", "Joel Vera | Enlace | Coro Municipal");
        assertThat(markdown.agreements()).containsExactly("Publicar el programa el lunes.", "Pedir dos cotizaciones.");
        assertThat(markdown.notes()).isEqualTo("## Firmas\n\nPilar Soto");
        assertThat(markdown.doubts()).containsExactly("21 " + UNKNOWN_HEADING, "27 " + YEAR_ASSUMED);
    }

    @Test
    void joinsWrappedLines() {
        ReadDocument wrapped = ReadDocument.named("wrapped.txt");
        assertThat(wrapped.people()).first().isEqualTo("Laura Campos Rivera | Coordinadora de Programas Comunitarios y"
                + " Enlace Regional | Fundación Luz de Valle");
        assertThat(wrapped.agreements()).containsExactly("El equipo preparará un informe con los resultados de la"
                + " encuesta y lo enviará a todas las personas antes del\n15. de septiembre.",
                "Fecha:\nse decidirá después.");
        assertThat(wrapped.notes()).isEqualTo("Sin más asuntos, la sesión terminó a las 13:00 horas.");
    }

    @Test
    void keepsTheDiscussionOfEachTopic() {
        ReadDocument council = ReadDocument.named("council.txt");
        assertThat(council.topics()).containsExactly(
                "Informe de obras: La síndica explicó el avance de las obras.\nSe preguntó por los costos.",
                "Mercado nuevo: El regidor Cruz pidió más plazo.\n\nNadie se opuso.");
        assertThat(council.heading().modality()).isEqualTo(Modality.IN_PERSON);
        assertThat(council.heading().heldOn()).isEqualTo(LocalDate.of(2024, 2, 15));
        assertThat(council.notes()).isEqualTo("CABILDO DE SAN ARIEL\nCLAUSURA\n\nSe cerró la sesión.");
    }

    @Test
    void readsListsWithoutSigns() {
        ReadDocument bare = ReadDocument.named("agreements-only.txt");
        assertThat(bare.agreements()).containsExactly("Comprar una impresora nueva.",
                "Cambiar el horario de la oficina.");
        assertThat(bare.heading().zone()).isNull();
        assertThat(bare.doubts()).containsExactly("4 " + LIST_UNMARKED);
    }

    @Test
    void readsValuesBesideHeadingsInCapitals() {
        ReadDocument inline = ReadDocument.named("inline-capitals.txt");
        assertThat(inline.heading().event()).isEqualTo("Comité de becas");
        assertThat(inline.heading().venue()).isEqualTo("Sala de juntas");
        assertThat(inline.people()).containsExactly("Ana Bravo | Presidenta | Comité de Becas",
                "Luis Mena | Secretario Técnico | Comité de Becas");
        assertThat(inline.notes()).isEqualTo("Fecha para la publicación: por definir.");
    }

    @Test
    void readsTheRecordOfACommittee() {
        ReadDocument committee = ReadDocument.named("committee.txt");
        assertThat(committee.heading()).isEqualTo(new Heading(Language.SPANISH,
                "ACTA DE LA SEGUNDA SESIÓN EXTRAORDINARIA", null, null, null, LocalDate.of(2021, 1, 15),
                LocalTime.of(10, 30), LocalTime.of(11, 45), ZoneId.of("America/Mexico_City"), null, null, null));
        assertThat(committee.people()).containsExactly("Lic. Dora Cano Solís | Presidenta | null",
                "Mtro. Saúl Prado Rey | Secretario Técnico | null", "C. Eva Ríos Paz | Vocal | null",
                "Ing. Noé Luna Vera | Jefe de Redes | Hidralia");
        assertThat(committee.all(AddAttendee.class)).extracting(AddAttendee::attendance)
                .containsExactly(Attendance.PRESENT, Attendance.PRESENT, Attendance.EXCUSED, null);
        assertThat(committee.topics()).containsExactly("Lista de asistencia.: La presidenta pasó lista.",
                "Informe de fugas.: Se contaron doce fugas.\na) ocho en el norte\nb) cuatro en el sur",
                "Asuntos generales.: ");
        assertThat(committee.agreements()).containsExactly("Se aprueba el informe.",
                "Se reparan las fugas del norte.", "ACUERDO CV/07/2021. Se pide apoyo al ayuntamiento.", "Avísese.");
        assertThat(committee.notes()).contains("En Tepatlán, Ocaso, siendo las diez horas", "El ingeniero pidió",
                "No habiendo más asuntos", "FIRMAS");
        assertThat(committee.doubts()).containsExactly("1 " + UNPLACED, "2 " + UNPLACED, "6 " + UNPLACED,
                "6 " + DATE_IN_SENTENCE, "30 " + UNKNOWN_HEADING, "38 " + NUMBERING_IRREGULAR,
                "42 " + UNKNOWN_HEADING, "44 " + DATE_IN_SENTENCE, "46 " + UNKNOWN_HEADING);
    }

    @Test
    void readsTheMinutesOfASociety() {
        ReadDocument society = ReadDocument.named("society.txt");
        assertThat(society.heading()).isEqualTo(new Heading(Language.ENGLISH, "MINUTES OF THE MONTHLY MEETING", null,
                null, null, LocalDate.of(2023, 5, 4), LocalTime.of(19, 0), LocalTime.of(20, 40), null, null, null,
                null));
        assertThat(society.people()).containsExactly("Nora Pell | null | null", "Ivo Stone | null | null",
                "Ada Quill | null | null", "Sam Reed | null | null", "Tess Hale | null | null",
                "Rob Dunn | null | null", "Gil Moss | null | null", "Kay Lund | Engineer | Tidewater Ltd");
        assertThat(society.topics()).containsExactly("Water: the tap drips.", "Fences: two are down.",
                "Any other business: none.");
        assertThat(society.agreements()).containsExactly("Mend the tap.",
                "Put the fences up:\ni) the north one\nii) the east one", "Thank Kay Lund.");
        assertThat(society.only(ScheduleFollowUp.class).followUp())
                .isEqualTo(new FollowUp(LocalDate.of(2023, 6, 1), LocalTime.of(19, 0), "Old Barn"));
        assertThat(society.notes()).isEqualTo("Harrowford Allotment Society\nFounded 1921\nHeld on Thursday 4 May"
                + " 2023 at 7:00 p.m. in the Old Barn\nAttachments\nPlan of the fences\n\nThe meeting was closed at"
                + " 8:40 p.m.");
    }

    @Test
    void takesTheZoneOfTheCaller() {
        byte[] file = "DATE: 3 May 2022\nEVENT: x".getBytes(StandardCharsets.UTF_8);
        ZoneId zone = ZoneId.of("Europe/London");
        var read = new ReadDocument(ForeignDocument.read(file, UUID::randomUUID, zone, Limits.DEFAULT));
        assertThat(read.heading().zone()).isEqualTo(zone);
    }

    @Test
    void readsUtf16() {
        ReadDocument read = ReadDocument.of("\uFEFFEVENTO\r\nAño".getBytes(StandardCharsets.UTF_16LE));
        assertThat(read.heading().event()).isEqualTo("Año");
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
        "\n1. a", "[image: ", "##", "A.", "FECHA: 1/1/1\n", "\\", "&#", " a 1 de enero de -1",
        "i. ", "Ana Paz; ", "Ana Paz, ", "Ana Paz y ", ", ausente", "(ausente ", "\nACUERDO 1. a",
        "\nacuerdos: a\n1. b", "\n\nABCDEF GHI", "\nSeguimiento: a", "\nObjetivo: a", "\n1. A\n\nAnexos", "siendo las ",
        "\n2021. a", "A. B. ", "_", "\n1. ASISTENTES", "Ana Uno.- ", "Acuerdo 1  ", "\nNinguno", "\nA-1/20. "})
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
}
