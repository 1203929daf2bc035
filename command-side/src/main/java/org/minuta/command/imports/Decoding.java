package org.minuta.command.imports;

import static org.minuta.command.imports.UnreadableDocument.Reason.BINARY;
import static org.minuta.command.imports.UnreadableDocument.Reason.EMPTY;
import static org.minuta.command.imports.UnreadableDocument.Reason.TOO_LARGE;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From bytes to lines: which encoding, where lines end, and which files are no text at all. */
final class Decoding {

    private static final Map<String, String> KINDS = kinds();
    private static final String ACCEPTED = " Accepted is a plain text (.txt or .md) in UTF-8, UTF-16 with a byte order"
            + " mark, or Windows-1252.";

    private static final int MOST_LINES = 200_000;

    private Decoding() {
    }

    /** @throws UnreadableDocument if there is no text in the file */
    static List<Line> lines(byte[] file, List<Warning> warnings) {
        if (file.length == 0) {
            throw new UnreadableDocument(EMPTY, "The file is empty." + ACCEPTED);
        }
        if (file.length > ForeignDocument.LARGEST) {
            throw new UnreadableDocument(TOO_LARGE, "The file is larger than 20 MiB." + ACCEPTED);
        }
        refuseKnownKinds(file);
        List<Line> lines = split(decode(file, warnings));
        List<Line> clean = clean(lines, warnings);
        if (clean.stream().allMatch(Line::isBlank)) {
            throw new UnreadableDocument(EMPTY, "There is nothing but white space in the file." + ACCEPTED);
        }
        return clean;
    }

    private static void refuseKnownKinds(byte[] file) {
        String start = HexFormat.of().formatHex(file, 0, Math.min(16, file.length));
        KINDS.forEach((sign, kind) -> {
            if (start.startsWith(sign)) {
                throw new UnreadableDocument(BINARY, "This is " + kind + ", not a plain text." + ACCEPTED);
            }
        });
    }

    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("25504446", "a PDF file");
        kinds.put("504b0304", "a ZIP archive or an office document (DOCX, ODT, XLSX)");
        kinds.put("504b0506", "an empty ZIP archive");
        kinds.put("89504e47", "a PNG picture");
        kinds.put("ffd8ff", "a JPEG picture");
        kinds.put("47494638", "a GIF picture");
        kinds.put("d0cf11e0", "an old office document (DOC, XLS)");
        kinds.put("7b5c727466", "an RTF document");
        kinds.put("1f8b", "a gzip archive");
        kinds.put("377abcaf271c", "a 7z archive");
        kinds.put("7f454c46", "a program");
        return kinds;
    }

    private static String decode(byte[] file, List<Warning> warnings) {
        if (startsWith(file, 0xFF, 0xFE)) {
            return utf16(file, StandardCharsets.UTF_16LE);
        }
        if (startsWith(file, 0xFE, 0xFF)) {
            return utf16(file, StandardCharsets.UTF_16BE);
        }
        for (byte b : file) {
            if (b == 0) {
                throw new UnreadableDocument(BINARY, "There are NUL bytes in the file, so it is not a plain text."
                        + ACCEPTED);
            }
        }
        int start = startsWith(file, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file, start, file.length - start))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return windows1252(file, warnings);
        }
    }

    private static String utf16(byte[] file, Charset order) {
        String text = new String(file, 2, file.length - 2, order);
        if (file.length % 2 != 0 || text.indexOf('\0') >= 0) {
            throw new UnreadableDocument(BINARY, "The file begins like UTF-16, but is not a plain text." + ACCEPTED);
        }
        return text;
    }

    private static String windows1252(byte[] file, List<Warning> warnings) {
        int line = 1;
        int odd = 0;
        int first = 0;
        for (int i = 0; i < file.length; i++) {
            line += file[i] == '\n' || file[i] == '\r' && (i + 1 == file.length || file[i + 1] != '\n') ? 1 : 0;
            odd += file[i] >= 0 && file[i] < 32 && file[i] != '\t' && file[i] != '\n' && file[i] != '\r' ? 1 : 0;
            first = file[i] < 0 && first == 0 ? line : first;
        }
        if (odd > file.length / 50) {
            throw new UnreadableDocument(BINARY, "The file is not a plain text." + ACCEPTED);
        }
        warnings.add(new Warning(first, "", WarningCode.OLD_ENCODING,
                "The file is not UTF-8; it was read as Windows-1252. Check the accents."));
        return new String(file, Charset.forName("windows-1252"));
    }

    private static boolean startsWith(byte[] file, int... sign) {
        if (file.length < sign.length) {
            return false;
        }
        for (int i = 0; i < sign.length; i++) {
            if ((file[i] & 0xFF) != sign[i]) {
                return false;
            }
        }
        return true;
    }

    private static List<Line> split(String text) {
        var lines = new ArrayList<Line>();
        int start = 0;
        int number = 1;
        boolean beginsPage = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\f') {
                lines.add(new Line(number, text.substring(start, i), beginsPage));
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
                start = i + 1;
                number += c == '\f' ? 0 : 1;
                beginsPage = c == '\f';
                Draft.requireRoom("lines at least", lines.size(), MOST_LINES);
            }
        }
        if (start < text.length()) {
            lines.add(new Line(number, text.substring(start), beginsPage));
        }
        return lines;
    }

    /** Control characters become spaces, halves of a pair the usual sign. */
    private static List<Line> clean(List<Line> lines, List<Warning> warnings) {
        var clean = new ArrayList<Line>(lines.size());
        for (Line line : lines) {
            String text = clean(line.raw());
            clean.add(line.saying(text));
            if (!text.equals(line.raw())) {
                warnings.add(new Warning(line.number(), text, WarningCode.CHARACTERS_REPLACED,
                        "Control characters or broken characters were replaced."));
            }
        }
        return clean;
    }

    private static String clean(String raw) {
        StringBuilder clean = null;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean paired = Character.isHighSurrogate(c) && i + 1 < raw.length()
                    && Character.isLowSurrogate(raw.charAt(i + 1))
                    || Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(raw.charAt(i - 1));
            boolean control = c != '\t' && Character.isISOControl(c);
            if (control || Character.isSurrogate(c) && !paired) {
                clean = clean == null ? new StringBuilder(raw) : clean;
                clean.setCharAt(i, control ? ' ' : '\uFFFD');
            }
        }
        return clean == null ? raw : clean.toString();
    }
}
