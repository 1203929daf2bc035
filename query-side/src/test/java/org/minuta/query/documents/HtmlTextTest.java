package org.minuta.query.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minuta.api.documents.DocumentWords;
import org.minuta.api.minutes.Language;
import org.minuta.api.text.Attributes;
import org.minuta.api.text.Delta;

class HtmlTextTest {

    private static final List<String> PIECES = List.of("palabra", "<b>", "</p>", "<", ">", "&", "&amp;", "&#60;",
            "<!--", "-->", "]]>", "</style>", "<script>alert(1)</script>", "\"", "'", "`", "=", "  ", " ", "\t",
            "\u00A0", "\u2028", "\uFEFF", "\u202E", "é", "𝒳", "א", "<svg/onload=x>", "{{x}}", "${x}", "%3C");

    static LongStream seeds() {
        return LongStream.of(1, 2, 3, RandomGenerator.getDefault().nextLong());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void showsEveryCharacterAsItself(long seed) {
        for (int i = 0; i < 2_000; i++) {
            Delta text = text(new Random(seed + i));
            assertThat(linesShown(text)).as("seed %d", seed + i)
                    .isEqualTo(text.text().lines().filter(line -> !line.isEmpty()).toList());
        }
    }

    @Test
    void keepsTheLook() {
        Delta text = Delta.builder().insert("a").insert("fuerte", look("bold", true))
                .insert("los dos", Attributes.of(Map.of("bold", true, "italic", true)))
                .insert(" y ").insert("raya", look("underline", true)).insert("no", look("strike", true)).build();
        assertThat(html(text)).isEqualTo("<p dir=\"auto\">a<strong>fuerte</strong><strong><em>los dos</em></strong> y "
                + "<u>raya</u><s>no</s></p>");
    }

    @Test
    void tellsListsFromParagraphs() {
        Delta text = Delta.builder().insert("Antes\nmás\n\nDespués\nuno").insert("\n", look("list", "bullet"))
                .insert("dos").insert("\n", look("list", "bullet")).insert("tres").insert("\n", look("list", "ordered"))
                .insert("fin").build();
        assertThat(html(text)).isEqualTo("<p dir=\"auto\">Antes<br>más</p><p dir=\"auto\">Después</p>"
                + "<ul><li dir=\"auto\">uno</li><li dir=\"auto\">dos</li></ul><ol><li dir=\"auto\">tres</li></ol>"
                + "<p dir=\"auto\">fin</p>");
    }

    @Test
    void leadsToAnAddressOnceHoweverManyLooksTheLinkHas() {
        String address = "https://example.org/?a=1&b=\"2\"";
        Delta text = Delta.builder().insert("véase ").insert("el ", look("link", address))
                .insert("acta", Attributes.of(Map.of("link", address, "bold", true))).insert(".").build();
        Element page = Jsoup.parseBodyFragment(html(text));
        assertThat(page.select("a")).singleElement().satisfies(link -> {
            assertThat(link.text()).isEqualTo("el acta");
            assertThat(link.attr("href")).isEqualTo(address);
        });
    }

    @Test
    void marksALinkWhoseWordsAreItsAddressSoThatPaperShowsItOnce() {
        Delta text = Delta.builder().insert("https://example.org/a", look("link", "https://example.org/a"))
                .insert(" o ").insert("https://example.org/a", look("link", "https://example.org/b")).build();
        assertThat(Jsoup.parseBodyFragment(html(text)).select("a.bare").eachAttr("href"))
                .containsExactly("https://example.org/a");
    }

    private static Attributes look(String name, Object value) {
        return Attributes.of(Map.of(name, value));
    }

    private static String html(Delta text) {
        return written(text).html().replace("\n", "");
    }

    private static Element written(Delta text) {
        Element parent = new org.jsoup.nodes.Document("").appendElement("div");
        parent.ownerDocument().outputSettings().prettyPrint(false);
        HtmlText.write(TextLine.of(text), parent, new Marks(DocumentWords.in(Language.SPANISH), null, null));
        return parent;
    }

    /** As a browser would read the page, not as we built it. */
    private static List<String> linesShown(Delta text) {
        Element page = Jsoup.parseBodyFragment(written(text).outerHtml());
        page.select("br").forEach(line -> line.replaceWith(new org.jsoup.nodes.TextNode("\n")));
        return page.select("p, li").stream().flatMap(block -> block.wholeText().lines())
                .filter(line -> !line.isEmpty()).toList();
    }

    private static Delta text(Random random) {
        Delta.Builder text = Delta.builder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.insert(PIECES.get(random.nextInt(PIECES.size())), switch (random.nextInt(5)) {
                case 0 -> look("bold", true);
                case 1 -> Attributes.of(Map.of("underline", true, "strike", true));
                case 2 -> look("link", "https://example.org/<x>\"'&");
                default -> Attributes.NONE;
            });
            text.insert(random.nextInt(4) == 0 ? "\n" : "", random.nextBoolean() ? Attributes.NONE
                    : look("list", random.nextBoolean() ? "bullet" : "ordered"));
        }
        return text.build();
    }
}
