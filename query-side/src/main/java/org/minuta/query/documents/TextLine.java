package org.minuta.query.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minuta.api.text.Attributes;
import org.minuta.api.text.Delta;
import org.minuta.api.text.Op;

/**
 * One line of a text, without the newline that ends it.
 *
 * @param list whether it is an item of a list: {@code ordered}, {@code bullet}, or missing
 */
record TextLine(List<Run> runs, @Nullable String list) {

    /** Stands for a newline that differs. */
    static final String PILCROW = "¶";

    /**
     * Words that look alike and became what they are together; never empty.
     *
     * @param mark how they differ; missing if they do not
     */
    record Run(String words, Attributes attributes, @Nullable Mark mark) {

        @Nullable Object look(String attribute) {
            return attributes.toMap().get(attribute);
        }
    }

    /** The lines of a document; what follows the last newline is one too, even when it is empty. */
    static List<TextLine> of(Delta text) {
        var runs = new ArrayList<Run>();
        for (Op op : text.ops()) {
            if (op instanceof Op.Insert insert) {
                runs.add(new Run(insert.text(), insert.attributes(), null));
            }
        }
        return of(runs);
    }

    /** The lines of runs that hold newlines; one that differs parts the lines, and shows. */
    static List<TextLine> of(List<Run> text) {
        var lines = new ArrayList<TextLine>();
        var runs = new ArrayList<Run>();
        for (Run run : text) {
            String[] pieces = run.words().split("\n", -1);
            for (int i = 0; i < pieces.length; i++) {
                if (!pieces[i].isEmpty()) {
                    runs.add(new Run(pieces[i], run.attributes(), run.mark()));
                }
                if (i < pieces.length - 1) {
                    if (run.mark() != null) {
                        runs.add(new Run(PILCROW, Attributes.NONE, run.mark()));
                    }
                    lines.add(new TextLine(List.copyOf(runs), (String) run.look("list")));
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
