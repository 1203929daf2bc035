package org.minuta.server.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.Author;
import org.minuta.api.minutes.Change;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.MinutesEvent.*;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.api.minutes.TextId;
import org.minuta.api.minutes.Topic;
import org.minuta.api.minutes.TopicId;
import org.minuta.api.text.Delta;
import org.minuta.query.minutes.CheckpointsInMemory;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.MinutesState;
import org.minuta.query.minutes.RandomHistory;
import org.minuta.query.minutes.RecordInMemory;
import org.minuta.query.minutes.Scribe;
import org.minuta.query.search.Asked;
import org.minuta.query.search.Field;
import org.minuta.query.search.Find;
import org.minuta.query.search.FoundMinutes;
import org.minuta.query.search.MinutesSearch;
import org.minuta.query.search.Run;
import org.minuta.query.search.SearchModel;
import org.minuta.server.database.TestDatabase;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The search over the real database. */
class MinutesSearchTest {

    private static final DataSource DATABASE = Connections.to(TestDatabase.fresh());
    private static final Author SOMEBODY = new Author(new UUID(7, 9), "Rosa Lima");
    private static final LocalDate MARCH = LocalDate.of(2031, 3, 4);

    private final NamedParameterJdbcOperations tables = new NamedParameterJdbcTemplate(DATABASE);
    private final JdbcClient sql = JdbcClient.create(tables);
    private final RecordInMemory record = new RecordInMemory();
    private final MinutesReader reader = new MinutesReader(record, new CheckpointsInMemory());
    private final Batches<?> search = new Batches<>(new SearchModel(reader).generation(1, tables), DATABASE);
    private final MinutesSearch finding = new MinutesSearch(sql, reader, () -> 1);

    @BeforeEach
    void forgetAll() {
        search.forgetAll();
        new Batches<>(new SearchModel(reader).generation(2, tables), DATABASE).forgetAll();
    }

    @ParameterizedTest(name = "{0} in \"{1}\"")
    @CsvSource({
            "reunion, La reunión de trabajo",
            "REUNIÓN, la reunion de trabajo",
            "reuniones, La reunión de trabajo",
            "nandu, El ñandú",
            "aprobado, Se aprueba: lo aprobaron ayer",
            "meeting, Two meetings were held",
            "presup, El presupuesto",
            "2026, Ejercicio 2026-2027",
            "mercado, la plaza/mercado",
            "trabajo reunión, La reunión de trabajo",
            "予算, 今年の予算です",
            "oficio 114, Oficio DGA/114/2026"})
    void finds(String typed, String notes) {
        Scribe scribe = told(opened("Minuta").writes(writing(notes)));

        assertThat(minutes(typed)).containsExactly(scribe.minutes());
    }

    @Test
    void findsOnlyWhatHasAllTheWords() {
        told(opened("Minuta").writes(writing("El presupuesto")));

        assertThat(minutes("presupuesto escuela")).isEmpty();
    }

    @Test
    void takesAWordFollowedByASpaceForFinished() {
        told(opened("Minuta").writes(writing("Alumbrado")));

        assertThat(minutes("alumb")).hasSize(1);
        assertThat(minutes("alumb ")).isEmpty();
    }

    @Test
    void findsAPhraseOnlyWhereItStandsSo() {
        Scribe so = told(opened("Minuta").writes(writing("Se pintará la plaza de armas.")));
        told(opened("Minuta").writes(writing("Las armas quedan fuera de la plaza.")));

        assertThat(minutes("\"plaza de armas\"")).containsExactly(so.minutes());
        assertThat(minutes("plaza de armas")).hasSize(2);
        assertThat(minutes("\"plaza de ar")).containsExactly(so.minutes());
        assertThat(minutes("\"plaz")).hasSize(2);
    }

    @Test
    void findsWordsThatStandInDifferentParts() {
        Scribe scribe = told(opened("Consejo de Metepec").writes(agreed("Reparar el alumbrado")));

        assertThat(minutes("alumbrado metepec")).containsExactly(scribe.minutes());
    }

