package org.minuta.api.text;

import static org.minuta.api.text.QuillDelta.json;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published implementation, asked about random scenes, must give what we give, operation by operation. */
class QuillDeltaTest {

    private static final int SCENES = 12_500;

    static LongStream seeds() {
        return LongStream.of(20_200_617, System.nanoTime());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agreesWithUs(long seed) throws Exception {
        List<Scene> scenes = LongStream.range(seed, seed + SCENES).mapToObj(Scene::of).toList();
        try (QuillDelta quill = QuillDelta.start()) {
            Iterator<Map<String, Object>> answers = quill.answers(scenes, QuillDeltaTest::asked).iterator();
            for (Scene scene : scenes) {
                scene.same(answered(scene), answers.next());
            }
        }
    }

    private static Map<String, Object> asked(Scene scene) {
        return Map.of("document", json(scene.document()), "a", json(scene.a()), "b", json(scene.b()),
                "afterA", json(scene.afterA()), "place", scene.place());
    }

    private static Map<String, Object> answered(Scene scene) {
        Delta a = scene.a();
        return Map.of(
                "composed", json(a.compose(scene.afterA())),
                "applied", json(scene.document().compose(a)),
                "otherFirst", json(scene.b().after(a, Tie.OTHER_FIRST)),
                "selfFirst", json(scene.b().after(a, Tie.SELF_FIRST)),
                "inverse", json(a.invert(scene.document())),
                "placeOtherFirst", Delta.positionAfter(scene.place(), a, Tie.OTHER_FIRST),
                "placeSelfFirst", Delta.positionAfter(scene.place(), a, Tie.SELF_FIRST));
    }
}
