package org.minuta.api.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the operations of one delta in pieces. Past the last one it stays where it is, with no operation at all. */
final class Cursor {

    private final List<Op> ops;
    private int index;
    private int offset;
    private @Nullable Op op;

    Cursor(Delta delta) {
        this(delta.ops());
    }

    Cursor(List<Op> ops) {
        this.ops = ops;
        op = ops.isEmpty() ? null : ops.getFirst();
    }

    /** The operation under way; null past the end, which stands for "keeps all that follows". */
    @Nullable Op op() {
        return op;
    }

    /** Units already taken of the operation under way. */
    int offset() {
        return offset;
    }

    /** Units left of the operation under way; as many as there can be past the end. */
    int left() {
        return op == null ? Integer.MAX_VALUE : op.length() - offset;
    }

    void skip(int units) {
        if (op == null) {
            return;
        }
        offset += units;
        if (offset == op.length()) {
            index++;
            offset = 0;
            op = index < ops.size() ? ops.get(index) : null;
        }
    }

    /** Skips units of one operation after the other. */
    void skipAcross(int units) {
        for (int left = units; left > 0 && op != null; ) {
            int step = Math.min(left, left());
            skip(step);
            left -= step;
        }
    }
}
