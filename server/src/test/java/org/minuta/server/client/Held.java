package org.minuta.server.client;

import org.jspecify.annotations.Nullable;
import org.minuta.api.text.Delta;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command that is not part of the record yet.
 *
 * @param members type and members, without client, number and base
 * @param text    the text it edits; missing if it edits none
 * @param delta   its edit as it must be on top of the server's state and what is held before it
 * @param sent    the whole command as it was first sent under its number; missing before that
 * @param doubtful whether the server could not say what became of it
 */
record Held(ObjectNode members, @Nullable String text, @Nullable Delta delta, @Nullable ObjectNode sent,
        boolean doubtful) {

    static Held wish(ObjectNode members) {
        return new Held(members, null, null, null, false);
    }

    static Held edit(String text, Delta delta) {
        return new Held(Wire.object().put("type", "EditText").put("text", text), text, delta, null, false);
    }

    String type() {
        return members.get("type").stringValue();
    }

    /** The number it was last sent under; 0 before it was sent. */
    long number() {
        return sent == null ? 0 : sent.get("number").longValue();
    }

    boolean edits(String name) {
        return name.equals(text);
    }

    Held with(@Nullable Delta carried) {
        return new Held(members, text, carried, sent, doubtful);
    }

    Held sentAs(String client, long number, long base) {
        ObjectNode whole = Wire.object().put("client", client).put("number", number).put("base", base);
        whole.setAll(members);
        if (delta != null) {
            whole.set("delta", Wire.tree(delta));
        }
        return new Held(members, text, delta, whole, false);
    }

    Held inDoubt() {
        return new Held(members, text, delta, sent, true);
    }
}
