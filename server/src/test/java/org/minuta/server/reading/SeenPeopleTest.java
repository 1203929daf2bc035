package org.minuta.server.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.Attendee;
import org.minuta.api.minutes.AttendeeChanges;
import org.minuta.api.minutes.AttendeeId;
import org.minuta.api.minutes.Change;
import org.minuta.api.minutes.MinutesEvent.AttendeeAdded;
import org.minuta.api.minutes.MinutesEvent.AttendeeRemoved;
import org.minuta.api.minutes.MinutesEvent.AttendeeRevised;
import org.minuta.api.minutes.MinutesId;
import org.minuta.query.minutes.CheckpointsInMemory;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.RecordInMemory;
import org.minuta.query.minutes.Scribe;
import org.minuta.query.search.SearchModel;
import org.minuta.query.search.SeenPeople;
import org.minuta.query.search.SeenPerson;
import org.minuta.server.database.TestDatabase;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People seen in earlier minutes … */
class SeenPeopleTest {

    private static final DataSource DATABASE = Connections.to(TestDatabase.fresh());

    private final NamedParameterJdbcOperations tables = new NamedParameterJdbcTemplate(DATABASE);
    private final RecordInMemory record = new RecordInMemory();
    private final MinutesReader reader = new MinutesReader(record, new CheckpointsInMemory());
    private final Batches<?> search = new Batches<>(new SearchModel(reader).generation(1, tables), DATABASE);
    private final SeenPeople people = new SeenPeople(JdbcClient.create(tables), reader, () -> 1);

    @BeforeEach
    void forgetAll() {
        search.forgetAll();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"in", "Iné", "INES", "aví", "ávila i", "inés ávila", "avila, ines"})
    void areSuggestedByTheBeginningsOfTheirNames(String typed) {
        told(Scribe.opens(MinutesId.random()).writes(added("Inés Ávila", "Directora", "Obras, agua y luz")));

        assertThat(people.named(typed))
                .containsExactly(new SeenPerson("Inés Ávila", "Directora", "Obras, agua y luz"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"dir", "obras", "nes", "ines obras", "inés x", "i", "''", "' , '"})
    void areNotSuggestedByAnythingElse(String typed) {
        told(Scribe.opens(MinutesId.random()).writes(added("Inés Ávila", "Directora", "Obras")));

        assertThat(people.named(typed)).isEmpty();
    }

    @Test
    void areSuggestedOnceForEachPost() {
        for (String position : List.of("Vocal", "Vocal", "Presidenta")) {
            told(Scribe.opens(MinutesId.random()).writes(added("Inés Ávila", position, null)));
        }
        told(Scribe.opens(MinutesId.random()).writes(added("Inés Ávila", null, null)));

        assertThat(people.named("inés")).containsExactlyInAnyOrder(new SeenPerson("Inés Ávila", "Vocal", null),
                new SeenPerson("Inés Ávila", "Presidenta", null), new SeenPerson("Inés Ávila", null, null));
    }

    @Test
    void areSuggestedTheLatestFirstAndTenAtMost() {
        var scribe = Scribe.opens(MinutesId.random());
        IntStream.range(0, 15).forEach(one -> scribe.writes(added("Inés " + (char) ('A' + one), null, null)));
        told(scribe);

        assertThat(people.named("inés")).extracting(SeenPerson::name).containsExactly("Inés O", "Inés N", "Inés M",
                "Inés L", "Inés K", "Inés J", "Inés I", "Inés H", "Inés G", "Inés F");
    }

    @Test
    void areSuggestedAsTheyStandNow() {
        var revised = added("Inés Ávila", "Vocal", null);
        var removed = added("Inés Robles", null, null);
        told(Scribe.opens(MinutesId.random()).writes(revised, removed,
                new AttendeeRevised(revised.attendee().id(),
                        new AttendeeChanges(null, Change.to("Presidenta"), null, null)),
                new AttendeeRemoved(removed.attendee().id())));

        assertThat(people.named("inés")).containsExactly(new SeenPerson("Inés Ávila", "Presidenta", null));
    }

    @Test
    void areNotSuggestedUnderANameThatTheSearchStillHas() {
        var ines = added("Inés Ávila", null, null);
        var scribe = told(Scribe.opens(MinutesId.random()).writes(ines));
        scribe.writes(new AttendeeRevised(ines.attendee().id(),
                new AttendeeChanges(Change.to("Irma Ávila"), null, null, null)));
        record.holds(scribe);

        assertThat(people.named("inés")).isEmpty();
    }

    @Test
    void areAskedForInFewWords() {
        assertThat(people.named("'); -- | & ! <-> \u0000 :*")).isEmpty();
        assertThat(people.named("x ".repeat(500))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> people.named("x".repeat(1_001)));
    }

    private Scribe told(Scribe scribe) {
        record.holds(scribe);
        search.tell(scribe);
        return scribe;
    }

    private static AttendeeAdded added(String name, @Nullable String position, @Nullable String organization) {
        return new AttendeeAdded(new Attendee(new AttendeeId(UUID.randomUUID()), name, position, organization, null,
                Attendance.PRESENT), 1);
    }
}
