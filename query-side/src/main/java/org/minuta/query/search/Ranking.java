package org.minuta.query.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesId;
import org.minuta.query.readmodels.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds minutes in which all terms stand, the best first: level by level, and in each the newest. To sort all minutes
 * that say a frequent word would take longer the more there are. Where each term stands in many, a walk from the newest
 * on soon meets enough of them; where one stands in few, only those are looked at. Terms that each stand in many but
 * hardly ever meet would let the walk go on and on: then all minutes in which they meet are looked for at once.
 */
final class Ranking {

    private static final int FIRST_STEP = 50;
    private static final int LONGEST_STEP = 800;
    /** A walk that meets all terms only once in so many minutes is not going to meet enough soon. */
    private static final int SELDOM = 20;
    /** Where a term leaves so small a part of what are few minutes, it costs less to look at these than for others. */
    private static final int HARDLY_ANY = 20;
    private static final int NOT_ALL = Integer.MAX_VALUE;

    private final RankingQuery query;
    private final FrequentTerms frequent;
    private final Asked asked;
    private final List<String> terms;
    private final int few;
    /** The newest minutes, as far as they had to be looked at. */
    private final List<Opened> walked = new ArrayList<>();
    /** At which level all terms stand in minutes that were looked at. */
    private final Map<MinutesId, Integer> levels = new HashMap<>();
    private final LinkedHashSet<Opened> found = new LinkedHashSet<>();
    /** In which all terms stand, if these are few; missing as long as nobody looked. */
    private @Nullable Set<MinutesId> meeting;
    private boolean meetOften;

    /** @param few of more passages than these at one level, a term counts as frequent */
    Ranking(RankingQuery query, FrequentTerms frequent, int few) {
        this.query = query;
        this.frequent = frequent;
        this.asked = query.asked();
        this.terms = query.terms();
        this.few = few;
    }

    /** Minutes that were found, and when they were opened. */
    record Opened(MinutesId minutes, Instant at) {
    }

    /** Those after the first so many, at most so many. */
    List<Opened> some(long offset, int limit) {
        if (terms.isEmpty()) {
            return newestFirst(offset, limit);
        }
        long enough = offset + limit;
        List<Stand> all = IntStream.range(0, terms.size())
                .mapToObj(term -> new Stand(query, term, frequent, few)).toList();
        for (Level level : Level.of(asked)) {
            List<Stand> rare = rare(all, level);
            if (rare.isEmpty() && meeting == null) {
                walk(level, enough);
            } else if (rare.isEmpty()) {
                look(level, new HashSet<>(meeting), false, enough);
            } else {
                look(level, candidates(rare), rare.size() == all.size(), enough);
            }
            if (found.size() >= enough) {
                break;
            }
        }
        return found.stream().skip(offset).limit(limit).toList();
    }

    /** Terms known to stand in few minutes up to a level; not all of them, if one leaves hardly any. */
    private List<Stand> rare(List<Stand> all, Level level) {
        int hardlyAny = few / HARDLY_ANY;
        var rare = new ArrayList<Stand>();
        for (Stand term : all.stream().sorted(Comparator.comparing(term -> term.minutes().size())).toList()) {
            boolean enough = !rare.isEmpty() && rare.getFirst().minutes().size() <= hardlyAny;
            if (!(enough && term.minutes().size() > hardlyAny) && term.isRare(level)) {
                rare.add(term);
            }
        }
        return rare;
    }

    private static Set<MinutesId> candidates(List<Stand> rare) {
        var candidates = new HashSet<>(rare.getFirst().minutes());
        rare.forEach(term -> candidates.retainAll(term.minutes()));
        return candidates;
    }

    /** Goes on from where the walk of the level before had to, over what it has seen already. */
    private void walk(Level level, long enough) {
        int at = 0;
        int met = 0;
        while (found.size() < enough && (at < walked.size() || step())) {
            met += addAt(level, walked.get(at++)) ? 1 : 0;
            if (at % FIRST_STEP == 0 && met * SELDOM < at && terms.size() > 1 && !meetOften) {
                meet();
                if (meeting != null) {
                    look(level, new HashSet<>(meeting), false, enough);
                    return;
                }
            }
        }
    }

    private void meet() {
        Set<MinutesId> all = query.of(SearchQueries.meeting(asked, terms.size())).param("limit", few + 1)
                .query(RankingQuery::minutes).set();
        meetOften = all.size() > few;
        meeting = meetOften ? null : all;
    }

    /** Whether there are more. */
    private boolean step() {
        List<Opened> step = newestFirst(walked.size(), Math.clamp(walked.size(), FIRST_STEP, LONGEST_STEP));
        walked.addAll(step);
        learn(step);
        return !step.isEmpty();
    }

    /** @param sure whether all terms are known to stand in all candidates */
    private void look(Level level, Set<MinutesId> candidates, boolean sure, long enough) {
        found.forEach(known -> candidates.remove(known.minutes()));
        if (candidates.isEmpty()) {
            return;
        }
        List<Opened> ordered = query.of(SearchQueries.newestFirstOf(asked)).param("ids", ids(candidates))
                .query(Ranking::opened).list();
        if (sure) {
            found.addAll(ordered);
            return;
        }
        for (int from = 0; from < ordered.size() && found.size() < enough; from += FIRST_STEP) {
            List<Opened> step = ordered.subList(from, Math.min(ordered.size(), from + FIRST_STEP));
            learn(step);
            step.forEach(opened -> addAt(level, opened));
        }
    }

    private void learn(List<Opened> step) {
        List<MinutesId> unknown = step.stream().map(Opened::minutes).filter(id -> !levels.containsKey(id)).toList();
        if (!unknown.isEmpty()) {
            unknown.forEach(id -> levels.put(id, NOT_ALL));
            query.of(SearchQueries.levels(asked, terms.size())).param("ids", ids(unknown))
                    .param("now", asked.at() == null)
                    .query((row, number) -> levels.put(RankingQuery.minutes(row, number), row.getInt(2))).list();
        }
    }

    private boolean addAt(Level level, Opened opened) {
        boolean all = levels.get(opened.minutes()) <= level.number();
        if (all) {
            found.add(opened);
        }
        return all;
    }

    private List<Opened> newestFirst(long offset, int limit) {
        return query.of(SearchQueries.newestFirst(asked)).param("offset", offset).param("limit", limit)
                .query(Ranking::opened).list();
    }

    private static String[] ids(Collection<MinutesId> minutes) {
        return minutes.stream().map(MinutesId::toString).toArray(String[]::new);
    }

    private static Opened opened(ResultSet row, int number) throws SQLException {
        return new Opened(RankingQuery.minutes(row, number), Columns.instant(row, "opened_at"));
    }
}
