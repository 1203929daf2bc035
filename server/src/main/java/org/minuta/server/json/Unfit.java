package org.minuta.server.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A value that a type of ours does not take. The message says what it would take and never repeats what was sent. */
final class Unfit extends MismatchedInputException {

    Unfit(JsonParser parser, String message) {
        super(parser, message);
    }
}
