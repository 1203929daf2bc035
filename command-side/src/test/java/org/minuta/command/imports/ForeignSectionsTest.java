package org.minuta.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minuta.command.imports.WarningCode.DATE_UNCLEAR;
import static org.minuta.command.imports.WarningCode.UNKNOWN_HEADING;
import static org.minuta.command.imports.WarningCode.UNPLACED;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minuta.api.minutes.FollowUp;
import org.minuta.api.minutes.MinutesCommand.ScheduleFollowUp;

class ForeignSectionsTest {

    @Test
    void keepsAnUnreadableNextMeetingOnce() {
        ReadDocument read = ReadDocument.of("ACUERDOS\n1. Barrer.\n\nPRÓXIMA REUNIÓN\nCuando convoque el consejo.\n");
        assertThat(read.notes()).isEqualTo("Cuando convoque el consejo.");
        assertThat(read.doubts()).containsExactly("5 " + DATE_UNCLEAR);
    }

    @Test
    void keepsWhatElseIsSaidOfTheNextMeetingOnce() {
        ReadDocument read = ReadDocument.of("PRÓXIMA REUNIÓN\n24 de marzo de 2021 de 10:00 a 12:00, con café,\ny todos"
                + " los vecinos\n");
        assertThat(read.only(ScheduleFollowUp.class).followUp())
                .isEqualTo(new FollowUp(LocalDate.of(2021, 3, 24), LocalTime.of(10, 0), null));
        assertThat(read.notes())
                .isEqualTo("24 de marzo de 2021 de 10:00 a 12:00, con café,\ny todos los vecinos");
    }

    @Test
    void takesNoHourOfTheClosingForTheNextMeeting() {
        ReadDocument read = ReadDocument.of("PRÓXIMA REUNIÓN\n24 de marzo de 2021\n\nLugar: Sala Norte\n\nSe"
                + " leyó todo a las 12:00 horas.\nSin más asuntos, se cierra la sesión a las 13:00 horas.\n");
        assertThat(read.only(ScheduleFollowUp.class).followUp())
                .isEqualTo(new FollowUp(LocalDate.of(2021, 3, 24), null, "Sala Norte"));
        assertThat(read.notes())
                .isEqualTo("Se leyó todo a las 12:00 horas.\nSin más asuntos, se cierra la sesión a las 13:00 horas.");
        assertThat(read.doubts()).containsExactly("6 " + UNPLACED);
    }

