package org.minuta.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minuta.api.minutes.Change;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.Limits;
import org.minuta.api.minutes.MinutesCommand;
import org.minuta.api.minutes.MinutesCommand.AddAttendee;
import org.minuta.api.minutes.MinutesCommand.AddTopic;
import org.minuta.api.minutes.MinutesCommand.EditText;
import org.minuta.api.minutes.MinutesCommand.RetitleTopic;
import org.minuta.api.minutes.MinutesCommand.SetDueDate;
import org.minuta.api.minutes.TextId;
import org.minuta.api.text.Delta;

class DoorTest extends Table {

    private final Door door = new Door(Limits.DEFAULT);

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u001b", "\u007f", "\u0085", "\t", "\n", "\ud83d", "\ude00",
        "a\ud83d", "\ude00\ud83d", "\u2028", "\u2029", "\u202a", "\u202e", "\u2066", "\u2069"})
    void refusesWhatIsNoPartOfALineInNames(String part) {
        assertThat(door.objection(new RetitleTopic(WATER.id(), "Title " + part + " x"))).contains("title");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u007f", "\u0085", "\r", "\ud83d", "\ude00\ud83d"})
    void refusesControlCharactersAndHalvesOfCharactersInTexts(String part) {
        assertThat(door.objection(edit("Text " + part + " x"))).isNotNull();
        assertThat(door.objection(new AddTopic(WATER.id(), "Title", Delta.document(part + "x"), null))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+05:00", "Z", "UTC+5", "GMT-06:00"})
    void takesNoOffsetForAZone(String offset) {
        assertThat(door.objection(zone(ZoneId.of(offset)))).startsWith("zone must be the name of a region");
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/Mexico_City", "Europe/Madrid", "UTC", "GMT", "America/Argentina/Ushuaia"})
    void takesTheNameOfARegionForAZone(String name) {
        assertThat(door.objection(zone(ZoneId.of(name)))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2028", "\u202e", "\u2066"})
    void letsTextsHoldWhatTheirReadersShowAsText(String part) {
        assertThat(door.objection(edit("Text " + part + " x"))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"עברית\u200f (אבג)", "Iván", "Ана", "李", "😀", "👩‍👩‍👧",
        "'; drop table", "<b>", "${x}"})
    void letsEveryScriptThrough(String name) {
        assertThat(door.objection(new AddAttendee(ROSA.id(), name, name, name, null, null, null))).isNull();
        assertThat(door.objection(edit(name + "\t\n"))).isNull();
    }

    @Test
    void takesNamesUpToTheLimit() {
        assertThat(door.objection(new RetitleTopic(WATER.id(), "x".repeat(1_000)))).isNull();
        assertThat(door.objection(new RetitleTopic(WATER.id(), "x".repeat(1_001)))).contains("1000");
    }

    @Test
    void takesTextsUpToTheLimit() {
        assertThat(door.objection(edit("x".repeat(200_000)))).isNull();
        assertThat(door.objection(edit("x".repeat(200_001)))).isNotNull();
    }

    @Test
    void takesDeltasUpToTheLimit() {
        assertThat(door.objection(new EditText(TextId.NOTES, stutter(1_000)))).isNull();
        assertThat(door.objection(new EditText(TextId.NOTES, stutter(1_001)))).isNotNull();
    }

    @Test
    void takesTheYearsOneTo9999() {
        assertThat(door.objection(due(LocalDate.of(1, 1, 1)))).isNull();
        assertThat(door.objection(due(LocalDate.of(9999, 12, 31)))).isNull();
        assertThat(door.objection(due(LocalDate.of(10_000, 1, 1)))).isNotNull();
        assertThat(door.objection(due(LocalDate.of(0, 12, 31)))).isNotNull();
        assertThat(door.objection(due(LocalDate.MAX))).isNotNull();
    }

    @Test
    void quotesNothingOfWhatItRefuses() {
        assertThat(door.objection(new RetitleTopic(WATER.id(), "secret\u0007"))).doesNotContain("secret");
        assertThat(door.objection(edit("secret\u0007"))).doesNotContain("secret");
    }

    private static MinutesCommand zone(ZoneId zone) {
        return new MinutesCommand.ReviseHeading(new HeadingChanges(null, null, null, null, null, null, null, null,
                Change.to(zone), null, null, null));
    }

    private static MinutesCommand due(LocalDate day) {
        return new SetDueDate(PUMP.id(), day);
    }

    private static EditText edit(String words) {
        return new EditText(TextId.NOTES, Delta.document(words));
    }

    /** A retain and an insert, this often. */
    private static Delta stutter(int times) {
        Delta.Builder delta = Delta.builder();
        for (int i = 0; i < times; i++) {
            delta.retain(1).insert("x");
        }
        return delta.build();
    }
}
