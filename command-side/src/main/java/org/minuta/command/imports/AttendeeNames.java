package org.minuta.command.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Tells whether words read like the name of a person, or like several. */
final class AttendeeNames {

    private static final String LINK = "(?i:y|e|and) (?i:(?:la|el|the) )?(?=\\p{Lu})";
    private static final Pattern LINK_BEFORE = Pattern.compile("^" + LINK);

    private AttendeeNames() {
    }

    /** Whether a line of a list without bullets may be an attendee, not a sentence. */
    static boolean mayBeginWithName(String text) {
        String first = text.split("[,;|\t(]", 2)[0].strip();
        List<String> words = Words.of(first);
        return !words.isEmpty() && words.size() <= 9 && Character.isUpperCase(words.getFirst().charAt(0))
                && !text.endsWith(":");
    }

    /**
     * "Ana Ruiz, Luis Gil and Eva Paz" as three, where that is plain; anything else as one.
     *
     * @param alone whether the words are the whole list
     */
    static List<String> parted(String text, boolean alone) {
        List<String> pieces = said(text.split(";"));
        boolean people = pieces.size() > 1 && (pieces.stream().allMatch(AttendeeNames::beginsWithName)
                || alone && pieces.stream().allMatch(AttendeeNames::isGivenName));
        return people ? pieces.stream().flatMap(piece -> named(piece, false).stream()).toList() : named(text, alone);
    }

    private static List<String> named(String text, boolean alone) {
        String ended = ItemEnd.cut(text);
        List<String> commas = atCommas(ended);
        List<String> pieces = commas.stream().flatMap(piece -> said(LINK_BEFORE.matcher(piece).replaceFirst("")
                .split(" " + LINK)).stream()).toList();
        boolean linked = pieces.size() > commas.size() || LINK_BEFORE.matcher(commas.getLast()).find();
        boolean sure = linked && (pieces.size() > 2 || commas.size() == 1) || alone && pieces.size() > 2
                || pieces.size() > 1 && pieces.stream().filter(piece -> piece.endsWith(")")).count() > 1;
        boolean names = pieces.stream().allMatch(piece -> isName(withoutBrackets(piece)))
                || alone && linked && pieces.stream().allMatch(AttendeeNames::isGivenName);
        return sure && names ? pieces : List.of(text);
    }

    private static List<String> said(String[] pieces) {
        return Arrays.stream(pieces).map(String::strip).filter(piece -> !piece.isEmpty()).toList();
    }

    private static List<String> atCommas(String text) {
        var pieces = new ArrayList<String>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth = c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : depth;
            if (c == ',' && depth == 0) {
                pieces.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        pieces.add(text.substring(start).strip());
        pieces.removeIf(String::isEmpty);
        return pieces.isEmpty() ? List.of(text) : pieces;
    }

    private static String withoutBrackets(String piece) {
        int open = piece.indexOf('(');
        return open > 0 && piece.endsWith(")") ? piece.substring(0, open).strip() : piece;
    }

    private static boolean beginsWithName(String text) {
        return isName(text.split("[,|\t(]", 2)[0].strip());
    }

    /** Whether the words, several of them, can be a name and are no post and no organization. */
    static boolean isName(String text) {
        List<String> words = text.length() > 100 ? List.of() : Words.of(text);
        long capitals = words.stream().filter(word -> Character.isUpperCase(word.charAt(0))).count();
        return capitals >= 2 && capitals <= 6 && Character.isUpperCase(text.charAt(0)) && !isOther(text, words)
                && words.stream().allMatch(word -> Character.isUpperCase(word.charAt(0)) || word.length() <= 3);
    }

    private static boolean isGivenName(String text) {
        List<String> words = text.length() > 100 ? List.of() : Words.of(text);
        return words.size() == 1 && Character.isUpperCase(text.charAt(0)) && !isOther(text, words);
    }

    private static boolean isOther(String text, List<String> words) {
        return Posts.isOne(text) || Organizations.beginsLikeOne(text) || Organizations.hasLegalForm(text)
                || Organizations.isAcronym(words.getLast()) && !Words.allCapitals(text);
    }
}
