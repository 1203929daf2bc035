package org.minuta.query.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minuta.api.text.Attributes;
import org.minuta.api.text.Delta;

class MarkdownTextTest {

    private static final List<String> PIECES = List.of("palabra", "**x**", "*", "_a_", "# T", "- ", "1. ", "12) ",
            "> ", "`c`", "[a](b)", "![i](j)", "<b>", "&amp;", "&", "\\", "===", "---", "~~~", "~~s~~", "|", "    ",
            " ", "\t", "+", "http://a.b", "<!-- x -->", "é", "𝒳", "\u00A0", "(", ")", ".", "!", ":", "\"", "'");

    static LongStream seeds() {
        return LongStream.of(1, 2, 3, RandomGenerator.getDefault().nextLong());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void rendersEveryCharacterAsItself(long seed) {
        for (int i = 0; i < 3_000; i++) {
            Delta text = text(new Random(seed + i));
            String markdown = MarkdownText.of(text);
            assertThat(rendered(markdown)).as("seed %d: %s", seed + i, markdown).isEqualTo(paragraphs(text.text()));
        }
    }

    @Test
    void keepsTheLook() {
        Delta text = Delta.builder().insert("a").insert("fuerte", look("bold", true)).insert("(i)", look("italic", true))
                .insert(" y ").insert("aquí", look("link", "https://example.org/?a=1&b=<2>"))
                .insert("\nuno").insert("\n", look("list", "bullet")).insert("dos").insert("\n", look("list", "bullet"))
                .insert("tres").insert("\n", look("list", "ordered")).build();
        String html = HtmlRenderer.builder().build().render(Parser.builder().build().parse(MarkdownText.of(text)))
                .replace("<!-- -->", "");
        assertThat(html).isEqualTo("<p>a<strong>fuerte</strong><em>(i)</em> y "
                + "<a href=\"https://example.org/?a=1&amp;b=%3C2%3E\">aquí</a></p>\n"
                + "<ul>\n<li>uno</li>\n<li>dos</li>\n</ul>\n<ol>\n<li>tres</li>\n</ol>\n");
    }

    private static Attributes look(String name, Object value) {
        return Attributes.of(Map.of(name, value));
    }

    private static Delta text(Random random) {
        Delta.Builder text = Delta.builder();
        boolean plain = random.nextBoolean();
        for (int i = random.nextInt(8); i >= 0; i--) {
            String words = PIECES.get(random.nextInt(PIECES.size())) + (random.nextInt(4) == 0 ? "\n" : "");
            text.insert(words, plain ? Attributes.NONE : switch (random.nextInt(5)) {
                case 0 -> look("bold", true);
                case 1 -> Attributes.of(Map.of("bold", true, "italic", true));
                case 2 -> look("italic", true);
                case 3 -> look("link", "https://example.org/x_(y)");
                default -> Attributes.NONE;
            });
        }
        return text.build();
    }

    private static String paragraphs(String text) {
        return text.replaceAll("\n\n+", "\n\n").replaceAll("^\n+|\n+$", "");
    }

    private static String rendered(String markdown) {
        var out = new StringBuilder();
        Parser.builder().build().parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                out.append(out.isEmpty() ? "" : "\n\n");
                visitChildren(paragraph);
            }

            @Override
            public void visit(Text text) {
                out.append(text.getLiteral());
            }

            @Override
            public void visit(HardLineBreak lineBreak) {
                out.append('\n');
            }

            @Override
            public void visit(BulletList list) {
                throw new AssertionError("No list was written");
            }

            @Override
            public void visit(OrderedList list) {
                throw new AssertionError("No list was written");
            }

            @Override
            public void visit(ListItem item) {
                throw new AssertionError("No list was written");
            }
        });
        return out.toString();
    }
}
