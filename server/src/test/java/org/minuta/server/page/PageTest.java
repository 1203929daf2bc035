package org.minuta.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minuta.server.MinutaServer;
import org.minuta.server.client.Wire;

/** The page in a real browser; the tests are those of {@code web-client/test-browser}, which start the server given. */
class PageTest {

    private static final Path WEB_CLIENT = Path.of("..", "web-client");
    private static final int PATIENCE_MINUTES = 20;

    @Test
    void letsPeopleDoAllThatItPromises(@TempDir Path folder) throws Exception {
        Path output = folder.resolve("output.txt");
        var builder = new ProcessBuilder("node", "node_modules/vitest/vitest.mjs", "run",
                "--config", "vitest.browser.config.ts")
                .directory(WEB_CLIENT.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("MINUTA_SERVER_COMMAND", Wire.tree(serverCommand()).toString());
        Process tests = builder.start();
        try {
            boolean ended = tests.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
            assertThat(ended).as(Files.readString(output)).isTrue();
            assertThat(tests.exitValue()).as(Files.readString(output)).isZero();
        } finally {
            tests.descendants().forEach(ProcessHandle::destroyForcibly);
            tests.destroyForcibly();
        }
    }

    private static List<String> serverCommand() {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Xmx512m", "-cp", System.getProperty("java.class.path"),
                MinutaServer.class.getName());
    }
}
