package org.minuta.server.minutes;

import java.util.List;
import org.minuta.api.minutes.Refusal;
import org.minuta.query.search.SeenPeople;
import org.minuta.query.search.SeenPerson;
import org.minuta.server.web.RefusedRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suggests people from all minutes to somebody who enters attendees. */
@RestController
class PeopleController {

    private final SeenPeople people;

    PeopleController(SeenPeople people) {
        this.people = people;
    }

    record Suggested(List<SeenPerson> people) {
    }

    @GetMapping(path = "/api/people", produces = MediaType.APPLICATION_JSON_VALUE)
    Suggested named(@RequestParam(name = "text") String text) {
        try {
            return new Suggested(people.named(text));
        } catch (IllegalArgumentException unaskable) {
            throw new RefusedRequest(HttpStatus.BAD_REQUEST, Refusal.MALFORMED, String.valueOf(unaskable.getMessage()));
        }
    }
}
