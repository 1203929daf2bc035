package org.minuta.query.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.minuta.api.minutes.AttendeeId;
import org.minuta.api.minutes.MinutesId;
import org.minuta.query.minutes.MinutesReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who stands among the attendees of any minutes, for somebody who begins to type a name. Found by the passages of the
 * search, and so a moment behind; what is shown is read from the minutes.
 */
public final class SeenPeople {

    /** So many are told. */
    public static final int MOST = 10;
    /** A text is not longer. */
    public static final int LONGEST_TEXT = Asked.LONGEST_TEXT;

    /** Fewer letters begin too many names. */
    private static final int FEWEST_LETTERS = 2;
    private static final int MOST_WORDS = 16;
    /** What is asked for may stand in positions and organizations only: there is an end of looking. */
    private static final int LOOKED_AT = 1_000;

    private static final String LATEST = """
            select body, minutes, thing from (
                select distinct on (body) body, minutes, thing, since_at from search_passage
                where generation = :generation and until_revision is null and rank = %d and field = '%s'
                    and words @@ :words::tsquery
                order by body, since_at desc, minutes, thing) person
            order by since_at desc, minutes, thing limit :limit"""
            .formatted(Field.ATTENDEE.rank(), Field.ATTENDEE.name());

    private final JdbcClient database;
    private final MinutesReader reader;
    private final IntSupplier generation;

    /** @param generation of the search; says which one is read */
    public SeenPeople(JdbcClient database, MinutesReader reader, IntSupplier generation) {
        this.database = database;
        this.reader = reader;
        this.generation = generation;
    }

    /**
     * Those in whose name some word begins with each of the words typed, without regard to case and accents; of a name
     * with a comma, only what is before it counts. The ones who were entered or revised last come first.
     *
     * @return nobody for less than two letters
     * @throws IllegalArgumentException if the text is too long
     */
    public List<SeenPerson> named(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("A text has at most " + LONGEST_TEXT + " characters");
        }
        Set<String> beginnings = Word.in(text).stream().map(Word::folded).limit(MOST_WORDS)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (beginnings.stream().mapToInt(String::length).sum() < FEWEST_LETTERS) {
            return List.of();
        }
        return places(beginnings).stream().filter(place -> areIn(place.name(), beginnings))
                .map(this::person).flatMap(Optional::stream).filter(person -> areIn(person.name(), beginnings))
                .distinct().limit(MOST).toList();
    }

    private List<Candidate> places(Set<String> beginnings) {
        return database.sql(LATEST).param("generation", generation.getAsInt())
                .param("words", beginnings.stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & ")))
                .param("limit", LOOKED_AT)
                .query((row, number) -> new Candidate(Objects.requireNonNull(row.getString("body")),
                        new MinutesId(row.getObject("minutes", UUID.class)),
                        new AttendeeId(row.getObject("thing", UUID.class))))
                .list();
    }

    /** Empty if the minutes no longer have this attendee, which the search has not been told yet. */
    private Optional<SeenPerson> person(Candidate found) {
        return reader.now(found.minutes()).flatMap(state -> state.content().attendees().stream()
                .filter(attendee -> attendee.id().equals(found.attendee())).findFirst()
                .map(attendee -> new SeenPerson(attendee.name(), attendee.position(), attendee.organization())));
    }

    private static boolean areIn(String name, Set<String> beginnings) {
        String line = Word.line(name);
        return beginnings.stream().allMatch(beginning -> line.contains(" " + beginning));
    }

    private record Candidate(String body, MinutesId minutes, AttendeeId attendee) {

        String name() {
            return body.split(", ", 2)[0];
        }
    }
}
