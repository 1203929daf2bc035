package org.minuta.query.documents;

import static org.minuta.query.documents.StandalonePage.under;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.minuta.api.documents.DocumentWords;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.TextId;
import org.minuta.query.history.Comparison;

/**
 * The formal document: for the screen of any size, for paper, and for being read aloud. One that compares two states is
 * the document of the second, with what differs marked in its place.
 */
final class Html {

    private final MinutesContent before;
    private final MinutesContent after;
    private final @Nullable Comparison comparison;
    private final DocumentWords words;
    private final Sheet sheet;

    Html(MinutesContent content) {
        this(content, content, null);
    }

    Html(Comparison comparison) {
        this(comparison.from().content(), comparison.to().content(), comparison);
    }

    private Html(MinutesContent before, MinutesContent after, @Nullable Comparison comparison) {
        this.before = before;
        this.after = after;
        this.comparison = comparison;
        this.words = DocumentWords.in(after.heading().language());
        this.sheet = new Sheet(new StandalonePage(words.language(), title()), words,
                new Marks(words, comparison, after.heading().zone()));
    }

    String write() {
        Element main = sheet.page().main();
        Element legend = comparison == null ? null : under(main, "aside");
        var heading = new HtmlHeading(sheet, new Pair<>(before.heading(), after.heading()));
        heading.writeTop();
        heading.writeMeeting();
        var lists = new HtmlLists(sheet, before, after);
        lists.writeAttendees();
        lists.writeTopics();
        new HtmlAgreements(sheet, before, after).write();
        heading.writeFollowUp(new Pair<>(before.followUp(), after.followUp()));
        writeNotes();
        if (legend != null && comparison != null) {
            var rest = new HtmlLegend(sheet, comparison);
            rest.writeOthers();
            rest.write(legend);
        }
        return sheet.page().write();
    }

    private void writeNotes() {
        if (!before.notes().isEmpty() || !after.notes().isEmpty()) {
            sheet.text(sheet.section(words.notes()), TextId.NOTES, after.notes());
        }
    }

    private String title() {
        String title = title(after.heading(), words);
        return comparison == null ? title : ComparisonWords.in(words.language()).comparison() + " – " + title;
    }

    /** What minutes are called where nothing of them but the heading is known. */
    static String title(Heading heading, DocumentWords words) {
        var parts = new ArrayList<String>();
        parts.add(heading.title() == null ? words.minutes() : heading.title());
        if (heading.event() != null) {
            parts.add(heading.event());
        }
        if (heading.heldOn() != null) {
            parts.add(words.day(heading.heldOn()));
        }
        return String.join(" – ", parts);
    }
}
