package org.minuta.server.integrity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Streams of events as they lie in the store, without their contents. */
final class StoredStream {

    private static final String NEXT = """
            select aggregate_identifier from domain_event where aggregate_identifier > :last
            order by aggregate_identifier limit 1""";
    private static final String PLACES = """
            select sequence_number + 1 as revision, global_index as place, type from domain_event
            where aggregate_identifier = :stream
                and (sequence_number + 1, global_index) > (:revision, :place)
            order by sequence_number, global_index limit :limit""";
    private static final String PLACE = """
            select max(global_index) from domain_event
            where aggregate_identifier = :stream and sequence_number = :revision - 1""";
    private static final String SNAPSHOTS_AHEAD = """
            select sequence_number + 1 from snapshot_event
            where aggregate_identifier = :stream and sequence_number + 1 > :head order by sequence_number""";
    private static final String SNAPSHOTS_OF_NOTHING = """
            select distinct aggregate_identifier from snapshot_event snapshot where not exists (
                select from domain_event event where event.aggregate_identifier = snapshot.aggregate_identifier)""";

    private final JdbcClient database;

    StoredStream(JdbcClient database) {
        this.database = database;
    }

    /**
     * One event's place.
     *
     * @param place counted over all streams
     * @param type  of the stream
     */
    record Stored(long revision, long place, @Nullable String type) {

        static final Stored NONE = new Stored(0, 0, null);
    }

    /** The name of the stream that follows in the order of names. */
    Optional<String> next(String last) {
        return database.sql(NEXT).param("last", last).query(String.class).optional();
    }

    List<Stored> after(String stream, Stored last, int limit) {
        return database.sql(PLACES).param("stream", stream).param("revision", last.revision())
                .param("place", last.place()).param("limit", limit)
                .query((row, number) -> new Stored(row.getLong("revision"), row.getLong("place"),
                        row.getString("type"))).list();
    }

    OptionalLong place(String stream, long revision) {
        return database.sql(PLACE).param("stream", stream).param("revision", revision)
                .query((row, number) -> {
                    long place = row.getLong(1);
                    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(place);
                }).single();
    }

    List<Long> snapshotsAfter(String stream, long head) {
        return database.sql(SNAPSHOTS_AHEAD).param("stream", stream).param("head", head).query(Long.class).list();
    }

    List<String> snapshotsOfNothing() {
        return database.sql(SNAPSHOTS_OF_NOTHING).query(String.class).list();
    }
}