    @Test
    void keepsASecondNextMeeting() {
        ReadDocument read = ReadDocument.of("PRÓXIMA REUNIÓN\n24 de marzo de 2021\nSIGUIENTE REUNIÓN\n7 de abril\n");
        assertThat(read.notes()).isEqualTo("7 de abril");
        assertThat(read.doubts()).containsExactly("4 " + UNPLACED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tepatlán, Ocaso, a 3 de marzo de 2021", "Tepatlán, Ocaso; a 3 de marzo de 2021.",
        "Tepatlán, Ocaso a los 3 días del mes de marzo de 2021.", "Tepatlán, Ocaso, a miércoles 3 de marzo de 2021",
        "Tepatlán, Ocaso, a los tres días del mes de marzo de dos mil veintiuno.", "Tepatlán, Ocaso, 3 March 2021"})
    void takesThePlaceOfIssueWithoutWhatLeadsToTheDate(String line) {
        ReadDocument read = ReadDocument.of(line + "\nMINUTA\nEVENTO: Consejo\n");
        assertThat(read.heading().issuedIn()).isEqualTo("Tepatlán, Ocaso");
        assertThat(read.heading().issuedOn()).isEqualTo(LocalDate.of(2021, 3, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Próxima reunión: 24 de marzo de 2021", "Seguimiento: 24 de marzo de 2021",
        "Siguiente sesión: miércoles 24 de marzo de 2021", "PRÓXIMA REUNIÓN: 24/03/2021",
        "Next meeting: 24 March 2021", "**Próxima reunión:** 24 de marzo de 2021"})
    void beginsASectionWithItsValueRightBelowAList(String line) {
        for (String list : List.of("1. Barrer.\n2. Regar.", "- Barrer.\n- Regar.", "a) Barrer.\nb) Regar.",
                "PRIMERO.- Barrer.\nSEGUNDO.- Regar.")) {
            ReadDocument read = ReadDocument.of("ACUERDOS\n" + list + "\n" + line + "\n");
            assertThat(read.agreements()).containsExactly("Barrer.", "Regar.");
            assertThat(read.only(ScheduleFollowUp.class).followUp().on()).isEqualTo(LocalDate.of(2021, 3, 24));
            assertThat(read.notes()).isEmpty();
        }
    }

    @Test
    void keepsRemarksThatItemsHaveInThem() {
        ReadDocument read = ReadDocument.of("""
                TEMAS
                1. Calles
                Acuerdos: se pintan las bancas
                2. Plazas
                ACUERDOS
                1. Barrer.
                Observaciones: solo los lunes
                2. Regar.
                Observaciones: cada martes
                3. Podar.
                Seguimiento: Dora Cano
                """);
        assertThat(read.topics()).containsExactly("Calles: Acuerdos: se pintan las bancas", "Plazas: ");
        assertThat(read.agreements()).containsExactly("Barrer.\nObservaciones: solo los lunes",
                "Regar.\nObservaciones: cada martes", "Podar.\nSeguimiento: Dora Cano");
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void readsHeadingsInSmallLettersRightBelowLists() {
        ReadDocument read = ReadDocument.of("""
                Minutes
                Attendees
                - Nora Pell
                Agenda
                1. Water
                2. Fences
                Decisions
                1. Mend the fence.
                Next meeting
                1 June 2023
                Notes
                It rained.
                """);
        assertThat(read.people()).containsExactly("Nora Pell | null | null");
        assertThat(read.topics()).containsExactly("Water: ", "Fences: ");
        assertThat(read.agreements()).containsExactly("Mend the fence.");
        assertThat(read.only(ScheduleFollowUp.class).followUp().on()).isEqualTo(LocalDate.of(2023, 6, 1));
        assertThat(read.notes()).isEqualTo("It rained.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TAREAS QUE SIGUEN", "PADRÓN DE VECINOS 2021", "GASTOS DEL MES:"})
    void keepsAnUnknownHeadingRightBelowAListWithAWarning(String heading) {
        ReadDocument read = ReadDocument.of("ACUERDOS\n1. Barrer.\n2. Regar\n" + heading + "\nComprar escobas.\n");
        assertThat(read.agreements()).containsExactly("Barrer.", "Regar");
        assertThat(read.notes()).isEqualTo(heading + "\nComprar escobas.");
        assertThat(read.doubts()).containsExactly("4 " + UNKNOWN_HEADING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONSEJO DE LAS AGUAS", "MESA VECINAL"})
    void takesNoWrappedNameForAHeading(String name) {
        assertThat(ReadDocument.of("ACUERDOS\n1. Barrer.\n2. Enviar la lista al comité de la\n" + name + "\n")
                .agreements()).containsExactly("Barrer.", "Enviar la lista al comité de la\n" + name);
        assertThat(ReadDocument.of("ACUERDOS\n1. Enviar la lista:\n" + name + "\n2. Regar.\n").agreements())
                .containsExactly("Enviar la lista:\n" + name, "Regar.");
    }

    @Test
    void countsHeadingsThatAreNotKnown() {
        ReadDocument read = ReadDocument.of("I. ASISTENTES\n- Dora Cano\n\nII. GASTOS DEL MES\nCien pesos.\n\n"
                + "III. ACUERDOS\n1. Barrer.\n");
        assertThat(read.people()).containsExactly("Dora Cano | null | null");
        assertThat(read.agreements()).containsExactly("Barrer.");
        assertThat(read.notes()).isEqualTo("II. GASTOS DEL MES\nCien pesos.");
        assertThat(read.doubts()).containsExactly("4 " + UNKNOWN_HEADING);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "AYUNTAMIENTO DE TEPATLÁN\nSecretaría Técnica\n\nMINUTA DE TRABAJO\n\nFECHA: 3 de marzo de 2021\n",
        "FECHA: 3 de marzo de 2021\nMINUTA DE TRABAJO\n", "FECHA\n3 de marzo de 2021\n\nMINUTA DE TRABAJO\n",
        "Lugar y fecha: Tepatlán, a 3 de marzo de 2021\nMINUTA DE TRABAJO\n",
        "Reunión de vecinos\nTepatlán, a 3 de marzo de 2021\nMINUTA DE TRABAJO\nFECHA: 3 de marzo de 2021\n"})
    void findsTheTitleBelowOtherLines(String top) {
        ReadDocument read = ReadDocument.of(top + "EVENTO: Consejo\n");
        assertThat(read.heading().title()).isEqualTo("MINUTA DE TRABAJO");
        assertThat(read.heading().heldOn()).isEqualTo(LocalDate.of(2021, 3, 3));
        assertThat(read.notes()).doesNotContain("MINUTA");
    }

    @Test
    void leavesSubheadingsInTheDiscussionOfTheirTopic() {
        ReadDocument read = ReadDocument.of("""
                TEMAS
                1. Calles

                ANTECEDENTES
                Se pidió en mayo.

                2. Plazas

                Objetivo: sombra

                3. Parques
                """);
        assertThat(read.topics()).containsExactly("Calles: ANTECEDENTES\nSe pidió en mayo.",
                "Plazas: Objetivo: sombra", "Parques: ");
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void keepsADiscussionThatNamesNoTopic() {
        ReadDocument read = ReadDocument.of("ORDEN DEL DÍA\n1. Calles\n2. Plazas\n\nDESAHOGO DEL ORDEN DEL DÍA\n"
                + "Se habló de las calles.\n\nLuego de otra cosa.\n");
        assertThat(read.topics()).containsExactly("Calles: ", "Plazas: ");
        assertThat(read.notes()).isEqualTo("Se habló de las calles.\n\nLuego de otra cosa.");
        assertThat(read.doubts()).containsExactly("6 " + UNPLACED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"El plazo termina el 3 de mayo de 2021 a las 17:00 horas.",
        "La feria se celebrará el 3 de mayo de 2021 a las 10:00 horas.", "La obra concluyó a las 17:00 horas."})
    void takesNoOtherSentenceForTheOneThatSaysWhenPeopleMet(String sentence) {
        ReadDocument read = ReadDocument.of("FECHA: 2 de abril de 2021\nACUERDOS\n1. Barrer.\nNOTAS\n" + sentence);
        assertThat(read.heading().heldOn()).isEqualTo(LocalDate.of(2021, 4, 2));
        assertThat(read.heading().startsAt()).isNull();
        assertThat(read.heading().endsAt()).isNull();
    }

    @Test
    void readsCountedHeadingsBelowPeople() {
        ReadDocument read = ReadDocument.of("""
                PRESENT: Nora Pell, Ivo Stone and Ada Quill
                ABSENT: Gil Moss
                1. CALL TO ORDER
                The chair welcomed all.
                2. FINANCE
                The accounts were shown.
                3. NEXT MEETING
                11 April 2023 at 6:30 p.m.
                4. ADJOURNMENT
                All went home.
                """);
        assertThat(read.people()).hasSize(4).endsWith("Gil Moss | null | null");
        assertThat(read.only(ScheduleFollowUp.class).followUp().on()).isEqualTo(LocalDate.of(2023, 4, 11));
        assertThat(read.notes()).isEqualTo("1. CALL TO ORDER\nThe chair welcomed all.\n2. FINANCE\nThe accounts were"
                + " shown.\n4. ADJOURNMENT\nAll went home.");
        assertThat(read.doubts()).containsExactly("3 " + UNKNOWN_HEADING, "5 " + UNKNOWN_HEADING,
                "9 " + UNKNOWN_HEADING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Se cierra la reunión a las 20:00 horas.", "No habiendo más asuntos, se levanta la sesión.",
        "Siendo las 20:00 horas se da por terminada la sesión.", "The meeting was adjourned at 8 p.m."})
    void takesTheClosingSentenceOutOfTheLastItem(String closing) {
        ReadDocument read = ReadDocument.of("ACUERDOS\n- Barrer\n- Regar\n" + closing + "\nDora Cano\n");
        assertThat(read.agreements()).containsExactly("Barrer", "Regar");
        assertThat(read.notes()).isEqualTo(closing + "\nDora Cano");
    }

    @Test
    void takesNoLabelBelowAValueForPartOfIt() {
        ReadDocument read = ReadDocument.of("EVENTO: Consejo\nLUGAR: Sala Norte\nConvoca: Dora Cano\n");
        assertThat(read.heading().venue()).isEqualTo("Sala Norte");
        assertThat(read.notes()).isEqualTo("Convoca: Dora Cano");
    }

    @Test
    void readsAgreementsThatSayThatTheyAre() {
        ReadDocument read = ReadDocument.of("TEMAS\n1. Calles\n2. Plazas\n3. Varios\n\nACUERDO 1. Barrer.\n"
                + "ACUERDO 2. Regar.\n");
        assertThat(read.topics()).containsExactly("Calles: ", "Plazas: ", "Varios: ");
        assertThat(read.agreements()).containsExactly("Barrer.", "Regar.");
    }
}
