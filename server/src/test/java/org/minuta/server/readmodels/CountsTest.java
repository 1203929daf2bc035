package org.minuta.server.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.minuta.api.minutes.Author;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.MinutesEvent.HeadingRevised;
import org.minuta.api.minutes.MinutesId;
import org.minuta.query.list.ListedMinutes;
import org.minuta.query.list.MinutesList;
import org.minuta.query.list.MinutesListModel;
import org.minuta.query.minutes.RandomHistory;
import org.minuta.query.minutes.Scribe;
import org.minuta.query.search.Asked;
import org.minuta.query.search.FoundMinutes;
import org.minuta.query.search.MinutesSearch;
import org.minuta.query.search.SearchModel;
import org.minuta.server.database.TestDatabase;
import org.minuta.server.reading.RunningReadSide;

/** What is counted of minutes, when the release before did not count … */
class CountsTest {

    private static final Author VERA = new Author(new UUID(7, 1), "Vera Ibáñez");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String WORD = "recuento";
    private static final Asked ASKED = new Asked(WORD, false, null, null, 1);
    private static final List<String> MODELS = List.of(MinutesListModel.NAME, SearchModel.NAME);

    private final TestDatabase database = TestDatabase.fresh();
    private final List<Scribe> scribes = IntStream.range(0, 5).mapToObj(seed -> RandomHistory.of(seed, 150)
            .writes(VERA, Duration.ofSeconds(1), new HeadingRevised(HeadingChanges.title(WORD + " " + seed)))).toList();
    private final Map<MinutesId, Counts> told = scribes.stream().collect(Collectors.toMap(Scribe::minutes, Counts::by));

    private record Counts(@Nullable Integer attendees, @Nullable Integer agreements) {

        static Counts by(Scribe scribe) {
            var content = scribe.now().content();
            return new Counts(content.attendees().size(), (int) content.agreements().stream()
                    .filter(agreement -> agreement.withdrawnBecause() == null).count());
        }

        static Counts by(ListedMinutes line) {
            return new Counts(line.attendees(), line.agreements());
        }
    }

    @Test
    void isToldByOtherGenerationsAndByNoneWrongly() throws SQLException {
        leftByTheReleaseBefore();
        try (RunningReadSide one = RunningReadSide.on(database); RunningReadSide other = RunningReadSide.on(database)) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(Stream.of(one, other).flatMap(CountsTest::lines)).hasSize(4 * scribes.size())
                        .allSatisfy(line -> assertThat(Counts.by(line))
                                .isIn(told.get(line.minutes()), new Counts(null, null)));
                assertThat(MODELS).allSatisfy(model -> {
                    assertThat(live(one, model)).isEqualTo(2);
                    assertThat(live(other, model)).isEqualTo(2);
                });
            });
            assertThat(Stream.of(one, other)).allSatisfy(server -> {
                assertThat(list(server).collect(countsOf())).isEqualTo(told);
                assertThat(found(server).collect(countsOf())).isEqualTo(told);
            });
        }
    }

    @Test
    void cannotBeLeftOutByAServerOfThatReleaseThatStillRuns() throws SQLException {
        leftByTheReleaseBefore();
        try (RunningReadSide running = RunningReadSide.on(database)) {
            await().atMost(PATIENCE).until(() -> MODELS.stream().allMatch(model -> live(running, model) == 2));
        }
        assertThatThrownBy(() -> asApplication("""
                insert into minutes_list (generation, minutes, revision, opened_at, changed_at)
                select 2, minutes, 151, now(), now() from minutes_list where generation = 2
                on conflict (generation, minutes) do update set revision = 151""")).hasMessageContaining("counted");
        assertThatThrownBy(() -> asApplication("""
                insert into search_minutes (generation, minutes, revision, opened_at, changed_at)
                values (2, gen_random_uuid(), 1, now(), now())""")).hasMessageContaining("counted");
    }

    private void leftByTheReleaseBefore() throws SQLException {
        try (RunningReadSide running = RunningReadSide.on(database)) {
            scribes.forEach(running::record);
            await().atMost(PATIENCE).until(() ->
                    lines(running).filter(line -> line.revision() == 151).count() == 2L * scribes.size());
        }
        try (var owner = database.connectAsOwner(); var statement = owner.createStatement()) {
            statement.execute("alter table minutes_list drop column agreements, drop column standing,"
                    + " drop column attendees");
            statement.execute("alter table search_minutes drop column agreements, drop column attendees");
            statement.execute("delete from flyway_schema_history where version = '10'");
        }
    }

    private void asApplication(String sql) throws SQLException {
        try (var application = database.connectAsApplication(); var statement = application.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Stream<ListedMinutes> lines(RunningReadSide server) {
        return Stream.concat(list(server), found(server));
    }

    private static Stream<ListedMinutes> list(RunningReadSide server) {
        return server.part(MinutesList.class).page(1).minutes().stream();
    }

    private static Stream<ListedMinutes> found(RunningReadSide server) {
        return server.part(MinutesSearch.class).page(ASKED).minutes().stream().map(FoundMinutes::minutes);
    }

    private static Collector<ListedMinutes, ?, Map<MinutesId, Counts>> countsOf() {
        return Collectors.toMap(ListedMinutes::minutes, Counts::by);
    }

    private static int live(RunningReadSide server, String model) {
        return server.part(Generations.class).live(model).getAsInt();
    }
}
