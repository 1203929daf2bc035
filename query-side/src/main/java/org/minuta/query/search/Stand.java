package org.minuta.query.search;

import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import org.minuta.api.minutes.MinutesId;

/** In which minutes a term stands, as far as that was looked up, level by level, and as long as these are few. */
final class Stand {

    private final RankingQuery query;
    private final int term;
    private final FrequentTerms frequent;
    private final int few;
    private final Set<MinutesId> minutes = new HashSet<>();
    private final List<Level> unknown;
    private boolean complete = true;

    Stand(RankingQuery query, int term, FrequentTerms frequent, int few) {
        this.query = query;
        this.term = term;
        this.frequent = frequent;
        this.few = few;
        this.unknown = new LinkedList<>(Level.of(query.asked()));
    }

    /** Whether the term stands in few up to a level; then it is known in which. */
    boolean isRare(Level level) {
        while (complete && !unknown.isEmpty() && unknown.getFirst().number() <= level.number()) {
            meet(unknown.removeFirst());
        }
        return complete;
    }

    private void meet(Level level) {
        String said = query.terms().get(term);
        boolean present = query.asked().at() == null;
        if (present && frequent.contain(level, said)) {
            complete = false;
            return;
        }
        List<MinutesId> more = query.of(SearchQueries.having(query.asked(), level, term))
                .param("limit", few + 1).query(RankingQuery::minutes).list();
        complete = more.size() <= few;
        minutes.addAll(more);
        if (present && !complete) {
            frequent.add(level, said);
        }
    }

    Set<MinutesId> minutes() {
        return minutes;
    }
}
