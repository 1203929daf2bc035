package org.minuta.server.web;

import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body and where, without repeating any value from it: a value may be a password. */
final class UnreadableJson {

    private static final int LONGEST_NAME = 100;

    private UnreadableJson() {}

    static String explain(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown ->
                    "Unknown member \"" + shortened(unknown.getPropertyName()) + "\".";
            case DatabindException wrong when !wrong.getPath().isEmpty() ->
                    "The member \"" + shortened(path(wrong)) + "\" does not have the expected shape.";
            case StreamReadException broken when broken.getLocation() != null ->
                    "The body is not valid JSON at line " + broken.getLocation().getLineNr()
                            + ", column " + broken.getLocation().getColumnNr() + ".";
            case null -> "A body is needed, and there is none.";
            default -> "The body does not have the expected shape.";
        };
    }

    private static String path(DatabindException wrong) {
        return wrong.getPath().stream().map(UnreadableJson::step).collect(Collectors.joining("."));
    }

    private static String step(JacksonException.Reference reference) {
        var name = reference.getPropertyName();
        return name == null ? String.valueOf(reference.getIndex()) : name;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }
}
