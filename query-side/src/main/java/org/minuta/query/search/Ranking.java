package org.minuta.query.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesId;
import org.minuta.query.readmodels.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Finds minutes in which all terms stand, the best first: level by level, and in each the newest. To sort all minutes
 * that say a frequent word would take longer the more there are. Where each term stands in many, a walk from the newest
 * on soon meets enough of them; where one stands in few, only those are looked at. Terms that each stand in many but
 * hardly ever meet would let the walk go on and on: then all minutes in which they meet are looked for at once.
 */
final class Ranking {

    private static final int FIRST_STEP = 50;
    private static final int LONGEST_STEP = 800;
    /** A walk that has passed so large a share of what makes a term frequent is not going to meet enough soon. */
    private static final int SHARE = 4;
    private static final int NOT_ALL = Integer.MAX_VALUE;

    private final JdbcClient database;
    private final int generation;
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

    /**
     * @param terms as queries of PostgreSQL; without any, all minutes are found
     * @param few   of more passages than these at one level, a term counts as frequent
     */
    Ranking(JdbcClient database, int generation, Asked asked, List<String> terms, int few) {
        this.database = database;
        this.generation = generation;
        this.asked = asked;
        this.terms = terms;
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
        List<Stand> all = terms.stream().map(term -> new Stand()).toList();
        for (Level level : Level.of(asked)) {
            IntStream.range(0, terms.size()).forEach(term -> all.get(term).meet(level, term));
            List<Stand> rare = all.stream().filter(term -> term.complete).toList();
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

    /** In which minutes a term stands up to a level, as long as these are few. */
    private final class Stand {

        private final Set<MinutesId> minutes = new HashSet<>();
        private boolean complete = true;

        void meet(Level level, int term) {
            if (!complete) {
                return;
            }
            List<MinutesId> more = asking(SearchQueries.having(asked, level, term)).param("limit", few + 1)
                    .query(Ranking::minutes).list();
            complete = more.size() <= few;
            minutes.addAll(more);
        }
    }

    private static Set<MinutesId> candidates(List<Stand> rare) {
        var candidates = new HashSet<>(rare.getFirst().minutes);
        rare.forEach(term -> candidates.retainAll(term.minutes));
        return candidates;
    }

    /** Goes on from where the walk of the level before had to, over what it has seen already. */
    private void walk(Level level, long enough) {
        int at = 0;
        while (found.size() < enough && (at < walked.size() || step())) {
            addAt(level, walked.get(at++));
            if (at > few / SHARE && terms.size() > 1 && !meetOften) {
                meet();
                if (meeting != null) {
                    look(level, new HashSet<>(meeting), false, enough);
                    return;
                }
            }
        }
    }

    private void meet() {
        Set<MinutesId> all = asking(SearchQueries.meeting(asked, terms.size())).param("limit", few + 1)
                .query(Ranking::minutes).set();
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
        List<Opened> ordered = asking(SearchQueries.newestFirstOf(asked)).param("ids", ids(candidates))
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
            asking(SearchQueries.levels(asked, terms.size())).param("ids", ids(unknown))
                    .param("now", asked.at() == null)
                    .query((row, number) -> levels.put(minutes(row, number), row.getInt(2))).list();
        }
    }

    private void addAt(Level level, Opened opened) {
        if (levels.get(opened.minutes()) <= level.number()) {
            found.add(opened);
        }
    }

    private List<Opened> newestFirst(long offset, int limit) {
        return asking(SearchQueries.newestFirst(asked)).param("offset", offset).param("limit", limit)
                .query(Ranking::opened).list();
    }

    private StatementSpec asking(String sql) {
        StatementSpec query = database.sql(sql).param("generation", generation).param("at", Columns.written(asked.at()))
                .param("status", asked.status() == null ? null : asked.status().name());
        for (int term = 0; term < terms.size(); term++) {
            query = query.param("t" + term, terms.get(term));
        }
        return query;
    }

    private static String[] ids(Collection<MinutesId> minutes) {
        return minutes.stream().map(MinutesId::toString).toArray(String[]::new);
    }

    private static MinutesId minutes(ResultSet row, int number) throws SQLException {
        return new MinutesId(row.getObject("minutes", UUID.class));
    }

    private static Opened opened(ResultSet row, int number) throws SQLException {
        return new Opened(minutes(row, number), Columns.instant(row, "opened_at"));
    }
}
