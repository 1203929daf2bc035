package org.minuta.command.intake;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.minuta.api.minutes.Answer;
import org.minuta.api.minutes.Refusal;
import org.minuta.api.minutes.Submission;

/** Commands submitted together, what they count for, and the promise of their answers. */
record Parcel(List<Submission> submissions, int weight, boolean allOrNothing,
        CompletableFuture<List<Answer>> answers) {

    Parcel(List<Submission> submissions, boolean allOrNothing) {
        this(List.copyOf(submissions),
                submissions.stream().mapToInt(submission -> Weight.of(submission.command())).sum(), allOrNothing,
                new CompletableFuture<>());
    }

    void answer(List<Answer> given) {
        answers.complete(given);
    }

    void refuse(Refusal refusal, String message) {
        answer(submissions.stream().<Answer>map(submission -> new Answer.Refused(submission.client(),
                submission.number(), refusal, message, List.of(), null)).toList());
    }
}
