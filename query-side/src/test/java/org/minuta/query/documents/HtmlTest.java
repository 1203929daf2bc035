package org.minuta.query.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
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
import org.minuta.api.minutes.AttendeeId;
import org.minuta.api.minutes.FollowUp;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.Language;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.Modality;
import org.minuta.api.minutes.Part;
import org.minuta.api.minutes.Responsible;
import org.minuta.api.minutes.Topic;
import org.minuta.api.minutes.TopicId;
import org.minuta.api.text.Attributes;
import org.minuta.api.text.Delta;
import org.minuta.api.text.MalformedDelta;

/** The HTML document … */
class HtmlTest {

    private static final Set<String> ELEMENTS = Set.of("html", "head", "meta", "title", "style", "body", "main",
            "header", "section", "h1", "h2", "h3", "p", "br", "dl", "div", "dt", "dd", "ul", "ol", "li", "span", "bdi",
            "a", "strong", "em", "u", "s", "aside", "ins", "del", "sup");
    private static final Set<String> ATTRIBUTES = Set.of("lang", "charset", "http-equiv", "name", "content", "class",
            "role", "dir", "href", "rel", "title");
    /** Title, event, two places and a venue; name, position, organization; topic; two responsible people; reason. */
    private static final int VALUES = 12;

    static Stream<String> hostileWords() {
        return HostileWords.WORDS.stream();
    }

    @ParameterizedTest
    @MethodSource("hostileWords")
    void showsHostileWordsAsThemselvesInEveryValue(String words) {
        Document page = Jsoup.parse(MinutesDocument.html(everywhere(words, Delta.document("nada"))));
        assertThat(page.select("bdi")).hasSize(VALUES).extracting(Element::wholeText).containsOnly(readable(words));
        assertThat(page.selectFirst("title").wholeText()).isEqualTo(readable(words + " – " + words));
    }

    @ParameterizedTest
    @MethodSource("hostileWords")
    void isMadeOfOurOwnElementsOnlyWhateverIsWritten(String words) {
        Document page = Jsoup.parse(MinutesDocument.html(everywhere(words, Delta.document(words))));
        assertThat(page.getAllElements()).filteredOn(element -> element != page).allSatisfy(HtmlTest::isOurs);
    }

    @Test
    void leadsNowhereButToTheWebAndToMail() {
        for (String address : HostileWords.ADDRESSES) {
            try {
                var text = Delta.builder().insert("aquí", Attributes.of(Map.of("link", address))).build();
                assertThat(Jsoup.parse(MinutesDocument.html(everywhere("x", text))).select("a").eachAttr("href"))
                        .as(address).allMatch(href -> href.matches("(?s)(https?://|mailto:).*"));
            } catch (MalformedDelta refused) {
                assertThat(address).isNotEmpty();
            }
        }
    }

    @Test
    void fetchesNothing() {
        Document page = Jsoup.parse(MinutesDocument.html(everywhere("https://example.org/x.png", Delta.EMPTY)));
        assertThat(page.select("[src], [srcset], link, script, iframe, object, [background], [style]")).isEmpty();
        assertThat(page.selectFirst("style").data()).doesNotContain("url(", "@import", "http");
    }

