package org.minuta.api.text;

import static org.minuta.api.text.Tie.OTHER_FIRST;
import static org.minuta.api.text.Tie.SELF_FIRST;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each law in random scenes from four seeds: 100,000 scenes, and for the law on which everyone's texts depend the
 * million of case C1. A failure names the seed of its own scene and shows its operands.
 */
class LawsTest {

    private static final int SCENES = 25_000;
    private static final int TO_CONVERGE = 250_000;
    private static final long FRESH = System.nanoTime();

    static LongStream seeds() {
        return LongStream.of(1, 1_000_000_007L, -42_000_000L, FRESH);
    }

    private static void inEveryScene(long seed, Consumer<Scene> law) {
        in(SCENES, seed, law);
    }

    private static void in(int scenes, long seed, Consumer<Scene> law) {
        for (int i = 0; i < scenes; i++) {
            law.accept(Scene.of(seed + i));
        }
    }

    private static Delta read(Delta document, Delta... changes) {
        Delta text = document;
        for (Delta change : changes) {
            text = change.applyTo(text);
        }
        return text;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void bothOrdersReadTheSame(long seed) {
        in(TO_CONVERGE, seed, scene -> scene.same(
                read(scene.document(), scene.a(), scene.b().after(scene.a(), OTHER_FIRST)),
                read(scene.document(), scene.b(), scene.a().after(scene.b(), SELF_FIRST))));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void inChunksADocumentReadsTheSame(long seed) {
        inEveryScene(seed, scene -> {
            var chunked = ChunkedDocument.of(scene.document(), scene.place() % 7 + 2)
                    .after(scene.a()).after(scene.afterA()).after(scene.afterThat());
            Delta whole = read(scene.document(), scene.a(), scene.afterA(), scene.afterThat());
            scene.same(chunked.delta(), whole);
            scene.same(chunked.length(), whole.resultLength());
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aCompositionDoesWhatItsPartsDo(long seed) {
        inEveryScene(seed, scene -> scene.same(
                read(scene.document(), scene.a().compose(scene.afterA())),
                read(scene.document(), scene.a(), scene.afterA())));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void composingIsAssociative(long seed) {
        inEveryScene(seed, scene -> scene.same(
                scene.a().compose(scene.afterA()).compose(scene.afterThat()),
                scene.a().compose(scene.afterA().compose(scene.afterThat()))));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anInverseUndoes(long seed) {
        inEveryScene(seed, scene -> scene.same(
                read(scene.document(), scene.a(), scene.a().invert(scene.document())), scene.document()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aCaretGoesWhereAnInsertAtItGoes(long seed) {
        inEveryScene(seed, scene -> {
            Delta typed = Delta.builder().retain(scene.place()).insert("|").build();
            int carried = Delta.positionAfter(scene.place(), scene.a(), scene.tie());
            scene.same(typed.after(scene.a(), scene.tie()), Delta.builder().retain(carried).insert("|").build());
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void lengthsAreWhatTheyAreSaidToBe(long seed) {
        inEveryScene(seed, scene -> {
            Delta text = read(scene.document(), scene.a());
            scene.same(text.resultLength(), scene.document().resultLength() + scene.a().lengthChange());
            scene.same(text.resultLength(), text.text().length());
            scene.same(scene.a().baseLength(), scene.a().ops().stream()
                    .mapToInt(op -> op instanceof Op.Insert ? 0 : op.length()).sum());
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void carriedChangesStayWellFormedAndFit(long seed) {
        inEveryScene(seed, scene -> {
            Delta carried = scene.b().after(scene.a(), scene.tie());
            scene.same(fault(carried, read(scene.document(), scene.a())), "none");
        });
    }

    private static String fault(Delta change, Delta document) {
        try {
            change.requireWellFormed(DeltaLimits.DEFAULT);
            change.requireFits(document);
            return "none";
        } catch (MalformedDelta malformed) {
            return malformed.getMessage();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyResultIsInNormalForm(long seed) {
        inEveryScene(seed, scene -> {
            for (Delta result : List.of(scene.document(), scene.a(), scene.a().compose(scene.afterA()),
                    scene.b().after(scene.a(), scene.tie()), scene.a().invert(scene.document()))) {
                scene.same(result, Delta.of(result.ops()));
                scene.same(abnormality(result.ops()), "none");
            }
        });
    }

    private static String abnormality(List<Op> ops) {
        for (int i = 1; i < ops.size(); i++) {
            Op before = ops.get(i - 1);
            Op op = ops.get(i);
            if (before instanceof Op.Delete && op instanceof Op.Insert) {
                return "an insert behind a delete at " + i;
            }
            if (before.getClass() == op.getClass() && look(before).equals(look(op))) {
                return "neighbours alike at " + i;
            }
        }
        return !ops.isEmpty() && ops.getLast() instanceof Op.Retain last && last.attributes().isEmpty()
                ? "a plain retain at the end" : "none";
    }

    private static Attributes look(Op op) {
        return switch (op) {
            case Op.Insert insert -> insert.attributes();
            case Op.Retain retain -> retain.attributes();
            case Op.Delete _ -> Attributes.NONE;
        };
    }
}
