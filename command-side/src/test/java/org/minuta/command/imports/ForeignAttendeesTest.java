package org.minuta.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minuta.command.imports.WarningCode.ATTENDEE_DOUBTFUL;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.MinutesCommand.AddAttendee;
import org.minuta.api.minutes.Part;

class ForeignAttendeesTest {

    @ParameterizedTest
    @CsvSource({"AUSENTES,ABSENT", "Inasistencias:,ABSENT", "NO ASISTIERON,ABSENT", "FALTARON,ABSENT", "Absent:,ABSENT",
        "NOT PRESENT,ABSENT", "AUSENCIAS JUSTIFICADAS,EXCUSED", "AUSENTES CON JUSTIFICACIÓN,EXCUSED",
        "Justificaron su inasistencia:,EXCUSED", "SE DISCULPARON,EXCUSED", "Apologies:,EXCUSED",
        "APOLOGIES RECEIVED,EXCUSED", "Regrets:,EXCUSED", "EXCUSED,EXCUSED"})
    void readsWhoWasNotThere(String heading, Attendance attendance) {
        ReadDocument read = ReadDocument.of("ASISTENTES\n- Dora Cano\n\n" + heading + "\n- Saúl Prado, Vocal\n");
        assertThat(read.people()).containsExactly("Dora Cano | null | null", "Saúl Prado | Vocal | null");
        assertThat(read.all(AddAttendee.class)).extracting(AddAttendee::attendance).containsExactly(null, attendance);
        assertThat(read.doubts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INVITADOS", "Invitadas e invitados:", "PERSONAS INVITADAS", "INVITADOS ESPECIALES",
        "Guests:", "INVITED", "Invited guests", "LISTA DE INVITADOS", "Lista de personas invitadas:", "GUEST LIST"})
    void readsWhoWasInvited(String heading) {
        ReadDocument read = ReadDocument.of("ASISTENTES\n- Dora Cano\n\n" + heading + "\n- Saúl Prado, Vocal\n");
        assertThat(read.all(AddAttendee.class)).extracting(AddAttendee::part).containsExactly(null, Part.GUEST);
        assertThat(read.people()).endsWith("Saúl Prado | Vocal | null");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"(ausente) | ABSENT", "(absent) | ABSENT", ", ausente | ABSENT",
        ", absent | ABSENT", "- no asistió | ABSENT", ": faltó | ABSENT", ", did not attend | ABSENT",
        ", justificó su ausencia | EXCUSED", "(justificó inasistencia) | EXCUSED", ". Justificó su ausencia. | EXCUSED",
        "(ausente con justificación) | EXCUSED", ", con permiso | EXCUSED", "– sent apologies | EXCUSED",
        "(excused) | EXCUSED", ", presente | PRESENT", ": presente; | PRESENT", "(presente) | PRESENT",
        ", por videoconferencia | REMOTE", "(vía Zoom) | REMOTE", ", remotely | REMOTE", "(en línea) | REMOTE"})
    void readsHowALineSaysWhoWasThere(String words, Attendance attendance) {
        ReadDocument read = ReadDocument.of("ASISTENTES\n- Dora Cano, Vocal" + gap(words) + "\n- Saúl Prado"
                + gap(words) + "\n- Eva Ríos, Jefa de Redes, Hidralia" + gap(words) + "\n");
        assertThat(read.people()).containsExactly("Dora Cano | Vocal | null", "Saúl Prado | null | null",
                "Eva Ríos | Jefa de Redes | Hidralia");
        assertThat(read.all(AddAttendee.class)).extracting(AddAttendee::attendance).containsOnly(attendance);
        assertThat(read.doubts()).isEmpty();
    }

    private static String gap(String words) {
        return ",.:;".indexOf(words.charAt(0)) < 0 ? " " + words : words;
    }

    @Test
    void readsBothWhatAPersonDoesAndWhetherTheyCame() {
        AddAttendee one = ReadDocument.of("ASISTENTES\n- Dora Cano (secretaria), ausente\n").only(AddAttendee.class);
        assertThat(one.name()).isEqualTo("Dora Cano");
        assertThat(one.part()).isEqualTo(Part.SECRETARY);
        assertThat(one.attendance()).isEqualTo(Attendance.ABSENT);
    }

    @Test
    void keepsWhyAPersonWasNotThere() {
        ReadDocument read = ReadDocument.of("ASISTENTES\n- Dora Cano, Vocal, ausente por enfermedad\n"
                + "- Saúl Prado (ausente, en comisión)\n");
        assertThat(read.people()).containsExactly("Dora Cano | Vocal, ausente por enfermedad | null",
                "Saúl Prado | ausente, en comisión | null");
        assertThat(read.all(AddAttendee.class)).extracting(AddAttendee::attendance).containsOnly(Attendance.ABSENT);
        assertThat(read.doubts()).containsExactly("2 " + ATTENDEE_DOUBTFUL, "3 " + ATTENDEE_DOUBTFUL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dora Cano, Saúl Prado y Eva Ríos", "Dora Cano; Saúl Prado; Eva Ríos",
        "Dora Cano; Saúl Prado y Eva Ríos.", "Dora Cano, Saúl Prado, Eva Ríos", "Dora Cano, Saúl Prado,\nEva Ríos",
        "Dora Cano;\nSaúl Prado; Eva Ríos", "- Dora Cano, Saúl Prado y Eva Ríos",
        "- Dora Cano\n- Saúl Prado y Eva Ríos", "Dora Cano\nSaúl Prado; Eva Ríos",
        "Dora Cano, Saúl Prado and Eva Ríos", "Dora Cano, Saúl Prado, and Eva Ríos",
        "1. Dora Cano; Saúl Prado\n2. Eva Ríos", "Dora Cano, Saúl Prado e Eva Ríos"})
    void readsSeveralPeopleOnOneLine(String list) {
        for (String heading : List.of("ASISTENTES\n", "Asistentes: ", "PRESENTES\n\t")) {
            ReadDocument read = ReadDocument.of(heading + list + "\n\nACUERDOS\n1. Barrer.\n");
            assertThat(read.people()).as(heading).containsExactly("Dora Cano | null | null",
                    "Saúl Prado | null | null", "Eva Ríos | null | null");
        }
    }

    @Test
    void readsSeveralPeopleWithWhatIsSaidOfEach() {
        ReadDocument read = ReadDocument.of("Present: Nora Pell (Chair), Ivo Stone (Secretary), Ada Quill; Sam Reed\n"
                + "PARTICIPANTES: Dora Cano, Directora, Hidralia; Saúl Prado, Vocal; Eva Ríos\n");
        assertThat(read.people()).containsExactly("Nora Pell | null | null", "Ivo Stone | null | null",
                "Ada Quill | null | null", "Sam Reed | null | null", "Dora Cano | Directora | Hidralia",
                "Saúl Prado | Vocal | null", "Eva Ríos | null | null");
        assertThat(read.all(AddAttendee.class).subList(0, 3)).extracting(AddAttendee::part)
                .containsExactly(Part.CHAIR, Part.SECRETARY, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dora Cano; Directora; Hidralia", "Dora Cano, Directora General, Casa del Agua",
        "Dora Cano, Encargada de Redes y Medición Norte", "Dora Cano, Consejera Ciudadana, Mesa del Agua",
        "Nora Pell, Works Manager, Harbour Trust", "Nora Pell, Harbour Master and Clerk"})
    void takesPostsAndBodiesForNoPeople(String line) {
        assertThat(ReadDocument.of("ASISTENTES\n" + line + "\n").people()).hasSize(1);
        assertThat(ReadDocument.of("ASISTENTES\n- " + line + "\n- Saúl Prado\n").people()).hasSize(2);
    }

    @Test
    void readsALineForTheOneWhoWasNotThere() {
        ReadDocument read = ReadDocument.of("PRESENTES: DORA CANO, SAÚL PRADO Y EVA RÍOS\nAUSENTE: NOÉ LUNA\n"
                + "Justificó su ausencia: Ada Vela\nInvitada: Olga Nieto\n");
        assertThat(read.people()).containsExactly("DORA CANO | null | null", "SAÚL PRADO | null | null",
                "EVA RÍOS | null | null", "NOÉ LUNA | null | null", "Ada Vela | null | null",
                "Olga Nieto | null | null");
        assertThat(read.all(AddAttendee.class)).extracting(AddAttendee::attendance).containsExactly(null, null, null,
                Attendance.ABSENT, Attendance.EXCUSED, null);
        assertThat(read.all(AddAttendee.class).getLast().part()).isEqualTo(Part.GUEST);
    }

    @Test
    void readsPostsInBrackets() {
        ReadDocument read = ReadDocument.of("Asistieron: Dora Cano (Presidenta), Saúl Prado (Tesorero) y la C. Eva"
                + " Ríos.\n");
        assertThat(read.people()).containsExactly("Dora Cano | null | null", "Saúl Prado | Tesorero | null",
                "C. Eva Ríos | null | null");
    }

    @Test
    void readsATableOfAttendance() {
        ReadDocument read = ReadDocument.of("ASISTENTES\nNombre | Cargo | Dependencia | Asistencia\n"
                + "Dora Cano | Directora | Obras | Presente\nSaúl Prado | Vocal | Consejo | Ausente\n");
        assertThat(read.people()).containsExactly("Dora Cano | Directora | Obras", "Saúl Prado | Vocal | Consejo");
        assertThat(read.all(AddAttendee.class)).extracting(AddAttendee::attendance)
                .containsExactly(Attendance.PRESENT, Attendance.ABSENT);
    }

    @Test
    void warnsOfAGroupBeforeAName() {
        assertThat(ReadDocument.of("ASISTENTES\nPersonal: Dora Cano\n").doubts())
                .containsExactly("2 " + ATTENDEE_DOUBTFUL);
    }

    @Test
    void warnsWhereOneMayBeTwo() {
        ReadDocument read = ReadDocument.of("Apologies: Tess Hale, Rob Dunn\n");
        assertThat(read.people()).containsExactly("Tess Hale | Rob Dunn | null");
        assertThat(read.doubts()).containsExactly("1 " + ATTENDEE_DOUBTFUL);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 190, 200, 250, 5_000})
    void keepsAnAttendeeBehindARuleToSignOn(int length) {
        for (String bullet : List.of("", "- ")) {
            String rule = bullet + "_".repeat(length) + " ";
            ReadDocument read = ReadDocument.of("ASISTENTES\n" + bullet + "Dora Cano\n" + rule + "Saúl Prado\n");
            assertThat(read.people() + read.notes()).contains("Saúl Prado");
            assertThat(read.people()).hasSize(length < 200 ? 2 : 1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Ana Uno.- Vocal | Ana Uno | Vocal | null",
        "Ana Uno.- Vocal, IEEM. | Ana Uno | Vocal | IEEM", "Ana Uno .- Vocal.- IEEM | Ana Uno | Vocal | IEEM",
        "Lic. Ana Uno.– Jefa de Redes; | Lic. Ana Uno | Jefa de Redes | null",
        "Dan Cuatro (Vocal, IEEM) | Dan Cuatro | Vocal | IEEM", "Dan Cuatro (IEEM). | Dan Cuatro | null | IEEM",
        "Dan Cuatro (Jefe de Redes, Hidralia A.C.) | Dan Cuatro | Jefe de Redes | Hidralia A.C."})
    void tellsFieldsApartWithoutCommasBetweenThem(String line, String name, String position, String organization) {
        for (String list : List.of("%s\n", "- %s\n- Eva Ríos\n", "1. %s\n")) {
            assertThat(ReadDocument.of("ASISTENTES\n" + list.formatted(line)).people())
                    .first().isEqualTo(name + " | " + position + " | " + organization);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dan Cuatro (online)", "Dan Cuatro (en línea)", "Dan Cuatro (Vocal, IEEM) (online)",
        "Dan Cuatro (Vocal, IEEM, en línea)", "Dan Cuatro.- Vocal (online)", "Dan Cuatro.- Vocal, IEEM, en línea"})
    void readsWhoCameOnline(String line) {
        AddAttendee one = ReadDocument.of("ASISTENTES\n- " + line + "\n").only(AddAttendee.class);
        assertThat(one.name()).isEqualTo("Dan Cuatro");
        assertThat(one.attendance()).isEqualTo(Attendance.REMOTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INTEGRANTES", "Integrantes:", "MIEMBROS", "Miembros: ", "LISTA DE ASISTENCIA",
        "Lista de asistencia", "1. LISTA DE ASISTENCIA", "MEMBERS", "Attendance list:"})
    void readsPeopleBelowEachHeadingOfTheirs(String heading) {
        ReadDocument read = ReadDocument.of("FECHA\n4 de marzo de 2024\n\n" + heading
                + "\n- Ana Uno, Vocal, IEEM\n- Dora Cano\n");
        assertThat(read.people()).containsExactly("Ana Uno | Vocal | IEEM", "Dora Cano | null | null");
        assertThat(read.doubts()).isEmpty();
    }
}
