package org.minuta.query.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Cuts a text into passages, each short enough to be written anew while it is typed in. What a cut depends on is near
 * it, so that typing in one passage leaves most others as they are. Together they are the text; one of nothing but
 * spaces and signs is left out.
 */
final class Passages {

    private static final int ENOUGH = 1_000;
    private static final int TOO_MUCH = 2_000;

    private Passages() {
    }

    /** The passages by their digests; where two read the same, one will do. */
    static Map<UUID, String> of(String text) {
        var passages = new LinkedHashMap<UUID, String>();
        for (int start = 0; start < text.length();) {
            int end = end(text, start);
            String passage = text.substring(start, end);
            if (passage.codePoints().anyMatch(Character::isLetterOrDigit)) {
                passages.put(digest(passage), passage);
            }
            start = end;
        }
        return passages;
    }

    private static int end(String text, int start) {
        if (text.length() - start <= ENOUGH) {
            return text.length();
        }
        int line = text.indexOf('\n', start + ENOUGH);
        if (line >= 0 && line < start + TOO_MUCH) {
            return line + 1;
        }
        if (text.length() - start <= TOO_MUCH) {
            return text.length();
        }
        int space = text.lastIndexOf(' ', start + TOO_MUCH - 1);
        if (space >= start + ENOUGH) {
            return space + 1;
        }
        int end = start + TOO_MUCH;
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private static UUID digest(String passage) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(passage.getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.wrap(digest);
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
