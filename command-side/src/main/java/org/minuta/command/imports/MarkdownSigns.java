package org.minuta.command.imports;

import java.util.List;

/** Takes Markdown's signs out of lines of a document that is written in Markdown; those of headings stay. */
final class MarkdownSigns {

    private MarkdownSigns() {
    }

    /** The lines as a reader of the rendered document sees them, if it is Markdown at all. */
    static List<Line> without(List<Line> lines) {
        boolean markdown = lines.stream().anyMatch(line -> marks(line.raw()) > 0);
        return markdown ? lines.stream().map(line -> line.saying(without(line.raw()))).toList() : lines;
    }

    /** How many Markdown number signs begin the line. */
    static int marks(String text) {
        int marks = 0;
        while (marks < text.length() && text.charAt(marks) == '#') {
            marks++;
        }
        return marks > 0 && marks <= 6 && marks < text.length() && text.charAt(marks) == ' ' ? marks : 0;
    }

    /** The line without Markdown's signs of headings and bold at its ends. */
    static String unmarked(String text) {
        String bare = text.substring(marks(text)).strip();
        if (bare.startsWith("**") || bare.startsWith("__")) {
            String sign = bare.substring(0, 2);
            int end = bare.indexOf(sign, 2);
            bare = end < 0 ? bare : (bare.substring(2, end) + bare.substring(end + 2)).strip();
        }
        return bare;
    }

    private static String without(String raw) {
        String text = raw.endsWith("\\") ? raw.substring(0, raw.length() - 1) : raw;
        if (text.indexOf('\\') < 0 && text.indexOf('&') < 0 && !text.contains("**") && !text.contains("<!-- -->")) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("<!-- -->", i)) {
                i += 7;
            } else if (text.startsWith("**", i)) {
                i += 1;
            } else if (text.startsWith("&#32;", i)) {
                plain.append(' ');
                i += 4;
            } else if (text.startsWith("&#9;", i)) {
                plain.append('\t');
                i += 3;
            } else {
                boolean escape = text.charAt(i) == '\\' && i + 1 < text.length() && isPunctuation(text.charAt(i + 1));
                i += escape ? 1 : 0;
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }

    private static boolean isPunctuation(char c) {
        return c > 32 && c < 127 && !Character.isLetterOrDigit(c);
    }
}
