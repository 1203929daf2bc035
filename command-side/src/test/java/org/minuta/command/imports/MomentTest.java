package org.minuta.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minuta.command.imports.WarningCode.DATE_AMBIGUOUS;
import static org.minuta.command.imports.WarningCode.SEVERAL_DAYS;
import static org.minuta.command.imports.WarningCode.TIME_AMBIGUOUS;
import static org.minuta.command.imports.WarningCode.WEEKDAY_MISMATCH;
import static org.minuta.command.imports.WarningCode.YEAR_ASSUMED;
import static org.minuta.command.imports.WarningCode.YEAR_SETTLED;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    private static final DateHints JUNE = DateHints.NONE.near(LocalDate.of(2020, 6, 17));

    @ParameterizedTest
    @ValueSource(strings = {"17 de junio de 2020", "17 de junio del 2020", "17 de junio del año 2020",
        "17 de Junio, 2020", "17 junio 2020", "miércoles 17 de junio de 2020", "Miércoles, 17 de junio de 2020",
        "el día miércoles 17 de junio de 2020", "diecisiete de junio de dos mil veinte",
        "a los diecisiete días del mes de junio de dos mil veinte", "a los 17 días del mes de junio de 2020",
        "a los 17 (diecisiete) días del mes de junio de 2020 (dos mil veinte)",
        "17 diecisiete de junio de 2020 dos mil veinte", "diecisiete (17) de junio del año dos mil veinte (2020)",
        "DIECISIETE DE JUNIO DEL AÑO DOS MIL VEINTE", "diez y siete de junio de dos mil veinte",
        "17/06/2020", "17-06-2020", "17.06.2020", "17 / 06 / 2020", "2020-06-17", "2020/06/17", "06/17/2020",
        "17-jun-2020", "17/jun/2020", "17 jun. 2020", "Junio 17 del 2020", "junio 17, 2020", "17 de junio de 2020.",
        "17 June 2020", "June 17, 2020", "June 17th, 2020", "Wednesday, 17th June 2020", "Wed 17 Jun 2020",
        "the 17th of June 2020", "the 17th day of June, 2020", "the seventeenth of June 2020",
        "the seventeenth day of June, two thousand and twenty", "June seventeenth, two thousand twenty",
        "the seventeenth of June, twenty twenty", "on the 17th of June in the year 2020"})
    void readsTheDay(String text) {
        Moment moment = Moment.of(text, DateHints.NONE);
        assertThat(moment.day()).isEqualTo(LocalDate.of(2020, 6, 17));
        assertThat(moment.leftover()).isEmpty();
        assertThat(moment.doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1° de julio de 2021 | 2021-07-01", "1o. de julio de 2021 | 2021-07-01", "1º de julio del 2021 | 2021-07-01",
        "primero de julio de dos mil veintiuno | 2021-07-01", "1ro de julio de 2021 | 2021-07-01",
        "uno de julio de dos mil veintiuno | 2021-07-01", "al primer día del mes de julio de 2021 | 2021-07-01",
        "treinta y uno de agosto de dos mil veintitrés | 2023-08-31",
        "a los treinta y un días del mes de agosto de dos mil veintitrés | 2023-08-31",
        "a los veintiún días del mes de septiembre de dos mil veintidós | 2022-09-21",
        "veinte de setiembre de mil novecientos noventa y nueve | 1999-09-20",
        "ocho de marzo de dos mil | 2000-03-08", "the twenty-first of May, nineteen ninety-nine | 1999-05-21",
        "thirty-first of December, two thousand and twenty-five | 2025-12-31",
        "the twenty first of May, twenty twenty-one | 2021-05-21",
        "the third of October, two thousand nine | 2009-10-03",
        "viernes 13 de marzo de 2020 | 2020-03-13", "29 de febrero de 2024 | 2024-02-29"})
    void readsOtherDays(String text, LocalDate day) {
        Moment moment = Moment.of(text, DateHints.NONE);
        assertThat(moment.day()).isEqualTo(day);
        assertThat(moment.leftover()).isEmpty();
        assertThat(moment.doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "17:00 horas | 17:00", "17:00 hrs | 17:00", "17:00 hrs. | 17:00", "17:00 h | 17:00", "17 h | 17:00",
        "17 hrs. | 17:00", "17h00 | 17:00", "17.00 horas | 17:00", "1700 horas | 17:00", "a las 17 | 17:00",
        "a las 17:00 | 17:00", "a las 17.30 | 17:30", "17:30:15 | 17:30:15", "5:30 p.m. | 17:30", "5:30 pm | 17:30",
        "5:30 P. M. | 17:30", "5 p.m. | 17:00", "5:30 de la tarde | 17:30", "cinco y media de la tarde | ",
        "a las cinco y media de la tarde | 17:30", "a las nueve y cuarto de la noche | 21:15",
        "a las once menos cuarto de la mañana | 10:45", "las diez de la mañana | 10:00",
        "siendo las diecisiete horas con treinta minutos | 17:30", "siendo las diecisiete horas | 17:00",
        "a las diecisiete horas treinta minutos | 17:30", "diecisiete treinta horas | 17:30",
        "diecisiete horas con cero minutos | 17:00", "diecisiete horas con cero cinco minutos | 17:05",
        "17 horas con 30 minutos | 17:30", "17:30 (diecisiete horas con treinta minutos) | 17:30",
        "17:00 (diecisiete horas) | 17:00", "siendo las 17:30 diecisiete horas con treinta minutos | 17:30",
        "a la una de la tarde | 13:00", "la una hora con quince minutos | 01:15", "12 del día | 12:00",
        "doce horas | 12:00", "12:30 p.m. | 12:30", "12:15 a.m. | 00:15", "12 de la noche | 00:00", "mediodía | 12:00",
        "24:00 horas | 00:00", "diecisiete horas en punto | 17:00", "a las diecisiete horas y media | 17:30",
        "at 5:30 p.m. | 17:30", "5.30 pm | 17:30", "at 17.30 | 17:30", "half past five in the afternoon | 17:30",
        "a quarter to ten in the morning | 09:45", "ten o'clock | 10:00", "5 o’clock in the afternoon | 17:00",
        "noon | 12:00", "12 noon | 12:00", "at five thirty p.m. | 17:30", "1730 hours | 17:30",
        "seventeen hundred hours | 17:00", "at ten thirty in the morning | 10:30"})
    void readsTheTime(String text, LocalTime time) {
        Moment moment = Moment.of(text, DateHints.NONE);
        assertThat(moment.from()).isEqualTo(time);
        assertThat(moment.to()).isNull();
        assertThat(moment.doubts()).isEmpty();
        assertThat(moment.leftover()).isEqualTo(time == null ? text : "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "de 17:00 a 18:30 horas | 17:00 | 18:30", "17:00 - 18:30 h | 17:00 | 18:30",
        "9 a 10:30 h | 09:00 | 10:30", "10-12 h | 10:00 | 12:00",
        "de 10 a 12:30 horas | 10:00 | 12:30", "de las 10 a las 12 horas | 10:00 | 12:00",
        "de 5 a 7 p.m. | 17:00 | 19:00", "de 11 a 1 p.m. | 11:00 | 13:00",
        "entre las 10 y las 12 horas | 10:00 | 12:00",
        "from 2:00 to 3:30 pm | 14:00 | 15:30", "from 10 to 12:30 | 10:00 | 12:30",
        "between 10 a.m. and noon | 10:00 | 12:00", "de 22:00 a 00:30 horas | 22:00 | 00:30",
        "de las nueve a las once horas con quince minutos | 09:00 | 11:15"})
    void readsFromWhenToWhen(String text, LocalTime from, LocalTime to) {
        Moment moment = Moment.of(text, DateHints.NONE);
        assertThat(moment.from()).isEqualTo(from);
        assertThat(moment.to()).isEqualTo(to);
        assertThat(moment.leftover()).isEmpty();
        assertThat(moment.doubts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"17 de junio de 2020, a las 17:30 horas", "2020-06-17T17:30", "17/06/2020 17:30 hrs",
        "miércoles 17 de junio de 2020, 5:30 p.m.", "Wednesday 17 June 2020 at 5:30 pm",
        "siendo las diecisiete horas con treinta minutos del día diecisiete de junio de dos mil veinte",
        "las diecisiete treinta horas del miércoles diecisiete de junio del dos mil veinte",
        "at half past five in the afternoon on the seventeenth of June 2020"})
    void readsDayAndTimeTogether(String text) {
        Moment moment = Moment.of(text, DateHints.NONE);
        assertThat(moment.day()).isEqualTo(LocalDate.of(2020, 6, 17));
        assertThat(moment.from()).isEqualTo(LocalTime.of(17, 30));
        assertThat(moment.leftover()).isEmpty();
        assertThat(moment.doubts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pendiente", "se acordó en el punto 3", "el 31 de febrero de 2020",
        "25:00 horas", "un mes", "dos horas antes", "duración de 2 horas", "dentro de 2 horas", "99/99/2020",
        "once", "at once", "room 12",
        "uno", "mil", "versión 10.15", "2020", "a las 17 personas", "capítulo 10:3"})
    void readsNothingThatIsNotThere(String text) {
        Moment moment = Moment.of(text, DateHints.NONE);
        assertThat(moment.day()).isNull();
        assertThat(moment.from()).isNull();
        assertThat(moment.leftover()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "En Toluca, a las diez horas del 17 de junio de 2020 en la sala uno | En Toluca, en la sala uno",
        "17 de junio de 2020, con dos invitados | , con dos invitados",
        "17 de junio de 2020, 10:00 h, duración de 2 horas | , , duración de 2 horas"})
    void leavesWhatIsNoDateAsWritten(String text, String leftover) {
        assertThat(Moment.of(text, DateHints.NONE).leftover().replaceAll(" {2,}", " "))
                .isEqualTo(leftover);
    }

    @Test
    void saysHowItReadADateWhoseDayAndMonthCouldBeExchanged() {
        assertThat(Moment.of("03/04/2020", DateHints.NONE)).satisfies(moment -> {
            assertThat(moment.day()).isEqualTo(LocalDate.of(2020, 4, 3));
            assertThat(moment.doubts()).containsExactly(new Moment.Doubt(DATE_AMBIGUOUS,
                    "Day and month could be exchanged; this was read as 3 April 2020."));
        });
        assertThat(Moment.of("04/04/2020", DateHints.NONE).doubts()).isEmpty();
    }

    @Test
    void letsTheWeekdaySettleDayAndMonth() {
        assertThat(Moment.of("viernes 03/04/2020", DateHints.NONE)).satisfies(moment -> {
            assertThat(moment.day()).isEqualTo(LocalDate.of(2020, 4, 3));
            assertThat(moment.doubts()).isEmpty();
        });
        assertThat(Moment.of("Wednesday 03/04/2020", DateHints.NONE)).satisfies(moment -> {
            assertThat(moment.day()).isEqualTo(LocalDate.of(2020, 3, 4));
            assertThat(moment.doubts()).isEmpty();
        });
    }

    @Test
    void readsTheMonthFirstWhereTheDocumentDoesSo() {
        DateHints american = DateHints.of(List.of(new Line(1, "Approved on 06/17/2020"), new Line(2, "03/04/2020")));
        assertThat(Moment.of("03/04/2020", american)).satisfies(moment -> {
            assertThat(moment.day()).isEqualTo(LocalDate.of(2020, 3, 4));
            assertThat(codes(moment)).containsExactly(DATE_AMBIGUOUS);
        });
        assertThat(DateHints.of(List.of(new Line(1, "06/17/2020"), new Line(2, "17/06/2020"))).monthFirst()).isFalse();
    }

    @Test
    void readsTheMonthFirstWhereThatGivesTheDayNearby() {
        Moment moment = Moment.of("03/04/2020", DateHints.NONE.near(LocalDate.of(2020, 3, 4)));
        assertThat(moment.day()).isEqualTo(LocalDate.of(2020, 3, 4));
        assertThat(codes(moment)).containsExactly(DATE_AMBIGUOUS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "24 de junio | 2020-06-24", "24 de junio del presente año | 2020-06-24",
        "24 de junio del año en curso | 2020-06-24",
        "24 June of this year | 2020-06-24", "24/06/20 | 2020-06-24", "24-jun-20 | 2020-06-24",
        "8 de enero | 2021-01-08",
        "24 del mes en curso | 2020-06-24", "24 del presente mes y año | 2020-06-24",
        "24 de los corrientes | 2020-06-24",
        "veinticuatro del mismo mes | 2020-06-24"})
    void takesAMissingYearFromTheDayNearby(String text, LocalDate day) {
        Moment moment = Moment.of(text, JUNE);
        assertThat(moment.day()).isEqualTo(day);
        assertThat(codes(moment)).containsExactly(YEAR_ASSUMED);
        assertThat(moment.leftover()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Miércoles 24 de junio de 20202", "miércoles 24 de junio de 220", "24/06/20220"})
    void settlesAYearThatCannotBeMeant(String text) {
        Moment moment = Moment.of(text, JUNE);
        assertThat(moment.day()).isEqualTo(LocalDate.of(2020, 6, 24));
        assertThat(codes(moment)).containsExactly(YEAR_SETTLED);
    }

    @Test
    void keepsTheDateWhereTheWeekdayIsAnother() {
        Moment moment = Moment.of("lunes 17 de junio de 2020", DateHints.NONE);
        assertThat(moment.day()).isEqualTo(LocalDate.of(2020, 6, 17));
        assertThat(codes(moment)).containsExactly(WEEKDAY_MISMATCH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"17 y 18 de junio de 2020 | 18", "del 17 al 19 de junio de 2020 | 19",
        "17, 18 y 19 de junio de 2020 | 19", "17-19 June 2020 | 19", "June 17-19, 2020 | 19",
        "June 17 and 18, 2020 | 18", "17 de junio de 2020 y 2 de julio de 2020 | 2"})
    void takesTheFirstOfSeveralDaysAndLeavesTheOthers(String text, String left) {
        Moment moment = Moment.of(text, DateHints.NONE);
        assertThat(moment.day()).isEqualTo(LocalDate.of(2020, 6, 17));
        assertThat(codes(moment)).containsExactly(SEVERAL_DAYS);
        assertThat(Words.of(moment.leftover())).contains(left);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5:30", "a las 5:30", "at 5:30", "a las cinco y media", "half past five"})
    void saysThatTheHalfOfTheDayIsOpen(String text) {
        Moment moment = Moment.of(text, DateHints.NONE);
        assertThat(moment.from()).isEqualTo(LocalTime.of(5, 30));
        assertThat(moment.doubts()).containsExactly(new Moment.Doubt(TIME_AMBIGUOUS,
                "Morning or afternoon is not said; this was read as 05:30."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5:30 horas", "05:30", "5:30 h", "10:30", "5:30 a.m."})
    void doesNotAskWhereTheHalfOfTheDayIsPlain(String text) {
        assertThat(Moment.of(text, DateHints.NONE).doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"17:00 horas, tiempo del centro | America/Mexico_City",
        "17:00 (hora de la Ciudad de México) | America/Mexico_City", "17:00 hora del Pacífico | America/Mazatlan",
        "17:00, hora del sureste | America/Cancun", "17:00 Zona horaria: Europe/Madrid | Europe/Madrid",
        "17:00 UTC | UTC"})
    void readsTheZone(String text, ZoneId zone) {
        Moment moment = Moment.of(text, DateHints.NONE);
        assertThat(moment.zone()).isEqualTo(zone);
        assertThat(moment.from()).isEqualTo(LocalTime.of(17, 0));
        assertThat(moment.saysMore()).isFalse();
    }

    private static List<WarningCode> codes(Moment moment) {
        return moment.doubts().stream().map(Moment.Doubt::code).toList();
    }
}
