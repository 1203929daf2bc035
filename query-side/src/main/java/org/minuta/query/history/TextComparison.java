package org.minuta.query.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Compares a text at two revisions by what its {@link Weave} knows, not by guessing from the two texts.
 *
 * <p>A change that touches a word takes in the whole word, and two changes with nothing but small words between them
 * become one. Both are for people's sake only: what is taken in is in what went and in what came.
 */
final class TextComparison {

    /** A word longer than this is not taken in. */
    static final int LONG_WORD = 40;
    /** So many letters may stand between two changes that become one. */
    static final int SMALL_WORDS = 4;

    private final List<Stretch> stretches = new ArrayList<>();

    private TextComparison() {
    }

    /** What became of part of a strand. */
    enum Fate {
        KEPT, WENT, CAME;

        /** Missing if it was there at neither time. */
        static @Nullable Fate of(boolean before, boolean after) {
            if (before) {
                return after ? KEPT : WENT;
            }
            return after ? CAME : null;
        }
    }

    record Piece(String text, Strand strand, Fate fate) {

        Piece part(int start, int end) {
            return start == 0 && end == text.length() ? this : new Piece(text.substring(start, end), strand, fate);
        }
    }

    /** What happened to a strand between the two times; missing if it shows at neither. */
    @FunctionalInterface
    interface Judge {

        @Nullable Fate fate(Strand strand);
    }

    /** Pieces that were all kept, or none of which was before words were taken in. */
    record Stretch(boolean changed, List<Piece> pieces) {

        private String text() {
            if (pieces.size() == 1) {
                return pieces.getFirst().text();
            }
            var text = new StringBuilder();
            pieces.forEach(piece -> text.append(piece.text()));
            return text.toString();
        }

        private boolean endsInWord() {
            return isWord(pieces.reversed(), Fate.CAME, Words::atEnd)
                || isWord(pieces.reversed(), Fate.WENT, Words::atEnd);
        }

        private boolean beginsWithWord() {
            return isWord(pieces, Fate.CAME, Words::atStart) || isWord(pieces, Fate.WENT, Words::atStart);
        }

        /** Whether the first of these pieces, those of one fate left aside, has a word where one is looked for. */
        private static boolean isWord(List<Piece> pieces, Fate aside, ToIntFunction<String> word) {
            for (Piece piece : pieces) {
                if (piece.fate() != aside) {
                    return word.applyAsInt(piece.text()) > 0;
                }
            }
            return false;
        }
    }

    /** Alternately kept and changed, from the start of the text to its end; empty if it was empty both times. */
    static List<Stretch> of(Weave weave, Judge judge) {
        var comparison = new TextComparison();
        weave.forEach(strand -> comparison.add(strand, judge));
        return comparison.readable();
    }

    /** As of a whole weave, but of these strands of it. */
    static List<Stretch> of(List<Strand> strands, Judge judge) {
        var comparison = new TextComparison();
        strands.forEach(strand -> comparison.add(strand, judge));
        return comparison.readable();
    }

    private void add(Strand strand, Judge judge) {
        Fate fate = judge.fate(strand);
        if (fate != null) {
            add(new Piece(strand.text(), strand, fate));
        }
    }

    private void add(Piece piece) {
        boolean changed = piece.fate() != Fate.KEPT;
        if (stretches.isEmpty() || stretches.getLast().changed() != changed) {
            stretches.add(new Stretch(changed, new ArrayList<>()));
        }
        stretches.getLast().pieces().add(piece);
    }

    private List<Stretch> readable() {
        List<Stretch> readable = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            Stretch before = readable.isEmpty() ? null : readable.getLast();
            if (stretch.changed()) {
                if (before != null && before.changed()) {
                    before.pieces().addAll(stretch.pieces());
                } else {
                    readable.add(stretch);
                }
            } else {
                addKept(readable, before, stretch, i + 1 < stretches.size() ? stretches.get(i + 1) : null);
            }
        }
        return readable;
    }

    private static void addKept(List<Stretch> readable, @Nullable Stretch before, Stretch kept,
            @Nullable Stretch after) {
        String text = kept.text();
        int head = before != null && before.endsInWord() ? ofReasonableLength(Words.atStart(text)) : 0;
        int tail = after != null && after.beginsWithWord() ? ofReasonableLength(Words.atEnd(text)) : 0;
        // What is left between two changes counts after these have taken in their words.
        boolean joins = before != null && after != null && (head + tail >= text.length()
                || Words.areFew(text.substring(head, text.length() - tail), SMALL_WORDS));
        if (joins) {
            before.pieces().addAll(kept.pieces());
            return;
        }
        // A text that is one word is taken in once, not from both ends.
        int end = Math.max(head, text.length() - tail);
        if (head > 0) {
            before.pieces().addAll(parts(kept, 0, head));
        }
        if (end > head) {
            readable.add(new Stretch(false, parts(kept, head, end)));
        }
        if (end < text.length()) {
            readable.add(new Stretch(true, parts(kept, end, text.length())));
        }
    }

    private static int ofReasonableLength(int word) {
        return word > LONG_WORD ? 0 : word;
    }

    private static List<Piece> parts(Stretch stretch, int from, int to) {
        List<Piece> parts = new ArrayList<>();
        int start = 0;
        for (Piece piece : stretch.pieces()) {
            int end = start + piece.text().length();
            if (end > from && start < to) {
                parts.add(piece.part(Math.max(from, start) - start, Math.min(to, end) - start));
            }
            start = end;
        }
        return parts;
    }
}
