package org.minuta.query.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minuta.api.text.Delta;
import org.minuta.api.text.Op;

/**
 * One line of a text, without the newline that ends it.
 *
 * @param list whether it is an item of a list: {@code ordered}, {@code bullet}, or missing
 */
record TextLine(List<Run> runs, @Nullable String list) {

    /** Words of one line that look alike; never empty. */
    record Run(String words, Op.Insert source) {

        @Nullable Object look(String attribute) {
            return source.attributes().toMap().get(attribute);
        }
    }

    /** The lines of a document; what follows the last newline is one too, even when it is empty. */
    static List<TextLine> of(Delta text) {
        var lines = new ArrayList<TextLine>();
        var runs = new ArrayList<Run>();
        for (Op op : text.ops()) {
            if (!(op instanceof Op.Insert insert)) {
                continue;
            }
            String[] pieces = insert.text().split("\n", -1);
            for (int i = 0; i < pieces.length; i++) {
                if (!pieces[i].isEmpty()) {
                    runs.add(new Run(pieces[i], insert));
                }
                if (i < pieces.length - 1) {
                    lines.add(new TextLine(List.copyOf(runs), (String) insert.attributes().toMap().get("list")));
                    runs.clear();
                }
            }
        }
        lines.add(new TextLine(List.copyOf(runs), null));
        return lines;
    }

    /** Whether it only parts what stands before it from what follows. */
    boolean isBlank() {
        return runs.isEmpty() && list == null;
    }
}
