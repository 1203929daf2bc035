package org.minuta.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The documents for people name files that are there, so that a newcomer does not search for what was moved. */
class MapTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final Pattern TEST = Pattern.compile("`(?:([A-Z]\\w+Test)|(?=#))(?:#(\\w+))?`");

    @TestFactory
    Stream<DynamicTest> leadsOnlyToFilesThatAreThere() throws IOException {
        return documents().stream().map(document -> DynamicTest.dynamicTest(ROOT.relativize(document).toString(),
                () -> assertThat(links(document)).allSatisfy(link ->
                        assertThat(document.resolveSibling(link)).exists())));
    }

    @TestFactory
    Stream<DynamicTest> isNotEmpty() throws IOException {
        return Stream.of(DynamicTest.dynamicTest("README.md",
                () -> assertThat(links(ROOT.resolve("README.md"))).hasSizeGreaterThan(20)));
    }

    /** What a decision says is shown by a test, is. */
    @TestFactory
    Stream<DynamicTest> namesOnlyTestsThatAreThere() throws IOException {
        List<Path> sources = tests();
        return documents().stream().map(document -> DynamicTest.dynamicTest(ROOT.relativize(document).toString(),
                () -> assertThat(tests(document)).allSatisfy(named -> {
                    String[] name = named.split("#");
                    assertThat(sources).filteredOn(source -> source.endsWith(name[0] + ".java")).singleElement()
                            .satisfies(source -> assertThat(name.length == 1
                                    || Files.readString(source).contains("void " + name[1] + "(")).isTrue());
                })));
    }

    /** Each named with its class, also where the class stands only before the first of several. */
    private static List<String> tests(Path document) throws IOException {
        List<String> named = new ArrayList<>();
        String lastClass = "";
        for (MatchResult test : TEST.matcher(Files.readString(document)).results().toList()) {
            lastClass = test.group(1) == null ? lastClass : test.group(1);
            named.add(test.group(2) == null ? lastClass : lastClass + "#" + test.group(2));
        }
        return named;
    }

    private static List<Path> tests() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String module : List.of("shared-api", "command-side", "query-side", "server")) {
            try (Stream<Path> sources = Files.walk(ROOT.resolve(module + "/src/test"))) {
                sources.filter(source -> source.toString().endsWith(".java")).forEach(all::add);
            }
        }
        return all;
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md"), ROOT.resolve("benchmarks/README.md")),
                    docs.filter(file -> file.toString().endsWith(".md"))).toList();
        }
    }

    private static List<String> links(Path document) throws IOException {
        return LINK.matcher(Files.readString(document)).results().map(MatchResult::group)
                .map(link -> LINK.matcher(link).replaceAll("$1")).toList();
    }
}
