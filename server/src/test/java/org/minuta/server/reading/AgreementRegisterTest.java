package org.minuta.server.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesEvent.*;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.Responsible;
import org.minuta.api.minutes.TextId;
import org.minuta.api.minutes.Topic;
import org.minuta.api.minutes.TopicId;
import org.minuta.api.text.Delta;
import org.minuta.query.agreements.AgreementRegister;
import org.minuta.query.agreements.AgreementsAsked;
import org.minuta.query.agreements.RegisterLine;
import org.minuta.query.agreements.RegisterModel;
import org.minuta.query.minutes.CheckpointsInMemory;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.MinutesState;
import org.minuta.query.minutes.RandomHistory;
import org.minuta.query.minutes.RecordInMemory;
import org.minuta.query.minutes.Scribe;
import org.minuta.query.search.SearchModel;
import org.minuta.query.search.TextFilters;
import org.minuta.server.database.TestDatabase;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The register over the real database. */
class AgreementRegisterTest {

    private static final DataSource DATABASE = Connections.to(TestDatabase.fresh());
    private static final LocalDate MAY = LocalDate.of(2031, 5, 2);

    private final NamedParameterJdbcOperations tables = new NamedParameterJdbcTemplate(DATABASE);
    private final JdbcClient sql = JdbcClient.create(tables);
    private final RecordInMemory record = new RecordInMemory();
    private final MinutesReader reader = new MinutesReader(record, new CheckpointsInMemory());
    private final Batches<?> kept = new Batches<>(new RegisterModel(reader).generation(1, tables), DATABASE);
    private final Batches<?> searched = new Batches<>(new SearchModel(reader).generation(1, tables), DATABASE);
    private final AgreementRegister register =
            new AgreementRegister(sql, reader, () -> 1, new TextFilters(sql, () -> 1));
    private final AgreementId first = AgreementId.random();
    private final AgreementId second = AgreementId.random();

    @BeforeEach
    void forgetAll() {
        kept.forgetAll();
        searched.forgetAll();
    }

    @Test
    void showsAllThatAnAgreementSays() {
        var topic = new Topic(new TopicId(first.value()), "Alumbrado", Delta.EMPTY);
        var responsible = List.of(new Responsible("Inés Ávila", null));
        Scribe scribe = told(opened().writes(new TopicAdded(topic, 1), new AgreementRecorded(new Agreement(first,
                Delta.document("Reparar lámparas"), null, responsible, MAY, AgreementStatus.OPEN, null, topic.id()), 1)));

        assertThat(all()).singleElement().isEqualTo(new RegisterLine(scribe.minutes(), "Minuta", null, 3, first, 1,
                "Reparar lámparas", null, responsible, MAY, AgreementStatus.OPEN, null,
                new RegisterLine.TopicOfOrigin(topic.id(), "Alumbrado"), inDatabase(scribe.at(3).at()),
                inDatabase(scribe.at(3).at())));
    }

    @Test
    void numbersThoseThatAreNotWithdrawn() {
        told(opened().writes(agreed(first, null), agreed(second, null), new AgreementWithdrawn(second, "Repetido")));

        assertThat(line(first).number()).isEqualTo(1);
        assertThat(line(second).number()).isNull();
        assertThat(line(second).status()).isEqualTo(AgreementStatus.WITHDRAWN);
        assertThat(line(second).withdrawnBecause()).isEqualTo("Repetido");
    }

    @Test
    void countsAgainOnceTheOneBeforeIsWithdrawn() {
        told(opened().writes(agreed(first, null), agreed(second, null), new AgreementMoved(first, 1)));
        assertThat(line(second).number()).isEqualTo(2);
        forgetAll();

        told(opened().writes(agreed(first, null), agreed(second, null), new AgreementMoved(first, 1),
                new AgreementWithdrawn(first, "Repetido")));

        assertThat(line(second).number()).isEqualTo(1);
    }

