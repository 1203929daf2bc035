package org.minuta.command.minutes;

import java.util.List;
import org.minuta.api.minutes.Answer;

/** Commands that belong together were not all accepted, so that none of them became part of the record. */
public final class NotAllAccepted extends RuntimeException {

    private final transient List<Answer> answers;

    private NotAllAccepted(List<Answer> answers) {
        super("Not all of the commands that belong together were accepted");
        this.answers = List.copyOf(answers);
    }

    /** Of what was answered to each, one refusal at least. */
    static NotAllAccepted of(List<Answer> answers) {
        Answer.Refused first = answers.stream().filter(Answer.Refused.class::isInstance)
                .map(Answer.Refused.class::cast).findFirst().orElseThrow();
        return new NotAllAccepted(answers.stream().map(answer -> switch (answer) {
            case Answer.Accepted undone -> undone(undone, first);
            case Answer.Repeated repeated -> repeated;
            case Answer.Refused refused -> refused;
        }).toList());
    }

    private static Answer undone(Answer.Accepted accepted, Answer.Refused first) {
        return new Answer.Refused(accepted.client(), accepted.number(), first.refusal(),
                "Undone, as number " + first.number() + ", which belongs to it, was refused", List.of(), null);
    }

    /** One per command, in the same order; none was accepted, as those that could have been were undone. */
    public List<Answer> answers() {
        return answers;
    }
}
