package org.minuta.server.readmodels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The events of all minutes in the order in which they were stored, without their contents. */
final class StoredPlaces {

    private static final String SEEN = """
            select coalesce(max(global_index), 0) as last,
                pg_snapshot_xmin(pg_current_snapshot())::text::bigint as oldest,
                pg_snapshot_xmax(pg_current_snapshot())::text::bigint as next
            from domain_event""";
    private static final String HEADS = """
            select aggregate_identifier as minutes, max(sequence_number) + 1 as revision from domain_event
            where global_index > :after and global_index <= :last group by aggregate_identifier""";
    private static final String OF = """
            select global_index from domain_event
            where aggregate_identifier = :minutes and sequence_number >= :revision
            order by sequence_number limit :limit""";

    private final JdbcClient database;
    private @Nullable Seen seen;
    private long settled;

    StoredPlaces(JdbcClient database) {
        this.database = database;
    }

    /**
     * The store at a moment.
     *
     * @param oldest the oldest transaction that was under way
     * @param next   the first that had not begun
     */
    private record Seen(long last, long oldest, long next) {
    }

    /** Up to here nothing more will be stored: whoever was at it when this place was the last has ended since. */
    synchronized long settled() {
        Seen now = database.sql(SEEN).query((row, number) ->
                new Seen(row.getLong("last"), row.getLong("oldest"), row.getLong("next"))).single();
        Seen before = seen;
        if (before == null || now.oldest() >= before.next()) {
            settled = before == null ? 0 : before.last();
            seen = now;
        }
        return settled;
    }

    /** The last revisions that minutes have at these places; none of what is no minutes. */
    Map<MinutesId, Long> heads(long after, long last) {
        return database.sql(HEADS).param("after", after).param("last", last)
                .query(StoredPlaces::head).list().stream().flatMap(Optional::stream)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Optional<Map.Entry<MinutesId, Long>> head(ResultSet row, int number) throws SQLException {
        long revision = row.getLong("revision");
        return minutes(row.getString("minutes")).map(minutes -> Map.entry(minutes, revision));
    }

    /** The minutes of a stream; empty if it is something else. */
    static Optional<MinutesId> minutes(String stream) {
        try {
            return Optional.of(MinutesId.of(stream));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    /** The places of the events of these minutes that follow a revision, in their order, at most so many. */
    List<Long> of(MinutesId minutes, long revision, int limit) {
        return database.sql(OF).param("minutes", minutes.toString()).param("revision", revision).param("limit", limit)
                .query(Long.class).list();
    }
}
