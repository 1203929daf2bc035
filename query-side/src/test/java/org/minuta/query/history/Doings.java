package org.minuta.query.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.minuta.api.minutes.MinutesEvent.TextEdited;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.api.text.Delta;
import org.minuta.api.text.Op;

/**
 * What some of the edits of a text wrote and struck out in the end, worked out plainly: letter by letter, all edits in
 * their order. Each letter that came counts one, each that went counts one less.
 */
final class Doings {

    private final List<Letter> letters = new ArrayList<>();

    private static final class Letter {

        private final char unit;
        private final boolean written;
        private boolean there = true;
        private boolean struck;

        private Letter(char unit, boolean written) {
            this.unit = unit;
            this.written = written;
        }
    }

    /**
     * @param before the text before the first of them
     * @param edits  all edits of the text from then on, whoever made them
     * @param asked  the revisions whose doings count
     */
    static Map<Character, Integer> of(Delta before, List<RecordedEvent> edits, LongPredicate asked) {
        var doings = new Doings();
        before.text().chars().forEach(unit -> doings.letters.add(new Letter((char) unit, false)));
        for (RecordedEvent edit : edits) {
            doings.tell(((TextEdited) edit.event()).delta(), asked.test(edit.revision()));
        }
        Map<Character, Integer> counts = new HashMap<>();
        for (Letter letter : doings.letters) {
            int count = (letter.written ? 1 : 0) - (letter.struck ? 1 : 0);
            counts.merge(letter.unit, count, Integer::sum);
        }
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    /** What the words of an entry say of that: words that are only read along are in both. */
    static Map<Character, Integer> of(List<WordChange> words) {
        Map<Character, Integer> counts = new HashMap<>();
        for (WordChange change : words) {
            change.came().chars().forEach(unit -> counts.merge((char) unit, 1, Integer::sum));
            change.went().chars().forEach(unit -> counts.merge((char) unit, -1, Integer::sum));
        }
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private void tell(Delta change, boolean counts) {
        int at = 0;
        for (Op op : change.ops()) {
            switch (op) {
                case Op.Insert insert -> {
                    for (char unit : insert.text().toCharArray()) {
                        letters.add(at++, new Letter(unit, counts));
                    }
                }
                case Op.Retain retain -> at = behind(at, retain.length(), letter -> { });
                case Op.Delete delete -> at = behind(at, delete.length(), letter -> {
                    letter.there = false;
                    letter.struck = counts;
                });
            }
        }
    }

    private int behind(int from, int length, Consumer<Letter> passed) {
        int at = from;
        for (int left = length; left > 0; at++) {
            Letter letter = letters.get(at);
            if (letter.there) {
                passed.accept(letter);
                left--;
            }
        }
        return at;
    }
}
