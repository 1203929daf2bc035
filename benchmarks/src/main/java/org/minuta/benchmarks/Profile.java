package org.minuta.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A flight recording of the server's JVM, if one was asked for. */
record Profile(Stage stage, String scenario) {

    static Profile start(Stage stage, String scenario) throws IOException, InterruptedException {
        var profile = new Profile(stage, scenario);
        profile.ask("JFR.start", "name=" + scenario, "settings=profile");
        return profile;
    }

    void close() throws IOException, InterruptedException {
        if (stage.options().profiles().isPresent()) {
            Files.createDirectories(stage.options().profiles().get());
            var file = stage.options().profiles().get().resolve(scenario + ".jfr").toAbsolutePath();
            ask("JFR.stop", "name=" + scenario, "filename=" + file);
        }
    }

    private void ask(String command, String... parameters) throws IOException, InterruptedException {
        if (stage.options().profiles().isPresent()) {
            var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            var line = new ArrayList<>(List.of(jcmd, Long.toString(stage.server().pid()), command));
            line.addAll(List.of(parameters));
            new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start().waitFor();
        }
    }
}
