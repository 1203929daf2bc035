package org.minuta.query.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Words of ours among which values stand that people typed; whoever shows it can tell one from the other. */
record Sentence(List<Piece> pieces) {

    static final Sentence NOTHING = new Sentence(List.of());
    private static final String GAP = "{}";

    /** @param typed whether people typed it */
    record Piece(String words, boolean typed) {
    }

    static Sentence ours(String words) {
        return new Sentence(List.of(new Piece(words, false)));
    }

    static Sentence typed(String value) {
        return new Sentence(List.of(new Piece(value, true)));
    }

    /**
     * A sentence with others in its gaps, in their order.
     *
     * @param template words of ours; a gap is {@code {}}
     */
    static Sentence of(String template, Sentence... parts) {
        String[] ours = template.split(Pattern.quote(GAP), -1);
        if (ours.length != parts.length + 1) {
            throw new IllegalArgumentException(template + " has no place for " + Arrays.toString(parts));
        }
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < ours.length; i++) {
            if (!ours[i].isEmpty()) {
                pieces.add(new Piece(ours[i], false));
            }
            if (i < parts.length) {
                pieces.addAll(parts[i].pieces());
            }
        }
        return new Sentence(List.copyOf(pieces));
    }

    void print(Element line) {
        for (Piece piece : pieces) {
            if (piece.typed()) {
                StandalonePage.said(line, piece.words());
            } else {
                line.appendText(piece.words());
            }
        }
    }

    /** All its words. */
    @Override
    public String toString() {
        return pieces.stream().map(Piece::words).collect(Collectors.joining());
    }
}
