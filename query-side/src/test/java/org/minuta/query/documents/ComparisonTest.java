package org.minuta.query.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.Attendee;
import org.minuta.api.minutes.AttendeeChanges;
import org.minuta.api.minutes.AttendeeId;
import org.minuta.api.minutes.Author;
import org.minuta.api.minutes.Change;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesEvent.*;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.TextId;
import org.minuta.api.text.Attributes;
import org.minuta.api.text.Delta;
import org.minuta.query.history.Asked;
import org.minuta.query.history.HistoryReader;
import org.minuta.query.history.TracesInMemory;
import org.minuta.query.minutes.CheckpointsInMemory;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.RecordInMemory;
import org.minuta.query.minutes.Scribe;

/** The marked-up comparison … */
class ComparisonTest {

    private static final Author ANA = new Author(new UUID(1, 1), "Ana Solís Rey");
    private static final Author BETO = new Author(new UUID(1, 2), "Beto Luna Paz");
    private static final Attendee CARLA = new Attendee(AttendeeId.random(), "Carla Ríos", "Vocal", null, null,
            Attendance.PRESENT);
    private static final AgreementId PAINT = AgreementId.random();
    private static final AgreementId FELL = AgreementId.random();
    private static final AgreementId WATER = AgreementId.random();

    private final Scribe scribe = Scribe.opens(MinutesId.random(), Heading.EMPTY.with(HeadingChanges.title("Minuta")));

    /** Minutes with one attendee and three agreements, at revision 5. */
    private Scribe plaza() {
        return scribe.writes(new AttendeeAdded(CARLA, 1), agreed(PAINT, "Pintar el quiosco de azul.", 1),
                agreed(FELL, "Talar el fresno.", 2), agreed(WATER, "Regar a diario.", 3));
    }

    @Test
    void strikesOutAValueAsItWasAndUnderlinesItAsItIs() {
        plaza();
        by(ANA, new AttendeeRevised(CARLA.id(), new AttendeeChanges(null, new Change<>("Tesorera"), null, null)));
        String made = "title=\"Ana Solís Rey, revisión 6, 14 de mayo de 2031 a las 12:01 horas\"";
        assertThat(marked(5).selectFirst(".attendees > li").html()).isEqualTo(
                "<span class=\"name\"><bdi>Carla Ríos</bdi></span>, <del " + made + "><bdi>Vocal</bdi></del> "
                        + "<ins " + made + "><bdi>Tesorera</bdi></ins><sup>[1]</sup>");
    }

    @Test
    void marksTheWordsOfATextThatEachPersonChanged() {
        plaza();
        by(ANA, edit(PAINT, Delta.builder().retain(21).delete(4).insert("blanco").build()));
        by(BETO, edit(PAINT, Delta.builder().retain(6, Attributes.of(Map.of("bold", true))).build()));
        Element paint = marked(5).selectFirst(".agreements > li");
        assertThat(paint.select("del").eachText()).containsExactly("azul");
        assertThat(paint.select("ins").eachText()).containsExactly("blanco");
        assertThat(paint.select(".redressed").eachText()).containsExactly("Pintar");
        assertThat(paint.text()).isEqualTo("I. Pintar[1] el quiosco de azul[2]blanco[2].");
        assertThat(paint.select("[title]").eachAttr("title")).extracting(title -> title.split(",")[0])
                .containsExactly("Beto Luna Paz", "Ana Solís Rey", "Ana Solís Rey");
    }

    @Test
    void showsWhatWasWithdrawnAndWhoseNumbersThatShifted() {
        plaza();
        by(BETO, new AgreementWithdrawn(FELL, "No hubo permiso"));
        List<Element> items = marked(5).select(".agreements > li");
        assertThat(items).extracting(Element::text).containsExactly("I. Pintar el quiosco de azul.",
                "II.[1] (retirado)[1] Talar el fresno. Motivo: No hubo permiso[1]", "III. II. Regar a diario.");
        assertThat(items.get(2).select("del, ins").eachAttr("title")).as("nobody changed that number").isEmpty();
    }

    @Test
    void keepsWhatWasRemovedWhereItStoodAndMarksWhatWasAdded() {
        plaza();
        by(ANA, new AttendeeAdded(new Attendee(AttendeeId.random(), "Inés Arce", null, null, null,
                Attendance.REMOTE), 2));
        by(BETO, new AttendeeRemoved(CARLA.id()));
        by(ANA, new DueDateSet(WATER, LocalDate.of(2031, 6, 1)));
        Document page = marked(5);
        assertThat(page.select(".attendees > li > del").eachText()).containsExactly("Carla Ríos, Vocal");
        assertThat(page.select(".attendees > li > ins").eachText()).containsExactly("Inés Arce (a distancia)");
        assertThat(page.select(".details").text()).isEqualTo("Fecha límite: 1 de junio de 2031[2]");
    }