    @Test
    void putsTitleAndAgreementsBeforeNotes() {
        Scribe notes = told(opened("Minuta").writes(writing("Se habló del alumbrado")));
        Scribe agreement = told(opened("Minuta").writes(agreed("Reparar el alumbrado")));
        Scribe topic = told(opened("Minuta").writes(new TopicAdded(
                new Topic(new TopicId(MinutesId.random().value()), "Alumbrado", Delta.EMPTY), 1)));
        Scribe title = told(opened("Minuta del alumbrado"));

        assertThat(minutes("alumbrado")).containsExactly(
                title.minutes(), agreement.minutes(), topic.minutes(), notes.minutes());
    }

    @Test
    void putsTheNewestFirstAmongEquals() {
        Scribe old = told(opened("Alumbrado").writes(heldOn(MARCH)));
        Scribe young = told(opened("Alumbrado").writes(heldOn(MARCH.plusDays(1))));

        assertThat(minutes("alumbrado")).containsExactly(young.minutes(), old.minutes());
    }

    @Test
    void marksThePlaceOfTheFind() {
        AgreementId agreement = AgreementId.random();
        told(opened("Minuta").writes(agreed(agreement, "Se repararán las lámparas de la plaza.")));

        Find find = found("lampara plaza").getFirst().finds().getFirst();

        assertThat(find.part()).isEqualTo(Field.Part.AGREEMENT);
        assertThat(find.id()).isEqualTo(agreement.value());
        assertThat(find.value()).isEqualTo("wording");
        assertThat(find.revision()).isNull();
        assertThat(find.snippet()).containsExactly(new Run("Se repararán las ", null), new Run("lámparas", true),
                new Run(" de la ", null), new Run("plaza", true), new Run(".", null));
    }

    @Test
    void cutsALongTextAroundTheFind() {
        String text = "palabra ".repeat(400) + "alumbrado público. " + "otra ".repeat(400);
        told(opened("Minuta").writes(writing(text)));

        List<Run> snippet = found("alumbrado").getFirst().finds().getFirst().snippet();

        String read = snippet.stream().map(Run::text).collect(Collectors.joining());
        assertThat(read).hasSizeBetween(100, 300).startsWith("…").endsWith("…");
        assertThat(text).contains(read.substring(1, read.length() - 1));
        assertThat(snippet).contains(new Run("alumbrado", true));
    }

    @Test
    void findsPastWordingOnlyWhenAsked() {
        AgreementId agreement = AgreementId.random();
        Scribe scribe = opened("Minuta").writes(agreed(agreement, "Comprar bancas de madera"),
                rewording(agreement, "Comprar bancas de madera", "Pedir sillas"));
        told(scribe);

        assertThat(found("madera")).isEmpty();
        Find find = past("madera").getFirst().finds().getFirst();
        assertThat(find.revision()).isEqualTo(2);
        assertThat(wording(scribe, find)).contains("madera");
        assertThat(past("sillas").getFirst().finds().getFirst().revision()).isNull();
    }

    @Test
    void findsWhatWasWithdrawnRestoredAwayAndRetitled() {
        Scribe scribe = opened("Título primero");
        var first = scribe.now().content();
        scribe.writes(agreed("Plantar jacarandas"), new HeadingRevised(HeadingChanges.title("Otro")),
                new RevisionRestored(1, first, List.of()));
        told(scribe);

        assertThat(found("jacarandas")).isEmpty();
        assertThat(past("jacarandas").getFirst().finds().getFirst().revision()).isEqualTo(3);
        assertThat(found("titulo primero")).hasSize(1);
        assertThat(past("otro").getFirst().finds().getFirst().revision()).isEqualTo(3);
    }

    @Test
    void keepsNoPastOfEachKey() {
        Scribe scribe = opened("Minuta");
        String typed = "Se aprueba el presupuesto del año que viene por unanimidad";
        for (int i = 0; i < typed.length(); i++) {
            scribe.writes(new TextEdited(TextId.NOTES,
                    Delta.builder().retain(i).insert(typed.substring(i, i + 1)).build(), null));
        }
        told(scribe);

        assertThat(rows("until_revision is not null")).isZero();
        assertThat(minutes("unanimidad")).hasSize(1);
    }

    @Test
    void keepsAPastWordingForEachMinuteOfTyping() {
        Scribe scribe = opened("Minuta");
        for (int i = 0; i < 600; i++) {
            scribe.writes(new TextEdited(TextId.NOTES, Delta.builder().insert("x").build(), null));
        }
        told(scribe);

        assertThat(rows("until_revision is not null")).isBetween(8, 10);
    }

