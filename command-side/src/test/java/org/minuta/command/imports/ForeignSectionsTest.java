package org.minuta.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minuta.command.imports.WarningCode.DATE_UNCLEAR;
import static org.minuta.command.imports.WarningCode.UNPLACED;

import java.time.LocalDate;
import java.time.LocalTime;
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
        ReadDocument read = ReadDocument.of("PRÓXIMA REUNIÓN\n24 de marzo de 2021\n\nSin más asuntos, se cierra la"
                + " sesión a las 13:00 horas.\n\nLugar: Sala Norte\n");
        assertThat(read.only(ScheduleFollowUp.class).followUp())
                .isEqualTo(new FollowUp(LocalDate.of(2021, 3, 24), null, "Sala Norte"));
        assertThat(read.notes()).isEqualTo("Sin más asuntos, se cierra la sesión a las 13:00 horas.");
        assertThat(read.doubts()).containsExactly("4 " + UNPLACED);
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
}
