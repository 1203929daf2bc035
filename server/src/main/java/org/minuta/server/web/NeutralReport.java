package org.minuta.server.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Answers what Tomcat refuses before any of us sees it, such as an address that is too long or no address at all: with a
 * problem, as everything else is, and not with a page of Tomcat's.
 */
public final class NeutralReport extends ErrorReportValve {

    private static final String PROBLEM = "{\"title\":\"%s\",\"status\":%d,\"refusal\":\"%s\"}";

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getReporter().write(PROBLEM.formatted(status.getReasonPhrase(), status.value(),
                    WebRefusal.of(status).name()));
            response.finishResponse();
        } catch (IOException gone) {
            // Nobody is there to be told.
        }
    }
}
