package org.minuta.query.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.TextId;
import org.minuta.query.history.Attribution.AttributedText;
import org.minuta.query.minutes.MinutesState;

/** Finds the {@link Attribution} of a state. */
final class Attributions {

    private Attributions() {
    }

    static Attribution of(Trace trace, MinutesState state) {
        List<AttributedText> texts = new ArrayList<>();
        for (TextId text : Differences.texts(state.content())) {
            List<Passage> passages = new Passages(trace, state.revision(), state.revision(), null)
                    .of(trace.weave(text), true, true);
            texts.add(new AttributedText(text,
                    passages.isEmpty() ? List.of() : ((Passage.Kept) passages.getFirst()).kept()));
        }
        @Nullable Long readThrough = trace.readThrough() == 0 ? null : trace.readThrough();
        return new Attribution(trace.minutes(), new Moment(state.revision(), state.at()), List.copyOf(trace.people()),
                readThrough, texts);
    }
}
