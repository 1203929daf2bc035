package org.minuta.api.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WellFormedTest {

    private static final DeltaLimits SMALL = new DeltaLimits(10, 3);
    private static final Op LETTER = new Op.Insert("x");

    @Test
    void takesWordsEmojiTabsAndLines() {
        Delta text = Delta.document("Acta\t\n\uD83D\uDE00 ñ");
        assertThatCode(() -> text.requireWellFormed(SMALL)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void refusesLengthsThatAreNotPositive(int length) {
        refuses("a length is positive", () -> new Op.Retain(length));
        refuses("a length is positive", () -> new Op.Delete(length));
    }

    @Test
    void refusesAnInsertOfNothing() {
        refuses("an insert has text", () -> new Op.Insert(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "\uDE00", "\uDE00\uD83D", "\uD83Dx", "x\uD83D\uD83D\uDE00"})
    void refusesHalfACharacter(String text) {
        refuses("Operation 1: half of a surrogate pair", () -> Delta.of(List.of(LETTER, new Op.Insert(text)), SMALL));
        refuses("Operation 0: half of a surrogate pair", () -> Delta.document(text).requireWellFormed(SMALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\r", "\u0001", "\b", "\u001F", "\u007F", "\u0080", "\u0085", "\u009F"})
    void refusesControlCharacters(String control) {
        refuses("Operation 0: a control character other than tab and newline stands at unit 1",
                () -> Delta.document("a" + control).requireWellFormed(SMALL));
    }

    @Test
    void refusesTooMuchText() {
        assertThatCode(() -> Delta.document("x".repeat(10)).requireWellFormed(SMALL)).doesNotThrowAnyException();
        refuses("Operation 0: a change inserts at most 10", () -> Delta.document("x".repeat(11))
                .requireWellFormed(SMALL));
        refuses("Operation 1: a change inserts at most 10",
                () -> Delta.of(List.of(new Op.Insert("xxxxx"), new Op.Insert("yyyyyy")), SMALL));
    }

    @Test
    void refusesTooManyOperations() {
        assertThat(Delta.of(Collections.nCopies(3, LETTER), SMALL)).isEqualTo(Delta.document("xxx"));
        refuses("a change has at most 3 operations", () -> Delta.of(Collections.nCopies(4, LETTER), SMALL));
    }

    @Test
    void refusesAMillionTinyOperationsAtOnce() {
        List<Op> flood = new ArrayList<>();
        for (int i = 0; i < 500_000; i++) {
            flood.add(new Op.Retain(1));
            flood.add(LETTER);
        }
        assertTimeout(Duration.ofSeconds(2), () -> {
            refuses("at most 2000 operations", () -> Delta.of(flood, DeltaLimits.DEFAULT));
            refuses("at most 2000 operations", () -> Delta.of(flood).requireWellFormed(DeltaLimits.DEFAULT));
        });
    }

    @Test
    void neverRepeatsWhatWasSent() {
        assertThatThrownBy(() -> Delta.document("secreto\0").requireWellFormed(SMALL))
                .hasMessageNotContaining("secreto");
    }

    @Test
    void placesAFaultFoundWhileReading() {
        MalformedDelta placed = new MalformedDelta("a length is positive").at(4);
        assertThat(placed).hasMessage("Operation 4: a length is positive");
        assertThat(placed.operation()).hasValue(4);
        assertThat(new MalformedDelta("a length is positive").operation()).isEmpty();
    }

    private static void refuses(String reason, ThrowingCallable change) {
        assertThatThrownBy(change).isInstanceOf(MalformedDelta.class).hasMessageContaining(reason);
    }
}
