package org.minuta.api.text;

/** The verbs over whole deltas. Each reads its operands once, from the start, and writes a normal form. */
final class Algebra {

    private Algebra() {
    }

    static Delta compose(Delta first, Delta next) {
        var left = new Cursor(first);
        var right = new Cursor(next);
        var out = new Assembly();
        while (right.op() instanceof Op op) {
            if (op instanceof Op.Insert insert) {
                out.insert(insert);
                right.skip(insert.length());
            } else if (left.op() instanceof Op.Delete) {
                out.delete(left.left());
                left.skip(left.left());
            } else {
                int units = Math.min(left.left(), right.left());
                composeStretch(left, op, units, out);
                left.skip(units);
                right.skip(units);
            }
        }
        out.addRest(left);
        return out.build();
    }

    /** Here {@code left} holds an insert, a retain or nothing more (all kept), and {@code next} no insert. */
    private static void composeStretch(Cursor left, Op next, int units, Assembly out) {
        Op first = left.op();
        if (next instanceof Op.Retain retain) {
            if (first instanceof Op.Insert insert) {
                out.insert(insert.text(), left.offset(), left.offset() + units,
                        insert.attributes().compose(retain.attributes()).withoutClears());
            } else {
                Attributes before = first instanceof Op.Retain kept ? kept.attributes() : Attributes.NONE;
                out.retain(units, before.compose(retain.attributes()));
            }
        } else if (!(first instanceof Op.Insert)) {
            out.delete(units);
        }
    }

    static Delta after(Delta self, Delta accepted, Tie tie) {
        var mine = new Cursor(self);
        var theirs = new Cursor(accepted);
        var out = new Assembly();
        while (mine.op() instanceof Op op && theirs.op() instanceof Op other) {
            boolean insertsHere = op instanceof Op.Insert;
            if (other instanceof Op.Insert && (tie == Tie.OTHER_FIRST || !insertsHere)) {
                out.retain(theirs.left(), Attributes.NONE);
                theirs.skip(theirs.left());
            } else if (op instanceof Op.Insert insert) {
                out.insert(insert);
                mine.skip(insert.length());
            } else {
                int units = Math.min(mine.left(), theirs.left());
                carryStretch(op, other, units, tie, out);
                mine.skip(units);
                theirs.skip(units);
            }
        }
        out.addRest(mine);
        return out.build();
    }

    /** Here neither side inserts; what the other side deleted needs nothing more. */
    private static void carryStretch(Op op, Op other, int units, Tie tie, Assembly out) {
        if (other instanceof Op.Retain accepted) {
            if (op instanceof Op.Retain retain) {
                out.retain(units, retain.attributes().after(accepted.attributes(), tie));
            } else {
                out.delete(units);
            }
        }
    }

    static Delta invert(Delta change, Delta document) {
        var before = new Cursor(document);
        var out = new Assembly();
        for (Op op : change.ops()) {
            if (op instanceof Op.Insert insert) {
                out.delete(insert.length());
                continue;
            }
            for (int left = op.length(); left > 0; ) {
                int units = Math.min(left, before.left());
                invertStretch(op, before, units, out);
                before.skip(units);
                left -= units;
            }
        }
        return out.build();
    }

    private static void invertStretch(Op op, Cursor before, int units, Assembly out) {
        if (before.op() instanceof Op.Insert had) {
            if (op instanceof Op.Retain retain) {
                out.retain(units, retain.attributes().invert(had.attributes()));
            } else {
                out.insert(had.text(), before.offset(), before.offset() + units, had.attributes());
            }
        }
    }

    static int positionAfter(int position, Delta accepted, Tie tie) {
        long carried = position;
        int passed = 0;
        for (Op op : accepted.ops()) {
            if (passed > carried) {
                break;
            }
            switch (op) {
                case Op.Delete delete -> carried -= Math.min(delete.length(), carried - passed);
                case Op.Retain retain -> passed += retain.length();
                case Op.Insert insert -> {
                    if (passed < carried || tie == Tie.OTHER_FIRST) {
                        carried += insert.length();
                    }
                    passed += insert.length();
                }
            }
        }
        // A position made up by a stranger may lie past any text; it stays a position.
        return (int) Math.min(carried, Integer.MAX_VALUE);
    }
}
