package org.minuta.server.integrity;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.minuta.server.database.TestDatabase;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** What the integrity check answered, run in this process. */
public record Checked(int code, List<String> lines) {

    /** @param settings of the command line */
    public static Checked with(String... settings) {
        var bytes = new ByteArrayOutputStream();
        try {
            int code = IntegrityProgram.run(Stream.concat(Stream.of(IntegrityProgram.ARGUMENT), Stream.of(settings))
                    .toArray(String[]::new), new PrintStream(bytes, true, StandardCharsets.UTF_8));
            return new Checked(code, bytes.toString(StandardCharsets.UTF_8).lines().toList());
        } finally {
            // The check is quiet; the servers of other tests in this process are not to be.
            LoggingSystem.get(Checked.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
        }
    }

    public static Checked of(TestDatabase database) {
        return with(database.settings().entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()).toArray(String[]::new));
    }

    /** Without the last line, which counts them. */
    public List<String> differences() {
        return lines.subList(0, lines.size() - 1);
    }
}
