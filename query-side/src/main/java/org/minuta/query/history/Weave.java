package org.minuta.query.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.minuta.api.text.Attributes;
import org.minuta.api.text.Delta;
import org.minuta.api.text.Op;

/**
 * Everything that one text ever said: each run that was ever written, in one order that fits every revision, with the
 * revisions in which it came and went. The text at any revision, who wrote what in it, and what differs between any two
 * revisions are each read off in one pass.
 *
 * <p>This is the weave of M. J. Rochkind, "The Source Code Control System" (1975), there of lines, here of runs of
 * characters. Not safe for use by several threads.
 */
final class Weave {

    private static final int BLOCK = 256;

    private final List<Block> blocks = new ArrayList<>();
    private int strands;
    private int units;
    private long marks;

    /** Neighbours, so that a place in a long text is found without looking at every strand. */
    private static final class Block {

        private final List<Strand> strands = new ArrayList<>();
        private int shown;
    }

    /** Strands of all times. */
    int strands() {
        return strands;
    }

    /** UTF-16 units of all times. */
    int units() {
        return units;
    }

    /** How often strands came, went, or were given another look, all together. */
    long marks() {
        return marks;
    }

    void forEach(Consumer<Strand> reader) {
        for (Block block : blocks) {
            block.strands.forEach(reader);
        }
    }

    /** Takes up a strand behind all others, as {@link #forEach} gave it. */
    void append(Strand strand) {
        new Place(blocks.size(), 0).put(strand);
    }

    /** The text as it read at a revision. */
    Delta at(long revision) {
        var text = new Sayings();
        forEach(strand -> {
            if (strand.shows(revision)) {
                text.add(strand.text(), strand.looks(revision));
            }
        });
        return text.written();
    }

    /** The change that makes what the text read at one revision read as at another, which may be earlier. */
    Delta change(long from, long to) {
        Delta.Builder change = Delta.builder();
        forEach(strand -> {
            boolean before = strand.shows(from);
            if (!strand.shows(to)) {
                change.delete(before ? strand.length() : 0);
            } else if (before) {
                change.retain(strand.length(), strand.looks(from).changeTo(strand.looks(to)));
            } else {
                change.insert(strand.text(), strand.looks(to));
            }
        });
        return change.build();
    }

    /** Joins what looks alike before it is written down: a text may be of as many strands as characters. */
    private static final class Sayings {

        private final Delta.Builder text = Delta.builder();
        private final StringBuilder alike = new StringBuilder();
        private Attributes looks = Attributes.NONE;

        void add(String words, Attributes lookingSo) {
            if (!lookingSo.equals(looks)) {
                text.insert(alike.toString(), looks);
                alike.setLength(0);
                looks = lookingSo;
            }
            alike.append(words);
        }

        Delta written() {
            return text.insert(alike.toString(), looks).build();
        }
    }

    /** UTF-16 units of the text at a revision. */
    long length(long revision) {
        long length = 0;
        for (Block block : blocks) {
            for (Strand strand : block.strands) {
                length += strand.shows(revision) ? strand.length() : 0;
            }
        }
        return length;
    }

    /** @param change fits the text as it reads now */
    void edit(Delta change, long revision) {
        var place = new Place(0, 0);
        for (Op op : change.ops()) {
            switch (op) {
                case Op.Insert insert -> place.put(new Strand(insert.text(), revision, insert.attributes()));
                case Op.Delete delete -> place.change(delete.length(), strand -> strand.turned(revision));
                case Op.Retain(int length, Attributes attributes) when attributes.isEmpty() -> place.skip(length);
                case Op.Retain(int length, Attributes attributes) -> place.change(length, strand ->
                        strand.dressed(revision, strand.looks(revision).changedBy(attributes)));
            }
        }
    }

    /** Lets the text read as at an earlier revision again: the same strands, with those who wrote them. */
    void restore(long earlier, long revision) {
        replaceAll(strand -> {
            boolean shown = strand.shows(earlier);
            Strand turned = shown == strand.shows() ? strand : strand.turned(revision);
            return shown ? turned.dressed(revision, strand.looks(earlier)) : turned;
        });
    }

    /** Lets the text read as given, all of it written in this revision. */
    void replace(Delta document, long revision) {
        replaceAll(strand -> strand.shows() ? strand.turned(revision) : strand);
        for (Op op : document.ops()) {
            append(new Strand(((Op.Insert) op).text(), revision, ((Op.Insert) op).attributes()));
        }
    }

    private void replaceAll(UnaryOperator<Strand> change) {
        for (Block block : blocks) {
            block.strands.replaceAll(strand -> marked(strand, change.apply(strand)));
            block.shown = block.strands.stream().filter(Strand::shows).mapToInt(Strand::length).sum();
        }
    }

    private Strand marked(Strand before, Strand after) {
        marks += after.marks() - before.marks();
        return after;
    }

    /** A place between two strands, behind the text that shows before it. */
    private final class Place {

        private int block;
        private int index;

        private Place(int block, int index) {
            this.block = block;
            this.index = index;
        }

        /** Goes on behind so many units of what shows. */
        void skip(int length) {
            int left = length;
            while (left > 0) {
                if (index == 0 && here().shown <= left) {
                    left -= here().shown;
                    block++;
                } else {
                    left -= pass(left, strand -> strand);
                }
            }
        }

        /** As {@link #skip}, and puts something else in the place of each strand. */
        void change(int length, UnaryOperator<Strand> change) {
            for (int left = length; left > 0; ) {
                left -= pass(left, change);
            }
        }

        /** Goes past the next strand, or as much of it as is asked for. @return the units of it that showed */
        private int pass(int most, UnaryOperator<Strand> change) {
            if (index == here().strands.size()) {
                block++;
                index = 0;
                return 0;
            }
            Strand strand = here().strands.get(index);
            if (!strand.shows()) {
                index++;
                return 0;
            }
            if (strand.length() > most) {
                here().strands.set(index, strand.upTo(most));
                here().strands.add(index + 1, strand.from(most));
                strands++;
                strand = here().strands.get(index);
            }
            Strand changed = marked(strand, change.apply(strand));
            here().strands.set(index, changed);
            here().shown -= changed.shows() ? 0 : strand.length();
            index++;
            divideIfTooLarge();
            return strand.length();
        }

        void put(Strand strand) {
            if (block == blocks.size()) {
                if (block > 0) {
                    block--;
                    index = here().strands.size();
                } else {
                    blocks.add(new Block());
                }
            }
            here().strands.add(index, strand);
            here().shown += strand.shows() ? strand.length() : 0;
            strands++;
            units += strand.length();
            marks += strand.marks();
            index++;
            divideIfTooLarge();
        }

        private Block here() {
            return blocks.get(block);
        }

        private void divideIfTooLarge() {
            Block full = here();
            if (full.strands.size() < 2 * BLOCK) {
                return;
            }
            var rest = new Block();
            List<Strand> moved = full.strands.subList(BLOCK, full.strands.size());
            rest.strands.addAll(moved);
            moved.clear();
            rest.shown = rest.strands.stream().filter(Strand::shows).mapToInt(Strand::length).sum();
            full.shown -= rest.shown;
            blocks.add(block + 1, rest);
            if (index > BLOCK) {
                block++;
                index -= BLOCK;
            }
        }
    }
}
