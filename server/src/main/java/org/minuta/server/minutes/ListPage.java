package org.minuta.server.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesId;
import org.minuta.query.list.ListedMinutes;
import org.minuta.query.list.MinutesList;
import org.minuta.query.search.Field;
import org.minuta.query.search.FoundMinutes;
import org.minuta.query.search.MinutesSearch;
import org.minuta.query.search.Run;

/** A page of the list on the wire; the lines of a search say what was found where. */
record ListPage(List<Line> minutes, int number, boolean more) {

    record Line(MinutesId minutes, long revision, @Nullable String title, @Nullable String event,
            @Nullable String venue, @Nullable LocalDate heldOn, @Nullable LocalTime startsAt,
            @Nullable Integer attendees, @Nullable Integer agreements, Instant openedAt, Instant changedAt,
            @Nullable List<Find> finds) {

        static Line of(FoundMinutes found) {
            return of(found.minutes(), found.finds().isEmpty() ? null : found.finds().stream().map(Find::of).toList());
        }

        static Line of(ListedMinutes line, @Nullable List<Find> finds) {
            return new Line(line.minutes(), line.revision(), line.title(), line.event(), line.venue(), line.heldOn(),
                    line.startsAt(), line.attendees(), line.agreements(), line.openedAt(), line.changedAt(), finds);
        }
    }

    record Find(String part, @Nullable UUID id, @Nullable String value, @Nullable Long revision, List<Run> snippet) {

        static Find of(org.minuta.query.search.Find find) {
            return new Find(words(find.part()), find.id(), find.value(), find.revision(), find.snippet());
        }

        private static String words(Field.Part part) {
            return switch (part) {
                case HEADING -> "heading";
                case ATTENDEE -> "attendee";
                case TOPIC -> "topic";
                case AGREEMENT -> "agreement";
                case NOTES -> "notes";
                case FOLLOW_UP -> "followUp";
            };
        }
    }

    static ListPage of(MinutesList.Page page) {
        return new ListPage(page.minutes().stream().map(line -> Line.of(line, null)).toList(), page.number(),
                page.more());
    }

    static ListPage of(MinutesSearch.Page page) {
        return new ListPage(page.minutes().stream().map(Line::of).toList(), page.number(), page.more());
    }
}
