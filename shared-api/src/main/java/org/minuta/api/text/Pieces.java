package org.minuta.api.text;

import java.util.Arrays;

/**
 * Pieces of strings, joined once. A change in the middle of a long text cuts it in two; copying at every cut would
 * make a change with many operations cost their product.
 */
final class Pieces {

    private String[] sources = new String[4];
    private int[] bounds = new int[8];
    private int count;
    private int length;

    boolean isEmpty() {
        return count == 0;
    }

    void add(String source, int from, int to) {
        length += to - from;
        if (count > 0 && sources[count - 1] == source && bounds[2 * count - 1] == from) {
            bounds[2 * count - 1] = to;
            return;
        }
        if (count == sources.length) {
            sources = Arrays.copyOf(sources, 2 * count);
            bounds = Arrays.copyOf(bounds, 4 * count);
        }
        sources[count] = source;
        bounds[2 * count] = from;
        bounds[2 * count + 1] = to;
        count++;
    }

    /** The joined text; afterwards there are no pieces. */
    String take() {
        String joined = count == 1 ? sources[0].substring(bounds[0], bounds[1]) : joinAll();
        count = 0;
        length = 0;
        return joined;
    }

    private String joinAll() {
        var all = new StringBuilder(length);
        for (int i = 0; i < count; i++) {
            all.append(sources[i], bounds[2 * i], bounds[2 * i + 1]);
        }
        return all.toString();
    }
}
