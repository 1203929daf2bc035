package org.minuta.server.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Where an event came from, read from the table itself. */
record StoredEvent(long revision, String client, long number) {

    private static final String OF_MINUTES = """
            select sequence_number + 1, meta_data from domain_event where aggregate_identifier = ?
            order by sequence_number""";

    /** All events of these minutes, in their order. */
    static List<StoredEvent> of(String minutes, Connection connection) throws SQLException {
        List<StoredEvent> events = new ArrayList<>();
        try (var statement = connection.prepareStatement(OF_MINUTES)) {
            statement.setString(1, minutes);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var origin = Program.JSON.readTree(rows.getBytes(2));
                    events.add(new StoredEvent(rows.getLong(1), origin.path("client").asString(),
                            origin.path("number").asLong()));
                }
            }
        }
        return events;
    }
}
