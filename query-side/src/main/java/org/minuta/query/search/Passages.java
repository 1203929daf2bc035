package org.minuta.query.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minuta.api.text.Delta;
import org.minuta.api.text.Op;

/**
 * A text cut into passages, each short enough to be written anew while it is typed in. What a cut depends on is near
 * it, so that typing in one passage leaves most others as they are, and what was typed costs as much in a long text as
 * in a short one. Together they are the text; one of nothing but spaces and signs is left out.
 */
final class Passages {

    private static final int ENOUGH = 1_000;
    private static final int TOO_MUCH = 2_000;

    private final StringBuilder text;
    private List<Cut> cuts;

    Passages(String text) {
        this.text = new StringBuilder(text);
        this.cuts = new ArrayList<>();
        for (int start = 0; start < text.length();) {
            start = cut(start).end();
        }
    }

    /** @param digest missing where nothing is said */
    private record Cut(int start, String words, @Nullable UUID digest) {

        private int end() {
            return start + words.length();
        }

        private Cut moved(int by) {
            return by == 0 ? this : new Cut(start + by, words, digest);
        }
    }

    /** The passages by their digests; where two read the same, one will do. */
    Map<UUID, String> byDigest() {
        var passages = new LinkedHashMap<UUID, String>();
        for (Cut cut : cuts) {
            if (cut.digest() != null) {
                passages.put(cut.digest(), cut.words());
            }
        }
        return passages;
    }

    /** @param delta fits the text, whose format does not matter here */
    void change(Delta delta) {
        int before = text.length();
        int from = -1;
        int at = 0;
        for (Op op : delta.ops()) {
            if (!(op instanceof Op.Retain) && from < 0) {
                from = at;
            }
            switch (op) {
                case Op.Retain retain -> at += retain.length();
                case Op.Delete delete -> text.delete(at, at + delete.length());
                case Op.Insert insert -> {
                    text.insert(at, insert.text());
                    at += insert.length();
                }
            }
        }
        if (from >= 0) {
            cutAnew(from, at, text.length() - before);
        }
    }

    /** Cuts are as before up to where the change is near, and again from the first cut behind it that is an old one. */
    private void cutAnew(int from, int to, int longer) {
        List<Cut> old = cuts;
        cuts = new ArrayList<>(old.size() + 1);
        int next = 0;
        while (next < old.size() && old.get(next).start() + TOO_MUCH < from) {
            cuts.add(old.get(next++));
        }
        int start = next < old.size() ? old.get(next).start() : cuts.isEmpty() ? 0 : cuts.getLast().end();
        while (start < text.length()) {
            while (next < old.size() && old.get(next).start() + longer < start) {
                next++;
            }
            if (start >= to && next < old.size() && old.get(next).start() + longer == start) {
                old.subList(next, old.size()).forEach(cut -> cuts.add(cut.moved(longer)));
                return;
            }
            start = cut(start).end();
        }
    }

    private Cut cut(int start) {
        String ahead = text.substring(start, Math.min(text.length(), start + TOO_MUCH));
        String words = ahead.substring(0, length(ahead, start + ahead.length() == text.length()));
        var cut = new Cut(start, words, words.codePoints().anyMatch(Character::isLetterOrDigit) ? digest(words) : null);
        cuts.add(cut);
        return cut;
    }

    /** @param all whether nothing comes behind what is ahead */
    private static int length(String ahead, boolean all) {
        int line = ahead.indexOf('\n', ENOUGH);
        if (line >= 0) {
            return line + 1;
        }
        if (all) {
            return ahead.length();
        }
        int space = ahead.lastIndexOf(' ');
        if (space >= ENOUGH) {
            return space + 1;
        }
        int end = ahead.length();
        return Character.isHighSurrogate(ahead.charAt(end - 1)) ? end - 1 : end;
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
