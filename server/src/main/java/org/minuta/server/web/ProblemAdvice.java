package org.minuta.server.web;

import java.time.Duration;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.minuta.query.history.TooManyQuestions;
import org.minuta.server.database.StoreFailures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns whatever went wrong into a problem; what nobody foresaw is logged here and shown as a neutral sentence. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final StoreFailures STORE_IS_AWAY = new StoreFailures();
    private static final Duration SHORTLY = Duration.ofSeconds(1);

    @ExceptionHandler
    @Nullable ResponseEntity<Object> unforeseen(Exception failure, WebRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null;
        }
        return handleExceptionInternal(failure, null, new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    /** A store that is away comes back: the client is to try again, and not to tell anybody of a mistake. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    @Nullable ResponseEntity<Object> storeFailed(RuntimeException failure, WebRequest request) throws Exception {
        if (!STORE_IS_AWAY.test(failure)) {
            return unforeseen(failure, request);
        }
        LOG.warn("A request failed for want of the store: {}", failure.getClass().getSimpleName());
        return handleException(new RefusedRequest(HttpStatus.SERVICE_UNAVAILABLE, WebRefusal.BUSY,
                "The store cannot be reached just now. Try again shortly.").retryAfter(SHORTLY), request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> undecodable(InvalidParameterException failure, WebRequest request)
            throws Exception {
        return handleException(new RefusedRequest(HttpStatus.BAD_REQUEST, WebRefusal.MALFORMED,
                "The parameters cannot be decoded; they are UTF-8, percent-encoded."), request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> tooManyAsk(TooManyQuestions failure, WebRequest request) throws Exception {
        return handleException(new RefusedRequest(HttpStatus.SERVICE_UNAVAILABLE, WebRefusal.BUSY,
                "Too many ask about the past of these minutes just now. Try again shortly.").retryAfter(SHORTLY),
                request);
    }

    /** Spring Security answers these itself, in its filter. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException denied) {
        throw denied;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException unreadable,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (unreadable.getMostSpecificCause() instanceof RefusedRequest refused) {
            return handleErrorResponseException(refused, refused.getHeaders(), refused.getStatusCode(), request);
        }
        var problem = ProblemDetail.forStatusAndDetail(status, UnreadableJson.explain(unreadable));
        return handleExceptionInternal(unreadable, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(NoResourceFoundException missing,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(status, "There is nothing at this address.");
        return handleExceptionInternal(missing, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception failure, @Nullable Object body,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (!status.is5xxServerError() || failure instanceof RefusedRequest) {
            return super.handleExceptionInternal(failure, body, headers, status, request);
        }
        LOG.error("A request failed", failure);
        return super.handleExceptionInternal(failure, neutral(status), headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(@Nullable Object body, HttpHeaders headers,
            HttpStatusCode status, WebRequest request) {
        var problem = body instanceof ProblemDetail detailed ? detailed : ProblemDetail.forStatus(status);
        if (!problemHasRefusal(problem)) {
            problem.setProperty("refusal", WebRefusal.of(status).name());
        }
        return ResponseEntity.status(status).headers(headers).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static boolean problemHasRefusal(ProblemDetail problem) {
        Map<String, Object> properties = problem.getProperties();
        return properties != null && properties.containsKey("refusal");
    }

    static ProblemDetail neutral(HttpStatusCode status) {
        return ProblemDetail.forStatusAndDetail(status, "Something went wrong on our side; it is in the server's log.");
    }
}
