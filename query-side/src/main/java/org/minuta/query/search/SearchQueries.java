package org.minuta.query.search;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The SQL of a question; parameters {@code t0}, {@code t1} … are its terms. */
final class SearchQueries {

    private static final String NOW = """
            select minutes, rank from search_passage
            where generation = :generation and until_revision is null and words @@ :t%1$d::tsquery""";
    private static final String EVER = NOW + """
             union all
            select minutes, rank + 4 from search_passage
            where generation = :generation and until_revision is not null and words @@ :t%1$d::tsquery""";
    private static final String THEN = """
            select minutes, rank from search_passage
            where generation = :generation and until_revision is null and since_at <= :at
                and words @@ :t%1$d::tsquery
            union all
            select minutes, rank from search_passage
            where generation = :generation and until_revision is not null and since_at <= :at and until_at > :at
                and words @@ :t%1$d::tsquery""";
    private static final String ORDER = "listed_on desc, opened_at desc, minutes offset :offset limit :limit";

    private SearchQueries() {
    }

    /** Minutes and their time of opening, the best first: where all terms stand in what ranks best, newest first. */
    static String minutes(Asked asked, int terms) {
        String passages = asked.at() != null ? THEN : asked.past() ? EVER : NOW;
        String with = IntStream.range(0, terms).mapToObj(term -> "t" + term
                + " as materialized (select minutes, min(rank) rank from (" + passages.formatted(term)
                + ") passage group by minutes)")
                .collect(Collectors.joining(", "));
        String joins = IntStream.range(0, terms).mapToObj(" join t%d using (minutes)"::formatted)
                .collect(Collectors.joining());
        String rank = IntStream.range(0, terms).mapToObj("t%d.rank"::formatted)
                .collect(Collectors.joining(", ", "greatest(", ")"));
        return (terms == 0 ? "" : "with " + with + " ") + "select minutes, opened_at from search_listing" + joins
                + " where generation = :generation and "
                + (asked.at() == null ? "until_at is null" : "since_at <= :at and (until_at is null or until_at > :at)")
                + (asked.status() == null ? "" : " and :status = any(statuses)")
                + " order by " + (terms == 0 ? "" : rank + ", ") + ORDER;
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
                .formatted(all, past ? "" : "and until_revision is null");
    }
}
