package org.minuta.api.text;

import java.util.List;

/** What a change from outside must pass before it may meet a text. */
final class Door {

    private Door() {
    }

    static void requireWellFormed(List<Op> ops, DeltaLimits limits) {
        if (ops.size() > limits.operations()) {
            throw new MalformedDelta("a change has at most " + limits.operations() + " operations");
        }
        long inserted = 0;
        for (int i = 0; i < ops.size(); i++) {
            if (ops.get(i) instanceof Op.Insert insert) {
                inserted += insert.length();
                // Before the characters are read, so that a text far too long is not.
                if (inserted > limits.textLength()) {
                    throw new MalformedDelta(i, "a change inserts at most " + limits.textLength() + " UTF-16 units");
                }
                requireCharacters(insert.text(), i);
            }
        }
    }

    private static void requireCharacters(String text, int operation) {
        int fault = Characters.firstFault(text);
        if (fault >= 0) {
            throw new MalformedDelta(operation, Character.isSurrogate(text.charAt(fault))
                    ? "half of a surrogate pair stands alone at unit " + fault
                    : "a control character other than tab and newline stands at unit " + fault);
        }
    }

    static void requireDocument(Delta delta) {
        if (!delta.isDocument()) {
            throw new IllegalArgumentException("A change is applied to a document, which has inserts only");
        }
    }

    static void requireReach(Delta change, int length) {
        if (change.baseLength() > length) {
            throw pastTheEnd(change, length);
        }
    }

    private static MalformedDelta pastTheEnd(Delta change, int length) {
        long reached = 0;
        int operation = -1;
        while (reached <= length) {
            Op op = change.ops().get(++operation);
            reached += op instanceof Op.Insert ? 0 : op.length();
        }
        return new MalformedDelta(operation, "reaches past the end of the text, which has " + length + " UTF-16 units");
    }

    /** @param document its operations, all of them inserts; no pair of surrogates is in two of them */
    static void requireFits(Delta change, List<Op> document, int length) {
        requireReach(change, length);
        var text = new Cursor(document);
        List<Op> ops = change.ops();
        for (int i = 0; i < ops.size(); i++) {
            if (!(ops.get(i) instanceof Op.Insert)) {
                text.skipAcross(ops.get(i).length());
                if (text.op() instanceof Op.Insert here && Characters.splitsPair(here.text(), text.offset())) {
                    throw new MalformedDelta(i, "ends inside a surrogate pair of the text");
                }
            }
        }
    }
}
