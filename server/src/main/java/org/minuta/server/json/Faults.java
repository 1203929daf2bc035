package org.minuta.server.json;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with JSON in words of our own: Jackson's quote the input, which may be somebody's minutes. */
final class Faults {

    private static final int LONGEST_NAME = 40;

    private Faults() {
    }

    /** What is wrong with the shape of values, and where. */
    static String ofShape(JacksonException fault) {
        return switch (fault) {
            case Unfit unfit -> place(unfit) + " " + unfit.getOriginalMessage();
            case UnrecognizedPropertyException unknown -> place(unknown) + " is not known";
            case InvalidNullException missing -> place(missing) + " is required";
            case MismatchedInputException missing when missing.getOriginalMessage().startsWith("Missing required") ->
                    place(missing) + " is required";
            default -> place(fault) + " has a value of the wrong type or size";
        };
    }

    /** What is wrong with the JSON itself, and where. */
    static String ofSyntax(JacksonException fault, RequestLimits limits) {
        TokenStreamLocation at = fault.getLocation();
        String place = at == null || at.getLineNr() < 1 ? ""
                : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return fault instanceof StreamConstraintsException
                ? "This nests too deep, or has a number too long, or more than the " + limits.command()
                        + " bytes of a command in one name or string" + place
                : "This is not well-formed JSON, or has a property twice" + place;
    }

    private static String place(JacksonException fault) {
        String path = fault.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]"
                        : "." + readable(step.getPropertyName()))
                .collect(Collectors.joining());
        return path.isEmpty() ? "The command" : path.startsWith(".") ? path.substring(1) : path;
    }

    private static String readable(String name) {
        String letters = name.replaceAll("[^A-Za-z0-9_-]", "?");
        return letters.length() <= LONGEST_NAME ? letters : letters.substring(0, LONGEST_NAME) + "…";
    }
}
