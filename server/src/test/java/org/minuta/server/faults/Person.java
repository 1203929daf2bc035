package org.minuta.server.faults;

import java.util.UUID;
import org.minuta.api.minutes.Author;
import org.minuta.api.minutes.Change;
import org.minuta.api.minutes.ClientId;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.MinutesCommand;
import org.minuta.api.minutes.Submission;
import org.minuta.api.minutes.TextId;
import org.minuta.api.minutes.TopicId;
import org.minuta.api.text.Delta;

/** Somebody at the table with a page open, who numbers what they send. */
final class Person {

    private final Author author;
    private final ClientId client = ClientId.random();
    private long number;
    private long base = 1;

    Person(String name) {
        author = new Author(UUID.randomUUID(), name);
    }

    ClientId client() {
        return client;
    }

    /** From now on, what this person sends was written looking at this revision. */
    void saw(long revision) {
        base = Math.max(base, revision);
    }

    Submission opens() {
        number++;
        return new Submission(author, client, number, 0, new MinutesCommand.OpenMinutes(HeadingChanges.NONE), "open");
    }

    /** Puts words before all others in the notes. */
    Submission writes(String words) {
        return sends(new MinutesCommand.EditText(TextId.NOTES, Delta.document(words)));
    }

    /** Takes all words of the notes away and puts others in their place. */
    Submission replacesAll(String before, String after) {
        return sends(new MinutesCommand.EditText(TextId.NOTES,
                Delta.builder().insert(after).delete(before.length()).build()));
    }

    Submission titles(String title) {
        return sends(new MinutesCommand.ReviseHeading(HeadingChanges.title(title)));
    }

    Submission meetsAt(String venue) {
        return sends(new MinutesCommand.ReviseHeading(new HeadingChanges(
                null, null, null, null, null, null, null, null, null, Change.to(venue), null, null)));
    }

    Submission adds(TopicId topic) {
        return sends(new MinutesCommand.AddTopic(topic, "Alumbrado", null, null));
    }

    /** Puts words before all others in what was discussed. */
    Submission discusses(TopicId topic, String words) {
        return sends(new MinutesCommand.EditText(new TextId.Discussion(topic), Delta.document(words)));
    }

    private Submission sends(MinutesCommand command) {
        number++;
        return new Submission(author, client, number, base, command, command.toString());
    }
}
