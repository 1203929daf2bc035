package org.minuta.query.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minuta.query.history.TextComparison.Fate;
import org.minuta.query.history.TextComparison.Piece;
import org.minuta.query.history.TextComparison.Stretch;

/**
 * Words that were written, struck out or put in the place of others, with a little of what stood around them. Each is
 * plain text, may be empty, and ends or begins with "…" where it was cut.
 *
 * @param lead  what stood before
 * @param went  the words before
 * @param came  the words after
 * @param trail what stood behind
 */
public record WordChange(String lead, String went, String came, String trail) {

    /** So much is told of what stood around. */
    static final int AROUND = 40;
    /** Longer words are cut. */
    static final int LONG = 1_000;

    static List<WordChange> of(List<Stretch> stretches) {
        List<WordChange> words = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            if (stretch.changed()) {
                words.add(new WordChange(i == 0 ? "" : Excerpt.end(text(stretches.get(i - 1), null), AROUND),
                        Excerpt.start(text(stretch, Fate.CAME), LONG), Excerpt.start(text(stretch, Fate.WENT), LONG),
                        i + 1 == stretches.size() ? "" : Excerpt.start(text(stretches.get(i + 1), null), AROUND)));
            }
        }
        return words;
    }

    private static String text(Stretch stretch, @Nullable Fate without) {
        var text = new StringBuilder();
        for (Piece piece : stretch.pieces()) {
            if (piece.fate() != without) {
                text.append(piece.text());
            }
        }
        return text.toString();
    }
}
