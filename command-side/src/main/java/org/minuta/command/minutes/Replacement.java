package org.minuta.command.minutes;

import org.minuta.api.text.Attributes;
import org.minuta.api.text.Delta;
import org.minuta.api.text.Op;

/**
 * The change that makes one document of another by replacing what lies between their common beginning and end, so that
 * edits under way outside of it keep their place.
 */
final class Replacement {

    private Replacement() {
    }

    static Delta of(Delta from, Delta to) {
        Characters before = new Characters(from);
        Characters after = new Characters(to);
        int shorter = Math.min(before.length(), after.length());
        int start = 0;
        while (start < shorter && before.sameAs(start, after, start)) {
            start++;
        }
        start = before.outsidePair(start);
        int end = 0;
        while (end < shorter - start && before.sameAs(before.length() - end - 1, after, after.length() - end - 1)) {
            end++;
        }
        end = before.length() - before.outsidePairFromRight(before.length() - end);
        Delta.Builder change = Delta.builder();
        if (start > 0) {
            change.retain(start);
        }
        after.insertInto(change, start, after.length() - end);
        if (before.length() - end > start) {
            change.delete(before.length() - end - start);
        }
        return change.build();
    }

    /** A document unit by unit, each with its attributes. */
    private static final class Characters {

        private final StringBuilder text = new StringBuilder();
        private final Attributes[] attributes;

        Characters(Delta document) {
            attributes = new Attributes[document.resultLength()];
            for (Op op : document.ops()) {
                Op.Insert insert = (Op.Insert) op;
                java.util.Arrays.fill(attributes, text.length(), text.length() + insert.text().length(),
                        insert.attributes());
                text.append(insert.text());
            }
        }

        int length() {
            return text.length();
        }

        boolean sameAs(int index, Characters other, int otherIndex) {
            return text.charAt(index) == other.text.charAt(otherIndex)
                    && attributes[index].equals(other.attributes[otherIndex]);
        }

        /** The place itself, or the one before it if it lies inside a surrogate pair. */
        int outsidePair(int place) {
            return place > 0 && Character.isHighSurrogate(text.charAt(place - 1)) ? place - 1 : place;
        }

        int outsidePairFromRight(int place) {
            return place < length() && Character.isLowSurrogate(text.charAt(place)) ? place + 1 : place;
        }

        void insertInto(Delta.Builder change, int from, int to) {
            int start = from;
            while (start < to) {
                int end = start + 1;
                while (end < to && attributes[end].equals(attributes[start])) {
                    end++;
                }
                change.insert(text.substring(start, end), attributes[start]);
                start = end;
            }
        }
    }
}
