package org.minuta.command.minutes;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.minuta.api.minutes.Author;
import org.minuta.api.minutes.ClientId;
import org.minuta.api.minutes.MinutesCommand;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.Submission;

/** Somebody at the table with one page open, who numbers what is sent. */
final class Person {

    static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
    /** The base of who has seen all that is there. */
    static final long ALL = -1;

    private final Author author;
    private final ClientId client;
    private long number;

    /** What somebody did before the test begins. */
    record Deed(MinutesEvent event, Origin origin) {
    }

    Person(String name) {
        byte[] letters = name.getBytes(StandardCharsets.UTF_8);
        author = new Author(UUID.nameUUIDFromBytes(letters), name);
        client = new ClientId(UUID.nameUUIDFromBytes(("page of " + name).getBytes(StandardCharsets.UTF_8)));
    }

    ClientId client() {
        return client;
    }

    Author author() {
        return author;
    }

    Deed did(MinutesEvent event) {
        return new Deed(event, new Origin(author, client.toString(), ++number, NOON, "content " + number));
    }

    /** This very command, accepted as this event. */
    Deed did(Submission submission, MinutesEvent event) {
        return new Deed(event, Origin.of(submission, NOON));
    }

    /** Knows all that is recorded before. */
    Submission wishes(MinutesCommand command) {
        return having(ALL, command);
    }

    /** Knows the minutes as of this revision. */
    Submission having(long base, MinutesCommand command) {
        return submission(++number, base, command);
    }

    Submission submission(long itsNumber, long base, MinutesCommand command) {
        return new Submission(author, client, itsNumber, base, command, command.toString());
    }
}