    @Test
    void readsAsItWasAtAnInstant() {
        Scribe scribe = opened("Minuta").writes(writing("Comprar bancas"),
                new TextEdited(TextId.NOTES, Delta.builder().delete(14).insert("Pedir sillas").build(), null));
        told(scribe);

        assertThat(at("bancas", scribe.at(1).at())).isEmpty();
        assertThat(at("bancas", scribe.at(2).at())).hasSize(1);
        assertThat(at("bancas", scribe.at(3).at())).isEmpty();
        assertThat(at("sillas", scribe.at(3).at())).hasSize(1);
        assertThat(at(null, scribe.at(1).at().minusSeconds(1))).isEmpty();
    }

    @Test
    void answersOfAnInstantAfterTheLastChangeAsOfNow() {
        told(opened("Sobre el alumbrado").writes(agreed("Reparar el alumbrado"),
                writing("palabra ".repeat(400) + "alumbrado público. " + "otra ".repeat(400))));
        told(opened("Minuta").writes(writing("Alumbrado")));

        assertThat(at("alumbrado", Scribe.NOON.plusSeconds(100))).hasSize(2).isEqualTo(found("alumbrado"));
        assertThat(at(null, Scribe.NOON.plusSeconds(100))).hasSize(2).isEqualTo(found(null));
    }

    @Test
    void readsNoChangeThatCameInTheSameMicrosecond() {
        Scribe scribe = told(opened("Minuta").writes(writing("Comprar bancas")));

        FoundMinutes before = at(null, scribe.at(2).at().minusNanos(1)).getFirst();

        assertThat(before.minutes().revision()).isEqualTo(1);
        assertThat(at(null, scribe.at(2).at()).getFirst().minutes().revision()).isEqualTo(2);
    }

    @Test
    void findsNoWordBeforeItWasTyped() {
        Scribe scribe = opened("Minuta").writes(writing("Comprar "), insertedBehind(8, "bancas"));
        told(scribe);

        assertThat(at("bancas", scribe.at(2).at())).isEmpty();
        assertThat(at("comprar", scribe.at(2).at())).hasSize(1);
        assertThat(at("bancas", scribe.at(3).at())).hasSize(1);
    }

    @Test
    void asksForMinutesWithAgreementsOfAStatus() {
        AgreementId done = AgreementId.random();
        Scribe scribe = opened("Minuta").writes(agreed(done, "Barrer"), new AgreementFulfilled(done));
        told(scribe);
        told(opened("Otra"));

        assertThat(withStatus(AgreementStatus.FULFILLED, null)).containsExactly(scribe.minutes());
        assertThat(withStatus(AgreementStatus.OPEN, null)).isEmpty();
        assertThat(withStatus(AgreementStatus.OPEN, scribe.at(2).at())).containsExactly(scribe.minutes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"", "\"\"\"", "' or 1=1 --", "a & b | !c", ":*", "x:*", "<->", "(((", "\\", "\0",
            "\uD83D", "de la", "the", "'", "%", "_", "alumbrado:A", "\u202E", "🙂", "=alumbr", "\"=alumbr\"", "‮‮",
            "\"\0\"", "﷽", "İstanbul", "ﬁn"})
    void answersWhateverIsTyped(String typed) {
        told(opened("Minuta").writes(writing("Alumbrado de la plaza")));

        assertThatCode(() -> {
            found(typed);
            past(typed);
            at(typed, Scribe.NOON.plusSeconds(100));
        }).doesNotThrowAnyException();
    }

    @Test
    void takesSignsForNoOperators() {
        told(opened("Minuta").writes(writing("Alumbrado de la plaza")));

        assertThat(found("alumbrado & !plaza")).hasSize(1);
        assertThat(found("alumbrado | fuente")).isEmpty();
        assertThat(found(":*")).isEmpty();
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatIllegalArgumentException().isThrownBy(() -> found("a".repeat(100_000)))
                .withMessageContaining("1000 characters");
        assertThatIllegalArgumentException().isThrownBy(() -> finding.page(new Asked("x", false, null, null, 0)));
    }

