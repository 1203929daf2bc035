package org.minuta.server.history;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.Refusal;
import org.minuta.query.documents.MinutesDocument;
import org.minuta.query.history.Attribution;
import org.minuta.query.history.Backwards;
import org.minuta.query.history.Biography;
import org.minuta.query.history.Difference;
import org.minuta.query.history.EntryKind;
import org.minuta.query.history.HistoryFilter;
import org.minuta.query.history.HistoryPage;
import org.minuta.query.history.HistoryReader;
import org.minuta.query.history.Replay;
import org.minuta.query.history.ToldHistory;
import org.minuta.query.minutes.UnknownRevision;
import org.minuta.server.web.DocumentFile;
import org.minuta.server.web.Millisecond;
import org.minuta.server.web.PointAsked;
import org.minuta.server.web.PublicAddress;
import org.minuta.server.web.RefusedRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

@RestController
@RequestMapping(path = "/api/minutes/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class HistoryController {

    private final HistoryReader past;
    private final PublicAddress address;

    HistoryController(HistoryReader past, PublicAddress address) {
        this.past = past;
        this.address = address;
    }

    /** Entries as data, or as a document to be saved as a file, whatever the request says it accepts. */
    @GetMapping(path = "/history", produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_HTML_VALUE})
    @ApiResponse(responseCode = "200", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
                    schema = @Schema(implementation = HistoryPage.class)),
            @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string"))})
    ResponseEntity<?> history(@PathVariable("id") MinutesId id,
            @RequestParam(name = "format", defaultValue = "json") String format,
            @RequestParam(name = "before", required = false) @Nullable Long before,
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            @RequestParam(name = "by", required = false) @Nullable UUID by,
            @RequestParam(name = "part", required = false) @Nullable String part,
            @RequestParam(name = "agreement", required = false) @Nullable AgreementId agreement,
            @RequestParam(name = "kind", required = false) @Nullable String kind,
            @RequestParam(name = "from", required = false) @Nullable Instant from,
            @RequestParam(name = "to", required = false) @Nullable Instant to, HttpServletRequest request) {
        if (limit < 1 || limit > HistoryReader.LONGEST_PAGE) {
            throw malformed("limit is 1 to " + HistoryReader.LONGEST_PAGE);
        }
        if (before != null && before < 1) {
            throw malformed("before is 1 or more");
        }
        HistoryFilter filter = filter(by, part, agreement, kind(kind), from, to);
        return switch (format) {
            case "json" -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                    .body(past.history(id, filter, before, limit).orElseThrow(HistoryController::unknownMinutes));
            case "html" -> {
                ToldHistory told = past.told(id, filter, before, limit)
                        .orElseThrow(HistoryController::unknownMinutes);
                yield document(told, before, older(told.page(), filter, limit, request));
            }
            default -> throw malformed("format is json or html");
        };
    }

    private static HistoryFilter filter(@Nullable UUID by, @Nullable String part, @Nullable AgreementId agreement,
            @Nullable EntryKind kind, @Nullable Instant from, @Nullable Instant to) {
        try {
            return new HistoryFilter(by, part, agreement, kind, from, to == null ? null : Millisecond.endOf(to));
        } catch (IllegalArgumentException letsNothing) {
            throw malformed(String.valueOf(letsNothing.getMessage()));
        }
    }

    private static ResponseEntity<byte[]> document(ToldHistory told, @Nullable Long before, @Nullable URI older) {
        String name = told.page().minutes() + "-history-" + told.page().head()
                + (before == null ? "" : "-before-" + before);
        return DocumentFile.of(name, "html", MinutesDocument.history(told, older).getBytes(StandardCharsets.UTF_8));
    }

    /** Not at the host that the request names: whoever sends it could name another. */
    private @Nullable URI older(HistoryPage page, HistoryFilter filter, int limit, HttpServletRequest request) {
        return page.before() == null ? null : UriComponentsBuilder
                .fromUriString(address.shown(request.getLocalPort()))
                .path("/api/minutes/" + page.minutes() + "/history").queryParam("format", "html")
                .queryParam("before", page.before()).queryParam("limit", limit)
                .queryParamIfPresent("by", Optional.ofNullable(filter.by()))
                .queryParamIfPresent("part", Optional.ofNullable(filter.part()))
                .queryParamIfPresent("agreement", Optional.ofNullable(filter.agreement()))
                .queryParamIfPresent("kind", Optional.ofNullable(filter.kind()))
                .queryParamIfPresent("from", Optional.ofNullable(filter.from()))
                .queryParamIfPresent("to", Optional.ofNullable(filter.to()))
                .build().encode().toUri();
    }

    @GetMapping("/difference")
    Difference difference(@PathVariable("id") MinutesId id, @RequestParam("from") String from,
            @RequestParam(name = "to", required = false) @Nullable String to) {
        return asking(() -> past.difference(id, PointAsked.of(from), PointAsked.of(to))
                .orElseThrow(HistoryController::unknownMinutes));
    }

    @GetMapping("/attribution")
    Attribution attribution(@PathVariable("id") MinutesId id,
            @RequestParam(name = "revision", required = false) @Nullable String revision) {
        return asking(() -> past.attribution(id, PointAsked.of(revision))
                .orElseThrow(HistoryController::unknownMinutes));
    }

    @GetMapping("/agreements/{agreement}/history")
    Biography biography(@PathVariable("id") MinutesId id, @PathVariable("agreement") AgreementId agreement) {
        return past.biography(id, agreement).orElseThrow(() -> new RefusedRequest(HttpStatus.NOT_FOUND,
                Refusal.UNKNOWN_PART, "There are no such minutes, or they never had that agreement"));
    }

    @GetMapping("/replay")
    Replay replay(@PathVariable("id") MinutesId id, @RequestParam(name = "from", defaultValue = "1") String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "steps", defaultValue = "100") int steps,
            @RequestParam(name = "by", defaultValue = "entry") String by) {
        if (steps < 1 || steps > HistoryReader.MOST_STEPS) {
            throw malformed("steps is 1 to " + HistoryReader.MOST_STEPS);
        }
        Replay.Pace pace = pace(by);
        return asking(() -> past.replay(id, PointAsked.of(from), PointAsked.of(to), pace, steps)
                .orElseThrow(HistoryController::unknownMinutes));
    }

    private static @Nullable EntryKind kind(@Nullable String kind) {
        return kind == null ? null : EntryKind.of(kind).orElseThrow(() -> malformed(
                "kind is the type of an event, such as AgreementWithdrawn, or DocumentRead"));
    }

    private static Replay.Pace pace(String by) {
        return switch (by) {
            case "event" -> Replay.Pace.EVENT;
            case "entry" -> Replay.Pace.ENTRY;
            case "time" -> Replay.Pace.TIME;
            default -> throw malformed("by is event, entry or time");
        };
    }

    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (UnknownRevision unknown) {
            throw new RefusedRequest(HttpStatus.NOT_FOUND, Refusal.UNKNOWN_REVISION,
                    "These minutes have no such revision; their last one is " + unknown.head());
        } catch (Backwards backwards) {
            throw malformed("from comes before to");
        }
    }

    private static RefusedRequest unknownMinutes() {
        return new RefusedRequest(HttpStatus.NOT_FOUND, Refusal.UNKNOWN_MINUTES, "There are no such minutes");
    }

    private static RefusedRequest malformed(String message) {
        return new RefusedRequest(HttpStatus.BAD_REQUEST, Refusal.MALFORMED, message);
    }
}
