package org.minuta.server.minutes;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.Refusal;
import org.minuta.query.documents.MinutesDocument;
import org.minuta.query.history.Asked;
import org.minuta.query.history.Comparison;
import org.minuta.query.history.HistoryReader;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.MinutesState;
import org.minuta.query.minutes.UnknownRevision;
import org.minuta.server.web.RefusedRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
class DocumentsController {

    private static final String CONTENT_SECURITY_POLICY =
            "sandbox; frame-ancestors 'none'; " + MinutesDocument.htmlPolicy();

    private final MinutesReader reader;
    private final HistoryReader past;
    private final JsonMapper json;

    DocumentsController(MinutesReader reader, HistoryReader past, JsonMapper json) {
        this.reader = reader;
        this.past = past;
        this.json = json;
    }

    /**
     * The document as it stood, to be saved as a file: a browser never shows what somebody typed as a page.
     *
     * @param from a revision to compare with; what differs is then marked
     */
    @GetMapping("/api/minutes/{id}/document")
    ResponseEntity<byte[]> document(@PathVariable("id") MinutesId id,
            @RequestParam(name = "format", defaultValue = "md") String format,
            @RequestParam(name = "revision", required = false) @Nullable Long revision,
            @RequestParam(name = "at", required = false) @Nullable Instant at,
            @RequestParam(name = "from", required = false) @Nullable Long from) {
        if (from != null) {
            return comparison(id, format, from, StateAsked.asked(revision, at));
        }
        MinutesState state = StateAsked.of(reader, id, revision, at);
        byte[] document = switch (format) {
            case "md" -> utf8(MinutesDocument.markdown(state.content()));
            case "txt" -> utf8(MinutesDocument.text(state.content()));
            case "html" -> utf8(MinutesDocument.html(state.content()));
            case "json" -> json.writeValueAsBytes(state);
            default -> throw new RefusedRequest(HttpStatus.BAD_REQUEST, Refusal.MALFORMED,
                    "format is md, txt, html or json");
        };
        return file(id + "-" + state.revision(), format, document);
    }

    private ResponseEntity<byte[]> comparison(MinutesId id, String format, long from, Asked to) {
        if (!format.equals("html")) {
            throw new RefusedRequest(HttpStatus.BAD_REQUEST, Refusal.MALFORMED, "from goes with format html");
        }
        try {
            Comparison comparison = past.comparison(id, new Asked.Revision(from), to)
                    .orElseThrow(Refusals::unknownMinutes);
            return file(id + "-" + comparison.from().revision() + "-" + comparison.to().revision(), format,
                    utf8(MinutesDocument.comparison(comparison)));
        } catch (UnknownRevision unknown) {
            throw StateAsked.unknownRevision();
        }
    }

    private static ResponseEntity<byte[]> file(String name, String format, byte[] document) {
        return ResponseEntity.ok().contentType(mediaType(format))
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename("minuta-" + name + "." + format).build().toString())
                .body(document);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MediaType mediaType(String format) {
        return switch (format) {
            case "md" -> new MediaType("text", "markdown", StandardCharsets.UTF_8);
            case "txt" -> new MediaType("text", "plain", StandardCharsets.UTF_8);
            case "html" -> new MediaType("text", "html", StandardCharsets.UTF_8);
            default -> MediaType.APPLICATION_JSON;
        };
    }
}
