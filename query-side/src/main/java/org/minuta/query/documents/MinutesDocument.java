package org.minuta.query.documents;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.query.history.Comparison;
import org.minuta.query.history.ToldHistory;

/**
 * The document of minutes as they stood, in their language: headings, agreements numbered I, II, III. It holds nothing
 * but the content (no revision, no time of printing), so equal content gives the same document.
 */
public final class MinutesDocument {

    private MinutesDocument() {
    }

    /**
     * Plain text, lines ended by a newline. Read back, it gives the same minutes under new ids; the look of texts
     * (bold, links, lists) and a topic of an agreement that was removed are not in it.
     */
    public static String text(MinutesContent content) {
        return new PlainText(content).write();
    }

    /**
     * Markdown (CommonMark; strike as {@code ~~}). Every character of a value or text is rendered as itself; texts
     * keep their look, but for underlining, for which Markdown has no sign. Blank lines at the end of a text and empty
     * lines beyond the first between two paragraphs have no sign either.
     */
    public static String markdown(MinutesContent content) {
        return new Markdown(content).write();
    }

    /**
     * A page in one file that stands alone, for any screen, for paper and for being read aloud: no script, nothing
     * fetched, every character shown as itself, texts with their whole look. Links lead to http, https and mailto only.
     *
     * <p>Not in it are the logo, of which minutes hold the name and not the picture, blank lines beyond the first
     * between two paragraphs, and characters within values that override or isolate the direction of writing.
     */
    public static String html(MinutesContent content) {
        return new Html(content).write();
    }

    /**
     * The page of {@link #html} for the second of two states, with all that differs from the first marked in its place:
     * struck out as it was, underlined as it is, with who made it so and when.
     */
    public static String comparison(Comparison comparison) {
        return new Html(comparison).write();
    }

    /**
     * A page like that of {@link #html} with entries of the history as sentences, day by day, times in the zone of the
     * minutes; below each the values and words before and after. Of an entry that set very many values some are told.
     *
     * @param older where the entries before these can be had, as an absolute address; missing if that is nowhere
     */
    public static String history(ToldHistory history, @Nullable URI older) {
        return new HtmlHistory(history).write(older);
    }

    /** The content security policy that the pages of {@link #html} carry and need no more than. */
    public static String htmlPolicy() {
        return StandalonePage.POLICY;
    }
}