    @Test
    void saysWhereAThingStoodThatMoved() {
        plaza();
        by(ANA, new AgreementMoved(WATER, 1));
        assertThat(marked(5).select(".agreements > li").eachText()).containsExactly(
                "III. I.[1] Regar a diario. (antes en el lugar 3)[1]", "I. II. Pintar el quiosco de azul.",
                "II. III. Talar el fresno.");
    }

    @Test
    void showsNewlinesThatCameAndWent() {
        plaza();
        by(ANA, new TextEdited(TextId.NOTES, Delta.document("uno\ndos"), null));
        by(BETO, new TextEdited(TextId.NOTES, Delta.builder().retain(3).delete(1).insert(" ").build(), null));
        assertThat(marked(6).select("section:last-of-type p").html().replaceAll(" title=\"[^\"]*\"", ""))
                .contains("<del>¶</del>");
        assertThat(marked(5).select("section:last-of-type ins").text()).doesNotContain("¶");
    }

    @Test
    void tellsWhatIsComparedHowToReadItAndWhoWroteIt() {
        plaza();
        by(ANA, new TextEdited(TextId.NOTES, Delta.document("Se grabó."), null));
        by(BETO, new RevisionNamed(5, "Como se leyó"));
        Document page = marked(5);
        assertThat(page.select("aside > p").eachText()).containsExactly("Cambios de la revisión 5 (14 de mayo de 2031 "
                + "a las 12:00 horas) a la revisión 7 (14 de mayo de 2031 a las 12:02 horas), hora universal "
                + "coordinada.", "Cómo se marca: quitado agregado otro formato",
                "Quién lo cambió: Ana Solís Rey[1], Beto Luna Paz[2]");
        assertThat(page.select("section:last-of-type").text())
                .isEqualTo("OTROS CAMBIOS Nombre de la revisión 5 Como se leyó[2]");
        assertThat(page.title()).isEqualTo("Comparación – Minuta");
    }

    static Stream<String> hostileWords() {
        return HostileWords.WORDS.stream();
    }

    @ParameterizedTest
    @MethodSource("hostileWords")
    void isMadeOfOurOwnElementsOnlyWhateverIsWrittenAndWhoeverWritesIt(String words) {
        plaza();
        Author hostile = new Author(new UUID(6, 6), words);
        by(hostile, edit(PAINT, Delta.builder().retain(3).delete(9).insert(words).build()));
        by(hostile, new AttendeeRevised(CARLA.id(), new AttendeeChanges(new Change<>(words), null, null, null)));
        by(hostile, new AgreementWithdrawn(FELL, words));
        by(hostile, new HeadingRevised(HeadingChanges.title(words)));
        by(hostile, new RevisionNamed(5, words));
        for (Document page : List.of(marked(5), compared(new Asked.Now(), new Asked.Revision(5)))) {
            assertThat(page.getAllElements()).filteredOn(element -> element != page).allSatisfy(HtmlTest::isOurs);
            assertThat(page.select("aside bdi").eachText()).hasSize(1);
        }
    }

    private void by(Author author, MinutesEvent event) {
        scribe.writes(author, Duration.ofMinutes(1), event);
    }

    private Document marked(long from) {
        return compared(new Asked.Revision(from), new Asked.Now());
    }

    private Document compared(Asked from, Asked to) {
        var record = new RecordInMemory().holds(scribe);
        var reader = new MinutesReader(record, new CheckpointsInMemory());
        var past = new HistoryReader(record, reader, new TracesInMemory());
        Document page = Jsoup.parse(MinutesDocument.comparison(
                past.comparison(scribe.minutes(), from, to).orElseThrow()));
        page.outputSettings().prettyPrint(false);
        return page;
    }

    private static MinutesEvent edit(AgreementId agreement, Delta delta) {
        return new TextEdited(new TextId.Wording(agreement), delta, null);
    }

    private static MinutesEvent agreed(AgreementId id, String wording, int place) {
        return new AgreementRecorded(new Agreement(id, Delta.document(wording), null, List.of(), null,
                AgreementStatus.OPEN, null, null), place);
    }
}
