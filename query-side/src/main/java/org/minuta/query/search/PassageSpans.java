package org.minuta.query.search;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesEvent.TextEdited;
import org.minuta.api.text.Op;

/**
 * Which passages stand in minutes, and which stood. Typing leaves no past behind at each key: a passage that an edit
 * continues is remembered only if it is a minute old or if the edit takes away {@value #A_WORD} characters or more.
 * One that is not remembered passes its age on to the one it became, so that at each instant some passage stands for
 * the text. All depends on the events alone, not on how they come in batches.
 */
final class PassageSpans {

    private static final Duration STRETCH = Duration.ofMinutes(1);
    private static final int A_WORD = 4;

    private final Spans<Passage> spans;
    private final Map<Place, Set<UUID>> standing = new HashMap<>();
    private final Map<Passage, String> texts = new HashMap<>();

    PassageSpans(Map<Passage, Since> kept) {
        spans = new Spans<>(kept);
        kept.keySet().forEach(passage -> at(passage.place()).add(passage.digest()));
    }

    void tell(@Nullable MinutesContent before, MinutesEvent event, MinutesContent after, Since since) {
        if (event instanceof TextEdited edited) {
            tell(Places.of(edited.text()), Places.words(edited.text(), after), since, isTyping(edited));
            return;
        }
        Map<Place, Object> old = before == null ? Map.of() : Places.of(before);
        Map<Place, Object> now = Places.of(after);
        now.forEach((place, words) -> {
            if (!Objects.equals(words, old.get(place))) {
                tell(place, words, since, false);
            }
        });
        old.keySet().stream().filter(place -> !now.containsKey(place))
                .forEach(place -> tell(place, null, since, false));
    }

    private void tell(Place place, @Nullable Object words, Since since, boolean typing) {
        Map<UUID, String> now = Passages.of(Places.text(words));
        Since oldest = since;
        for (UUID gone : Set.copyOf(at(place))) {
            if (!now.containsKey(gone)) {
                Since began = leave(new Passage(place, gone), since, typing);
                oldest = began.revision() < oldest.revision() ? began : oldest;
            }
        }
        for (Map.Entry<UUID, String> passage : now.entrySet()) {
            if (at(place).add(passage.getKey())) {
                var begins = new Passage(place, passage.getKey());
                spans.begin(begins, oldest);
                texts.put(begins, passage.getValue());
            }
        }
    }

    /** @return since when what follows it stands */
    private Since leave(Passage passage, Since now, boolean typing) {
        at(passage.place()).remove(passage.digest());
        Since since = Objects.requireNonNull(spans.since(passage));
        if (typing && now.at().isBefore(since.at().plus(STRETCH))) {
            spans.drop(passage);
            return since;
        }
        spans.end(passage, now);
        return now;
    }

    private static boolean isTyping(TextEdited edited) {
        return edited.delta().ops().stream().mapToInt(op -> op instanceof Op.Delete(int length) ? length : 0).sum()
                < A_WORD;
    }

    private Set<UUID> at(Place place) {
        return standing.computeIfAbsent(place, unknown -> new HashSet<>());
    }

    Map<Passage, Since> standing() {
        return spans.standing();
    }

    Spans.Changes<Passage> changes() {
        return spans.changes();
    }

    /** What a passage says that was not in the rows before. */
    String text(Passage passage) {
        return Objects.requireNonNull(texts.get(passage));
    }
}
