package org.minuta.query.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minuta.api.text.Delta;
import org.minuta.api.text.Op;

/** A text with its look as paragraphs and lists of Markdown. */
final class MarkdownText {

    /** Words of one line that look alike. */
    private record Run(String words, Op.Insert source) {

        @Nullable Object look(String attribute) {
            return source.attributes().toMap().get(attribute);
        }
    }

    private record Row(List<Run> runs, @Nullable Object list) {

        boolean isBlank() {
            return runs.isEmpty();
        }
    }

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
        Row before = null;
        int number = 0;
        for (Row row : rows(text)) {
            if (row.isBlank() && row.list() == null) {
                before = row;
                continue;
            }
            boolean sameBlock = before != null && !(before.isBlank() && before.list() == null)
                    && String.valueOf(before.list()).equals(String.valueOf(row.list()));
            if (!out.isEmpty()) {
                out.append(sameBlock ? row.list() == null ? "\\\n" : "\n" : "\n\n");
            }
            number = sameBlock ? number + 1 : 1;
            out.append("bullet".equals(row.list()) ? "- " : "ordered".equals(row.list()) ? number + ". " : "");
            out.append(line(row.runs()));
            before = row;
        }
        return out.toString();
    }

    private static List<Row> rows(Delta text) {
        var rows = new ArrayList<Row>();
        var runs = new ArrayList<Run>();
        for (Op op : text.ops()) {
            if (!(op instanceof Op.Insert insert)) {
                continue;
            }
            String[] lines = insert.text().split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (!lines[i].isEmpty()) {
                    runs.add(new Run(lines[i], insert));
                }
                if (i < lines.length - 1) {
                    rows.add(new Row(List.copyOf(runs), insert.attributes().toMap().get("list")));
                    runs.clear();
                }
            }
        }
        rows.add(new Row(List.copyOf(runs), null));
        return rows;
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
