package org.minuta.query.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.MinutesId;
import org.minuta.query.list.ListedMinutes;
import org.minuta.query.minutes.MinutesState;
import org.minuta.query.readmodels.Columns;
import org.minuta.query.readmodels.FollowerRows;
import org.minuta.query.readmodels.WrittenTogether;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The tables of the search, one generation of them. */
final class SearchRows implements FollowerRows<SearchedMinutes> {

    private static final String REACH = """
            insert into search_minutes (generation, minutes, revision, title, event, venue, held_on, starts_at,
                opened_at, changed_at, attendees, agreements)
            values (:generation, :minutes, :revision, :title, :event, :venue, :heldOn, :startsAt, :openedAt, :changedAt,
                :attendees, :agreements)
            on conflict (generation, minutes) do update
            set revision = excluded.revision, title = excluded.title, event = excluded.event, venue = excluded.venue,
                held_on = excluded.held_on, starts_at = excluded.starts_at, changed_at = excluded.changed_at,
                attendees = excluded.attendees, agreements = excluded.agreements""";
    private static final String PASSAGES = """
            select field, thing, digest, since_revision, since_at from search_passage
            where generation = :generation and minutes = :minutes and until_revision is null""";
    private static final String ENDS = """
            select field, thing, max(until_revision) until_revision from search_passage
            where generation = :generation and minutes = :minutes and until_revision is not null
            group by field, thing""";
    private static final String DROP_PASSAGES = """
            delete from search_passage
            using unnest(:minutes::uuid[], :fields::text[], :things::uuid[], :digests::uuid[])
                gone (minutes, field, thing, digest)
            where generation = :generation and search_passage.minutes = gone.minutes and until_revision is null
                and search_passage.field = gone.field and search_passage.thing = gone.thing
                and search_passage.digest = gone.digest""";
    private static final String CLOSE_PASSAGES = """
            update search_passage set until_revision = ended.revision, until_at = ended.at
            from unnest(:minutes::uuid[], :fields::text[], :things::uuid[], :digests::uuid[], :untils::bigint[],
                :untilAts::timestamptz[]) ended (minutes, field, thing, digest, revision, at)
            where generation = :generation and search_passage.minutes = ended.minutes and until_revision is null
                and search_passage.field = ended.field and search_passage.thing = ended.thing
                and search_passage.digest = ended.digest""";
    private static final String ADD_PASSAGES = """
            insert into search_passage (generation, minutes, field, thing, digest, since_revision, since_at,
                until_revision, until_at, rank, body, words)
            select :generation, minutes, field, thing, digest, since, since_at, until, until_at, rank, body,
                words::tsvector
            from unnest(:minutes::uuid[], :fields::text[], :things::uuid[], :digests::uuid[], :sinces::bigint[],
                :sinceAts::timestamptz[], :untils::bigint[], :untilAts::timestamptz[], :ranks::smallint[],
                :bodies::text[], :words::text[])
                added (minutes, field, thing, digest, since, since_at, until, until_at, rank, body, words)""";
    private static final String LISTING = """
            select listed_on, opened_at, statuses, since_revision, since_at from search_listing
            where generation = :generation and minutes = :minutes and until_at is null""";
    private static final String CLOSE_LISTING = """
            update search_listing set until_at = :untilAt
            where generation = :generation and minutes = :minutes and until_at is null""";
    private static final String ADD_LISTING = """
            insert into search_listing (generation, minutes, since_revision, since_at, until_at, listed_on, opened_at,
                statuses)
            values (:generation, :minutes, :since, :sinceAt, :untilAt, :listedOn, :openedAt, :statuses)""";

    private final WrittenTogether rows;
    private final JdbcClient database;
    private final Stems stems;
    private final int generation;

    SearchRows(NamedParameterJdbcOperations database, Stems stems, int generation) {
        this.rows = new WrittenTogether(database);
        this.database = JdbcClient.create(database);
        this.stems = stems;
        this.generation = generation;
    }

    @Override
    public SearchedMinutes read(MinutesState state) {
        return SearchedMinutes.from(state, passages(state.minutes()), ends(state.minutes()),
                listing(state.minutes()));
    }

