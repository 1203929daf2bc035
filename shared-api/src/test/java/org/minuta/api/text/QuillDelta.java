package org.minuta.api.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The reference implementation, run by Node: one line of JSON goes in, one line of answers comes out. */
final class QuillDelta implements AutoCloseable {

    private static final List<String> FILES = List.of("package.json", "package-lock.json", "answers.js");
    private static final Path HOME = Path.of("target", "quill-delta");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Process node;

    private QuillDelta(Process node) {
        this.node = node;
    }

    /** Installs the package as its lock file names it, once per build folder. */
    static QuillDelta start() throws IOException, InterruptedException {
        Files.createDirectories(HOME);
        for (String file : FILES) {
            try (InputStream resource = QuillDelta.class.getResourceAsStream("/quill-delta/" + file)) {
                Files.copy(resource, HOME.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (!Files.exists(HOME.resolve("node_modules", "quill-delta", "package.json"))) {
            Process npm = run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            npm.inputReader().lines().forEach(System.out::println);
            if (npm.waitFor() != 0) {
                throw new IOException("npm could not fetch quill-delta; its reasons are printed above");
            }
        }
        return new QuillDelta(run("node", "answers.js"));
    }

    private static Process run(String... command) throws IOException {
        return new ProcessBuilder(command).directory(HOME.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** Its answers, in the order of the questions, which are written while answers are read. */
    <Q> Stream<Map<String, Object>> answers(List<Q> questions, Function<Q, Map<String, Object>> inJson) {
        Thread.startVirtualThread(() -> ask(questions, inJson));
        BufferedReader answers = node.inputReader();
        return questions.stream().map(_ -> read(answers));
    }

    private <Q> void ask(List<Q> questions, Function<Q, Map<String, Object>> inJson) {
        try (Writer writer = node.outputWriter()) {
            for (Q question : questions) {
                writer.write(JSON.writeValueAsString(inJson.apply(question)) + "\n");
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, Object> read(BufferedReader answers) {
        try {
            return JSON.readValue(answers.readLine(), new TypeReference<>() { });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The published form: a list of operations, attributes only where there are any. */
    static List<Map<String, Object>> json(Delta delta) {
        return delta.ops().stream().map(op -> switch (op) {
            case Op.Insert insert -> json("insert", insert.text(), insert.attributes());
            case Op.Retain retain -> json("retain", retain.length(), retain.attributes());
            case Op.Delete delete -> json("delete", delete.length(), Attributes.NONE);
        }).toList();
    }

    private static Map<String, Object> json(String verb, Object what, Attributes attributes) {
        Map<String, Object> op = new LinkedHashMap<>();
        op.put(verb, what);
        Map<String, @Nullable Object> look = attributes.toMap();
        if (!look.isEmpty()) {
            op.put("attributes", look);
        }
        return op;
    }

    @Override
    public void close() {
        node.destroy();
    }
}
