package org.minuta.command.minutes;

import java.util.List;
import org.minuta.api.minutes.Answer.Conflict;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.Refusal;

/** What the rules say to one command: a value, so that one refusal never touches its neighbours. */
sealed interface Decision {

    record Accept(MinutesEvent event) implements Decision {
    }

    record Refuse(Refusal refusal, String message, List<Conflict> conflicts) implements Decision {
    }

    static Decision accept(MinutesEvent event) {
        return new Accept(event);
    }

    static Decision refuse(Refusal refusal, String message) {
        return new Refuse(refusal, message, List.of());
    }
}
