package org.minuta.server.minutes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.Refusal;
import org.minuta.query.history.Asked;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.MinutesState;
import org.minuta.query.minutes.UnknownRevision;
import org.minuta.server.web.Millisecond;
import org.minuta.server.web.RefusedRequest;
import org.springframework.http.HttpStatus;

/** The state that a request asks for: now, at a revision, or at an instant. */
final class StateAsked {

    private StateAsked() {
    }

    static MinutesState of(MinutesReader reader, MinutesId id, @Nullable Long revision, @Nullable Instant at) {
        try {
            return switch (asked(revision, at)) {
                case Asked.Revision(long number) -> reader.at(id, number).orElseThrow(Refusals::unknownMinutes);
                case Asked.At(Instant instant) -> reader.at(id, instant).orElseThrow(() -> notThen(reader, id));
                case Asked.Now() -> reader.now(id).orElseThrow(Refusals::unknownMinutes);
            };
        } catch (UnknownRevision unknown) {
            throw unknownRevision();
        }
    }

    private static RefusedRequest notThen(MinutesReader reader, MinutesId id) {
        return reader.now(id).isPresent() ? unknownRevision() : Refusals.unknownMinutes();
    }

    static Asked asked(@Nullable Long revision, @Nullable Instant at) {
        if (revision != null && at != null) {
            throw new RefusedRequest(HttpStatus.BAD_REQUEST, Refusal.MALFORMED, "Give a revision or an instant");
        }
        return revision != null ? new Asked.Revision(revision)
                : at != null ? new Asked.At(Millisecond.endOf(at)) : new Asked.Now();
    }

    static RefusedRequest unknownRevision() {
        return new RefusedRequest(HttpStatus.NOT_FOUND, Refusal.UNKNOWN_REVISION,
                "These minutes have no such revision");
    }
}
