package org.minuta.command.minutes;

import static org.minuta.command.minutes.Scene.given;

import org.junit.jupiter.api.Test;
import org.minuta.api.minutes.Answer.Conflict;
import org.minuta.api.minutes.Limits;
import org.minuta.api.minutes.MinutesCommand.AddTopic;
import org.minuta.api.minutes.MinutesCommand.EditText;
import org.minuta.api.minutes.MinutesCommand.MoveTopic;
import org.minuta.api.minutes.MinutesCommand.ReinstateTopic;
import org.minuta.api.minutes.MinutesCommand.RemoveTopic;
import org.minuta.api.minutes.MinutesCommand.RetitleTopic;
import org.minuta.api.minutes.MinutesEvent.TextEdited;
import org.minuta.api.minutes.MinutesEvent.TopicAdded;
import org.minuta.api.minutes.MinutesEvent.TopicMoved;
import org.minuta.api.minutes.MinutesEvent.TopicReinstated;
import org.minuta.api.minutes.MinutesEvent.TopicRemoved;
import org.minuta.api.minutes.MinutesEvent.TopicRetitled;
import org.minuta.api.minutes.Refusal;
import org.minuta.api.minutes.TextId;
import org.minuta.api.minutes.TopicId;
import org.minuta.api.text.Delta;

class TopicsTest extends Table {

    private final Person.Deed waterRemoved = anna.did(new TopicRemoved(WATER.id()));

    @Accepts(AddTopic.class)
    void areAddedLastUnlessAPlaceIsNamed() {
        given(opened, added(WATER, 1)).when(ben.wishes(add(ROADS.id(), null)))
                .becomes(new TopicAdded(ROADS.titled("New"), 2));
    }

    @Accepts(AddTopic.class)
    void areAddedAfterAnotherWithADiscussion() {
        Delta said = Delta.document("Everybody is thirsty.");
        given(opened, added(WATER, 1), added(ROADS, 2))
                .when(ben.wishes(new AddTopic(LIGHT.id(), LIGHT.title(), said, WATER.id())))
                .becomes(new TopicAdded(LIGHT.discussed(said), 2));
    }

    @Test
    void areWrittenInByTheirAuthorBeforeTheFirstAnswer() {
        TextId text = new TextId.Discussion(WATER.id());
        given(opened).when(ben.having(1, new AddTopic(WATER.id(), WATER.title(), null, null)),
                        ben.having(1, new EditText(text, Delta.document("Dry."))))
                .becomes(new TopicAdded(WATER, 1), new TextEdited(text, Delta.document("Dry."), null));
    }

    @Refuses(value = AddTopic.class, as = Refusal.ALREADY_EXISTS)
    void areNotAddedUnderTheIdOfARemovedOne() {
        given(opened, added(WATER, 1), waterRemoved).when(ben.wishes(add(WATER.id(), null)))
                .isRefusedAs(Refusal.ALREADY_EXISTS);
    }

    @Refuses(value = AddTopic.class, as = Refusal.UNKNOWN_PART)
    void areNotAddedAfterAStranger() {
        given(opened).when(ben.wishes(add(WATER.id(), NO_TOPIC))).isRefusedAs(Refusal.UNKNOWN_PART);
    }

    @Refuses(value = AddTopic.class, as = Refusal.MALFORMED)
    void areNotAddedWithADiscussionThatDeletes() {
        Delta deletes = Delta.builder().insert("x").delete(1).build();
        given(opened).when(ben.wishes(new AddTopic(WATER.id(), WATER.title(), deletes, null)))
                .isRefusedAs(Refusal.MALFORMED);
    }

    @Refuses(value = AddTopic.class, as = Refusal.TOO_MUCH)
    void areNotMoreThanTheLimit() {
        given(opened, added(WATER, 1)).within(new Limits(Limits.DEFAULT.text(), 1_000, 500, 1, 1_000))
                .when(ben.wishes(add(ROADS.id(), null))).isRefusedAs(Refusal.TOO_MUCH);
    }

    @Accepts(RetitleTopic.class)
    void getAnotherTitle() {
        given(opened, added(WATER, 1)).when(ben.wishes(new RetitleTopic(WATER.id(), "Wells")))
                .becomes(new TopicRetitled(WATER.id(), "Wells"));
    }

    @Refuses(value = RetitleTopic.class, as = Refusal.CHANGED_MEANWHILE)
    void areNotRetitledByTwoAtOnce() {
        given(opened, added(WATER, 1), anna.did(new TopicRetitled(WATER.id(), "Wells")))
                .when(ben.having(2, new RetitleTopic(WATER.id(), "Rivers")))
                .isRefusedFor(new Conflict(name(WATER, "title"), "Wells", "Rivers", 3));
    }

    @Refuses(value = RetitleTopic.class, as = Refusal.NO_CHANGE)
    void areNotRetitledToWhatTheyAre() {
        given(opened, added(WATER, 1)).when(ben.wishes(new RetitleTopic(WATER.id(), WATER.title())))
                .isRefusedAs(Refusal.NO_CHANGE);
    }

    @Refuses(value = RetitleTopic.class, as = Refusal.GONE)
    void areNotRetitledOnceRemoved() {
        given(opened, added(WATER, 1), waterRemoved).when(ben.wishes(new RetitleTopic(WATER.id(), "Wells")))
                .isRefusedAs(Refusal.GONE);
    }

