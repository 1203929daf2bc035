package org.minuta.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minuta.command.minutes.Scene.given;

import org.junit.jupiter.api.Test;
import org.minuta.api.minutes.Answer;
import org.minuta.api.minutes.Change;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.MinutesCommand.AddTopic;
import org.minuta.api.minutes.MinutesCommand.OpenMinutes;
import org.minuta.api.minutes.MinutesEvent.MinutesOpened;
import org.minuta.api.minutes.MinutesEvent.TopicAdded;
import org.minuta.api.minutes.Refusal;

class OpeningMinutesTest extends Table {

    private final OpenMinutes open = new OpenMinutes(HeadingChanges.title(TITLE));
    private final MinutesOpened event = new MinutesOpened(Scene.MINUTES,
            Heading.EMPTY.with(HeadingChanges.title(TITLE)));

    @Accepts(OpenMinutes.class)
    void beginsTheRecordAtRevisionOne() {
        given().when(ben.wishes(open)).becomes(event);
    }

    @Accepts(OpenMinutes.class)
    void leavesTheHeadingEmptyWhereNothingIsSaid() {
        given().when(ben.wishes(new OpenMinutes(HeadingChanges.NONE)))
                .becomes(new MinutesOpened(Scene.MINUTES, Heading.EMPTY));
    }

    @Test
    void goesTogetherWithTheFirstEntries() {
        given().when(ben.having(0, open), ben.having(0, new AddTopic(WATER.id(), WATER.title(), null, null)))
                .becomes(event, new TopicAdded(WATER, 1));
    }

    @Refuses(value = OpenMinutes.class, as = Refusal.ALREADY_EXISTS)
    void isRefusedForMinutesThatAreOpen() {
        given(opened).when(ben.having(0, open)).isRefusedAs(Refusal.ALREADY_EXISTS);
    }

    @Refuses(value = OpenMinutes.class, as = Refusal.MALFORMED)
    void isRefusedWithABlankTitle() {
        given().when(ben.wishes(new OpenMinutes(HeadingChanges.title(" ")))).isRefusedAs(Refusal.MALFORMED);
    }

    @Test
    void isRefusedWithABaseBeforeThereIsAny() {
        given().when(ben.having(1, open)).isRefusedAs(Refusal.MALFORMED);
    }

    @Test
    void leavesNothingBehindIfRefused() {
        var outcome = given().when(ben.wishes(new OpenMinutes(HeadingChanges.title("\u0000"))),
                ben.having(0, new AddTopic(WATER.id(), WATER.title(), null, null)));
        assertThat(outcome.written().answers()).extracting(answer -> ((Answer.Refused) answer).refusal())
                .containsExactly(Refusal.MALFORMED, Refusal.UNKNOWN_MINUTES);
        assertThat(outcome.written().events()).isEmpty();
    }

    @Test
    void cannotClearTheLanguage() {
        var changes = new HeadingChanges(Change.to(null), null, null, null, null, null, null, null, null, null, null,
                null);
        given().when(ben.wishes(new OpenMinutes(changes))).isRefusedAs(Refusal.MALFORMED);
    }
}
