package org.minuta.server.minutes;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Answer;
import org.minuta.api.minutes.ClientId;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.api.minutes.Refusal;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.MinutesState;
import org.minuta.query.minutes.RecordedEvents;
import org.minuta.server.accounts.Person;
import org.minuta.server.json.MalformedRequest;
import org.minuta.server.recording.CommandDesk;
import org.minuta.server.web.RefusedRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping(path = "/api/minutes", produces = MediaType.APPLICATION_JSON_VALUE)
class MinutesController {

    private static final int MOST_EVENTS = 1_000;

    private final MinutesReader reader;
    private final RecordedEvents record;
    private final CommandDesk desk;
    private final JsonMapper json;

    MinutesController(MinutesReader reader, RecordedEvents record, CommandDesk desk, JsonMapper json) {
        this.reader = reader;
        this.record = record;
        this.desk = desk;
        this.json = json;
    }

    /**
     * What {@code POST /api/minutes} takes; every part may be missing. With an id, a client and a number the request
     * may be sent twice and opens once.
     */
    record Opening(@Nullable MinutesId minutes, @Nullable ClientId client, @Nullable Long number,
            @Nullable HeadingChanges heading) {
    }

    record Opened(MinutesId minutes, long revision) {
    }

    record Answers(List<Answer> answers) {
    }

    /** @param head the last revision there is, whatever the events end with */
    record Events(MinutesId minutes, long first, List<RecordedEvent> events, long head) {
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    CompletableFuture<ResponseEntity<Opened>> open(@RequestBody Opening opening,
            @AuthenticationPrincipal Person person) {
        MinutesId minutes = opening.minutes() == null ? MinutesId.random() : opening.minutes();
        byte[] command = json.writeValueAsBytes(Map.of("type", "OpenMinutes", "base", 0,
                "client", opening.client() == null ? ClientId.random() : opening.client(),
                "number", opening.number() == null ? 1 : opening.number(),
                "heading", opening.heading() == null ? HeadingChanges.NONE : opening.heading()));
        return desk.submit(minutes, command, person).thenApply(answers -> switch (answers.getFirst()) {
            case Answer.Accepted accepted -> ResponseEntity.created(URI.create("/api/minutes/" + minutes))
                    .body(new Opened(minutes, accepted.revision()));
            case Answer.Repeated repeated -> ResponseEntity.ok(new Opened(minutes, repeated.revision()));
            case Answer.Refused refused -> throw Refusals.asProblem(refused);
        });
    }

    @GetMapping("/{id}")
    MinutesState read(@PathVariable("id") MinutesId id,
            @RequestParam(name = "revision", required = false) @Nullable Long revision,
            @RequestParam(name = "at", required = false) @Nullable Instant at) {
        return StateAsked.of(reader, id, revision, at);
    }

    @PostMapping(path = "/{id}/commands", consumes = MediaType.APPLICATION_JSON_VALUE)
    CompletableFuture<Answers> command(@PathVariable("id") MinutesId id, @RequestBody byte[] commands,
            @AuthenticationPrincipal Person person) {
        try {
            return desk.submit(id, commands, person).thenApply(Answers::new);
        } catch (MalformedRequest malformed) {
            throw new RefusedRequest(HttpStatus.BAD_REQUEST, Refusal.MALFORMED,
                    String.valueOf(malformed.getMessage()));
        }
    }

    @GetMapping("/{id}/events")
    Events events(@PathVariable("id") MinutesId id, @RequestParam(name = "after", defaultValue = "0") long after,
            @RequestParam(name = "limit", defaultValue = "500") int limit) {
        if (after < 0 || limit < 1) {
            throw new RefusedRequest(HttpStatus.BAD_REQUEST, Refusal.MALFORMED,
                    "after is 0 or more, limit is 1 or more");
        }
        long head = record.head(id);
        if (head == 0) {
            throw Refusals.unknownMinutes();
        }
        List<RecordedEvent> events = record.after(id, after, Math.min(limit, MOST_EVENTS));
        long last = events.isEmpty() ? head : Math.max(head, events.getLast().revision());
        return new Events(id, after + 1, events, last);
    }
}
