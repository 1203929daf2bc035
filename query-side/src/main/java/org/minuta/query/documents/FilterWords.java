package org.minuta.query.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.minuta.api.documents.DocumentWords;
import org.minuta.api.minutes.Author;
import org.minuta.api.minutes.TextId;
import org.minuta.query.history.HistoryFilter;
import org.minuta.query.history.ToldHistory;

/** Says to what a printed history is limited, so that nobody takes it for the whole. */
final class FilterWords {

    private final ToldHistory history;
    private final DocumentWords words;
    private final HistoryWords own;
    private final ValueWords values;
    private final Things things;

    FilterWords(ToldHistory history, DocumentWords words) {
        this.history = history;
        this.words = words;
        this.own = HistoryWords.in(words.language());
        this.values = new ValueWords(words);
        this.things = new Things(words);
    }

    List<Sentence> told(Function<Instant, String> time) {
        HistoryFilter filter = history.filter();
        List<Sentence> told = new ArrayList<>();
        if (filter.by() != null) {
            told.add(Sentence.of(own.by(), person(filter.by())));
        }
        if (filter.part() != null) {
            told.add(Sentence.of(own.part(), part(filter.part())));
        }
        if (filter.agreement() != null) {
            told.add(Sentence.of(own.part(), part(new TextId.Wording(filter.agreement()).toString())));
        }
        if (filter.kind() != null) {
            told.add(Sentence.of(own.kind(), Sentence.ours(KindNames.of(filter.kind(), words.language()))));
        }
        if (filter.from() != null) {
            told.add(Sentence.of(own.from(), Sentence.ours(time.apply(filter.from()))));
        }
        if (filter.to() != null) {
            told.add(Sentence.of(own.to(), Sentence.ours(time.apply(filter.to()))));
        }
        return told;
    }

    private Sentence person(UUID id) {
        return history.people().reversed().stream().filter(one -> one.id().equals(id)).map(Author::name).findFirst()
                .map(values::person).orElseGet(() -> Sentence.ours(id.toString()));
    }

    private Sentence part(String part) {
        String whole = own.parts().get(part);
        if (whole != null) {
            return Sentence.ours(whole);
        }
        return things.named(part, history.asked()).orElseGet(() -> Sentence.typed(part));
    }
}
