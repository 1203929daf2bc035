package org.minuta.command.imports;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells which words make a heading, wherever they stand. */
final class HeadingPhrase {

    private static final Set<String> MEETINGS = Set.of("reunion", "sesion", "meeting", "session");

    private static final Pattern CLOSING = Pattern.compile("no habiendo|sin (?:mas|otro|haber)|siendo las|se (?:cierra"
            + "|cerro|levanta|levanto|da por|dio por)|the (?:meeting|session)|there being no");
    private static final int LONGEST_CLOSING = 300;

    private HeadingPhrase() {
    }

    /** A heading that is all of its line. */
    static HeadingFinder.@Nullable Found whole(String text) {
        String phrase = text.endsWith(":") || text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        Section.Known known = wordsOnly(phrase) ? Section.of(phrase) : null;
        return known == null ? null : new HeadingFinder.Found(known.section(), known.language(), "");
    }

    private static boolean wordsOnly(String phrase) {
        return phrase.length() <= Section.LONGEST_PHRASE && phrase.chars()
                .allMatch(c -> Character.isLetter(c) || c == ' ' || c == '-' || c == '/' || c == '\u00A0');
    }

    /** A heading with a value beside it, behind a colon. */
    static HeadingFinder.@Nullable Found withColon(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0 || colon > Section.LONGEST_PHRASE) {
            return null;
        }
        String phrase = text.substring(0, colon).strip();
        String rest = text.substring(colon + 1).strip();
        HeadingFinder.Found whole = whole(phrase);
        Section one = whole == null && !rest.isEmpty() ? Section.ofOne(phrase) : null;
        return whole != null ? new HeadingFinder.Found(whole.section(), whole.language(), rest)
                : one != null ? new HeadingFinder.Found(one, null, rest) : null;
    }

    /** Whether the line is the sentence by which minutes end, which belongs to no list: "Sin más asuntos, …". */
    static boolean isClosing(String text) {
        String plain = Words.plain(text.length() > LONGEST_CLOSING ? text.substring(0, LONGEST_CLOSING) : text);
        return CLOSING.matcher(plain).lookingAt() && SessionWords.ends(plain);
    }

    /** Whether the words can hardly be a remark on the last item. */
    static boolean isAnnounced(HeadingFinder.Found inline, String phrase) {
        return switch (inline.section()) {
            case FOLLOW_UP -> Words.of(Words.plain(phrase)).stream().anyMatch(MEETINGS::contains)
                    || Moment.of(inline.rest(), DateHints.NONE).day() != null;
            case ATTENDEES, GUESTS, EXCUSED, ABSENT, TOPICS, DISCUSSION, AGREEMENTS, NOTES -> true;
            case TOP, EVENT, DATE, START, END, PLACE, PLACE_AND_DATE, UNKNOWN -> false;
        };
    }

    /**
     * "FECHA   17 de junio": capitals, then a gap; or a date; or a value for what takes one.
     *
     * @param top whether it stands at the top of the document, where such values are
     */
    static HeadingFinder.@Nullable Found withoutColon(String text, boolean top) {
        int limit = Math.min(text.length(), Section.LONGEST_PHRASE);
        HeadingFinder.Found longest = null;
        for (int end = 1; end < limit; end++) {
            if (!Character.isWhitespace(text.charAt(end)) || Character.isWhitespace(text.charAt(end - 1))) {
                continue;
            }
            String phrase = text.substring(0, end);
            HeadingFinder.Found known = whole(phrase);
            String rest = text.substring(end).strip();
            boolean gap = text.charAt(end) == '\t' || end + 1 < text.length() && text.charAt(end + 1) == ' ';
            if (known != null && (gap || Words.allCapitals(phrase) && isValueOf(known.section(), rest, top))) {
                longest = new HeadingFinder.Found(known.section(), known.language(), rest);
            }
        }
        return longest;
    }

    private static boolean isValueOf(Section section, String rest, boolean top) {
        if (section == Section.DATE) {
            return Moment.of(rest, DateHints.NONE).day() != null && !Words.beginsSmall(rest);
        }
        boolean single = section == Section.EVENT || section == Section.PLACE;
        return single && top && !Words.allCapitals(shortened(rest));
    }

    /** As much of a line as tells how it is written. */
    static String shortened(String text) {
        return text.length() > 120 ? text.substring(0, 120) : text;
    }
}
