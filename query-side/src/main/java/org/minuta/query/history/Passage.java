package org.minuta.query.history;

import java.util.List;

/** A stretch of a text that is compared with what it was. A text is one passage after the other. */
public sealed interface Passage {

    /** Reads the same in both; what it looks like may have changed. */
    record Kept(List<ComparedRun> kept) implements Passage {
    }

    /**
     * Reads differently. Both may hold the same small words, so that people see one change of a phrase and not several
     * of its words; those are marked.
     *
     * @param went the passage as it was; may be empty
     * @param came the passage as it is; may be empty
     */
    record Changed(List<ComparedRun> went, List<ComparedRun> came) implements Passage {
    }
}
