package org.minuta.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The server's event store, past the server. */
final class StoredRecord implements AutoCloseable {

    private static final int FETCH = 500;
    /** Of each minutes in turn, as if all were written at the same time: mostly typing, now and then another title. */
    private static final String FILL = """
            insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                payload_type, payload_revision, payload, meta_data)
            select gen_random_uuid()::text, id, sequence, 'Minutes', at,
                case when sequence = 0 then 'MinutesOpened' when sequence % 100 = 99 then 'HeadingRevised'
                    else 'TextEdited' end,
                '1',
                convert_to(case
                    when sequence = 0 then '{"minutes":"' || id || '","heading":{"language":"SPANISH","title":"Junta"}}'
                    when sequence % 100 = 99 then '{"changes":{"title":"Junta ' || sequence || '"}}'
                    when sequence = 1 then '{"text":"notes","delta":[{"insert":"a"}]}'
                    else '{"text":"notes","delta":[{"retain":' || sequence - 1 - sequence / 100
                        || '},{"insert":"a"}]}' end, 'UTF8'),
                convert_to('{"by":"a0000000-0000-4000-8000-00000000000a","byName":"Ana Ibarra","client":"' || client
                    || '","number":' || sequence + 1 || ',"at":"' || at || '","fingerprint":"-"}', 'UTF8')
            from (
                select sequence, id, client, to_char(timestamp '2026-01-01' + sequence * interval '1 second',
                    'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
                from generate_series(0, ? - 1) as sequence,
                    (select gen_random_uuid()::text as id, gen_random_uuid()::text as client
                        from generate_series(1, ?)) as minutes) as written
            order by sequence""";
    private static final String WRITE = """
            insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                payload_type, payload_revision, payload, meta_data)
            values (gen_random_uuid()::text, ?, ?, 'Minutes', ?, ?, '1', convert_to(?, 'UTF8'), convert_to(?, 'UTF8'))""";
    private static final int TOGETHER = 1_000;
    private static final String READ = """
            select global_index, aggregate_identifier, sequence_number, payload_type, payload_revision, payload,
                meta_data
            from domain_event order by global_index""";

    private final Connection connection;

    private StoredRecord(Connection connection) {
        this.connection = connection;
    }

    static StoredRecord in(Path dataFolder) throws IOException, SQLException {
        var port = Files.readString(dataFolder.resolve("port")).strip();
        var password = Files.readString(dataFolder.resolve("passwords/minuta")).strip();
        var connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/minuta?sslmode=disable",
                "minuta", password);
        connection.setAutoCommit(false);
        return new StoredRecord(connection);
    }

    /** Writes so many minutes with so many events each. */
    void fill(int minutes, int events) throws SQLException {
        try (var fill = connection.prepareStatement(FILL)) {
            fill.setInt(1, events);
            fill.setInt(2, minutes);
            fill.executeUpdate();
        }
        connection.commit();
    }

    /** Writes the events of one past. */
    void write(List<LivedPast.Stored> events) throws SQLException {
        try (var write = connection.prepareStatement(WRITE)) {
            for (int i = 0; i < events.size(); i++) {
                var event = events.get(i);
                write.setString(1, event.minutes().toString());
                write.setLong(2, event.sequence());
                write.setString(3, event.at());
                write.setString(4, event.type());
                write.setString(5, event.payload());
                write.setString(6, event.metadata());
                write.addBatch();
                if (i % TOGETHER == 0) {
                    write.executeBatch();
                }
            }
            write.executeBatch();
        }
        connection.commit();
    }

    /** Reads all events in their order, as the driver gives them; how many in a second. */
    double readPerSecond() throws SQLException {
        long from = System.nanoTime();
        long count = 0;
        try (var read = connection.prepareStatement(READ)) {
            read.setFetchSize(FETCH);
            try (var rows = read.executeQuery()) {
                while (rows.next()) {
                    if (rows.getBytes("payload").length > 0 && rows.getBytes("meta_data").length > 0) {
                        count++;
                    }
                }
            }
        }
        connection.commit();
        return count / ((System.nanoTime() - from) / 1e9);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