    @Refuses(value = RetitleTopic.class, as = Refusal.UNKNOWN_PART)
    void areNotRetitledIfNeverThere() {
        given(opened).when(ben.wishes(new RetitleTopic(NO_TOPIC, "Wells"))).isRefusedAs(Refusal.UNKNOWN_PART);
    }

    @Refuses(value = RetitleTopic.class, as = Refusal.MALFORMED)
    void keepATitle() {
        given(opened, added(WATER, 1)).when(ben.wishes(new RetitleTopic(WATER.id(), " \t")))
                .isRefusedAs(Refusal.MALFORMED);
    }

    @Accepts(MoveTopic.class)
    void moveAfterAnother() {
        given(opened, added(WATER, 1), added(ROADS, 2)).when(ben.wishes(new MoveTopic(WATER.id(), ROADS.id())))
                .becomes(new TopicMoved(WATER.id(), 2));
    }

    @Refuses(value = MoveTopic.class, as = Refusal.CHANGED_MEANWHILE)
    void areNotMovedByTwoAtOnce() {
        given(opened, added(WATER, 1), added(ROADS, 2), added(LIGHT, 3), anna.did(new TopicMoved(LIGHT.id(), 1)))
                .when(ben.having(4, new MoveTopic(LIGHT.id(), WATER.id())))
                .isRefusedFor(new Conflict(name(LIGHT, "place"), 1, 2, 5));
    }

    @Refuses(value = MoveTopic.class, as = Refusal.NO_CHANGE)
    void areNotMovedToWhereTheyStand() {
        given(opened, added(WATER, 1), added(ROADS, 2)).when(ben.wishes(new MoveTopic(ROADS.id(), WATER.id())))
                .isRefusedAs(Refusal.NO_CHANGE);
    }

    @Refuses(value = MoveTopic.class, as = Refusal.GONE)
    void areNotMovedOnceRemoved() {
        given(opened, added(WATER, 1), waterRemoved).when(ben.wishes(new MoveTopic(WATER.id(), null)))
                .isRefusedAs(Refusal.GONE);
    }

    @Refuses(value = MoveTopic.class, as = Refusal.UNKNOWN_PART)
    void areNotMovedIfNeverThere() {
        given(opened).when(ben.wishes(new MoveTopic(NO_TOPIC, null))).isRefusedAs(Refusal.UNKNOWN_PART);
    }

    @Refuses(value = MoveTopic.class, as = Refusal.MALFORMED)
    void areNotMovedAfterThemselves() {
        given(opened, added(WATER, 1)).when(ben.wishes(new MoveTopic(WATER.id(), WATER.id())))
                .isRefusedAs(Refusal.MALFORMED);
    }

    @Accepts(RemoveTopic.class)
    void areRemoved() {
        given(opened, added(WATER, 1)).when(ben.wishes(new RemoveTopic(WATER.id())))
                .becomes(new TopicRemoved(WATER.id()));
    }

    @Refuses(value = RemoveTopic.class, as = Refusal.NO_CHANGE)
    void areRemovedOnce() {
        given(opened, added(WATER, 1), waterRemoved).when(ben.wishes(new RemoveTopic(WATER.id())))
                .isRefusedAs(Refusal.NO_CHANGE);
    }

    @Refuses(value = RemoveTopic.class, as = Refusal.UNKNOWN_PART)
    void areNotRemovedIfNeverThere() {
        given(opened).when(ben.wishes(new RemoveTopic(NO_TOPIC))).isRefusedAs(Refusal.UNKNOWN_PART);
    }

    @Accepts(ReinstateTopic.class)
    void comeBackWithTheirDiscussionToWhereTheyStood() {
        Delta dry = Delta.document("Dry.");
        given(opened, added(WATER, 1), added(ROADS, 2),
                anna.did(new TextEdited(new TextId.Discussion(WATER.id()), dry, null)), waterRemoved)
                .when(ben.wishes(new ReinstateTopic(WATER.id()))).becomes(new TopicReinstated(WATER.discussed(dry), 1));
    }

    @Test
    void takeEditsAgainOnceTheyAreBack() {
        TextId text = new TextId.Discussion(WATER.id());
        given(opened, added(WATER, 1), waterRemoved, anna.did(new TopicReinstated(WATER, 1)))
                .when(ben.having(2, new EditText(text, Delta.document("Dry."))))
                .becomes(new TextEdited(text, Delta.document("Dry."), null));
    }

    @Refuses(value = ReinstateTopic.class, as = Refusal.NO_CHANGE)
    void doNotComeBackTwice() {
        given(opened, added(WATER, 1)).when(ben.wishes(new ReinstateTopic(WATER.id())))
                .isRefusedAs(Refusal.NO_CHANGE);
    }

    @Refuses(value = ReinstateTopic.class, as = Refusal.UNKNOWN_PART)
    void doNotComeBackIfNeverThere() {
        given(opened).when(ben.wishes(new ReinstateTopic(NO_TOPIC))).isRefusedAs(Refusal.UNKNOWN_PART);
    }

    private static AddTopic add(TopicId id, TopicId after) {
        return new AddTopic(id, "New", null, after);
    }
}
