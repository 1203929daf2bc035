package org.minuta.server.client;

import org.jspecify.annotations.Nullable;
import org.minuta.api.text.Delta;
import tools.jackson.databind.JsonNode;

/**
 * What the server refused, kept so that its author may have the words back.
 *
 * @param number  under which it was refused
 * @param refusal the code
 * @param members type and members of the command
 * @param delta   of an edit: what was typed
 * @param answer  the whole answer; missing if there was none for this command itself
 */
public record Kept(long number, String refusal, JsonNode members, @Nullable Delta delta, @Nullable JsonNode answer) {
}
