package org.minuta.query.documents;

import static org.minuta.query.documents.StandalonePage.under;

import java.util.List;
import org.jsoup.nodes.Element;
import org.minuta.api.documents.DocumentWords;
import org.minuta.api.minutes.TextId;
import org.minuta.api.text.Delta;

/** What all parts of the HTML document write with. */
record Sheet(StandalonePage page, DocumentWords words, Marks marks) {

    Element section(String heading) {
        Element section = under(page.main(), "section");
        under(section, "h2").text(heading);
        return section;
    }

    /** A value with its label. */
    static Element fact(Element facts, String label) {
        Element fact = under(facts, "div");
        under(fact, "dt").text(label);
        return under(fact, "dd");
    }

    /** A value that somebody typed. */
    void said(Element line, Pair<String> value, String... values) {
        marks.print(line, value, StandalonePage::said, values);
    }

    /** A value behind words of ours that are there only where it is. */
    void said(Element line, String lead, Pair<String> value, String... values) {
        boolean stays = value.before() != null && value.after() != null;
        String inside = stays ? "" : lead;
        line.appendText(stays ? lead : "");
        marks.print(line, value, (into, said) -> StandalonePage.said(into.appendText(inside), said), values);
    }

    /** Words of ours that tell values. */
    void told(Element line, Pair<String> told, String... values) {
        marks.print(line, told, Element::appendText, values);
    }

    /** Says of a thing that did not just shift because of others where it was. */
    void moved(Element line, Object id, String place) {
        Integer from = marks.placeBefore(id);
        if (from != null) {
            String before = "(" + ComparisonWords.in(words.language()).movedFrom().formatted(from) + ")";
            told(line.appendElement("span").addClass("moved").appendText(" "), new Pair<>(null, before), place);
        }
    }

    /** A text with what differs in it. */
    void text(Element parent, TextId id, Delta latest) {
        List<TextLine.Run> marked = marks.runs(id);
        HtmlText.write(marked.isEmpty() ? TextLine.of(latest) : TextLine.of(marked), parent, marks);
    }

    /** A list whose signs are words, as they must be the same where the page is copied or read aloud. */
    static Element items(Element section, String things) {
        return under(section, "ol").addClass("items").addClass(things).attr("role", "list");
    }

    /**
     * An item of such a list. A number that others shifted was changed by nobody.
     *
     * @param there the value that is set when it comes or goes
     * @param place the value that is set when it moves
     */
    Element item(Element list, Pair<String> sign, Object id, String there, String place) {
        Element item = under(list, "li").attr("role", "listitem");
        boolean stays = sign.before() != null && sign.after() != null;
        Element line = item.appendElement("span").addClass("sign");
        if (stays && marks.placeBefore(id) == null) {
            told(line, sign);
        } else {
            told(line, sign, stays ? place : there);
        }
        return under(item, "div").addClass("body");
    }
}
