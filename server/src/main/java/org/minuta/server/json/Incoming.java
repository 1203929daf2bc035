package org.minuta.server.json;

import org.minuta.api.minutes.Answer;
import org.minuta.api.minutes.Submission;

/** One command a client sent, as far as it could be read. */
public sealed interface Incoming {

    /** To be decided. */
    record Readable(Submission submission) implements Incoming {
    }

    /** Refused at the door. Others sent with it are none the worse. */
    record Refused(Answer.Refused answer) implements Incoming {
    }
}
