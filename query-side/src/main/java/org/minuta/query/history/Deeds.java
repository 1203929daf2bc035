package org.minuta.query.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesEvent.*;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.query.minutes.MinutesFold;
import org.minuta.query.minutes.MinutesState;
import org.minuta.query.minutes.PrintedNumbers;

/** Tells {@link Deed} after deed from the events that set values, in their order. */
final class Deeds {

    private static final int UNNUMBERED = 0;
    private static final long WEIGHT_OF_CHANGE = 200;
    private static final Pattern LABEL = Pattern.compile("((?:attendee|topic):[^.]*)\\.(?:name|title)");

    private final List<Deed> told = new ArrayList<>();
    private @Nullable MinutesFold fold;
    private Map<AgreementId, Integer> numbers = Map.of();
    private final Map<AgreementId, NavigableMap<Long, Integer>> numbersSince = new HashMap<>();
    private final Map<String, NavigableMap<Long, String>> labelsSince = new HashMap<>();
    private final SortedMap<Long, String> names = new TreeMap<>();
    private long changes;

    /** Roughly the bytes they take in memory, without the events. */
    long weight() {
        return WEIGHT_OF_CHANGE * changes;
    }

    /** The printed number of an agreement at a revision; missing if it had none. */
    @Nullable Integer numberAt(AgreementId agreement, long revision) {
        var since = numbersSince.get(agreement);
        var last = since == null ? null : since.floorEntry(revision);
        return last == null || last.getValue() == UNNUMBERED ? null : last.getValue();
    }

    /** The printed number of an agreement at a revision or, if it had none, the last one before; missing if none. */
    @Nullable Integer lastNumberAt(AgreementId agreement, long revision) {
        NavigableMap<Long, Integer> since = numbersSince.get(agreement);
        return since == null ? null : since.headMap(revision, true).descendingMap().values().stream()
                .filter(number -> number != UNNUMBERED).findFirst().orElse(null);
    }

    /** The name or title of a part at a revision; missing if it had none. */
    @Nullable String labelAt(String part, long revision) {
        var since = labelsSince.get(part);
        var last = since == null ? null : since.floorEntry(revision);
        return last == null ? null : last.getValue();
    }

    /** The names that revisions have now. */
    SortedMap<Long, String> names() {
        return names;
    }

    /** All so far, by ascending revision. */
    List<Deed> told() {
        return told;
    }

    /** @param next what it does to texts does not matter here */
    void tell(RecordedEvent next) {
        MinutesEvent event = next.event();
        PartValues before;
        if (fold == null) {
            fold = new MinutesFold(MinutesState.opened(next));
            before = new PartValues("minutes", null, Map.of());
        } else {
            before = PartValues.of(event, fold, numbers);
            fold.skipTextsUntil(next.revision());
            fold.tell(next);
        }
        Map<AgreementId, Integer> numbersBefore = numbers;
        if (mayRenumber(event)) {
            numbers = PrintedNumbers.of(fold.agreements());
        }
        PartValues after = PartValues.of(event, fold, numbers);
        String label = after.label() == null ? before.label() : after.label();
        Deed deed = new Deed(next, after.part(), label,
                ValueChange.between(before.values(), after.values()), renumbered(numbersBefore, numbers));
        told.add(deed);
        changes += deed.values().size() + deed.renumbered().size();
        remember(deed);
    }

    private void remember(Deed deed) {
        if (deed.label() != null) {
            labelsSince.computeIfAbsent(deed.part(), part -> new TreeMap<>()).put(deed.revision(), deed.label());
        }
        if (deed.event().event() instanceof RevisionRestored) {
            deed.values().forEach(change -> rememberRestored(change, deed.revision()));
        }
        deed.renumbered().forEach(change -> numbersSince
                .computeIfAbsent(change.agreement(), agreement -> new TreeMap<>())
                .put(deed.revision(), change.to() == null ? UNNUMBERED : change.to()));
        if (deed.event().event() instanceof RevisionNamed(long named, String name)) {
            names.put(named, name);
        }
    }

    private void rememberRestored(ValueChange change, long revision) {
        Matcher label = LABEL.matcher(change.value());
        if (label.matches() && change.to() instanceof String restored) {
            labelsSince.computeIfAbsent(label.group(1), part -> new TreeMap<>()).put(revision, restored);
        }
    }

    private static boolean mayRenumber(MinutesEvent event) {
        return switch (event) {
            case AgreementRecorded _, AgreementMoved _, AgreementFulfilled _, AgreementWithdrawn _,
                    AgreementReinstated _, RevisionRestored _ -> true;
            case MinutesOpened _, HeadingRevised _, AttendeeAdded _, AttendeeRevised _, AttendeeMoved _,
                    AttendeeRemoved _, AttendeeReinstated _, AttendanceRecorded _, TopicAdded _, TopicRetitled _,
                    TopicMoved _, TopicRemoved _, TopicReinstated _, AgreementClassified _, AgreementAssigned _,
                    DueDateSet _, TextEdited _, FollowUpScheduled _, FollowUpCancelled _,
                    RevisionNamed _ -> false;
        };
    }

    private static List<Deed.Renumbered> renumbered(Map<AgreementId, Integer> before, Map<AgreementId, Integer> after) {
        if (before == after) {
            return List.of();
        }
        List<Deed.Renumbered> changes = new ArrayList<>();
        after.forEach((agreement, to) -> {
            if (!to.equals(before.get(agreement))) {
                changes.add(new Deed.Renumbered(agreement, before.get(agreement), to));
            }
        });
        before.forEach((agreement, from) -> {
            if (!after.containsKey(agreement)) {
                changes.add(new Deed.Renumbered(agreement, from, null));
            }
        });
        return changes;
    }
}
