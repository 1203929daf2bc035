package org.minuta.server.web;

import java.nio.charset.StandardCharsets;
import org.minuta.query.documents.MinutesDocument;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with a document to be saved as a file: a browser never shows what somebody typed as a page. */
public final class DocumentFile {

    private static final String CONTENT_SECURITY_POLICY =
            "sandbox; frame-ancestors 'none'; " + MinutesDocument.htmlPolicy();

    private DocumentFile() {
    }

    /**
     * @param name   of the file, without what stands before and behind
     * @param format {@code md}, {@code txt}, {@code html} or {@code json}
     */
    public static ResponseEntity<byte[]> of(String name, String format, byte[] document) {
        return ResponseEntity.ok().contentType(mediaType(format))
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename("minuta-" + name + "." + format).build().toString())
                .body(document);
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
