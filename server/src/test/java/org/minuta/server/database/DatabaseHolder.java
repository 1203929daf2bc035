package org.minuta.server.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;

/** A server process of its own, with nothing in it but the database: writes numbers and says which are committed. */
final class DatabaseHolder {

    private final Process process;
    private final BufferedReader lines;

    private DatabaseHolder(Process process) {
        this.process = process;
        this.lines = process.inputReader();
    }

    static DatabaseHolder start(Path folder) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), folder);
    }

    static DatabaseHolder start(List<String> prefix, String classPath, Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(java, "-Xshare:auto", "-cp", classPath, DatabaseHolder.class.getName(), folder.toString()));
        return new DatabaseHolder(new ProcessBuilder(command).directory(folder.getParent().toFile())
                .redirectErrorStream(true).start());
    }

    /** Reads what it prints up to a line that begins like this; the rest of that line. */
    String awaitLine(String beginning) throws IOException {
        var seen = new StringBuilder();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length());
            }
            seen.append(line).append('\n');
        }
        throw new AssertionError("It ended without '%s':%n%s".formatted(beginning, seen));
    }

    int lastCommitted(int atLeast) throws IOException {
        int last;
        do {
            last = Integer.parseInt(awaitLine("committed "));
        } while (last < atLeast);
        return last;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    void end() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    public static void main(String[] arguments) throws Exception {
        var database = EmbeddedDatabase.start(Path.of(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        System.out.println("user " + System.getProperty("user.name"));
        var owner = database.access().owner();
        try (var connection = DriverManager.getConnection(database.access().url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists number (value integer)");
            for (var number = 1;; number++) {
                statement.execute("insert into number values (" + number + ")");
                System.out.println("committed " + number);
            }
        }
    }
}
