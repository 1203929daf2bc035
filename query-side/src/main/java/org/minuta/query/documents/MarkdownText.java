package org.minuta.query.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.minuta.api.text.Delta;
import org.minuta.query.documents.TextLine.Run;

/** A text with its look as paragraphs and lists of Markdown. */
final class MarkdownText {

    private static final List<String> LOOKS = List.of("link", "bold", "italic", "strike");
    /** Rendered as nothing; parts signs that would run together. */
    private static final String JOINT = "<!-- -->";

    /** Where a joint may be needed; no text has this character. */
    private static final String OUTER = "\u0001";

    private MarkdownText() {
    }

    /** Blocks parted by blank lines; empty for an empty text. */
    static String of(Delta text) {
        var out = new StringBuilder();
        TextLine before = null;
        int number = 0;
        for (TextLine line : TextLine.of(text)) {
            if (line.isBlank()) {
                before = line;
                continue;
            }
            boolean sameBlock = before != null && !before.isBlank() && Objects.equals(before.list(), line.list());
            if (!out.isEmpty()) {
                out.append(sameBlock ? line.list() == null ? "\\\n" : "\n" : "\n\n");
            }
            number = sameBlock ? number + 1 : 1;
            out.append("bullet".equals(line.list()) ? "- " : "ordered".equals(line.list()) ? number + ". " : "");
            out.append(line(line.runs()));
            before = line;
        }
        return out.toString();
    }

    private static String line(List<Run> runs) {
        boolean plain = runs.stream().allMatch(run -> LOOKS.stream().allMatch(look -> run.look(look) == null));
        if (plain) {
            return MarkdownWords.line(String.join("", runs.stream().map(Run::words).toList()));
        }
        String line = MarkdownWords.begun(String.join("", looked(runs, 0, runs)));
        return line.replaceAll("(^|\\s)\u0001+", "$1").replaceAll("\u0001+(\\s|$)", "$1")
                .replaceAll("(?<=[\\p{L}\\p{N}])\u0001(?=[*~]{1,3}[\\p{L}\\p{N}])", "")
                .replaceAll("(?<=[\\p{L}\\p{N}][*~]{1,3})\u0001(?=[\\p{L}\\p{N}])", "")
                .replace(OUTER, JOINT);
    }

    /** Puts the sign of each look around the runs that share it, the outermost look first. */
    private static List<String> looked(List<Run> runs, int look, List<Run> line) {
        var pieces = new ArrayList<String>();
        for (int i = 0; i < runs.size();) {
            Object value = look == LOOKS.size() ? null : runs.get(i).look(LOOKS.get(look));
            int end = i + 1;
            while (look < LOOKS.size() && end < runs.size() && String.valueOf(value)
                    .equals(String.valueOf(runs.get(end).look(LOOKS.get(look))))) {
                end++;
            }
            if (look == LOOKS.size()) {
                pieces.add(MarkdownWords.inside(runs.get(i).words(),
                        runs.get(i) == line.getFirst(), runs.get(i) == line.getLast()));
            } else {
                String inner = String.join("", looked(runs.subList(i, end), look + 1, line));
                pieces.add(value == null ? inner : signed(inner, LOOKS.get(look), value));
            }
            i = end;
        }
        return pieces;
    }

    private static String signed(String inner, String look, Object value) {
        return switch (look) {
            case "link" -> "[" + inner + "](<" + address(String.valueOf(value)) + ">)";
            case "bold" -> around("**", inner);
            case "italic" -> around("*", inner);
            default -> around("~~", inner);
        };
    }

    /** A joint on either side lets the sign open and close next to any character. */
    private static String around(String sign, String inner) {
        boolean opens = Character.isLetterOrDigit(inner.codePointAt(0));
        boolean closes = Character.isLetterOrDigit(inner.codePointBefore(inner.length()));
        return OUTER + sign + (opens ? "" : JOINT) + inner + (closes ? "" : JOINT) + sign + OUTER;
    }

    private static String address(String address) {
        return address.replace("\\", "\\\\").replace("<", "%3C").replace(">", "%3E").replace("&", "&amp;");
    }
}
