package org.minuta.api.text;

import static org.assertj.core.api.Assertions.assertThat;

/** Two changes of one document, a and b, and two that follow a. The same seed gives the same scene. */
record Scene(long seed, Delta document, Delta a, Delta b, Delta afterA, Delta afterThat, int place, Tie tie) {

    static Scene of(long seed) {
        var random = new RandomText(seed);
        Delta document = random.document();
        Delta a = random.change(document);
        Delta b = random.change(document);
        Delta afterA = random.change(document.compose(a));
        Delta afterThat = random.change(document.compose(a).compose(afterA));
        return new Scene(seed, document, a, b, afterA, afterThat, random.place(document), random.tie());
    }

    void same(Object actual, Object expected) {
        assertThat(actual).as(this::toString).isEqualTo(expected);
    }

    @Override
    public String toString() {
        return "scene %d: document %s, a %s, b %s, after a %s, after that %s, place %d, %s"
                .formatted(seed, document, a, b, afterA, afterThat, place, tie);
    }
}
