package org.minuta.command.imports;

import java.util.List;

/** Finds the topics of an agenda again where they are discussed. */
final class TopicTitles {

    private static final String ENDS = ".:;,-–—";

    private TopicTitles() {
    }

    /** The place of the title that the words begin with, or -1. */
    static int begun(List<String> titles, String words) {
        String plain = Words.plain(words.length() > 1_100 ? words.substring(0, 1_100) : words);
        for (int i = 0; i < titles.size(); i++) {
            String title = Words.plain(withoutEnd(titles.get(i)));
            if (!title.isEmpty() && plain.startsWith(title) && (plain.length() == title.length()
                    || ENDS.indexOf(plain.charAt(title.length())) >= 0)) {
                return i;
            }
        }
        return -1;
    }

    /** The place of the title that "Punto 2" means, or -1. */
    static int numbered(List<String> titles, String words) {
        Sign sign = Sign.isNamed(words) ? Sign.of(words) : null;
        return sign != null && sign.value() > 0 && sign.value() <= titles.size() ? sign.value() - 1 : -1;
    }

    /** The words behind the title that they begin with. */
    static String behind(String title, String words) {
        int start = withoutEnd(title).length();
        while (start < words.length() && (words.charAt(start) == ' ' || ENDS.indexOf(words.charAt(start)) >= 0)) {
            start++;
        }
        return words.substring(start);
    }

    private static String withoutEnd(String title) {
        int end = title.length();
        while (end > 0 && ENDS.indexOf(title.charAt(end - 1)) >= 0) {
            end--;
        }
        return title.substring(0, end);
    }
}
