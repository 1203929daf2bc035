package org.minuta.query.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.Attendee;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.Language;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.MinutesEvent.HeadingRevised;
import org.minuta.api.minutes.MinutesEvent.RevisionRestored;
import org.minuta.api.minutes.MinutesEvent.TextEdited;
import org.minuta.api.minutes.MinutesEvent.TopicAdded;
import org.minuta.api.minutes.MinutesEvent.TopicRemoved;
import org.minuta.api.minutes.TextId;
import org.minuta.api.minutes.Topic;
import org.minuta.api.minutes.TopicId;
import org.minuta.api.minutes.ValueNames;
import org.minuta.api.text.Attributes;
import org.minuta.api.text.Delta;
import org.minuta.query.history.Entry;
import org.minuta.query.history.EntryKind;
import org.minuta.query.history.HistoryFilter;
import org.minuta.query.minutes.Scribe;

/** The printed history … */
class HistoryDocumentTest {

    private static final URI OLDER = URI.create("https://minuta.example.org/api/minutes/1/history?before=2");

    private static final Attributes BOLD = Attributes.of(Map.of("bold", true));

    private static Document page(Scribe scribe) {
        return page(scribe, HistoryFilter.NONE, Fountain.MOST);
    }

    private static Document page(Scribe scribe, HistoryFilter filter, int limit) {
        return Jsoup.parse(MinutesDocument.history(Fountain.history(scribe, filter, limit), OLDER));
    }

    private static List<String> told(Document page) {
        return page.select(".told").eachText();
    }

    @ParameterizedTest
    @EnumSource
    void tellsEveryKind(Language language) {
        Set<EntryKind> kinds = EnumSet.noneOf(EntryKind.class);
        for (Scribe scribe : List.of(Fountain.read(language), Fountain.everything(language, ""))) {
            List<Entry> entries = Fountain.history(scribe, HistoryFilter.NONE, Fountain.MOST).page().entries();
            entries.forEach(entry -> kinds.add(entry.kind()));
            assertThat(told(page(scribe))).hasSameSizeAs(entries).doesNotHaveDuplicates()
                    .allMatch(sentence -> sentence.matches("(Rosa Lima|Vera Ibáñez) [^{}]+"));
        }
        assertThat(kinds).isEqualTo(EnumSet.allOf(EntryKind.class));
    }

    @Test
    void hasAWordForEveryValueThatIsSet() {
        MinutesContent content = Plaza.minutes(Language.SPANISH);
        Attendee attendee = content.attendees().getFirst();
        Topic topic = content.topics().getFirst();
        Agreement agreement = content.agreements().getFirst();
        List<NamedValue> named = Stream.of(ValueNames.of(Heading.EMPTY), ValueNames.of(attendee), ValueNames.of(topic),
                        ValueNames.of(agreement), ValueNames.of(content.followUp()))
                .flatMap(values -> values.keySet().stream()).map(NamedValue::of).toList();
        assertThat(named).doesNotHaveDuplicates().hasSize(12 + 5 + 1 + 5 + 1);
    }

