package org.minuta.query.search;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The SQL of a question; parameters {@code t0}, {@code t1} … are its terms. */
final class SearchQueries {

    private static final String STANDING = "until_revision is null";
    private static final String ENDED = "until_revision is not null";
    private static final String LISTED = "until_at is null";
    private static final String LISTED_THEN = "since_at <= :at and (until_at is null or until_at > :at)";

    /** See {@link Level#number}; nothing of the past is looked at but where it is asked for, or stood then. */
    private static final String LEVEL = "rank + case when :now and until_revision is not null then 4 else 0 end";
    private static final String ORDER = " order by listed_on desc, opened_at desc, minutes";

    private SearchQueries() {
    }

    /** Up to {@code limit} minutes in which all terms stand, at whatever level. */
    static String meeting(Asked asked, int terms) {
        return IntStream.range(0, terms).mapToObj(term -> Level.of(asked).stream()
                        .map(level -> standing(asked, level, term)).collect(Collectors.joining(" union all ", "(", ")")))
                .collect(Collectors.joining(" intersect ")) + " limit :limit";
    }

    /** Up to {@code limit} passages of exactly one rank in which a term stands. Each rank has an index of its own. */
    static String having(Asked asked, Level level, int term) {
        return standing(asked, level, term) + " limit :limit";
    }

    private static String standing(Asked asked, Level level, int term) {
        return standing("minutes", asked.at() != null, level, term);
    }

    private static String standing(String columns, boolean then, Level level, int term) {
        String ranked = " and rank = " + level.rank() + " and " + says(term);
        String passages = "select " + columns + " from search_passage where generation = :generation and ";
        if (then) {
            return passages + STANDING + " and since_at <= :at" + ranked + " union all "
                    + passages + ENDED + " and since_at <= :at and until_at > :at" + ranked;
        }
        return passages + (level.past() ? ENDED : STANDING) + ranked;
    }

    private static String says(int term) {
        return "words @@ :t" + term + "::tsquery";
    }

    /** Passages of wordings in which a term stands; {@code thing} is the agreement. No other field has their rank. */
    static String wordings(boolean then, int term) {
        return standing("minutes, thing", then, new Level(false, Field.WORDING.rank()), term);
    }

    /** Joins one row to each row of a table of agreements in whose wording a term stands, and none to the others. */
    static String saidIn(String table, boolean then, int term) {
        // With a limit, because each row is then looked at by itself and the order of the table is kept.
        return """

                cross join lateral (select 1 from search_passage
                    where generation = :generation and minutes = %1$s.minutes and field = '%2$s'
                        and thing = %1$s.agreement and %3$s and %4$s limit 1) said%5$d"""
                .formatted(table, Field.WORDING.name(), then ? LISTED_THEN : STANDING, says(term), term);
    }

    /** Of some minutes those in which all terms stand, and the number of the level at which they do. */
    static String levels(Asked asked, int terms) {
        return "select minutes, greatest(" + ofEach(terms, "min(" + LEVEL + ") filter (where %s)", ", ")
                + ") from search_passage where generation = :generation and minutes = any (:ids::uuid[])"
                + (asked.at() != null ? " and " + LISTED_THEN : asked.past() ? "" : " and " + STANDING)
                + " group by minutes having " + ofEach(terms, "bool_or(%s)", " and ");
    }

    private static String ofEach(int terms, String part, String between) {
        return IntStream.range(0, terms).mapToObj(term -> part.formatted(says(term)))
                .collect(Collectors.joining(between));
    }

    /** Minutes and their time of opening, the newest first. */
    static String newestFirst(Asked asked) {
        return listed(asked) + ORDER + " offset :offset limit :limit";
    }

    /** The same of some minutes. */
    static String newestFirstOf(Asked asked) {
        return listed(asked) + " and minutes = any (:ids::uuid[])" + ORDER;
    }

    private static String listed(Asked asked) {
        return "select minutes, opened_at from search_listing where generation = :generation and "
                + (asked.at() == null ? LISTED : LISTED_THEN)
                + (asked.status() == null ? "" : " and :status = any(statuses)");
    }

    /** The best passages of some minutes: those with most terms, then what ranks best; one for each place. */
    static String passages(boolean past, int terms) {
        String all = IntStream.range(0, terms).mapToObj("(words @@ :t%d::tsquery)::integer"::formatted)
                .collect(Collectors.joining(" + "));
        return """
                select asked.minutes, found.* from unnest(:ids::uuid[]) asked (minutes) cross join lateral (
                    select field, thing, until_revision, body from (
                        select distinct on (field, thing) field, thing, until_revision, body, rank, %1$s terms
                        from search_passage
                        where generation = :generation and minutes = asked.minutes %2$s and %1$s > 0
                        order by field, thing, until_revision is not null, %1$s desc, until_revision desc) place
                    order by terms desc, until_revision is not null, rank, field, thing limit :finds) found"""
                .formatted(all, past ? "" : "and " + STANDING);
    }
}
