package org.minuta.api.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InvertTest {

    private static final Attributes BOLD = Attributes.of(Map.of("bold", true));
    private static final Attributes NOT_BOLD = Attributes.of(Collections.singletonMap("bold", null));
    private static final Attributes OLD_LINK = Attributes.of(Map.of("link", "https://example.org/old"));
    private static final Attributes NEW_LINK = Attributes.of(Map.of("link", "https://example.org/new"));

    @Test
    void ofAnInsertDeletes() {
        assertThat(Delta.builder().retain(1).insert("xyz").build().invert(Delta.document("ab")))
                .isEqualTo(Delta.builder().retain(1).delete(3).build());
    }

    @Test
    void ofADeleteBringsTheTextBackAsItLooked() {
        Delta document = Delta.builder().insert("ab").insert("cd", BOLD).build();
        assertThat(Delta.builder().retain(1).delete(2).build().invert(document))
                .isEqualTo(Delta.builder().retain(1).insert("b").insert("c", BOLD).build());
    }

    @Test
    void ofANewLookClearsWhatWasNotThere() {
        Delta document = Delta.builder().insert("ab").insert("cd", BOLD).build();
        assertThat(Delta.builder().retain(4, BOLD).build().invert(document))
                .isEqualTo(Delta.builder().retain(2, NOT_BOLD).build());
        assertThat(Delta.builder().retain(4, NOT_BOLD).build().invert(document))
                .isEqualTo(Delta.builder().retain(2, NOT_BOLD).retain(2, BOLD).build());
    }

    @Test
    void ofANewValueSetsTheOldOne() {
        Delta document = Delta.builder().insert("ab", OLD_LINK).build();
        assertThat(Delta.builder().retain(2, NEW_LINK).build().invert(document))
                .isEqualTo(Delta.builder().retain(2, OLD_LINK).build());
    }

    @Test
    void refusesAChangeOfAnotherText() {
        Delta change = Delta.builder().retain(2).delete(1).build();
        assertThatThrownBy(() -> change.invert(Delta.document("ab"))).isInstanceOf(MalformedDelta.class);
        assertThatThrownBy(() -> change.invert(change)).isInstanceOf(IllegalArgumentException.class);
    }
}