    @Test
    void readsInSpanish() {
        assertThat(told(page(Fountain.read(Language.SPANISH))))
                .containsExactly("Vera Ibáñez importó el documento “Minuta de la fuente”");
        assertThat(told(page(Fountain.everything(Language.SPANISH, "")))).containsExactly(
                "Rosa Lima restableció la minuta como estaba en la revisión 39, “Como se aprobó!”",
                "Rosa Lima retiró el acuerdo I, con el motivo “Ya se tienen”",
                "Rosa Lima dio a la revisión 39 el nombre “Como se aprobó!” (antes: “Como se votó”)",
                "Rosa Lima dio a la revisión 39 el nombre “Como se votó”",
                "Rosa Lima canceló la reunión de seguimiento del 5 de junio de 2031",
                "Rosa Lima cambió la reunión de seguimiento al 5 de junio de 2031"
                        + " (antes: 4 de junio de 2031 a las 10:00 horas, en “El quiosco”)",
                "Rosa Lima programó la reunión de seguimiento para el 4 de junio de 2031 a las 10:00 horas,"
                        + " en “El quiosco”",
                "Rosa Lima amplió lo tratado en el tema “El agua!”", "Rosa Lima dejó sin texto las notas",
                "Rosa Lima redactó las notas", "Rosa Lima cambió el formato en el acuerdo I",
                "Rosa Lima quitó palabras en el acuerdo I", "Rosa Lima amplió el acuerdo I",
                "Rosa Lima redactó de nuevo el acuerdo I", "Rosa Lima restableció el acuerdo II",
                "Rosa Lima retiró el acuerdo II, con el motivo “No hay dinero”",
                "Rosa Lima reabrió el acuerdo I, que estaba cumplido", "Rosa Lima dio por cumplido el acuerdo I",
                "Rosa Lima movió el acuerdo II, que pasó a ser el I",
                "Rosa Lima quitó la fecha límite del acuerdo II, que era el 1 de julio de 2031",
                "Rosa Lima cambió la fecha límite del acuerdo II, del 30 de junio de 2031 al 1 de julio de 2031",
                "Rosa Lima fijó la fecha límite del acuerdo II para el 30 de junio de 2031",
                "Rosa Lima dejó el acuerdo II sin responsables (antes: Elia Duarte e Inés Paz)",
                "Rosa Lima asignó el acuerdo II a Elia Duarte e Inés Paz (antes: Inés Paz)",
                "Rosa Lima cambió el tipo del acuerdo II, de compromiso a decisión",
                "Rosa Lima registró el acuerdo II", "Rosa Lima registró el acuerdo I",
                "Rosa Lima volvió a incluir el tema “Varios”", "Rosa Lima quitó el tema “Varios”",
                "Rosa Lima movió el tema “El agua!” del lugar 1 al 2",
                "Rosa Lima cambió el título del tema “La fuente” a “El agua!”", "Rosa Lima agregó el tema “Varios”",
                "Rosa Lima agregó el tema “La fuente”",
                "Rosa Lima volvió a incluir a Bruno Salas en la lista de asistentes",
                "Rosa Lima quitó a Bruno Salas de la lista de asistentes",
                "Rosa Lima registró la asistencia de Elia Duarte: ausencia justificada (antes: a distancia)",
                "Rosa Lima movió a Elia Duarte del lugar 2 al 1 en la lista de asistentes",
                "Rosa Lima cambió el cargo de Elia Duarte, de “Directora” a “Jefa de área!”",
                "Rosa Lima agregó a Elia Duarte a la lista de asistentes",
                "Rosa Lima agregó a Bruno Salas a la lista de asistentes",
                "Rosa Lima quitó el lugar de la reunión (antes: “Sala Norte”)",
                "Rosa Lima cambió la hora de inicio, el lugar de la reunión y la modalidad",
                "Rosa Lima cambió la fecha de la reunión, del 14 de mayo de 2031 al 15 de mayo de 2031",
                "Rosa Lima indicó la fecha de la reunión: 14 de mayo de 2031",
                "Rosa Lima cambió el título, de “Minuta de la fuente” a “Minuta del agua!”",
                "Vera Ibáñez abrió la minuta “Minuta de la fuente”");
    }

    @Test
    void readsInEnglish() {
        assertThat(told(page(Fountain.everything(Language.ENGLISH, "")))).contains(
                "Rosa Lima restored the minutes as they were in revision 39, “Como se aprobó!”",
                "Rosa Lima withdrew agreement II, giving the reason “No hay dinero”",
                "Rosa Lima reworded agreement I", "Rosa Lima moved agreement II, which became I",
                "Rosa Lima changed the due date of agreement II from 30 June 2031 to 1 July 2031",
                "Rosa Lima left agreement II with nobody responsible (before: Elia Duarte and Inés Paz)",
                "Rosa Lima changed the starting time, the place of the meeting and the modality",
                "Rosa Lima changed the follow-up meeting to 5 June 2031"
                        + " (before: 4 June 2031 at 10:00, at “El quiosco”)",
                "Rosa Lima recorded the attendance of Elia Duarte: excused (before: remote)");
    }

    private static List<String> below(Document page, String sentence) {
        Element item = page.select(".entries > li").stream()
                .filter(one -> one.select(".told").text().endsWith(sentence)).findFirst().orElseThrow();
        return item.select("p:not(.told), dl > div").eachText();
    }

