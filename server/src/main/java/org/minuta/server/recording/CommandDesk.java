package org.minuta.server.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.minuta.api.minutes.Answer;
import org.minuta.api.minutes.Author;
import org.minuta.api.minutes.ClientId;
import org.minuta.api.minutes.MinutesCommand;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.Submission;
import org.minuta.command.intake.MinutesIntake;
import org.minuta.server.accounts.Person;
import org.minuta.server.json.CommandReader;
import org.minuta.server.json.Incoming;
import org.springframework.stereotype.Component;

/** Where commands come in, over HTTP and STOMP alike; the author is the signed-in person, whatever the words say. */
@Component
public class CommandDesk {

    /** A client made for one use sends nothing twice. */
    private static final String NEVER_REPEATED = "-";

    private final CommandReader reader;
    private final MinutesIntake intake;
    private final RefusalCount refusals;

    CommandDesk(CommandReader reader, MinutesIntake intake, RefusalCount refusals) {
        this.reader = reader;
        this.intake = intake;
        this.refusals = refusals;
    }

    /**
     * Hands in one command or an array of them, as JSON.
     *
     * @return an answer for each, in the same order, after the commit
     * @throws org.minuta.server.json.MalformedRequest if there is nothing in it that could be answered one by one
     */
    public CompletableFuture<List<Answer>> submit(MinutesId minutes, byte[] commands, Person person) {
        List<Incoming> incoming = reader.read(commands, minutes, new Author(person.id(), person.name()));
        List<Submission> readable = incoming.stream()
                .filter(Incoming.Readable.class::isInstance)
                .map(command -> ((Incoming.Readable) command).submission()).toList();
        return intake.submit(minutes, readable).thenApply(answers -> refusals.of(minutes, inOrder(incoming, answers)));
    }

    /**
     * Opens minutes with commands of the server's own making; if one is refused, there are no minutes.
     *
     * @param commands the first is {@code OpenMinutes}
     */
    public CompletableFuture<List<Answer>> open(MinutesId minutes, List<MinutesCommand> commands, Person person) {
        Author author = new Author(person.id(), person.name());
        ClientId client = ClientId.random();
        List<Submission> submissions = new ArrayList<>(commands.size());
        for (MinutesCommand command : commands) {
            submissions.add(new Submission(author, client, submissions.size() + 1L, 0, command, NEVER_REPEATED));
        }
        return intake.submitAllOrNothing(minutes, submissions);
    }

    private static List<Answer> inOrder(List<Incoming> incoming, List<Answer> decided) {
        List<Answer> answers = new ArrayList<>(incoming.size());
        int next = 0;
        for (Incoming command : incoming) {
            switch (command) {
                case Incoming.Refused refused -> answers.add(refused.answer());
                case Incoming.Readable ignored -> answers.add(decided.get(next++));
            }
        }
        return answers;
    }
}
