package org.minuta.command.minutes;

import java.util.List;
import org.minuta.api.minutes.Answer;

/** Commands that belong together were not all accepted, so that none of them became part of the record. */
public final class NotAllAccepted extends RuntimeException {

    private final transient List<Answer> answers;

    NotAllAccepted(List<Answer> answers) {
        super("Not all of the commands that belong together were accepted");
        this.answers = List.copyOf(answers);
    }

    /** What would have become of each; those accepted were undone. */
    public List<Answer> answers() {
        return answers;
    }
}