    @Test
    void tellsBelowEachSentenceWhatItWasAndWhatItBecame() {
        Document page = page(Fountain.everything(Language.SPANISH, ""));
        assertThat(below(page, "redactó de nuevo el acuerdo I")).containsExactly("07:36 · revisión 33",
                "Antes: Pedir dos presupuestos.", "Después: Sedir dos presupuestos.");
        assertThat(page.select(".words del").eachText()).contains("Pedir");
        assertThat(page.select(".words ins").eachText()).contains("Sedir");
        assertThat(below(page, "cambió el formato en el acuerdo I")).contains(
                "Formato: “S”: antes sin formato; después negrita");
        assertThat(below(page, "la modalidad")).contains("Hora de inicio: 17:00",
                "Lugar de la reunión: “Sala Norte”", "Modalidad: mixta");
        assertThat(below(page, "registró el acuerdo II")).contains("Tipo: compromiso", "Tema: “El agua!”",
                "Responsables: Inés Paz", "Agregado: Pedir dos presupuestos.");
        assertThat(below(page, "“Como se aprobó!”")).containsExactly("08:15 · revisión 46",
                "Estado del acuerdo I: antes retirado; después pendiente",
                "Motivo del acuerdo I: antes “Ya se tienen”; después sin dato",
                "Número del acuerdo II: antes I; después II");
    }

