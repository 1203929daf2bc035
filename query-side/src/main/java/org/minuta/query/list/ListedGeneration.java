package org.minuta.query.list;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesEvent.MinutesOpened;
import org.minuta.api.minutes.MinutesEvent.TextEdited;
import org.minuta.api.minutes.MinutesId;
import org.minuta.query.minutes.MinutesState;
import org.minuta.query.minutes.RecordedEvents;
import org.minuta.query.readmodels.Columns;
import org.minuta.query.readmodels.Generation;
import org.minuta.query.readmodels.GenerationTables;
import org.minuta.query.readmodels.NextEvent;

/** One line of each minutes. */
final class ListedGeneration implements Generation<KeptLine> {

    /** About so many characters, most of them in three values of the heading. */
    private static final int LINE = 500;
    private static final int ID = 40;

    private final ListedRows rows;
    private final GenerationTables tables;
    private final int number;

    ListedGeneration(ListedRows rows, GenerationTables tables, int number) {
        this.rows = rows;
        this.tables = tables;
        this.number = number;
    }

    @Override
    public @Nullable KeptLine find(MinutesId minutes) {
        return rows.find(number, minutes);
    }

    @Override
    public long revision(KeptLine line) {
        return line.revision();
    }

    @Override
    public int weight(KeptLine line) {
        return LINE + (line.counted() == null ? 0 : ID * line.counted().standing().size());
    }

    @Override
    public Map<MinutesId, Long> reached(Collection<MinutesId> minutes) {
        return tables.reached(number, minutes);
    }

    /** What was typed does not show in the list: it is not even unpacked. */
    @Override
    public KeptLine after(@Nullable KeptLine line, NextEvent next) {
        if (line != null && next.is(TextEdited.class)) {
            return line.unchanged(next.at());
        }
        MinutesEvent event = next.event();
        if (line != null) {
            return line.after(event, next.at());
        }
        if (event instanceof MinutesOpened opening) {
            return KeptLine.opened(opening, next.at());
        }
        throw new IllegalStateException("A record does not begin with " + event.getClass().getSimpleName());
    }

    @Override
    public void write(Collection<KeptLine> lines) {
        rows.write(number, lines);
    }

    @Override
    public int forget(int limit) {
        return tables.forget(number, limit);
    }

    @Override
    public List<MinutesId> minutesAfter(@Nullable MinutesId last, int limit) {
        return tables.minutesAfter(number, last, limit);
    }

    @Override
    public List<String> differences(MinutesState then, RecordedEvents record) {
        KeptLine line = Objects.requireNonNull(find(then.minutes()));
        Heading heading = then.content().heading();
        Instant openedAt = record.after(then.minutes(), 0, 1).getFirst().at();
        var differences = new ArrayList<String>();
        differs("title", Columns.storable(heading.title()), line.title(), differences);
        differs("event", Columns.storable(heading.event()), line.event(), differences);
        differs("venue", Columns.storable(heading.venue()), line.venue(), differences);
        differs("heldOn", heading.heldOn(), line.heldOn(), differences);
        differs("startsAt", heading.startsAt(), line.startsAt(), differences);
        Counted recorded = Counted.in(then.content());
        Counted listed = line.counted();
        differs("attendees", recorded.attendees(), listed == null ? null : listed.attendees(), differences);
        differs("agreements", recorded.standing(), listed == null ? null : listed.standing(), differences);
        differs("openedAt", inDatabase(openedAt), line.openedAt(), differences);
        differs("changedAt", inDatabase(then.at()), line.changedAt(), differences);
        return differences;
    }

    private static void differs(String name, @Nullable Object recorded, @Nullable Object listed,
            List<String> differences) {
        if (!Objects.equals(recorded, listed)) {
            differences.add(name);
        }
    }

    /** The driver rounds to the microseconds that the database counts. */
    private static Instant inDatabase(Instant at) {
        return at.plusNanos(500).truncatedTo(ChronoUnit.MICROS);
    }
}
