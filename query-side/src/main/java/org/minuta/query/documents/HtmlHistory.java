package org.minuta.query.documents;

import static org.minuta.query.documents.StandalonePage.under;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.minuta.api.documents.DocumentWords;
import org.minuta.query.history.Entry;
import org.minuta.query.history.HistoryFilter;
import org.minuta.query.history.ToldHistory;

/** A page of the history, day by day, with the look of the formal document. */
final class HtmlHistory {

    private final ToldHistory history;
    private final DocumentWords words;
    private final HistoryWords own;
    private final Marks marks;
    private final StandalonePage page;

    HtmlHistory(ToldHistory history) {
        this.history = history;
        this.words = DocumentWords.in(history.heading().language());
        this.own = HistoryWords.in(words.language());
        this.marks = new Marks(words, null, history.heading().zone());
        this.page = new StandalonePage(words.language(), own.title() + " – " + Html.title(history.heading(), words));
    }

    /** @param older where the page that follows is; missing if none follows */
    String write(@Nullable URI older) {
        writeTop();
        writeEntries();
        Long before = history.page().before();
        if (older != null && before != null) {
            Element more = under(page.main(), "p").addClass("more").text(own.more() + " ");
            more.appendElement("a").attr("href", older.toString()).text(own.older().formatted(before));
        }
        return page.write();
    }

    private void writeTop() {
        Element top = under(page.main(), "header");
        under(top, "h1").text(own.title());
        StandalonePage.said(under(top, "p").addClass("of"), Html.title(history.heading(), words));
        Element legend = under(page.main(), "aside");
        under(legend, "p").text(own.order() + " " + own.extent().formatted(history.page().head(),
                zone().getDisplayName(TextStyle.FULL, words.language().locale())));
        writeFilter(legend);
        if (history.page().entries().isEmpty()) {
            under(legend, "p").text(own.none());
            return;
        }
        ComparisonWords comparing = ComparisonWords.in(words.language());
        Element how = under(legend, "p").text(comparing.howMarked());
        for (Mark.Kind kind : List.of(Mark.Kind.CAME, Mark.Kind.WENT)) {
            marks.open(how.appendText(" "), new Mark(kind, null)).text(comparing.of(kind));
        }
    }

    private void writeFilter(Element legend) {
        HistoryFilter filter = history.filter();
        if (filter.equals(HistoryFilter.NONE)) {
            return;
        }
        Element line = under(legend, "p").addClass("only").text(own.only());
        String separator = " ";
        for (Sentence one : new FilterWords(history, words).told(marks::time)) {
            one.print(line.appendText(separator));
            separator = "; ";
        }
        line.appendText(".");
    }

    private ZoneId zone() {
        return marks.zone();
    }

    private void writeEntries() {
        LocalDate day = null;
        Element list = null;
        List<Entry> entries = history.page().entries();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            LocalDate its = LocalDate.ofInstant(entry.since(), zone());
            if (list == null || !its.equals(day)) {
                day = its;
                Element section = under(page.main(), "section");
                under(section, "h2").text(words.dayWithWeekday(day));
                list = Sheet.items(section, "entries");
            }
            new HtmlEntry(entry, history.names().get(i), history.texts().get(i), words, marks)
                    .write(under(list, "li").attr("role", "listitem"));
        }
    }
}
