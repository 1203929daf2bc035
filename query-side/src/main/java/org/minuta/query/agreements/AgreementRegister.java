package org.minuta.query.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.AgreementKind;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.AttendeeId;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.Responsible;
import org.minuta.api.minutes.TopicId;
import org.minuta.query.agreements.RegisterLine.TopicOfOrigin;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.MinutesState;
import org.minuta.query.readmodels.Columns;
import org.minuta.query.search.TextFilter;
import org.minuta.query.search.TextFilters;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The agreements of all minutes, those due first in front and those without a day last; then the one recorded first.
 * Kept by a {@link RegisterModel}, so a change shows a moment after it was acknowledged. Agreements that a restored
 * revision took out of their minutes are not among them; withdrawn ones are.
 */
public final class AgreementRegister {

    /** So many agreements fill a page. */
    public static final int PAGE = 50;
    private static final Times NOT_ASKED = new Times(Instant.EPOCH, Instant.EPOCH);

    private final JdbcClient database;
    private final MinutesReader reader;
    private final IntSupplier generation;
    private final TextFilters texts;

    /** @param generation says which one is read */
    public AgreementRegister(JdbcClient database, MinutesReader reader, IntSupplier generation, TextFilters texts) {
        this.database = database;
        this.reader = reader;
        this.generation = generation;
        this.texts = texts;
    }

    /**
     * A page of the register.
     *
     * @param more whether another page follows
     */
    public record Page(List<RegisterLine> agreements, int number, boolean more) {
    }

    /**
     * One page; one beyond the end is empty, and so are all if words were asked for without letter or digit. A page of
     * the past may hold fewer lines than others if a wording was just being typed.
     */
    public Page page(AgreementsAsked asked) {
        TextFilter text = asked.text() == null ? null : texts.of(asked.text(), asked.at());
        boolean nobody = asked.responsible() != null && RegisterQuery.names(asked).isEmpty();
        if (nobody || text != null && text.isEmpty()) {
            return new Page(List.of(), asked.page(), false);
        }
        var question = new RegisterQuestion(database, asked, generation.getAsInt(), text);
        if (asked.at() == null) {
            return page(asked, question.some(AgreementRegister::line), found -> found);
        }
        return page(asked, question.some(AgreementRegister::known), found -> then(found, asked.at(), text));
    }

    private static <T> Page page(AgreementsAsked asked, List<T> found, Function<List<T>, List<RegisterLine>> lines) {
        boolean more = found.size() > PAGE;
        return new Page(lines.apply(more ? found.subList(0, PAGE) : found), asked.page(), more);
    }

    private record Known(MinutesId minutes, AgreementId agreement, Instant recordedAt) {
    }

    /** As they read exactly then; a wording that was just being typed is looked at again. */
    private List<RegisterLine> then(List<Known> found, Instant at, @Nullable TextFilter text) {
        Map<MinutesId, Map<AgreementId, RegisterLine>> lines = found.stream().map(Known::minutes).distinct()
                .map(minutes -> reader.at(minutes, at)).flatMap(Optional::stream)
                .collect(Collectors.toMap(MinutesState::minutes, state -> then(state, found)));
        return found.stream()
                .map(known -> lines.getOrDefault(known.minutes(), Map.of()).get(known.agreement()))
                .filter(line -> line != null && (text == null || text.fits(line.wording()))).toList();
    }

    private static Map<AgreementId, RegisterLine> then(MinutesState state, List<Known> found) {
        Map<AgreementId, Times> times = found.stream().filter(known -> known.minutes().equals(state.minutes()))
                .collect(Collectors.toMap(Known::agreement,
                        known -> new Times(known.recordedAt(), known.recordedAt())));
        return Registered.in(state.content(), id -> times.getOrDefault(id, NOT_ASKED)).stream()
                .filter(line -> times.containsKey(line.agreement().id()))
                .collect(Collectors.toMap(line -> line.agreement().id(), line -> RegisterLine.of(state, line, null)));
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(new MinutesId(row.getObject("minutes", UUID.class)),
                new AgreementId(row.getObject("agreement", UUID.class)), Columns.instant(row, "recorded_at"));
    }

    private static RegisterLine line(ResultSet row, int number) throws SQLException {
        UUID topic = row.getObject("topic", UUID.class);
        String kind = row.getString("kind");
        return new RegisterLine(new MinutesId(row.getObject("minutes", UUID.class)), row.getString("title"),
                row.getObject("held_on", LocalDate.class), row.getLong("revision"),
                new AgreementId(row.getObject("agreement", UUID.class)), row.getObject("number", Integer.class),
                row.getString("wording"), kind == null ? null : AgreementKind.valueOf(kind), responsible(row),
                row.getObject("due", LocalDate.class), AgreementStatus.valueOf(row.getString("status")),
                row.getString("withdrawn_because"),
                topic == null ? null : new TopicOfOrigin(new TopicId(topic), row.getString("topic_title")),
                Columns.instant(row, "recorded_at"), Columns.instant(row, "changed_at"));
    }

    private static List<Responsible> responsible(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("responsible").getArray();
        UUID[] attendees = (UUID[]) row.getArray("attendees").getArray();
        return IntStream.range(0, names.length).mapToObj(i ->
                new Responsible(names[i], attendees[i] == null ? null : new AttendeeId(attendees[i]))).toList();
    }
}
