package org.minuta.server.imports;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.minuta.api.minutes.Answer;
import org.minuta.api.minutes.Limits;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.Refusal;
import org.minuta.command.imports.ForeignDocument;
import org.minuta.command.imports.Reading;
import org.minuta.command.imports.UnreadableDocument;
import org.minuta.command.imports.Warning;
import org.minuta.server.accounts.Person;
import org.minuta.server.recording.CommandDesk;
import org.minuta.server.web.RefusedRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping(path = "/api/imports", produces = MediaType.APPLICATION_JSON_VALUE)
class ImportsController {

    private final CommandDesk desk;
    private final Limits limits;

    ImportsController(CommandDesk desk, Limits limits) {
        this.desk = desk;
        this.limits = limits;
    }

    record Imported(MinutesId minutes, long revision, List<Warning> warnings) {
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    CompletableFuture<ResponseEntity<Imported>> readPart(@RequestPart("file") MultipartFile file,
            @AuthenticationPrincipal Person person) throws IOException {
        return read(file.getBytes(), person);
    }

    @PostMapping(consumes = MediaType.ALL_VALUE)
    CompletableFuture<ResponseEntity<Imported>> readBody(@RequestBody(required = false) byte[] file,
            @AuthenticationPrincipal Person person) {
        return read(file == null ? new byte[0] : file, person);
    }

    /** What tools call a form when they are not told otherwise is taken apart before it gets here. */
    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    void refuseValues() throws HttpMediaTypeNotSupportedException {
        throw new HttpMediaTypeNotSupportedException(MediaType.APPLICATION_FORM_URLENCODED,
                List.of(MediaType.TEXT_PLAIN, MediaType.MULTIPART_FORM_DATA));
    }

    private CompletableFuture<ResponseEntity<Imported>> read(byte[] file, Person person) {
        Reading reading = reading(file);
        MinutesId minutes = MinutesId.random();
        return desk.open(minutes, reading.commands(), person).thenApply(answers -> {
            long revision = 0;
            for (Answer answer : answers) {
                switch (answer) {
                    case Answer.Accepted accepted -> revision = accepted.revision();
                    case Answer.Repeated repeated -> revision = repeated.revision();
                    case Answer.Refused refused -> throw new RefusedRequest(
                            status(refused.refusal()), refused.refusal(), refused.message());
                }
            }
            return ResponseEntity.created(URI.create("/api/minutes/" + minutes))
                    .body(new Imported(minutes, revision, reading.warnings()));
        });
    }

    private Reading reading(byte[] file) {
        try {
            return ForeignDocument.read(file, UUID::randomUUID, null, limits);
        } catch (UnreadableDocument unreadable) {
            throw new RefusedRequest(status(unreadable.reason()), unreadable.reason(),
                    String.valueOf(unreadable.getMessage()));
        }
    }

    private static HttpStatus status(Refusal refusal) {
        return switch (refusal) {
            case OVERLOADED, UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
            case MALFORMED, UNKNOWN_MINUTES, UNKNOWN_PART, UNKNOWN_REVISION, ALREADY_EXISTS, GONE, CHANGED_MEANWHILE,
                    NO_CHANGE, HISTORY_TOO_SHORT, NUMBER_REUSED, NUMBER_PASSED, TOO_MUCH ->
                    HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private static HttpStatus status(UnreadableDocument.Reason reason) {
        return switch (reason) {
            case EMPTY -> HttpStatus.BAD_REQUEST;
            case BINARY -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case NOT_MINUTES -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