    @Test
    void leavesOutWhatARestoreTookAwayAndShowsItAgainWithItsFirstTime() {
        Scribe scribe = opened();
        var before = scribe.now().content();
        scribe.writes(agreed(first, MAY), new RevisionRestored(1, before, List.of()));
        told(scribe);
        assertThat(all()).isEmpty();
        assertThat(at(scribe.at(2).at())).hasSize(1);
        forgetAll();

        scribe.writes(new AgreementReinstated(scribe.at(2).content().agreements().getFirst(), 1));
        told(scribe);

        assertThat(line(first).recordedAt()).isEqualTo(inDatabase(scribe.at(2).at()));
        assertThat(line(first).changedAt()).isEqualTo(inDatabase(scribe.at(4).at()));
        assertThat(at(scribe.at(3).at())).isEmpty();
        assertThat(at(scribe.at(4).at())).hasSize(1);
    }

    @Test
    void reopensWhatIsReinstated() {
        Scribe scribe = opened().writes(agreed(first, null), new AgreementWithdrawn(first, "Repetido"));
        scribe.writes(new AgreementReinstated(scribe.now().content().agreements().getFirst().reinstated(), 1));
        told(scribe);

        assertThat(line(first).status()).isEqualTo(AgreementStatus.OPEN);
        assertThat(line(first).number()).isEqualTo(1);
        assertThat(register.page(new AgreementsAsked(AgreementStatus.WITHDRAWN, null, null, null, scribe.at(3).at(), 1))
                .agreements()).hasSize(1);
    }

    @Test
    void putsWhatIsDueFirstInFront() {
        var third = AgreementId.random();
        told(opened().writes(agreed(first, null), agreed(second, MAY.plusDays(1)), agreed(third, MAY)));

        assertThat(all()).extracting(RegisterLine::agreement).containsExactly(third, second, first);
    }

    @Test
    void asksByStatusDayPersonAndWords() {
        told(opened().writes(agreed(first, MAY), new AgreementAssigned(first, List.of(new Responsible("Inés Ávila", null))),
                agreed(second, MAY.plusDays(9)), new AgreementFulfilled(second),
                new TextEdited(new TextId.Wording(second), Delta.builder().insert("Plantar jacarandas. ").build(), null)));

        assertThat(asked(AgreementStatus.FULFILLED, null, null, null)).containsExactly(second);
        assertThat(asked(null, "avila", null, null)).containsExactly(first);
        assertThat(asked(null, "ines av", null, null)).containsExactly(first);
        assertThat(asked(null, "vila", null, null)).isEmpty();
        assertThat(asked(null, "%", null, null)).isEmpty();
        assertThat(asked(null, null, MAY, null)).isEmpty();
        assertThat(asked(null, null, MAY.plusDays(1), null)).containsExactly(first);
        assertThat(asked(null, null, null, "jacaranda")).containsExactly(second);
        assertThat(asked(AgreementStatus.OPEN, null, null, "jacaranda")).isEmpty();
        assertThat(asked(null, null, null, "::")).isEmpty();
    }

    @Test
    void asksForWordsAsTheyStoodAtAnInstant() {
        Scribe scribe = opened().writes(agreed(first, MAY),
                new TextEdited(new TextId.Wording(first), Delta.builder().insert("Plantar ").build(), null),
                new TextEdited(new TextId.Wording(first), Delta.builder().retain(8).insert("jacarandas ").build(), null));
        told(scribe);

        assertThat(wording("jacarandas", scribe.at(3).at())).isEmpty();
        assertThat(wording("jacarandas", scribe.at(4).at())).hasSize(1);
    }

