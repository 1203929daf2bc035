package org.minuta.server.minutes;

import org.minuta.api.minutes.Answer;
import org.minuta.api.minutes.Refusal;
import org.minuta.server.web.RefusedRequest;
import org.springframework.http.HttpStatus;

/** Refusals of a request that is about one command only, as HTTP tells them. */
final class Refusals {

    private Refusals() {
    }

    static RefusedRequest unknownMinutes() {
        return new RefusedRequest(HttpStatus.NOT_FOUND, Refusal.UNKNOWN_MINUTES, "There are no such minutes");
    }

    static RefusedRequest asProblem(Answer.Refused refused) {
        return new RefusedRequest(status(refused.refusal()), refused.refusal(), refused.message());
    }

    private static HttpStatus status(Refusal refusal) {
        return switch (refusal) {
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case UNKNOWN_MINUTES, UNKNOWN_PART, UNKNOWN_REVISION -> HttpStatus.NOT_FOUND;
            case ALREADY_EXISTS, GONE, CHANGED_MEANWHILE, NO_CHANGE, HISTORY_TOO_SHORT, NUMBER_REUSED,
                    NUMBER_PASSED, TOO_MUCH -> HttpStatus.CONFLICT;
            case OVERLOADED, UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
