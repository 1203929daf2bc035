package org.minuta.server.live;

import java.util.List;
import org.minuta.api.minutes.Author;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.Refusal;
import org.minuta.server.web.RefusedRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is on which minutes, for somebody who looks at many of them and listens to none. */
@RestController
class PresenceController {

    /** As many as a page of the list has. */
    private static final int MOST = 50;

    private final Presence presence;

    PresenceController(Presence presence) {
        this.presence = presence;
    }

    record PresentPeople(List<PeopleThere> present) {
    }

    /** @param people each once, however many connections they have */
    record PeopleThere(MinutesId minutes, List<Author> people) {
    }

    /** All that were asked for, in that order, those with nobody there as well. */
    @GetMapping(path = "/api/presence", produces = MediaType.APPLICATION_JSON_VALUE)
    PresentPeople present(@RequestParam(name = "minutes") List<MinutesId> minutes) {
        if (minutes.size() > MOST) {
            throw new RefusedRequest(HttpStatus.BAD_REQUEST, Refusal.MALFORMED,
                    "Ask for " + MOST + " minutes at most");
        }
        return new PresentPeople(minutes.stream().distinct()
                .map(id -> new PeopleThere(id, presence.peopleOn(id))).toList());
    }
}
