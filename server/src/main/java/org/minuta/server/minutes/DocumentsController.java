package org.minuta.server.minutes;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.Refusal;
import org.minuta.query.documents.MinutesDocument;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.MinutesState;
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
    private final JsonMapper json;

    DocumentsController(MinutesReader reader, JsonMapper json) {
        this.reader = reader;
        this.json = json;
    }

    /** The document as it stood, to be saved as a file: a browser never shows what somebody typed as a page. */
    @GetMapping("/api/minutes/{id}/document")
    ResponseEntity<byte[]> document(@PathVariable("id") MinutesId id,
            @RequestParam(name = "format", defaultValue = "md") String format,
            @RequestParam(name = "revision", required = false) @Nullable Long revision) {
        MinutesState state = StateAsked.of(reader, id, revision, null);
        byte[] document = switch (format) {
            case "md" -> utf8(MinutesDocument.markdown(state.content()));
            case "txt" -> utf8(MinutesDocument.text(state.content()));
            case "html" -> utf8(MinutesDocument.html(state.content()));
            case "json" -> json.writeValueAsBytes(state);
            default -> throw new RefusedRequest(HttpStatus.BAD_REQUEST, Refusal.MALFORMED,
                    "format is md, txt, html or json");
        };
        return ResponseEntity.ok().contentType(mediaType(format))
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename("minuta-" + id + "-" + state.revision() + "." + format).build().toString())
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
