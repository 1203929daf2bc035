package org.minuta.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minuta.api.text.Attributes;
import org.minuta.api.text.Delta;
import org.minuta.api.text.Tie;

/** Several pages write one text; each sees the others' edits late. In the end all read the same. */
class SharedTextTest {

    private static final int SCENES_PER_SEED = 100;
    private static final String[] WORDS = {"a", "be", "cat", "😀", "\n", "más "};

    static LongStream seeds() {
        long fresh = System.nanoTime();
        return LongStream.concat(LongStream.range(0, 40), LongStream.of(fresh, fresh + 1));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void readsTheSameForAllInTheEnd(long seed) {
        Random chance = new Random(seed);
        for (int scene = 0; scene < SCENES_PER_SEED; scene++) {
            new Room(chance, 2 + chance.nextInt(4)).plays(10 + chance.nextInt(60));
        }
    }

    @Test
    void takesAnEditAtTheEdgeOfItsWindowAndNoneBeforeIt() {
        SharedText text = new SharedText(Delta.EMPTY);
        for (int revision = 2; revision <= 2_500; revision++) {
            text.apply(new SharedText.Edit(revision, "carla", Delta.document("x"), null));
        }
        long oldest = LongStream.rangeClosed(0, 2_500).filter(text::remembersSince).findFirst().orElseThrow();
        assertThat(oldest).isBetween(1_400L, 1_700L);
        assertThat(text.place(Delta.document("y"), oldest - 1, "ben")).isNull();
        var placed = text.place(Delta.document("y"), oldest, "ben");
        assertThat(placed.delta()).isEqualTo(Delta.builder().retain((int) (2_500 - oldest)).insert("y").build());
    }

    @Test
    void keepsLittleOfManyLongEdits() {
        SharedText text = new SharedText(Delta.EMPTY);
        for (int revision = 2; revision <= 100; revision++) {
            Delta replaces = Delta.builder().insert("x".repeat(100_000)).delete(text.document().length()).build();
            text.apply(new SharedText.Edit(revision, "carla", replaces, null));
        }
        assertThat(text.remembersSince(98)).isTrue();
        assertThat(text.remembersSince(96)).as("ten million characters are not kept").isFalse();
    }

    @Test
    void keepsLittleOfSomeLongEditsAfterManyShortOnes() {
        SharedText text = new SharedText(Delta.EMPTY);
        for (int revision = 2; revision <= 900; revision++) {
            text.apply(new SharedText.Edit(revision, "carla", Delta.document("x"), null));
        }
        for (int revision = 901; revision <= 906; revision++) {
            text.apply(new SharedText.Edit(revision, "carla", Delta.document("y".repeat(100_000)), null));
        }
        assertThat(text.remembersSince(905)).isTrue();
        assertThat(text.remembersSince(902)).isFalse();
    }

    @Test
    void refusesToGuessIfAnAuthorNamesTwoBasesForEditsUnderWay() {
        SharedText text = new SharedText(Delta.EMPTY);
        text.apply(new SharedText.Edit(2, "carla", Delta.document("c"), null));
        var first = text.place(Delta.document("b"), 1, "ben");
        text.apply(new SharedText.Edit(3, "carla", Delta.document("c"), null));
        text.apply(new SharedText.Edit(4, "ben", Delta.builder().retain(2).insert("b").build(), first.rebased()));
        assertThat(text.place(Delta.document("x"), 2, "ben")).isNull();
    }

    /** What the server accepted, and the pages that have yet to hear of it. */
    private static final class Room {

        private final Random chance;
        private final SharedText text = new SharedText(Delta.EMPTY);
        private final List<Accepted> accepted = new ArrayList<>();
        private final List<Page> pages = new ArrayList<>();

        record Accepted(String client, Delta delta) {
        }

        Room(Random chance, int people) {
            this.chance = chance;
            for (int i = 0; i < people; i++) {
                pages.add(new Page("page " + i, chance.nextBoolean()));
            }
        }

        void plays(int moves) {
            for (int move = 0; move < moves; move++) {
                Page page = pages.get(chance.nextInt(pages.size()));
                switch (chance.nextInt(4)) {
                    case 0 -> page.types();
                    case 1 -> page.sends();
                    case 2 -> arrives(page);
                    default -> page.hears();
                }
            }
            for (Page page : pages) {
                page.bringsAllIn();
            }
            for (Page page : pages) {
                page.hearsAll();
                assertThat(page.view).isEqualTo(text.document().delta());
            }
        }

        /** One command of the page reaches the server. */
        boolean arrives(Page page) {
            if (page.onTheWay.isEmpty()) {
                return false;
            }
            Delta submitted = page.onTheWay.removeFirst();
            var placed = text.place(submitted, page.baseOfBatch, page.client);
            assertThat(placed).isNotNull();
            long revision = accepted.size() + 1;
            text.apply(new SharedText.Edit(revision, page.client, placed.delta(), placed.rebased()));
            accepted.add(new Accepted(page.client, placed.delta()));
            return true;
        }

        private final class Page {

            private final String client;
            private final boolean pipelines;
            private final List<Delta> onTheWay = new ArrayList<>();
            /** Unanswered edits, as they fit what the page has heard; then those not yet sent. */
            private final List<Delta> unanswered = new ArrayList<>();
            private final List<Delta> waiting = new ArrayList<>();
            private Delta view = Delta.EMPTY;
            private int heard;
            private long baseOfBatch;

            Page(String client, boolean pipelines) {
                this.client = client;
                this.pipelines = pipelines;
            }

            void types() {
                Delta edit = randomEdit(view);
                if (!edit.isEmpty()) {
                    waiting.add(edit);
                    view = edit.applyTo(view);
                }
            }

            /** All that waits, as one batch of one base; a page that does not pipeline makes one edit of it. */
            void sends() {
                if (!unanswered.isEmpty() || waiting.isEmpty()) {
                    return;
                }
                if (!pipelines) {
                    Delta all = waiting.stream().reduce(Delta.EMPTY, Delta::compose);
                    waiting.clear();
                    if (all.isEmpty()) {
                        return;
                    }
                    waiting.add(all);
                }
                baseOfBatch = heard;
                unanswered.addAll(waiting);
                onTheWay.addAll(waiting);
                waiting.clear();
            }

            void hears() {
                if (heard == accepted.size()) {
                    return;
                }
                Accepted next = accepted.get(heard++);
                if (next.client().equals(client)) {
                    assertThat(unanswered.removeFirst()).isEqualTo(next.delta());
                    return;
                }
                Delta theirs = passes(unanswered, next.delta());
                theirs = passes(waiting, theirs);
                view = theirs.applyTo(view);
            }

            private static Delta passes(List<Delta> mine, Delta theirs) {
                Delta passing = theirs;
                for (int i = 0; i < mine.size(); i++) {
                    Delta own = mine.get(i);
                    mine.set(i, own.after(passing, Tie.OTHER_FIRST));
                    passing = passing.after(own, Tie.SELF_FIRST);
                }
                return passing;
            }

            void bringsAllIn() {
                do {
                    while (arrives(this)) { }
                    hearsAll();
                    sends();
                } while (!onTheWay.isEmpty() || !unanswered.isEmpty());
            }

            void hearsAll() {
                while (heard < accepted.size()) {
                    hears();
                }
            }
        }

        private Delta randomEdit(Delta document) {
            Delta.Builder edit = Delta.builder();
            String words = document.text();
            int place = 0;
            for (int step = chance.nextInt(3); step >= 0; step--) {
                int next = boundary(words, place + chance.nextInt(words.length() - place + 1));
                edit.retain(next - place);
                place = next;
                int end = boundary(words, Math.min(words.length(), place + chance.nextInt(4)));
                switch (chance.nextInt(5)) {
                    case 0 -> edit.delete(end - place);
                    case 1 -> edit.retain(end - place, chance.nextBoolean() ? Attributes.of(Map.of("bold", true))
                            : Attributes.of(java.util.Collections.singletonMap("bold", null)));
                    default -> {
                        edit.insert(WORDS[chance.nextInt(WORDS.length)]);
                        continue;
                    }
                }
                place = end;
            }
            return edit.build();
        }

        private static int boundary(String words, int place) {
            return place < words.length() && Character.isLowSurrogate(words.charAt(place)) ? place + 1 : place;
        }
    }
}