    /** A frequent word is looked for in another way than one that stands in few wordings. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void findsTheSameInTheSameOrderHoweverOftenWordsAreUsed(long seed) {
        var random = new Random(seed);
        List<Scribe> scribes = IntStream.range(0, 12).mapToObj(i -> said(random)).toList();
        scribes.forEach(this::told);
        Instant amid = Scribe.NOON.plusSeconds(12);
        for (String typed : List.of("cuando", "agua", "cuando obra", "agua oficio", "\"padrón cuando\"", "matutina vespertina",
                "ninguna cuando")) {
            for (AgreementStatus status : new AgreementStatus[] {null, AgreementStatus.FULFILLED}) {
                for (Instant at : new Instant[] {null, amid}) {
                    List<List<AgreementId>> answers = Stream.of(0, 1, 30, 10_000)
                            .map(few -> every(few, typed, status, at)).toList();

                    assertThat(answers).as("%s %s %s", typed, status, at).containsOnly(answers.getLast());
                    assertThat(answers.getLast()).as("%s %s %s", typed, status, at)
                            .containsExactlyElementsOf(plainly(scribes, typed, status, at));
                }
            }
        }
    }

    /** Minutes of some agreements that all say a word, and of other words each one or several. */
    private static Scribe said(Random random) {
        Scribe scribe = opened();
        List<String> seldom = List.of("agua", "obra", "padrón", "oficio", "matutina", "y así ".repeat(400) + "agua");
        for (int i = 0; i < 12; i++) {
            var id = AgreementId.random();
            String wording = seldom.get(random.nextInt(seldom.size())) + " cuando "
                    + seldom.get(random.nextInt(seldom.size()));
            LocalDate due = random.nextBoolean() ? null : MAY.plusDays(random.nextInt(9));
            scribe.writes(new AgreementRecorded(new Agreement(id, Delta.document(
                    random.nextInt(6) == 0 ? "cuando vespertina" : wording), null, List.of(), due,
                    AgreementStatus.OPEN, null, null), 1));
            if (random.nextBoolean()) {
                scribe.writes(new AgreementFulfilled(id));
            }
        }
        return scribe;
    }

    private List<AgreementId> every(int few, String typed, @Nullable AgreementStatus status, @Nullable Instant at) {
        var asking = new AgreementRegister(sql, reader, () -> 1, new TextFilters(sql, () -> 1, few));
        var all = new ArrayList<AgreementId>();
        AgreementRegister.Page page;
        int number = 0;
        do {
            page = asking.page(new AgreementsAsked(status, null, null, typed, at, ++number));
            page.agreements().forEach(line -> all.add(line.agreement()));
        } while (page.more());
        return all;
    }

    /** By the words of each wording, without regard to stems, of which these have none in common. */
    private static List<AgreementId> plainly(List<Scribe> scribes, String typed, @Nullable AgreementStatus status,
            @Nullable Instant at) {
        List<String> wanted = typed.startsWith("\"") ? List.of(typed.replace("\"", "")) : List.of(typed.split(" "));
        return scribes.stream().flatMap(scribe -> plainly(scribe, (int) IntStream.rangeClosed(1, scribe.record().size())
                        .filter(revision -> at == null || !scribe.at(revision).at().isAfter(at)).count()))
                .filter(line -> status == null || line.status() == status)
                .filter(line -> wanted.stream().allMatch(line.wording()::contains))
                .sorted(DUE_FIRST).map(RegisterLine::agreement).toList();
    }

