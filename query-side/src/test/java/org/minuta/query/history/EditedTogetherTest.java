package org.minuta.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minuta.api.minutes.Author;
import org.minuta.api.minutes.MinutesEvent.TextEdited;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.TextId;
import org.minuta.api.text.Attributes;
import org.minuta.api.text.Delta;
import org.minuta.query.minutes.CheckpointsInMemory;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.RecordInMemory;
import org.minuta.query.minutes.Scribe;

/** What one wrote is told of them, whatever another did to it while they went on writing. */
class EditedTogetherTest {

    private static final Author ANA = new Author(UUID.nameUUIDFromBytes("Ana".getBytes()), "Ana");
    private static final Author BEN = new Author(UUID.nameUUIDFromBytes("Ben".getBytes()), "Ben");
    private static final Attributes BOLD = Attributes.of(Map.of("bold", true));
    private static final Attributes ITALIC = Attributes.of(Map.of("italic", true));

    private final Scribe scribe = Scribe.opens(MinutesId.random());

    private void edits(Author who, Delta delta) {
        scribe.writes(who, Duration.ofSeconds(20), new TextEdited(TextId.NOTES, delta, null));
    }

    /** The entry of one who edited the notes. */
    private Entry entryOf(Author who) {
        var record = new RecordInMemory().holds(scribe);
        var past = new HistoryReader(
                record, new MinutesReader(record, new CheckpointsInMemory()), new TracesInMemory());
        var filter = new HistoryFilter(who.id(), "notes", null, null, null, null);
        List<Entry> entries = past.history(scribe.minutes(), filter, null, 50).orElseThrow().entries();
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }

    @Test
    void aSentenceThatAnotherStruckOutMeanwhileDidCome() {
        edits(ANA, Delta.document("Se niega el permiso. Gracias."));
        edits(BEN, Delta.builder().delete(21).build());
        edits(ANA, Delta.builder().retain(8).insert("!").build());

        assertThat(entryOf(ANA).words()).extracting(WordChange::came)
                .containsExactly("Se niega el permiso. Gracias.!");
        assertThat(entryOf(BEN).words()).extracting(WordChange::went).containsExactly("Se niega el permiso. ");
    }

    @Test
    void aWordWrittenAndStruckOutByTheSamePersonIsNotTold() {
        edits(ANA, Delta.document("Hola mundo"));
        edits(BEN, Delta.builder().retain(10).insert(" feliz").build());
        edits(ANA, Delta.builder().retain(4).delete(6).build());

        assertThat(entryOf(ANA).words()).extracting(WordChange::came).containsExactly("Hola");
    }

    @Test
    void aLookThatAnotherChangedMeanwhileWasGivenAllTheSame() {
        edits(BEN, Delta.document("Acuerdo"));
        scribe.writes(ANA, Duration.ofHours(1),
                new TextEdited(TextId.NOTES, Delta.builder().retain(7, BOLD).build(), null));
        edits(new Author(UUID.nameUUIDFromBytes("Eva".getBytes()), "Eva"), Delta.builder().retain(7, ITALIC).build());
        edits(ANA, Delta.builder().retain(7).insert(".").build());

        assertThat(entryOf(ANA).looks()).containsExactly(new LookChange("Acuerdo", null, BOLD));
    }

    @Test
    void aLookThatAnotherGaveInBetweenIsNotOnesOwn() {
        Author eva = new Author(UUID.nameUUIDFromBytes("Eva".getBytes()), "Eva");
        edits(BEN, Delta.document("Acuerdo"));
        edits(ANA, Delta.builder().retain(7, BOLD).build());
        edits(eva, Delta.builder().retain(7, ITALIC).build());
        edits(ANA, Delta.builder().retain(7, Attributes.of(Map.of("underline", true))).build());

        assertThat(entryOf(ANA).looks()).containsExactly(
                new LookChange("Acuerdo", null, Attributes.of(Map.of("bold", true, "underline", true))));
        assertThat(entryOf(eva).looks()).containsExactly(
                new LookChange("Acuerdo", BOLD, Attributes.of(Map.of("bold", true, "italic", true))));
    }

    @Test
    void aLookThatWasTakenBackIsNotTold() {
        edits(BEN, Delta.document("Acuerdo"));
        edits(ANA, Delta.builder().retain(7, BOLD).build());
        edits(ANA, Delta.builder().retain(7, BOLD.changeTo(Attributes.NONE)).build());

        assertThat(entryOf(ANA).looks()).isEmpty();
    }
}
