package org.minuta.query.list;

import java.util.List;
import java.util.function.IntSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All minutes, newest first: by the day they were held, or else opened (UTC); then the one opened last. Kept as
 * {@link MinutesListModel}, so a change shows a moment after it was acknowledged.
 */
public final class MinutesList {

    /** So many minutes fill a page. */
    public static final int PAGE = 50;

    private static final String NEWEST_FIRST = """
            select minutes, revision, title, event, venue, held_on, starts_at, attendees, agreements, opened_at,
                changed_at
            from minutes_list
            where generation = :generation
            order by listed_on desc, opened_at desc, minutes
            offset :offset limit :limit""";

    private final JdbcClient database;
    private final IntSupplier live;

    /** @param live the generation to be read, asked at each question */
    public MinutesList(JdbcClient database, IntSupplier live) {
        this.database = database;
        this.live = live;
    }

    /**
     * One page of the list.
     *
     * @param number counted from 1; a page beyond the end is empty
     * @throws IllegalArgumentException if the number is less than 1
     */
    public Page page(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("Pages count from 1");
        }
        List<ListedMinutes> found = database.sql(NEWEST_FIRST).param("generation", live.getAsInt())
                .param("offset", (number - 1L) * PAGE).param("limit", PAGE + 1).query(ListedRows::line).list();
        boolean more = found.size() > PAGE;
        return new Page(more ? found.subList(0, PAGE) : found, number, more);
    }

    /**
     * A page of the list.
     *
     * @param more whether another page follows
     */
    public record Page(List<ListedMinutes> minutes, int number, boolean more) {

        public Page {
            minutes = List.copyOf(minutes);
        }
    }
}
