package org.minuta.server.axon;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DefaultDeadLetterStatementFactory;
import org.axonframework.serialization.Serializer;

/** Axon's statements, but one: pages of sequences are counted by rows, where Axon compares with an index. */
final class DeadLetterStatements extends DefaultDeadLetterStatementFactory<EventMessage<?>> {

    private static final String CLAIMABLE = """
            select * from dead_letter letter
            where processing_group = ?
              and sequence_index = (
                  select min(sequence_index) from dead_letter
                  where processing_group = letter.processing_group
                    and sequence_identifier = letter.sequence_identifier)
              and (processing_started is null or processing_started < ?)
            order by last_touched
            offset ? limit ?""";

    DeadLetterStatements(Serializer tokens, Serializer events) {
        super(DefaultDeadLetterStatementFactory.<EventMessage<?>>builder()
                .schema(RecordSchema.DEAD_LETTERS).genericSerializer(tokens).eventSerializer(events));
    }

    @Override
    public PreparedStatement claimableSequencesStatement(Connection connection, String processingGroup,
            Instant processingStartedLimit, int offset, int maxSize) throws SQLException {
        PreparedStatement claimable = connection.prepareStatement(CLAIMABLE);
        claimable.setString(1, processingGroup);
        claimable.setString(2, DateTimeUtils.formatInstant(processingStartedLimit));
        claimable.setInt(3, offset);
        claimable.setInt(4, maxSize);
        return claimable;
    }
}
