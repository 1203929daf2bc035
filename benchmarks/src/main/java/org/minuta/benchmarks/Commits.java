package org.minuta.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The yardstick: durable commits of one small row on the same database, without anything of ours in between. */
record Commits(int connections) implements Scenario {

    private static final int ROW = 400;

    @Override
    public List<Row> measure(Stage stage) throws Exception {
        var table = "yardstick_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = connect(stage)) {
            execute(connection, "create table " + table + " (id bigserial primary key, content text not null)");
            try {
                return List.of(measure(stage, table));
            } finally {
                execute(connection, "drop table " + table);
            }
        }
    }

    private Row measure(Stage stage, String table) throws Exception {
        var times = new Durations();
        var window = Window.of(stage.options());
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var running = new ArrayList<Future<?>>();
            var opened = new ArrayList<Connection>();
            for (int i = 0; i < connections; i++) {
                var connection = connect(stage);
                opened.add(connection);
                running.add(threads.submit(() -> {
                    insert(connection, table, window, times);
                    return null;
                }));
            }
            var cpu = window.watch(stage, "commits-" + connections);
            for (Future<?> one : running) {
                one.get();
            }
            for (Connection connection : opened) {
                connection.close();
            }
            var summary = times.summary();
            return new Row("commits-" + connections, connections, summary.count() / window.seconds(), summary.count(),
                    summary, cpu, "", "ok");
        }
    }

    private static void insert(Connection connection, String table, Window window, Durations times)
            throws SQLException {
        try (var insert = connection.prepareStatement("insert into " + table + " (content) values (?)")) {
            connection.setAutoCommit(false);
            insert.setString(1, "a".repeat(ROW));
            while (!window.isOver()) {
                long from = System.nanoTime();
                insert.executeUpdate();
                connection.commit();
                if (window.counts(from)) {
                    times.add(System.nanoTime() - from);
                }
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As the database's superuser, who alone may make a table beside ours. */
    private static Connection connect(Stage stage) throws IOException, SQLException {
        var folder = stage.server().folder();
        var port = Files.readString(folder.resolve("port")).strip();
        var password = Files.readString(folder.resolve("passwords").resolve("postgres")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres?sslmode=disable&prepareThreshold=1", "postgres",
                password);
    }
}