    @Test
    void carriesAPolicyThatAllowsItsOwnStyleAndNothingElse() throws Exception {
        Document page = Jsoup.parse(MinutesDocument.html(MinutesContent.opened(Heading.EMPTY)));
        byte[] style = page.selectFirst("style").data().getBytes(StandardCharsets.UTF_8);
        String hash = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(style));
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo(MinutesDocument.htmlPolicy())
                .startsWith("default-src 'none'; style-src 'sha256-" + hash + "';");
    }

    @Test
    void letsNoValueTurnAroundWhatStandsAfterIt() {
        String page = MinutesDocument.html(everywhere("\u202Ea\u2067b\u2069\u2069c", Delta.EMPTY));
        assertThat(page).doesNotContainPattern("[\u202A-\u202E\u2066-\u2069]").contains("<bdi>abc</bdi>");
    }

    @Test
    void readsInSpanishAsTheSampleDoes() {
        Document page = Jsoup.parse(MinutesDocument.html(Plaza.minutes(Language.SPANISH)));
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("es-MX");
        assertThat(page.title()).isEqualTo("Minuta Reunión de Trabajo – Comité de la Plaza – 28 de febrero de 2024");
        assertThat(linesOf(page)).containsExactly(
                "Villa Serena a 28 de febrero de 2024", "Minuta Reunión de Trabajo",
                "EVENTO", "Comité de la Plaza",
                "FECHA", "28 de febrero de 2024 a las 17:00 horas (hora central)",
                "LUGAR", "Sala Virtual Sur", "Modalidad: a distancia",
                "ASISTENTES", "Ana Solís Rey, Presidenta, Vecinos de la Plaza A.C. (presidencia)",
                "Beto Luna Paz (ausencia justificada)",
                "TEMAS QUE ABORDARON", "1.", "El quiosco y su color", "Se leyeron tres propuestas.",
                "ACUERDOS", "I.", "Pintar el quiosco antes de la fiesta.",
                "Tipo: compromiso", "Responsables: Ana Solís Rey; Beto Luna Paz", "Fecha límite: 6 de marzo de 2024",
                "Tema: 1", "(retirado)", "Talar el fresno.", "Motivo: No hubo permiso",
                "II.", "Regar a diario.", "Estado: cumplido",
                "REUNIÓN DE SEGUIMIENTO", "Miércoles 6 de marzo de 2024 a las 17:00 horas", "Lugar: El quiosco",
                "NOTAS", "Se grabó la reunión.");
    }

    @Test
    void readsInEnglishWhereTheMinutesDo() {
        Document page = Jsoup.parse(MinutesDocument.html(Plaza.minutes(Language.ENGLISH)));
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(linesOf(page)).contains("Villa Serena, 28 February 2024", "28 February 2024 at 17:00 (Central Time)",
                "Modality: remote", "Ana Solís Rey, Presidenta, Vecinos de la Plaza A.C. (chair)", "AGREEMENTS",
                "Due: 6 March 2024", "(withdrawn)", "Wednesday 6 March 2024 at 17:00", "Place: El quiosco");
    }

    @Test
    void ofMinutesJustOpenedHasATitleAndNoEmptyParts() {
        Document page = Jsoup.parse(MinutesDocument.html(MinutesContent.opened(Heading.EMPTY)));
        assertThat(page.title()).isEqualTo("Minuta");
        assertThat(page.select("h1, h2, dl, ul, ol, section")).isEmpty();
    }

    @Test
    void ofEqualContentIsTheSame() {
        MinutesContent content = Plaza.minutes(Language.SPANISH);
        assertThat(MinutesDocument.html(content)).isEqualTo(MinutesDocument.html(content));
    }

    static void isOurs(Element element) {
        assertThat(ELEMENTS).contains(element.tagName());
        assertThat(ATTRIBUTES).containsAll(element.attributes().asList().stream().map(Attribute::getKey).toList());
    }

    /** What stands on lines of their own, in the order in which it is read aloud. */
    private static List<String> linesOf(Document page) {
        return page.select("p, h1, h2, h3, .facts dt, .facts dd:not(:has(p)), .attendees > li, .sign, .details > div")
                .eachText().stream().filter(line -> !line.isEmpty()).toList();
    }

    private static String readable(String words) {
        return words.replaceAll("[\u202A-\u202E\u2066-\u2069]", "");
    }

    private static MinutesContent everywhere(String words, Delta text) {
        var heading = new Heading(Language.SPANISH, words, words, LocalDate.of(2024, 2, 28), words, null, null, null,
                ZoneId.of("UTC"), words, Modality.MIXED, words);
        var person = new Attendee(AttendeeId.random(), words, words, words, Part.CHAIR, Attendance.REMOTE);
        var topic = new Topic(TopicId.random(), words, text);
        var agreement = new Agreement(AgreementId.random(), text, null, List.of(new Responsible(words, null),
                new Responsible(words, person.id())), null, AgreementStatus.WITHDRAWN, words, null);
        return new MinutesContent(heading, List.of(person), List.of(topic),
                List.of(agreement), text, new FollowUp(LocalDate.of(2024, 3, 6), LocalTime.NOON, words));
    }
}