    @Test
    void refusesWhatCannotBeAsked() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AgreementsAsked(null, null, null, null, null, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AgreementsAsked(null, null, null, "a".repeat(100_000), null, 1));
    }

    @Test
    void holdsWhatTheDatabaseCannot() {
        told(opened().writes(agreed(first, MAY), new AgreementAssigned(first, List.of(new Responsible("I\0n\uD83D", null))),
                new AgreementWithdrawn(first, "\0")));

        assertThat(line(first).responsible().getFirst().name()).isEqualTo("I\uFFFDn\uFFFD");
    }

    @Test
    void writesNothingButTheRevisionWhileOthersType() throws Exception {
        Scribe scribe = opened().writes(agreed(first, MAY), agreed(second, MAY));
        told(scribe);
        String before = version();
        record.holds(scribe.writes(new TextEdited(TextId.NOTES, Delta.document("x"), null)));

        kept.tell(scribe.minutes(), scribe.record().subList(3, 4));

        assertThat(version()).isEqualTo(before);
        assertThat(line(first).revision()).isEqualTo(4);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keepsTheSameHoweverEventsCome(long seed) {
        Scribe scribe = RandomHistory.of(seed, 400);
        record.holds(scribe);
        kept.tell(scribe, 30, new Random(seed));

        assertThat(kept.differences(scribe, record)).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void showsWhatTheRecordSaysThroughItsWholeLife(long seed) {
        List<Scribe> scribes = scribes(seed);
        scribes.forEach(this::told);

        assertThat(all()).containsExactlyElementsOf(scribes.stream()
                .flatMap(scribe -> plainly(scribe, scribe.record().size())).sorted(DUE_FIRST).toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void showsAtAnInstantWhatItShowedThen(long seed) {
        List<Told> told = scribes(seed).stream()
                .flatMap(scribe -> IntStream.rangeClosed(1, 120).mapToObj(events -> new Told(scribe, events)))
                .sorted(Comparator.comparing(Told::at)).toList();
        Map<Instant, List<RegisterLine>> live = new HashMap<>();
        for (int i = 0; i < told.size(); i++) {
            Scribe scribe = told.get(i).scribe();
            int events = told.get(i).events();
            record.holds(scribe.minutes(), scribe.record().subList(0, events));
            kept.tell(scribe.minutes(), scribe.record().subList(events - 1, events));
            Instant seen = told.get(i).at().plusMillis(1);
            if (i + 1 == told.size() || told.get(i + 1).at().isAfter(seen)) {
                live.put(seen, all().stream().map(AgreementRegisterTest::withoutTimeOfChange).toList());
            }
        }

        assertThat(live).hasSizeGreaterThan(50);
        live.forEach((at, seen) -> assertThat(at(at)).isEqualTo(seen));
    }

    /** The last of so many events of one record; events of one instant are told one after the other. */
    private record Told(Scribe scribe, int events) {

        Instant at() {
            return scribe.record().get(events - 1).at();
        }
    }

    @Test
    void noticesRowsThatDiffer() {
        Scribe scribe = told(opened().writes(agreed(first, MAY), agreed(second, MAY)));
        assertThat(kept.differences(scribe, record)).isEmpty();

        damage("update register_minutes set title = 'Otra'");
        damage("update register_line set number = 7 where agreement = '" + first + "'");
        damage("delete from register_version where agreement = '" + second + "'");

        assertThat(kept.differences(scribe, record)).containsExactly("heading", "lines", "versions");
    }

    static LongStream seeds() {
        return new Random().longs(5);
    }

    private static final Comparator<RegisterLine> DUE_FIRST =
            Comparator.comparing(RegisterLine::due, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(RegisterLine::recordedAt).thenComparing(line -> line.agreement().toString());

    /** The lines of minutes by telling their events and looking after each at what changed. */
    private static Stream<RegisterLine> plainly(Scribe scribe, int revision) {
        Map<AgreementId, Instant> recorded = new HashMap<>();
        Map<AgreementId, Instant> changed = new HashMap<>();
        Map<AgreementId, Agreement> before = Map.of();
        for (int i = 1; i <= revision; i++) {
            MinutesState state = scribe.at(i);
            var now = new HashMap<AgreementId, Agreement>();
            state.content().agreements().forEach(agreement -> now.put(agreement.id(), agreement));
            for (AgreementId id : now.keySet()) {
                recorded.putIfAbsent(id, state.at());
                boolean edited = scribe.record().get(i - 1).event() instanceof TextEdited edit
                        && edit.text().equals(new TextId.Wording(id));
                if (edited || !now.get(id).equals(before.get(id))) {
                    changed.put(id, state.at());
                }
            }
            before = now;
        }
        return lines(scribe.at(revision), recorded, changed);
    }

    private static Stream<RegisterLine> lines(MinutesState state, Map<AgreementId, Instant> recorded,
            Map<AgreementId, Instant> changed) {
        var lines = new ArrayList<RegisterLine>();
        int number = 0;
        for (Agreement one : state.content().agreements()) {
            boolean withdrawn = one.status() == AgreementStatus.WITHDRAWN;
            number += withdrawn ? 0 : 1;
            String topic = state.content().topics().stream().filter(each -> each.id().equals(one.topic()))
                    .map(Topic::title).findFirst().orElse(null);
            lines.add(new RegisterLine(state.minutes(), state.content().heading().title(),
                    state.content().heading().heldOn(), state.revision(), one.id(), withdrawn ? null : number,
                    one.wording().text(), one.kind(), one.responsible(), one.due(), one.status(),
                    one.withdrawnBecause(),
                    one.topic() == null ? null : new RegisterLine.TopicOfOrigin(one.topic(), topic),
                    inDatabase(recorded.get(one.id())), inDatabase(changed.get(one.id()))));
        }
        return lines.stream();
    }

    private static RegisterLine withoutTimeOfChange(RegisterLine line) {
        return new RegisterLine(line.minutes(), line.title(), line.heldOn(), line.revision(), line.agreement(),
                line.number(), line.wording(), line.kind(), line.responsible(), line.due(), line.status(),
                line.withdrawnBecause(), line.topic(), line.recordedAt(), null);
    }

    private static List<Scribe> scribes(long seed) {
        return Stream.of(seed, seed + 1).map(one -> RandomHistory.of(one, 250)).toList();
    }

    private Scribe told(Scribe scribe) {
        record.holds(scribe);
        kept.tell(scribe);
        searched.tell(scribe);
        return scribe;
    }

    private static Scribe opened() {
        return Scribe.opens(MinutesId.random());
    }

    /** Recorded in front of the others. */
    private static MinutesEvent agreed(AgreementId id, @Nullable LocalDate due) {
        return new AgreementRecorded(new Agreement(id, Delta.document("Barrer la plaza"), null, List.of(), due,
                AgreementStatus.OPEN, null, null), 1);
    }

    private List<RegisterLine> all() {
        var all = new ArrayList<RegisterLine>();
        AgreementRegister.Page page;
        int number = 0;
        do {
            page = register.page(new AgreementsAsked(null, null, null, null, null, ++number));
            all.addAll(page.agreements());
        } while (page.more());
        return all;
    }

    private List<RegisterLine> at(Instant at) {
        return register.page(new AgreementsAsked(null, null, null, null, at, 1)).agreements();
    }

    private List<RegisterLine> wording(String text, Instant at) {
        return register.page(new AgreementsAsked(null, null, null, text, at, 1)).agreements();
    }

    private List<AgreementId> asked(@Nullable AgreementStatus status, @Nullable String responsible,
            @Nullable LocalDate dueBefore, @Nullable String text) {
        return register.page(new AgreementsAsked(status, responsible, dueBefore, text, null, 1)).agreements().stream()
                .map(RegisterLine::agreement).toList();
    }

    private RegisterLine line(AgreementId agreement) {
        return all().stream().filter(line -> line.agreement().equals(agreement)).findFirst().orElseThrow();
    }

    /** Changes with each write of a line. */
    private String version() {
        return sql.sql("select string_agg(ctid::text || xmin::text, ' ' order by agreement) from register_line")
                .query(String.class).single();
    }

    private static Instant inDatabase(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    private void damage(String statement) {
        new TransactionTemplate(new JdbcTransactionManager(DATABASE))
                .executeWithoutResult(status -> sql.sql(statement).update());
    }
}
