package org.minuta.api.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes a delta in normal form, operation by operation: neighbours alike become one, an insert stands before a
 * delete at the same place, and what is kept at the end is not mentioned.
 *
 * <p>The end of what is written so far is open: either a retain, or an insert and then a delete (one of them or both).
 */
final class Assembly {

    private final List<Op> closed = new ArrayList<>();
    private final Pieces inserted = new Pieces();
    private Attributes insertedAttributes = Attributes.NONE;
    private int deleted;
    private int retained;
    private Attributes retainedAttributes = Attributes.NONE;
    private long base;
    private long result;

    void insert(String text, int from, int to, Attributes attributes) {
        result = grown(result, to - from);
        closeRetain();
        if (!inserted.isEmpty() && !insertedAttributes.equals(attributes)) {
            closeInsert();
        }
        insertedAttributes = attributes;
        inserted.add(text, from, to);
    }

    void insert(Op.Insert insert) {
        insert(insert.text(), 0, insert.text().length(), insert.attributes());
    }

    void delete(int length) {
        base = grown(base, length);
        closeRetain();
        deleted += length;
    }

    void retain(int length, Attributes attributes) {
        base = grown(base, length);
        result = grown(result, length);
        closeInsert();
        closeDelete();
        if (retained > 0 && !retainedAttributes.equals(attributes)) {
            closeRetain();
        }
        retainedAttributes = attributes;
        retained += length;
    }

    void add(Op op) {
        switch (op) {
            case Op.Insert insert -> insert(insert);
            case Op.Retain retain -> retain(retain.length(), retain.attributes());
            case Op.Delete delete -> delete(delete.length());
        }
    }

    /** What the cursor has left, to its end. */
    void addRest(Cursor cursor) {
        for (Op op = cursor.op(); op != null; op = cursor.op()) {
            int left = cursor.left();
            switch (op) {
                case Op.Insert insert ->
                        insert(insert.text(), cursor.offset(), insert.text().length(), insert.attributes());
                case Op.Retain retain -> retain(left, retain.attributes());
                case Op.Delete delete -> delete(left);
            }
            cursor.skip(left);
        }
    }

    Delta build() {
        closeInsert();
        closeDelete();
        if (retainedAttributes.isEmpty()) {
            base -= retained;
            result -= retained;
        } else {
            closeRetain();
        }
        return closed.isEmpty() ? Delta.EMPTY : new Delta(List.copyOf(closed), (int) base, (int) result);
    }

    private void closeInsert() {
        if (!inserted.isEmpty()) {
            closed.add(new Op.Insert(inserted.take(), insertedAttributes));
        }
    }

    private void closeDelete() {
        if (deleted > 0) {
            closed.add(new Op.Delete(deleted));
            deleted = 0;
        }
    }

    private void closeRetain() {
        if (retained > 0) {
            closed.add(new Op.Retain(retained, retainedAttributes));
            retained = 0;
        }
    }

    private static long grown(long length, int units) {
        if (length + units > Integer.MAX_VALUE) {
            throw new MalformedDelta("the lengths add up to more than a text can have");
        }
        return length + units;
    }
}
