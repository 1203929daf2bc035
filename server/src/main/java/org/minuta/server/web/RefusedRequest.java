package org.minuta.server.web;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * Thrown by any controller or filter to answer with a problem (RFC 9457). The detail is shown to the caller as it is,
 * so it holds no secret and nothing the caller may not know. Nothing is logged.
 */
public final class RefusedRequest extends ErrorResponseException {

    /**
     * @param refusal a constant of a closed list; its name goes on the wire
     * @param detail  one or two sentences for people
     */
    public RefusedRequest(HttpStatus status, Enum<?> refusal, String detail) {
        super(status, problem(status, refusal, detail), null);
    }

    /** The same refusal, telling the client after how long to try again (rounded up to whole seconds, at least one). */
    public RefusedRequest retryAfter(Duration wait) {
        return with(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds())));
    }

    /** The same refusal with one more response header. */
    public RefusedRequest with(String header, String value) {
        getHeaders().set(header, value);
        return this;
    }

    private static ProblemDetail problem(HttpStatus status, Enum<?> refusal, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("refusal", refusal.name());
        return problem;
    }
}
