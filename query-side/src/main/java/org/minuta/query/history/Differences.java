package org.minuta.query.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.Attendee;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.TextId;
import org.minuta.api.minutes.Topic;
import org.minuta.api.minutes.ValueNames;
import org.minuta.query.history.ComparedRun.ChangedBy;
import org.minuta.query.minutes.MinutesState;
import org.minuta.query.minutes.PrintedNumbers;

/** Finds the {@link Difference} of two states of the same minutes, with the {@link Trace} of both. */
final class Differences {

    private final Trace trace;
    private final MinutesState from;
    private final MinutesState to;
    private @Nullable ComingsAndGoings wholes;

    /** As {@link #between} takes them. */
    Differences(Trace trace, MinutesState from, MinutesState to) {
        this.trace = trace;
        this.from = from;
        this.to = to;
    }

    /** @param from and {@code to} may come in either order; which texts they have matters, not what these say */
    static Difference between(Trace trace, MinutesState from, MinutesState to) {
        return new Differences(trace, from, to).find();
    }

    private Difference find() {
        return new Difference(trace.minutes(), new Moment(from.revision(), from.at()),
                new Moment(to.revision(), to.at()), List.copyOf(trace.people()), values(),
                ListDifference.between(from.content().attendees(), to.content().attendees(), Attendee::id),
                topics(), agreements(), texts());
    }

    ListDifference<Topic> topics() {
        return ListDifference.between(from.content().topics(), to.content().topics(), Topic::id).with(
                topic -> trace.withText(topic, to.revision()), topic -> trace.withText(topic, from.revision()));
    }

    ListDifference<Agreement> agreements() {
        return ListDifference.between(from.content().agreements(), to.content().agreements(), Agreement::id).with(
                agreement -> trace.withText(agreement, to.revision()),
                agreement -> trace.withText(agreement, from.revision()));
    }

    List<ValueChange> values() {
        return values(from.content(), to.content());
    }

    private List<ValueChange> values(MinutesContent before, MinutesContent after) {
        List<ValueChange> changes = new ArrayList<>();
        changes.addAll(ValueChange.between(ValueNames.of(before.heading()), ValueNames.of(after.heading())));
        addOfBoth(before.attendees(), after.attendees(), Attendee::id, ValueNames::of, changes);
        addOfBoth(before.topics(), after.topics(), Topic::id, ValueNames::of, changes);
        addOfBoth(before.agreements(), after.agreements(), Agreement::id, ValueChange::valuesOf, changes);
        addNumbers(before, after, changes);
        changes.addAll(ValueChange.between(ValueNames.of(before.followUp()), ValueNames.of(after.followUp())));
        changes.addAll(ValueChange.between(names(from.names()), names(to.names())));
        return changes;
    }

    private static <T> void addOfBoth(List<T> before, List<T> after, Function<T, Object> id,
            Function<T, Map<String, @Nullable Object>> values, List<ValueChange> changes) {
        Map<Object, T> earlier = new HashMap<>();
        before.forEach(thing -> earlier.put(id.apply(thing), thing));
        for (T thing : after) {
            T then = earlier.get(id.apply(thing));
            if (then != null && !then.equals(thing)) {
                changes.addAll(ValueChange.between(values.apply(then), values.apply(thing)));
            }
        }
    }

    /** The printed numbers of agreements that are there both times: they change with what becomes of others. */
    private static void addNumbers(MinutesContent before, MinutesContent after, List<ValueChange> changes) {
        Map<AgreementId, Integer> then = PrintedNumbers.of(before.agreements());
        Map<AgreementId, Integer> now = PrintedNumbers.of(after.agreements());
        Set<AgreementId> both = new LinkedHashSet<>();
        before.agreements().forEach(agreement -> both.add(agreement.id()));
        Set<AgreementId> later = new LinkedHashSet<>();
        after.agreements().forEach(agreement -> later.add(agreement.id()));
        both.retainAll(later);
        for (AgreementId id : both) {
            String name = ValueNames.agreement(id, "number");
            Map<String, @Nullable Object> earlier = new HashMap<>();
            earlier.put(name, then.get(id));
            Map<String, @Nullable Object> present = new HashMap<>();
            present.put(name, now.get(id));
            changes.addAll(ValueChange.between(earlier, present));
        }
    }

    private static Map<String, @Nullable Object> names(SortedMap<Long, String> names) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        names.forEach((revision, name) -> values.put(ValueNames.revisionName(revision), name));
        return values;
    }

    private List<TextDifference> texts() {
        Set<TextId> before = texts(from.content());
        Set<TextId> after = texts(to.content());
        Set<TextId> all = new LinkedHashSet<>(after);
        all.addAll(before);
        all.retainAll(touched());
        List<TextDifference> differences = new ArrayList<>();
        for (TextId text : all) {
            boolean there = before.contains(text);
            boolean here = after.contains(text);
            ChangedBy whole = there == here ? null : whole(text);
            List<Passage> passages = new Passages(trace, from.revision(), to.revision(), whole)
                    .of(trace.weave(text), there, here);
            if (!passages.isEmpty() && !(passages.size() == 1 && isSame(passages.getFirst()))) {
                differences.add(new TextDifference(text, passages));
            }
        }
        return differences;
    }

    /** What only left or came along with its thing reads differently, too. */
    private Set<TextId> touched() {
        return trace.touched(Math.min(from.revision(), to.revision()), Math.max(from.revision(), to.revision()));
    }

    private static boolean isSame(Passage passage) {
        return passage instanceof Passage.Kept(var runs) && runs.stream().allMatch(run -> run.before() == null);
    }

    /** Every text that the content has, in printed order. */
    static Set<TextId> texts(MinutesContent content) {
        Set<TextId> texts = new LinkedHashSet<>();
        content.topics().forEach(topic -> texts.add(new TextId.Discussion(topic.id())));
        content.agreements().forEach(agreement -> texts.add(new TextId.Wording(agreement.id())));
        texts.add(TextId.NOTES);
        return texts;
    }

    /** Which event made the thing come or go whose text it is; missing if it did neither in the end. */
    private @Nullable ChangedBy whole(TextId text) {
        if (wholes == null) {
            boolean forward = from.revision() <= to.revision();
            wholes = new ComingsAndGoings(trace, (forward ? from : to).content(),
                    Math.min(from.revision(), to.revision()), Math.max(from.revision(), to.revision()));
        }
        Long revision = wholes.last(text);
        return revision == null ? null : new ChangedBy(trace.personOf(revision), revision);
    }
}
