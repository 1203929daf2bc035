package org.minuta.server.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minuta.server.client.Calls;

/** The client in TypeScript, run by Node against the real server. */
class WebClientTest extends SceneTest {

    private static final Path WEB_CLIENT = Path.of("..", "web-client");

    private Calls ana;

    @BeforeEach
    void signIn() {
        ana = person("Ana Robles");
    }

    private record Run(int code, String output) {
    }

    private static Run run(Map<String, String> environment, List<String> command) throws Exception {
        Path output = Files.createTempFile("web-client", ".txt");
        var builder = new ProcessBuilder(command).directory(WEB_CLIENT.toFile()).redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            boolean ended = process.waitFor(3, TimeUnit.MINUTES);
            assertThat(ended).as(Files.readString(output)).isTrue();
            return new Run(process.exitValue(), Files.readString(output));
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }

    private Run bot(String token, String minutes, String words) throws Exception {
        return run(Map.of(), List.of("node", "examples/bot.mjs", server().toString(), token, minutes, words));
    }

    @Test
    void comesToTheSameAsTheServerWhenThreeWriteAtOnce() throws Exception {
        Run tests = run(Map.of("MINUTA_SERVER", server().toString(),
                "MINUTA_TOKENS", ana.token() + "," + person("Beto Luna").token()),
                List.of("node", "node_modules/vitest/vitest.mjs", "run", "--config", "vitest.server.config.ts"));

        assertThat(tests.code()).as(tests.output()).isZero();
    }

    @Test
    void recordsAnAgreementByThirtyLines() throws Exception {
        String minutes = openMinutes(ana);

        Run bot = bot(ana.token(), minutes, "Se pintará la plaza.");

        assertThat(bot.output()).isEqualTo("Saved as revision 2.\n");
        assertThat(ana.state(minutes).at("/content/agreements/0/wording/0/insert").stringValue())
                .isEqualTo("Se pintará la plaza.");
    }

    @Test
    void saysThatAnAgreementWasRefused() throws Exception {
        String minutes = openMinutes(ana);

        assertThat(bot(ana.token(), minutes, "Sin \u0007 campana.")).isEqualTo(new Run(1, "Refused: MALFORMED\n"));
    }

    @Test
    void saysWhyItCannotTakePart() throws Exception {
        assertThat(bot(ana.token(), newId(), "x")).isEqualTo(new Run(1, "There are no such minutes\n"));
        assertThat(bot("minuta_wrong", newId(), "x")).isEqualTo(new Run(1, "The server does not know this token.\n"));
    }
}