    @Test
    void answersAQuestionOfAThousandDifferentWords() {
        String many = Stream.iterate(0, i -> i + 1).limit(200).map(i -> "w" + i).collect(Collectors.joining(" "));

        assertThat(found(many)).isEmpty();
    }

    @Test
    void storesWhatTheDatabaseCannotHold() {
        told(opened("a\0b alumbrado\uD83D").writes(writing("plaza\0 \uD83D fuente")));

        assertThat(found("alumbrado plaza fuente")).hasSize(1);
    }

    @Test
    void readsOneGenerationOnly() {
        Scribe scribe = opened("Alumbrado");
        record.holds(scribe);
        new Batches<>(new SearchModel(reader).generation(2, tables), DATABASE).tell(scribe);

        assertThat(found("alumbrado")).isEmpty();
    }

    @Test
    void turnsPages() {
        var all = new ArrayList<MinutesId>();
        for (int i = 0; i < 45; i++) {
            all.add(told(opened("Alumbrado").writes(heldOn(MARCH.minusDays(i)))).minutes());
        }
        assertThat(all(finding, "alumbrado", false)).isEqualTo(all);
        assertThat(finding.page(new Asked("alumbrado", false, null, null, 3)).minutes()).hasSize(5);
    }

    /** A frequent word is looked for in another way than one that stands in few minutes. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void findsTheSameInTheSameOrderHoweverOftenWordsAreUsed(long seed) {
        var random = new Random(seed);
        List<String> vocabulary = List.of("agua", "obra", "padrón", "oficio");
        for (int i = 0; i < 90; i++) {
            String replaced = one(vocabulary, random);
            AgreementId agreement = AgreementId.random();
            told(opened(one(vocabulary, random)).writes(heldOn(MARCH.minusDays(random.nextInt(40))),
                    agreed(agreement, replaced), rewording(agreement, replaced, one(vocabulary, random)),
                    writing(one(vocabulary, random) + (random.nextInt(10) == 0 ? " jacaranda" : ""))));
        }
        for (String typed : List.of("agua", "agua obra", "padrón agua oficio", "agua \"obra\"", "ninguna agua",
                "jacaranda agua")) {
            for (boolean past : new boolean[] {false, true}) {
                List<List<MinutesId>> answers = Stream.of(0, 1, 20, 30, 10_000)
                        .map(few -> all(new MinutesSearch(sql, reader, () -> 1, few), typed, past)).toList();

                assertThat(answers).as(typed).containsOnly(answers.getLast());
            }
        }
    }

    @Test
    void findsWhatIsLeftOfAWordThatWasFrequentAMomentAgo() {
        var counting = new MinutesSearch(sql, reader, () -> 1, 2);
        List<Scribe> scribes = Stream.generate(() -> told(opened("Minuta").writes(writing("Sobre el agua")))).limit(4)
                .toList();
        assertThat(all(counting, "agua", false)).hasSize(4);

        scribes.stream().skip(1).forEach(scribe -> {
            record.holds(scribe.writes(edited(Delta.builder().delete(13).insert("Nada"))));
            search.tell(scribe.minutes(), scribe.record().subList(2, 3));
        });

        assertThat(all(counting, "agua", false)).containsExactly(scribes.getFirst().minutes());
    }

    private static String one(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private static List<MinutesId> all(MinutesSearch finding, String typed, boolean past) {
        var all = new ArrayList<MinutesId>();
        MinutesSearch.Page page;
        int number = 0;
        do {
            page = finding.page(new Asked(typed, past, null, null, ++number));
            page.minutes().forEach(one -> all.add(one.minutes().minutes()));
        } while (page.more());
        return all;
    }

    /** Undone together, as one delta, what was typed and what was taken away before. */
    @ParameterizedTest(name = "in batches of {0}")
    @ValueSource(ints = {1, 2, 3, 4, 10})
    void findsAPassageThatCameBackWithAnEditOfAnother(int batch) {
        String first = "Sobre el agua. ".repeat(100) + "\n";
        String second = "Sobre el alumbrado. ".repeat(60);
        Scribe scribe = opened("Minuta").writes(writing(first + second),
                edited(Delta.builder().retain(first.length()).delete(second.length())),
                edited(Delta.builder().insert("x")),
                edited(Delta.builder().delete(1).retain(first.length()).insert(second)),
                edited(Delta.builder().retain(first.length()).insert("y")));
        record.holds(scribe);
        List<RecordedEvent> events = scribe.record();
        for (int from = 0; from < events.size(); from += batch) {
            search.tell(scribe.minutes(), events.subList(from, Math.min(events.size(), from + batch)));
        }

        assertThat(search.differences(scribe, record)).isEmpty();
        assertThat(minutes("alumbrado")).containsExactly(scribe.minutes());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keepsTheSameOfLongTextsThatPeopleChangeBackAndForth(long seed) {
        var random = new Random(seed);
        Scribe scribe = opened("Minuta");
        String text = "";
        String cut = "Sobre el alumbrado. ".repeat(80);
        for (int i = 0; i < 120; i++) {
            int at = random.nextInt(text.length() + 1);
            int most = random.nextBoolean() ? 4 : 1_500;
            int deleted = Math.min(text.length() - at, random.nextInt(most));
            String inserted = switch (random.nextInt(4)) {
                case 0 -> cut;
                case 1 -> "\n";
                default -> "a ";
            };
            cut = deleted > 3 ? text.substring(at, at + deleted) : cut;
            scribe.writes(SOMEBODY, Duration.ofSeconds(random.nextInt(20)),
                    edited(Delta.builder().retain(at).delete(deleted).insert(inserted)));
            text = text.substring(0, at) + inserted + text.substring(at + deleted);
        }
        record.holds(scribe);
        search.tell(scribe, 6, random);

        assertThat(search.differences(scribe, record)).isEmpty();
    }

    private static MinutesEvent edited(Delta.Builder change) {
        return new TextEdited(TextId.NOTES, change.build(), null);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keepsTheSameHoweverEventsCome(long seed) {
        Scribe scribe = RandomHistory.of(seed, 400);
        record.holds(scribe);
        search.tell(scribe, 30, new Random(seed));

        assertThat(search.differences(scribe, record)).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void listsAtAnInstantWhatWasListedThen(long seed) {
        var random = new Random(seed);
        List<Scribe> scribes = Stream.of(seed, seed + 1, seed + 2).map(one -> RandomHistory.of(one, 120)).toList();
        scribes.forEach(this::told);
        for (int i = 0; i < 20; i++) {
            Instant at = Scribe.NOON.plusMillis(random.nextInt(130_000));

            assertThat(at(null, at)).extracting(found -> found.minutes().minutes())
                    .containsExactlyInAnyOrderElementsOf(scribes.stream()
                            .filter(scribe -> !scribe.at(1).at().isAfter(at)).map(Scribe::minutes).toList());
            assertThat(at(null, at)).allSatisfy(found -> {
                MinutesState then = reader.at(found.minutes().minutes(), at).orElseThrow();
                assertThat(found.minutes().title()).isEqualTo(then.content().heading().title());
                assertThat(found.minutes().revision()).isEqualTo(then.revision());
            });
            assertThat(at(null, at)).isSortedAccordingTo(Comparator.comparing(MinutesSearchTest::day).reversed());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyFindStandsWhereItSays(long seed) {
        Scribe scribe = told(RandomHistory.of(seed, 400));
        for (String word : List.of("presupuesto", "metepec", "nandu", "acuerdo dos", "日本", "clock")) {
            for (FoundMinutes found : past(word)) {
                assertThat(found.finds()).isNotEmpty().allSatisfy(find -> {
                    long revision = find.revision() == null ? scribe.record().size() : find.revision();
                    assertThat(textAt(scribe.at(revision), find)).contains(find.snippet().stream().map(Run::text)
                            .collect(Collectors.joining()).replaceAll("^…|…$", ""));
                });
            }
        }
    }

    @Test
    void noticesRowsThatDiffer() {
        Scribe scribe = told(opened("Minuta").writes(writing("Alumbrado"), agreed("Barrer")));
        assertThat(search.differences(scribe, record)).isEmpty();

        damage("update search_passage set body = 'Otra cosa' where field = 'NOTES'");
        assertThat(search.differences(scribe, record)).containsExactly("words");
        damage("delete from search_passage where field = 'WORDING'");
        damage("update search_listing set listed_on = '2001-01-01'");
        damage("update search_minutes set title = 'Otra'");
        assertThat(search.differences(scribe, record)).containsExactly("line", "listing", "passages");
    }

    static LongStream seeds() {
        return new Random().longs(5);
    }

    private void damage(String statement) {
        new TransactionTemplate(new JdbcTransactionManager(DATABASE))
                .executeWithoutResult(status -> sql.sql(statement).update());
    }

    private Scribe told(Scribe scribe) {
        record.holds(scribe);
        search.tell(scribe);
        return scribe;
    }

    private static Scribe opened(String title) {
        return Scribe.opens(MinutesId.random(), Heading.EMPTY.with(HeadingChanges.title(title)));
    }

    private static MinutesEvent writing(String notes) {
        return new TextEdited(TextId.NOTES, Delta.document(notes), null);
    }

    private static MinutesEvent insertedBehind(int place, String words) {
        return new TextEdited(TextId.NOTES, Delta.builder().retain(place).insert(words).build(), null);
    }

    private static MinutesEvent agreed(String wording) {
        return agreed(AgreementId.random(), wording);
    }

    private static MinutesEvent agreed(AgreementId id, String wording) {
        return new AgreementRecorded(new Agreement(id, Delta.document(wording), null, List.of(), null,
                AgreementStatus.OPEN, null, null), 1);
    }

    private static MinutesEvent rewording(AgreementId id, String from, String to) {
        return new TextEdited(new TextId.Wording(id), Delta.builder().insert(to).delete(from.length()).build(), null);
    }

    private static MinutesEvent heldOn(LocalDate day) {
        return new HeadingRevised(new HeadingChanges(
                null, null, null, null, null, Change.to(day), null, null, null, null, null, null));
    }

    private List<MinutesId> minutes(String typed) {
        return found(typed).stream().map(found -> found.minutes().minutes()).toList();
    }

    private List<FoundMinutes> found(@Nullable String typed) {
        return finding.page(new Asked(typed, false, null, null, 1)).minutes();
    }

    private List<FoundMinutes> past(String typed) {
        return finding.page(new Asked(typed, true, null, null, 1)).minutes();
    }

    private List<FoundMinutes> at(@Nullable String typed, Instant at) {
        return finding.page(new Asked(typed, false, at, null, 1)).minutes();
    }

    private List<MinutesId> withStatus(AgreementStatus status, @Nullable Instant at) {
        return finding.page(new Asked(null, false, at, status, 1)).minutes().stream()
                .map(found -> found.minutes().minutes()).toList();
    }

    private static LocalDate day(FoundMinutes found) {
        LocalDate held = found.minutes().heldOn();
        return held != null ? held : found.minutes().openedAt().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private int rows(String condition) {
        return sql.sql("select count(*) from search_passage where " + condition).query(Integer.class).single();
    }

    private static String wording(Scribe scribe, Find find) {
        return textAt(scribe.at(find.revision()), find);
    }

    /** What the part of a find says in a state. */
    private static String textAt(MinutesState state, Find find) {
        var content = state.content();
        return switch (find.part()) {
            case HEADING -> String.valueOf(switch (String.valueOf(find.value())) {
                case "title" -> content.heading().title();
                case "event" -> content.heading().event();
                case "issuedIn" -> content.heading().issuedIn();
                default -> content.heading().venue();
            });
            case ATTENDEE -> content.attendees().stream().filter(one -> one.id().value().equals(find.id()))
                    .map(one -> Stream.of(one.name(), one.position(), one.organization())
                            .filter(value -> value != null).collect(Collectors.joining(", "))).findFirst().orElseThrow();
            case TOPIC -> content.topics().stream().filter(one -> one.id().value().equals(find.id()))
                    .map(one -> "title".equals(find.value()) ? one.title() : one.discussion().text())
                    .findFirst().orElseThrow();
            case AGREEMENT -> content.agreements().stream().filter(one -> one.id().value().equals(find.id()))
                    .map(one -> switch (String.valueOf(find.value())) {
                        case "wording" -> one.wording().text();
                        case "responsible" -> one.responsible().getFirst().name();
                        default -> String.valueOf(one.withdrawnBecause());
                    }).findFirst().orElseThrow();
            case NOTES -> content.notes().text();
            case FOLLOW_UP -> String.valueOf(content.followUp().venue());
        };
    }
}
