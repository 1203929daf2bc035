package org.minuta.query.documents;

import static org.minuta.query.documents.StandalonePage.under;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.minuta.query.documents.TextLine.Run;

/** A text with its look as paragraphs and lists of HTML. */
final class HtmlText {

    private final Element parent;
    private final Marks marks;
    private @Nullable Element block;
    private @Nullable String list;

    private HtmlText(Element parent, Marks marks) {
        this.parent = parent;
        this.marks = marks;
    }

    /** Adds the blocks of a text; nothing for an empty one. Lines follow each other, blank ones part paragraphs. */
    static void write(List<TextLine> text, Element parent, Marks marks) {
        text.forEach(new HtmlText(parent, marks)::line);
    }

    private void line(TextLine line) {
        if (line.isBlank()) {
            block = null;
            return;
        }
        boolean goesOn = block != null && Objects.equals(list, line.list());
        Element into = goesOn ? Objects.requireNonNull(block) : begin(line.list());
        if (line.list() != null) {
            into = under(into, "li").attr("dir", "auto");
        } else if (goesOn) {
            into.appendElement("br");
        }
        runs(line.runs(), into);
    }

    private Element begin(@Nullable String as) {
        list = as;
        block = switch (as) {
            case "ordered" -> under(parent, "ol");
            case "bullet" -> under(parent, "ul");
            case null, default -> under(parent, "p").attr("dir", "auto");
        };
        return block;
    }

    /** One link around all that leads to the same address, so that it is read and printed once. */
    private void runs(List<Run> runs, Element line) {
        Element link = line;
        Object address = null;
        Mark counted = null;
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            if (!Objects.equals(address, run.look("link"))) {
                address = run.look("link");
                link = address == null ? line : line.appendElement("a").attr("href", String.valueOf(address))
                        .attr("rel", "noopener noreferrer nofollow");
            }
            Mark mark = run.mark();
            run(run, mark == null ? link : marks.open(link, mark));
            counted = mark == null || mark.made() != null ? mark : counted;
            if (counted != null && isLast(counted, i + 1 == runs.size() ? null : runs.get(i + 1).mark())) {
                marks.number(link, counted.made());
                counted = null;
            }
        }
        for (Element each : line.getElementsByTag("a")) {
            if (each.wholeText().equals(each.attr("href"))) {
                each.addClass("bare");
            }
        }
    }

    /** One number behind all that one person made side by side, words that only stand within it included. */
    private static boolean isLast(Mark mark, @Nullable Mark next) {
        return next == null || next.kind() != mark.kind()
                || mark.made() != null && next.made() != null && !mark.made().by().equals(next.made().by());
    }

    private static void run(Run run, Element parent) {
        Element into = parent;
        for (Look look : Look.values()) {
            if (run.look(look.attribute) != null) {
                into = into.appendElement(look.element);
            }
        }
        into.appendChild(new TextNode(run.words()));
    }

    private enum Look {
        BOLD("bold", "strong"), ITALIC("italic", "em"), UNDERLINE("underline", "u"), STRIKE("strike", "s");

        private final String attribute;
        private final String element;

        Look(String attribute, String element) {
            this.attribute = attribute;
            this.element = element;
        }
    }
}
