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
import org.minuta.server.web.DocumentFile;
import org.minuta.server.web.PointAsked;
import org.minuta.server.web.RefusedRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
class DocumentsController {

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
     * @param from a revision or an instant to compare with; what differs is then marked
     */
    @GetMapping("/api/minutes/{id}/document")
    ResponseEntity<byte[]> document(@PathVariable("id") MinutesId id,
            @RequestParam(name = "format", defaultValue = "md") String format,
            @RequestParam(name = "revision", required = false) @Nullable Long revision,
            @RequestParam(name = "at", required = false) @Nullable Instant at,
            @RequestParam(name = "from", required = false) @Nullable String from) {
        if (from != null) {
            return comparison(id, format, PointAsked.of(from), StateAsked.asked(revision, at));
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
        return DocumentFile.of(id + "-" + state.revision(), format, document);
    }

    private ResponseEntity<byte[]> comparison(MinutesId id, String format, Asked from, Asked to) {
        if (!format.equals("html")) {
            throw new RefusedRequest(HttpStatus.BAD_REQUEST, Refusal.MALFORMED, "from goes with format html");
        }
        try {
            Comparison comparison = past.comparison(id, from, to).orElseThrow(Refusals::unknownMinutes);
            return DocumentFile.of(id + "-" + comparison.from().revision() + "-" + comparison.to().revision(), format,
                    utf8(MinutesDocument.comparison(comparison)));
        } catch (UnknownRevision unknown) {
            throw StateAsked.unknownRevision();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
