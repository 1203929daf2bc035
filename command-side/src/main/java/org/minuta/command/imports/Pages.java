package org.minuta.command.imports;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes the page out of printed text: page numbers, heads that pages repeat, gaps where a sentence goes on. */
final class Pages {

    private static final Pattern NUMBER = Pattern.compile("(?:p[aá]g(?:ina|s?\\.)?|page|hoja|foja) ?\\d{1,4}"
            + "(?: ?(?:de|of|/) ?\\d{1,4})?\\.?|[-–—] ?\\d{1,4} ?[-–—]", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER_BESIDE_FEED = Pattern.compile("\\d{1,4}(?: ?(?:/|de|of) ?\\d{1,4})?");
    private static final int LONGEST = 200;
    private static final int TITLE_LINES = 3;

    private final List<Line> lines;
    /** Lines that say something and are no print of the page. */
    private final BitSet said = new BitSet();
    private final BitSet printed = new BitSet();
    private final BitSet gaps = new BitSet();

    private Pages(List<Line> lines) {
        this.lines = lines;
        for (int i = 0; i < lines.size(); i++) {
            said.set(i, !lines.get(i).isBlank());
        }
    }

    /** The lines as if written on one long page; what was taken out is kept in the margin. */
    static List<Line> without(List<Line> lines, Margin margin) {
        var pages = new Pages(lines);
        List<Integer> breaks = pages.breaks();
        if (breaks.isEmpty()) {
            return lines;
        }
        pages.printHeads(breaks);
        breaks.forEach(pages::findGap);
        return pages.rest(margin);
    }

    private void print(int place) {
        printed.set(place);
        said.clear(place);
    }

    /** Where pages end: at form feeds and page numbers. */
    private List<Integer> breaks() {
        var breaks = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            boolean number = is(NUMBER, i);
            if (number) {
                print(i);
            }
            if (number || lines.get(i).beginsPage()) {
                breaks.add(i);
            }
        }
        for (int place : breaks) {
            int before = place == 0 ? -1 : said.previousSetBit(place - 1);
            int after = said.nextSetBit(place);
            if (lines.get(place).beginsPage() && is(NUMBER_BESIDE_FEED, before)) {
                print(before);
            }
            if (lines.get(place).beginsPage() && is(NUMBER_BESIDE_FEED, after)) {
                print(after);
            }
        }
        return breaks;
    }

    private boolean is(Pattern pattern, int place) {
        return place >= 0 && lines.get(place).raw().length() < LONGEST
                && pattern.matcher(lines.get(place).text()).matches();
    }

    private void printHeads(List<Integer> breaks) {
        Map<String, Integer> count = new HashMap<>();
        int place = -1;
        for (int i = 0; i < TITLE_LINES && said.nextSetBit(place + 1) >= 0; i++) {
            place = said.nextSetBit(place + 1);
            count.merge(lines.get(place).text(), 1, Integer::sum);
        }
        int title = place;
        Set<Integer> heads = new HashSet<>();
        breaks.forEach(after -> heads.add(said.nextSetBit(after)));
        heads.removeIf(head -> head <= title);
        heads.forEach(head -> count.merge(lines.get(head).text(), 1, Integer::sum));
        heads.stream().filter(head -> count.get(lines.get(head).text()) > 1
                && Section.of(lines.get(head).text()) == null).forEach(this::print);
    }

    /** A page may end in the middle of a sentence; then nothing stands between its two parts. */
    private void findGap(int place) {
        int before = place == 0 ? -1 : said.previousSetBit(place - 1);
        int after = said.nextSetBit(place);
        if (before >= 0 && after >= 0 && !gaps.get(before + 1) && !Words.endsSentence(lines.get(before).text())
                && Words.beginsSmall(lines.get(after).text())) {
            gaps.set(before + 1, after);
        }
    }

    private List<Line> rest(Margin margin) {
        var rest = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            if (printed.get(i)) {
                margin.keep(lines.get(i));
            } else if (!gaps.get(i)) {
                rest.add(lines.get(i));
            }
        }
        if (!printed.isEmpty()) {
            margin.warn(lines.get(printed.nextSetBit(0)), WarningCode.PAGE_LINES, "Page numbers and lines that pages"
                    + " repeat (" + printed.cardinality() + ") are in the notes.");
        }
        return rest;
    }
}