    private Map<Place, Long> ends(MinutesId minutes) {
        var ends = new HashMap<Place, Long>();
        of(ENDS, minutes).query((row, number) -> ends.put(place(row), row.getLong("until_revision"))).list();
        return ends;
    }

    private Map<Passage, Since> passages(MinutesId minutes) {
        var passages = new HashMap<Passage, Since>();
        of(PASSAGES, minutes).query((row, number) -> passages.put(passage(row), since(row))).list();
        return passages;
    }

    private Map<Listing, Since> listing(MinutesId minutes) {
        return of(LISTING, minutes).query((row, number) -> Map.entry(listing(row), since(row))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void write(Collection<SearchedMinutes> told) {
        var reached = new ArrayList<SqlParameterSource>();
        var dropped = new ArrayList<PassageIn>();
        var closed = new ArrayList<Closed>();
        var added = new ArrayList<Added>();
        var listingsClosed = new ArrayList<SqlParameterSource>();
        var listingsAdded = new ArrayList<SqlParameterSource>();
        for (SearchedMinutes one : told) {
            MinutesId minutes = one.minutes();
            reached.add(reached(storable(one.listed())));
            Spans.Changes<Passage> passages = one.passages().changes();
            passages.dropped().forEach(passage -> dropped.add(new PassageIn(minutes, passage)));
            passages.closed().forEach(ended ->
                    closed.add(new Closed(new PassageIn(minutes, ended.what()), ended.until())));
            passages.past().forEach(past -> added.add(new Added(new PassageIn(minutes, past.what()), past.since(),
                    past.until(), one.passages().text(past.what()))));
            passages.begun().forEach((passage, since) -> added.add(new Added(new PassageIn(minutes, passage), since,
                    null, one.passages().text(passage))));
            Spans.Changes<Listing> listings = one.listings().changes();
            listings.closed().forEach(ended -> listingsClosed.add(parameters(minutes)
                    .addValue("untilAt", Columns.written(ended.until().at()))));
            listings.past().forEach(past ->
                    listingsAdded.add(listing(minutes, past.what(), past.since(), past.until().at())));
            listings.begun().forEach((listing, since) -> listingsAdded.add(listing(minutes, listing, since, null)));
        }
        rows.write(REACH, reached);
        writePassages(dropped, closed, added);
        rows.write(CLOSE_LISTING, listingsClosed);
        rows.write(ADD_LISTING, listingsAdded);
    }

    private SqlParameterSource reached(ListedMinutes line) {
        return parameters(line.minutes()).addValue("revision", line.revision())
                .addValue("title", line.title(), Types.VARCHAR).addValue("event", line.event(), Types.VARCHAR)
                .addValue("venue", line.venue(), Types.VARCHAR).addValue("heldOn", line.heldOn(), Types.DATE)
                .addValue("startsAt", line.startsAt(), Types.TIME)
                .addValue("openedAt", Columns.written(line.openedAt()))
                .addValue("changedAt", Columns.written(line.changedAt()))
                .addValue("attendees", line.attendees()).addValue("agreements", line.agreements());
    }

    private void writePassages(List<PassageIn> dropped, List<Closed> closed, List<Added> added) {
        if (!dropped.isEmpty()) {
            named(DROP_PASSAGES, dropped).update();
        }
        if (!closed.isEmpty()) {
            List<Since> untils = closed.stream().map(Closed::until).toList();
            named(CLOSE_PASSAGES, closed.stream().map(Closed::passage).toList())
                    .param("untils", revisions(untils)).param("untilAts", instants(untils)).update();
        }
        if (!added.isEmpty()) {
            add(added);
        }
    }

    private void add(List<Added> added) {
        List<String> texts = added.stream().map(Added::text).toList();
        List<Since> sinces = added.stream().map(Added::since).toList();
        List<@Nullable Since> untils = added.stream().map(Added::until).toList();
        named(ADD_PASSAGES, added.stream().map(Added::passage).toList())
                .param("sinces", revisions(sinces)).param("sinceAts", instants(sinces))
                .param("untils", revisions(untils)).param("untilAts", instants(untils))
                .param("ranks", added.stream().map(row -> row.passage().passage().place().field().rank())
                        .toArray(Integer[]::new))
                .param("bodies", texts.stream().map(Columns::storable).toArray(String[]::new))
                .param("words", Vector.of(texts, stems)).update();
    }

    @Override
    public List<String> differences(SearchedMinutes told) {
        return new SearchComparison(database, stems, generation).differences(told);
    }

    /** As the rows hold it. */
    static ListedMinutes storable(ListedMinutes line) {
        return new ListedMinutes(line.minutes(), line.revision(), Columns.storable(line.title()),
                Columns.storable(line.event()), Columns.storable(line.venue()), line.heldOn(), line.startsAt(),
                line.attendees(), line.agreements(), line.openedAt(), line.changedAt().truncatedTo(ChronoUnit.MICROS));
    }

    /** A line of {@code search_minutes}. */
    static ListedMinutes line(ResultSet row, int number) throws SQLException {
        return new ListedMinutes(new MinutesId(row.getObject("minutes", UUID.class)), row.getLong("revision"),
                row.getString("title"), row.getString("event"), row.getString("venue"),
                row.getObject("held_on", LocalDate.class), row.getObject("starts_at", LocalTime.class),
                row.getObject("attendees", Integer.class), row.getObject("agreements", Integer.class),
                Columns.instant(row, "opened_at"), Columns.instant(row, "changed_at"));
    }

    private SqlParameterSource listing(MinutesId minutes, Listing listing, Since since, @Nullable Instant until) {
        return parameters(minutes).addValue("since", since.revision()).addValue("sinceAt", Columns.written(since.at()))
                .addValue("untilAt", Columns.written(until), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("listedOn", listing.listedOn()).addValue("openedAt", Columns.written(listing.openedAt()))
                .addValue("statuses", listing.statuses().stream().map(Enum::name).toArray(String[]::new));
    }

    private MapSqlParameterSource parameters(MinutesId minutes) {
        return new MapSqlParameterSource("generation", generation).addValue("minutes", minutes.value());
    }

    private StatementSpec of(String sql, MinutesId minutes) {
        return database.sql(sql).param("generation", generation).param("minutes", minutes.value());
    }

    private StatementSpec named(String sql, List<PassageIn> passages) {
        List<Passage> named = passages.stream().map(PassageIn::passage).toList();
        return database.sql(sql).param("generation", generation)
                .param("minutes", passages.stream().map(one -> one.minutes().toString()).toArray(String[]::new))
                .param("fields", named.stream().map(one -> one.place().field().name()).toArray(String[]::new))
                .param("things", named.stream().map(one -> one.place().thing().toString()).toArray(String[]::new))
                .param("digests", named.stream().map(one -> one.digest().toString()).toArray(String[]::new));
    }

    private static Long[] revisions(List<? extends @Nullable Since> moments) {
        return moments.stream().map(moment -> moment == null ? null : moment.revision()).toArray(Long[]::new);
    }

    private static String[] instants(List<? extends @Nullable Since> moments) {
        return moments.stream().map(moment -> moment == null ? null : moment.at().toString()).toArray(String[]::new);
    }

    static Passage passage(ResultSet row) throws SQLException {
        return new Passage(place(row), row.getObject("digest", UUID.class));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(Field.valueOf(row.getString("field")), row.getObject("thing", UUID.class));
    }

    static Listing listing(ResultSet row) throws SQLException {
        return new Listing(row.getObject("listed_on", LocalDate.class),
                Columns.instant(row, "opened_at"),
                Arrays.stream((String[]) row.getArray("statuses").getArray()).map(AgreementStatus::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    static Since since(ResultSet row) throws SQLException {
        return new Since(row.getLong("since_revision"), Columns.instant(row, "since_at"));
    }

    private record PassageIn(MinutesId minutes, Passage passage) {
    }

    private record Closed(PassageIn passage, Since until) {
    }

    private record Added(PassageIn passage, Since since, @Nullable Since until, String text) {
    }
}
