package org.minuta.server.axon;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongPredicate;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the event processors of all servers remember of their places in the record. Places are counted over all minutes;
 * some are left empty.
 */
public final class Processors {

    private static final String NAMES = "select distinct processor_name from token_entry order by processor_name";
    private static final String TOKENS = "select token, token_type from token_entry where processor_name = :processor";
    private static final String HOLD =
            "select segment from token_entry where processor_name = :processor order by segment for update";
    private static final String STORED = "select count(*) from domain_event where global_index = any (:places)";
    private static final String FORGET = "delete from token_entry where processor_name = :processor";
    private static final String END = "select coalesce(max(global_index), 0) from domain_event";
    private static final GapAwareTrackingToken START = GapAwareTrackingToken.newInstance(0, Set.of());

    private final JdbcClient database;
    private final Serializer serializer;

    Processors(JdbcClient database, Serializer serializer) {
        this.database = database;
        this.serializer = serializer;
    }

    /** The same, asked over another connection. */
    public Processors on(JdbcClient other) {
        return new Processors(other, serializer);
    }

    /** Those that remember a place. */
    public List<String> names() {
        return database.sql(NAMES).query(String.class).list();
    }

    /** The place of the last event there is; 0 if there is none. */
    public long end() {
        return database.sql(END).query(Long.class).single();
    }

    /** How far a processor is with all minutes; empty if it never started. */
    public OptionalLong place(String processor) {
        return tokens(processor).stream().mapToLong(GapAwareTrackingToken::getIndex).min();
    }

    /** How far a processor is with any minutes; empty if it never started. */
    public OptionalLong furthestPlace(String processor) {
        return tokens(processor).stream().mapToLong(GapAwareTrackingToken::getIndex).max();
    }

    /** Which places a processor will not look at any more. */
    public LongPredicate past(String processor) {
        List<GapAwareTrackingToken> tokens = tokens(processor);
        return place -> !tokens.isEmpty() && tokens.stream()
                .allMatch(token -> token.getIndex() >= place && !token.getGaps().contains(place));
    }

    /** Keeps a processor from committing, wherever it runs, until the transaction around ends. */
    public void hold(String processor) {
        database.sql(HOLD).param("processor", processor).query(Integer.class).list();
    }

    /**
     * Whether a processor is past all events that another one is past. The answer holds as long as the other is
     * {@linkplain #hold held}.
     */
    public boolean isPastAllOf(String processor, String other) {
        List<GapAwareTrackingToken> behind = tokens(processor);
        List<GapAwareTrackingToken> ahead = tokens(other);
        long furthest = ahead.stream().mapToLong(GapAwareTrackingToken::getIndex).max().orElse(0);
        if (behind.isEmpty() || behind.stream().anyMatch(token -> token.getIndex() < furthest)) {
            return false;
        }
        Long[] left = behind.stream().flatMap(token -> token.getGaps().stream()).filter(gap -> gap <= furthest)
                .distinct().filter(gap -> !ahead.stream().allMatch(token -> token.getGaps().contains(gap)))
                .toArray(Long[]::new);
        return left.length == 0 || database.sql(STORED).param("places", left).query(Long.class).single() == 0;
    }

    /** Lets a processor fail before its next commit, wherever it runs, and forgets its place. */
    public void forget(String processor) {
        database.sql(FORGET).param("processor", processor).update();
    }

    private List<GapAwareTrackingToken> tokens(String processor) {
        return database.sql(TOKENS).param("processor", processor).query(this::token).list();
    }

    private GapAwareTrackingToken token(ResultSet row, int number) throws SQLException {
        byte[] bytes = row.getBytes("token");
        if (bytes == null) {
            return START;
        }
        TrackingToken token = serializer.deserialize(new SimpleSerializedObject<>(
                bytes, byte[].class, Objects.requireNonNull(row.getString("token_type")), null));
        return WrappedToken.unwrapLowerBound(token) instanceof GapAwareTrackingToken place && place.getIndex() > 0
                ? place : START;
    }
}
