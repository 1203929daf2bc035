package org.minuta.query.search;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.MinutesEvent.TextEdited;
import org.minuta.api.text.Delta;
import org.minuta.api.text.Op;

/**
 * Which passages stand in minutes, and which stood. Typing leaves no past behind at each key: a passage that an edit
 * continues is remembered only if it is a minute old or if the edit takes away {@value #A_WORD} characters or more.
 * One that is not remembered passes its age on to those it became, so that at each instant some passage stands for the
 * text. That must not be the age of one that ended meanwhile and may be among them: so a passage older than the last end
 * at its place is remembered, too. All depends on the events alone, not on how they come in batches.
 */
final class PassageSpans {

    private static final Duration STRETCH = Duration.ofMinutes(1);
    private static final int A_WORD = 4;

    private Spans<Passage> spans;
    private final Map<Place, Set<UUID>> standing = new HashMap<>();
    private final Map<Passage, String> said = new HashMap<>();
    /** The last revisions at which something ended. */
    private final Map<Place, Long> ends;
    /** Of texts that were edited. */
    private final Map<Place, Passages> texts = new HashMap<>();

    PassageSpans(Map<Passage, Since> kept, Map<Place, Long> ends) {
        this.ends = new HashMap<>(ends);
        spans = new Spans<>(kept);
        kept.keySet().forEach(passage -> at(passage.place()).add(passage.digest()));
    }

    /** @param after what the text says now */
    void tell(TextEdited edited, Supplier<Delta> after, Since since) {
        Place place = Places.of(edited.text());
        Passages text = texts.get(place);
        if (text == null) {
            text = new Passages(after.get().text());
            texts.put(place, text);
        } else {
            text.change(edited.delta());
        }
        tell(place, text.byDigest(), since, isTyping(edited));
    }

    /** Any event but an edit of a text. */
    void tell(@Nullable MinutesContent before, MinutesContent after, Since since) {
        Map<Place, Object> old = before == null ? Map.of() : Places.of(before);
        Map<Place, Object> now = Places.of(after);
        now.forEach((place, words) -> {
            if (!words.equals(old.get(place))) {
                tell(place, words, since);
            }
        });
        old.keySet().stream().filter(place -> !now.containsKey(place)).forEach(place -> tell(place, "", since));
    }

    private void tell(Place place, Object words, Since since) {
        texts.remove(place);
        tell(place, new Passages(Places.text(words)).byDigest(), since, false);
    }

    private void tell(Place place, Map<UUID, String> now, Since since, boolean typing) {
        Since oldest = since;
        long lastEnd = ends.getOrDefault(place, 0L);
        for (UUID gone : Set.copyOf(at(place))) {
            if (!now.containsKey(gone)) {
                Since began = leave(new Passage(place, gone), since, typing, lastEnd);
                oldest = began.revision() < oldest.revision() ? began : oldest;
            }
        }
        for (Map.Entry<UUID, String> passage : now.entrySet()) {
            if (at(place).add(passage.getKey())) {
                var begins = new Passage(place, passage.getKey());
                spans.begin(begins, oldest);
                said.put(begins, passage.getValue());
            }
        }
    }

    /** @return since when what follows it stands */
    private Since leave(Passage passage, Since now, boolean typing, long lastEnd) {
        at(passage.place()).remove(passage.digest());
        Since since = Objects.requireNonNull(spans.since(passage));
        if (typing && since.revision() >= lastEnd && now.at().isBefore(since.at().plus(STRETCH))) {
            spans.drop(passage);
            return since;
        }
        spans.end(passage, now);
        ends.put(passage.place(), now.revision());
        return now;
    }

    private static boolean isTyping(TextEdited edited) {
        return edited.delta().ops().stream().mapToInt(op -> op instanceof Op.Delete(int length) ? length : 0).sum()
                < A_WORD;
    }

    private Set<UUID> at(Place place) {
        return standing.computeIfAbsent(place, unknown -> new HashSet<>());
    }

    void written() {
        spans = new Spans<>(spans.standing());
        said.clear();
    }

    Spans.Changes<Passage> changes() {
        return spans.changes();
    }

    /** What a passage says that was not in the rows before. */
    String text(Passage passage) {
        return Objects.requireNonNull(said.get(passage));
    }
}
