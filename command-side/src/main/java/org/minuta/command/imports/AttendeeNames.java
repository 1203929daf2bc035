package org.minuta.command.imports;

import java.util.Arrays;
import java.util.List;

/** Whether words read like the name of a person. */
final class AttendeeNames {

    private AttendeeNames() {
    }

    /** Whether a line of a list without bullets may be an attendee, not a sentence. */
    static boolean mayBeginWithName(String text) {
        String first = text.split("[,;|\t(]", 2)[0].strip();
        List<String> words = Words.of(first);
        return !words.isEmpty() && words.size() <= 9 && Character.isUpperCase(words.getFirst().charAt(0))
                && !text.endsWith(":");
    }

    /** "Ana Ruiz, Luis Gil and Eva Paz" as three; anything else as one. */
    static String[] parted(String text) {
        String[] names = AttendeeLine.withoutEnd(text).split(",| y (?=\\p{Lu})| and (?=\\p{Lu})");
        boolean all = names.length > 2 && Arrays.stream(names).allMatch(AttendeeNames::isName);
        return all ? names : new String[] {text};
    }

    private static boolean isName(String text) {
        List<String> words = Words.of(text);
        return words.size() >= 2 && words.size() <= 5 && !Organizations.beginsLikeOne(text.strip())
                && words.stream().allMatch(word -> Character.isUpperCase(word.charAt(0)) || word.length() <= 3);
    }
}
