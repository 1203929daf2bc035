package org.minuta.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
