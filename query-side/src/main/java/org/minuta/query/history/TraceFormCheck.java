package org.minuta.query.history;

import java.util.HashSet;
import java.util.Set;
import org.minuta.api.minutes.TextId;
import org.minuta.query.history.TraceForm.TurnsForm;
import org.minuta.query.history.TraceForm.WeaveForm;

/** What can be seen of a {@link TraceForm} without the record: whether its parts fit each other. */
final class TraceFormCheck {

    private TraceFormCheck() {
    }

    /** @throws IllegalStateException naming the first part that does not fit the others */
    static void requireWhole(TraceForm form) {
        int revisions = form.by().length;
        require(revisions > 0 && form.nanos().length == revisions && form.texts().length == revisions,
                "authors, times and texts of its revisions");
        requireValues(form);
        Set<TextId> texts = new HashSet<>();
        for (WeaveForm weave : form.weaves()) {
            require(texts.add(weave.text()), "texts, each once");
            requireWhole(weave, revisions);
        }
        require(!texts.isEmpty() && form.weaves().getFirst().text().equals(TextId.NOTES), "texts, the notes first");
    }

    private static void requireValues(TraceForm form) {
        int value = 0;
        for (int i = 0; i < form.texts().length; i++) {
            if (form.texts()[i] == 0) {
                require(value < form.values().size() && form.values().get(value++).revision() == i + 1,
                        "events that set values");
            } else {
                require(form.texts()[i] > 0 && form.texts()[i] <= form.weaves().size(), "edited texts");
            }
        }
        require(value == form.values().size(), "events that set values");
    }

    private static void requireWhole(WeaveForm weave, int revisions) {
        int strands = weave.lengths().length;
        require(weave.written().length == strands, "writers of its strands");
        for (int strand = 0; strand < strands; strand++) {
            require(weave.lengths()[strand] > 0, "lengths of its strands");
            require(weave.written()[strand] > 0 && weave.written()[strand] <= revisions, "writers of its strands");
        }
        for (TurnsForm turns : weave.turns()) {
            require(turns.strand() >= 0 && turns.strand() < strands, "strands that went");
            long last = weave.written()[turns.strand()];
            for (long revision : turns.revisions()) {
                require(revision >= last && revision <= revisions, "strands that went");
                last = revision;
            }
        }
        weave.dresses().forEach(dress -> require(dress.strand() >= 0 && dress.strand() < strands
                && dress.revision() > 0 && dress.revision() <= revisions, "strands that were given another look"));
    }

    private static void require(boolean fits, String what) {
        if (!fits) {
            throw new IllegalStateException("A past does not hold together in the " + what);
        }
    }
}