    @Test
    void tellsOfThingsThatCameOrWentWithARevisionOnlyThat() {
        Scribe scribe = Fountain.read(Language.SPANISH);
        MinutesContent empty = MinutesContent.opened(scribe.at(1).content().heading());
        scribe.writes(new RevisionRestored(1, empty, List.of()),
                new RevisionRestored(3, scribe.at(3).content(), List.of()));
        Document page = page(scribe);
        assertThat(below(page, "como estaba en la revisión 1")).containsExactly("06:00 · revisión 4",
                "Quitado: Elia Duarte", "Quitado: el tema “La fuente”");
        assertThat(below(page, "como estaba en la revisión 3")).containsExactly("06:00 · revisión 5",
                "Agregado: Elia Duarte", "Agregado: el tema “La fuente”");
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhichTextsARestoredRevisionChanged(Language language) {
        Scribe scribe = Fountain.everything(language, "");
        scribe.writes(new TextEdited(TextId.NOTES, Delta.document("Faltó pan."), null));
        scribe.writes(new RevisionRestored(32, scribe.at(32).content(), List.of()));
        List<String> lines = page(scribe).select(".entries > li").first().select("dl > div").eachText();

        assertThat(lines).startsWith(switch (language) {
            case SPANISH -> new String[] {"Texto restablecido: lo tratado en el tema “El agua!”",
                "Texto restablecido: el acuerdo I", "Texto restablecido: las notas"};
            case ENGLISH -> new String[] {"Text restored: the discussion of the topic “El agua!”",
                "Text restored: agreement I", "Text restored: the notes"};
        });
        assertThat(lines).filteredOn(line -> line.startsWith("Text")).hasSize(3);
    }

    @Test
    void tellsOfATextThatOnlyLooksOtherwiseSinceARevisionWasRestored() {
        Scribe scribe = Fountain.read(Language.SPANISH);
        scribe.writes(new TextEdited(TextId.NOTES, Delta.document("Faltó pan."), null),
                new TextEdited(TextId.NOTES, Delta.builder().retain(5, BOLD).build(), null));
        scribe.writes(new RevisionRestored(4, scribe.at(4).content(), List.of()));

        assertThat(below(page(scribe), "como estaba en la revisión 4"))
                .containsExactly("06:00 · revisión 6", "Texto restablecido: las notas");
    }

    @Test
    void tellsOfAThingThatCameBackWithOtherWordsOnlyThatItCame() {
        Scribe scribe = Fountain.read(Language.SPANISH);
        Topic topic = scribe.now().content().topics().getFirst();
        scribe.writes(new TextEdited(new TextId.Discussion(topic.id()), Delta.document("Más. "), null),
                new TopicRemoved(topic.id()), new RevisionRestored(3, scribe.at(3).content(), List.of()));

        assertThat(below(page(scribe), "como estaba en la revisión 3"))
                .containsExactly("06:00 · revisión 6", "Agregado: el tema “La fuente”");
    }

    @Test
    void tellsOfALongRestorationTheFirstSixtyLinesAndHowManyMoreThereAre() {
        Scribe scribe = Fountain.read(Language.SPANISH);
        List<Topic> topics = Stream.generate(() -> new Topic(TopicId.random(), "Otro", Delta.EMPTY)).limit(70).toList();
        topics.forEach(topic -> scribe.writes(new TopicAdded(topic, 1)));
        long before = scribe.record().size();
        topics.forEach(topic -> scribe.writes(
                new TextEdited(new TextId.Discussion(topic.id()), Delta.document("Sí."), null)));
        scribe.writes(new HeadingRevised(HeadingChanges.title("Otra")),
                new RevisionRestored(before, scribe.at(before).content(), List.of()));

        List<String> lines = below(page(scribe), "como estaba en la revisión " + before);
        assertThat(lines).hasSize(1 + 60 + 1).last().isEqualTo("y 11 cambios más");
    }

    @Test
    void letsNamedRevisionsStandOut() {
        assertThat(page(Fountain.everything(Language.SPANISH, "")).select(".named strong").eachText())
                .containsExactly("Revisión 39, con nombre: “Como se aprobó!”");
    }

    @Test
    void tellsDaysAndTimesInTheZoneOfTheMinutes() {
        Document page = page(Fountain.everything(Language.SPANISH, ""));
        assertThat(page.select("h2").eachText()).containsExactly("Miércoles 14 de mayo de 2031");
        assertThat(page.select("aside").text()).startsWith("Primero lo más reciente. Hasta la revisión 46;"
                + " horas en hora central.");
        assertThat(below(page, "abrió la minuta “Minuta de la fuente”")).first().isEqualTo("06:00 · revisión 1");
    }

    @Test
    void saysToWhatItIsLimited() {
        var filter = new HistoryFilter(new UUID(3, 3), "topic", Fountain.BUDGET, EntryKind.DUE_DATE_SET,
                Scribe.NOON, Scribe.NOON.plusSeconds(86_400));
        Document page = page(Fountain.everything(Language.SPANISH, ""), filter, 5);
        assertThat(page.select(".only").text()).isEqualTo("Solo se muestran cambios hechos por Rosa Lima;"
                + " sobre los temas; sobre el acuerdo I; de este tipo: cambios de fecha límite;"
                + " desde el 14 de mayo de 2031 a las 06:00 horas; hasta el 15 de mayo de 2031 a las 06:00 horas.");
        assertThat(page.select("aside").text()).contains("No hay cambios que mostrar.");
        assertThat(page.select("section, .more")).isEmpty();
    }

    @Test
    void leadsToTheEntriesBeforeItsOwn() {
        Document page = page(Fountain.everything(Language.SPANISH, ""), HistoryFilter.NONE, 2);
        assertThat(told(page)).hasSize(2);
        assertThat(page.select(".more").text())
                .isEqualTo("Hay cambios anteriores. Ver los anteriores a la revisión 45");
        assertThat(page.select(".more a").attr("href")).isEqualTo(OLDER.toString());
        assertThat(page(Fountain.read(Language.SPANISH)).select("a")).isEmpty();
    }

    static Stream<String> hostileWords() {
        return HostileWords.WORDS.stream();
    }

    @ParameterizedTest
    @MethodSource("hostileWords")
    void isMadeOfOurOwnElementsOnlyWhateverPeopleTyped(String words) {
        Document page = page(Fountain.everything(Language.SPANISH, words));
        assertThat(page.getAllElements()).filteredOn(element -> element != page).allSatisfy(HtmlTest::isOurs);
        String shown = words.replaceAll("[\u202A-\u202E\u2066-\u2069]", "");
        Set<String> said = page.select("bdi").stream().map(Element::wholeText).collect(Collectors.toSet());
        assertThat(said).contains(shown, shown + "!");
        assertThat(page.select(".told")).allSatisfy(told ->
                assertThat(told.selectFirst("bdi").wholeText()).isIn(shown, "Vera Ibáñez"));
    }
}
