package org.minuta.query.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/**
 * Which strands of a weave each revision wrote, struck out, brought back or gave another look, so that whoever tells of
 * many revisions goes through the text once. Good until the weave is edited.
 */
final class Touched {

    /** Of kept words, what a comparison takes in, what an entry shows behind it, and one to see that more follow. */
    private static final int ENOUGH = TextComparison.LONG_WORD + WordChange.AROUND + 1;
    private static final int BITS_OF_PLACE = 31;

    private final List<Strand> strands;
    /** Each a revision and, in the lower bits, the place of a strand; ascending. */
    private final long[] touches;

    Touched(Weave weave) {
        strands = new ArrayList<>(weave.strands());
        weave.forEach(strands::add);
        touches = new long[strands.stream().mapToInt(strand -> 1 + strand.turns().length + strand.dresses().length)
                .sum()];
        int count = 0;
        for (int place = 0; place < strands.size(); place++) {
            Strand strand = strands.get(place);
            touches[count++] = touch(strand.written(), place);
            for (long turn : strand.turns()) {
                touches[count++] = touch(turn, place);
            }
            for (Strand.Dress dress : strand.dresses()) {
                touches[count++] = touch(dress.revision(), place);
            }
        }
        Arrays.sort(touches);
    }

    private static long touch(long revision, int place) {
        return revision << BITS_OF_PLACE | place;
    }

    Strand strand(int place) {
        return strands.get(place);
    }

    /** The places of the strands that were touched from one revision to another in those that are asked for. */
    int[] places(long first, long last, LongPredicate revisions) {
        return Arrays.stream(touches, indexOf(first), indexOf(last + 1))
                .filter(touch -> revisions.test(touch >>> BITS_OF_PLACE))
                .mapToInt(touch -> (int) (touch & Integer.MAX_VALUE)).sorted().distinct().toArray();
    }

    private int indexOf(long revision) {
        int index = Arrays.binarySearch(touches, touch(revision, 0));
        return index < 0 ? -index - 1 : index;
    }

    /** These strands and, of what shows around them, as much as it takes to tell of them as if it were all there. */
    List<Strand> withSurroundings(int[] places, Predicate<Strand> shows) {
        List<Strand> all = new ArrayList<>();
        int behind = 0;
        for (int place : places) {
            addEnds(all, behind, place, shows);
            all.add(strands.get(place));
            behind = place + 1;
        }
        addEnds(all, behind, strands.size(), shows);
        return all;
    }

    /**
     * The start must show that there are not just a few letters, which would join the changes at both ends; those of a
     * word that the change before it may take in do not count.
     */
    private void addEnds(List<Strand> all, int from, int to, Predicate<Strand> shows) {
        int start = from;
        int letters = TextComparison.SMALL_WORDS;
        for (int units = 0; start < to && (units < ENOUGH || letters >= 0); start++) {
            Strand strand = strands.get(start);
            if (shows.test(strand)) {
                all.add(strand);
                int takenIn = Math.clamp(TextComparison.LONG_WORD - units, 0, strand.length());
                letters = letters < 0 ? letters : Words.lettersLeft(strand.text().substring(takenIn), letters);
                units += strand.length();
            }
        }
        List<Strand> end = new ArrayList<>();
        for (int place = to - 1, units = 0; place >= start && units < ENOUGH; place--) {
            Strand strand = strands.get(place);
            if (shows.test(strand)) {
                end.add(strand);
                units += strand.length();
            }
        }
        all.addAll(end.reversed());
    }
}
