package org.minuta.command.imports;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Limits;

/**
 * Reads a plain text, as minutes are written elsewhere or by us, into the commands that make the same minutes.
 *
 * <p>Nothing of the document is dropped: a word is in a value or a text, or was a heading, bullet, number, weekday or
 * date that became a value, or a linking word between two values. What fits nowhere is in the notes. Pure: the same
 * bytes and ids give the same reading. Time is linear in the size of the file.
 */
public final class ForeignDocument {

    /** The largest file that is read: 20 MiB, in at most 200,000 lines. */
    public static final int LARGEST = 20 * 1024 * 1024;

    private ForeignDocument() {
    }

    /** {@link #read(byte[], Supplier, ZoneId, Limits)} in the zone of the document's language, with usual limits. */
    public static Reading read(byte[] file, Supplier<UUID> ids) {
        return read(file, ids, null, Limits.DEFAULT);
    }

    /**
     * @param file   plain text in UTF-8, UTF-16 with a byte order mark, or Windows-1252
     * @param ids    gives each attendee, topic and agreement its id
     * @param zone   of the meeting if the document names none; missing means central Mexico for a document in Spanish
     *               and none for one in English
     * @param limits on values, lists and texts
     * @throws UnreadableDocument if the file is empty, binary, too large, or no minutes
     */
    public static Reading read(byte[] file, Supplier<UUID> ids, @Nullable ZoneId zone, Limits limits) {
        var warnings = new ArrayList<Warning>();
        List<Line> lines = Decoding.lines(file, warnings);
        var own = new OwnLayout(lines);
        Draft draft = own.claimed() ? own.read() : null;
        if (draft == null) {
            List<Line> foreign = own.claimed() ? own.withoutClosing() : lines;
            if (own.claimed()) {
                Line closing = own.closing();
                warnings.add(new Warning(closing.number(), closing.text(), WarningCode.LAYOUT_CHANGED,
                        "The layout was changed since we wrote this document; it was read like any other."));
            }
            draft = new ForeignReader(foreign, zone, limits, warnings).read();
        }
        warnings.sort(Comparator.comparingInt(Warning::line));
        return new Reading(draft.commands(ids, limits), warnings);
    }
}
