package org.minuta.command.imports;

import java.text.Normalizer;
import java.util.List;

/** Takes out of lines what only the printer needs: spaces that do not break, spaces without width, soft hyphens. */
final class Typography {

    private static final String WITHOUT_WIDTH = "\u200B\u200C\u200D\u2060\uFEFF\u00AD";

    private Typography() {
    }

    /** The same words, accents in one piece with their letters. */
    static List<Line> without(List<Line> lines) {
        return lines.stream().map(line -> line.saying(plain(line.raw()))).toList();
    }

    private static String plain(String raw) {
        String text = Normalizer.isNormalized(raw, Normalizer.Form.NFC) ? raw
                : Normalizer.normalize(raw, Normalizer.Form.NFC);
        StringBuilder plain = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c != ' ' && Character.getType(c) == Character.SPACE_SEPARATOR;
            boolean none = WITHOUT_WIDTH.indexOf(c) >= 0;
            if (plain == null && (space || none)) {
                plain = new StringBuilder(text.substring(0, i));
            }
            if (plain != null && !none) {
                plain.append(space ? ' ' : c);
            }
        }
        return plain == null ? text : plain.toString();
    }
}
