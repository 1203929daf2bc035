package org.minuta.query.agreements;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.minuta.query.readmodels.Columns;
import org.minuta.query.search.TextFilter;
import org.minuta.query.search.Word;

/** The SQL of a question for agreements. */
final class RegisterQuery {

    private static final String NOW = """
            select line.*, told.revision, told.title, told.held_on
            from register_line line join register_minutes told using (generation, minutes)
            where line.generation = :generation and line.listed""";
    private static final String THEN = """
            select line.minutes, line.agreement, line.recorded_at from register_version line
            where line.generation = :generation and line.since_at <= :at
                and (line.until_at is null or line.until_at > :at)""";
    private static final String ORDER =
            " order by line.due, line.recorded_at, line.agreement, line.minutes offset :offset limit :limit";

    private final StringBuilder sql;
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param text the text asked for, if any; not empty */
    RegisterQuery(AgreementsAsked asked, int generation, @Nullable TextFilter text) {
        Instant at = asked.at();
        sql = new StringBuilder(at == null ? NOW : THEN);
        parameters.put("generation", generation);
        if (at != null) {
            parameters.put("at", Objects.requireNonNull(Columns.written(at)));
        }
        if (asked.status() != null) {
            and("line.status = :status", "status", asked.status().name());
        }
        if (asked.dueBefore() != null) {
            and("line.due < :dueBefore", "dueBefore", asked.dueBefore());
        }
        List<String> names = names(asked);
        for (int i = 0; i < names.size(); i++) {
            and("line.names like :name" + i, "name" + i, "% " + names.get(i) + "%");
        }
        if (text != null) {
            sql.append(" and ").append(text.condition("line", at));
            parameters.putAll(text.parameters());
        }
        sql.append(ORDER);
        parameters.put("offset", (asked.page() - 1L) * AgreementRegister.PAGE);
        parameters.put("limit", AgreementRegister.PAGE + 1);
    }

    /** The words of the names asked for, as many as count; they hold letters and digits only. */
    static List<String> names(AgreementsAsked asked) {
        return asked.responsible() == null ? List.of() : Word.in(asked.responsible()).stream().map(Word::folded)
                .distinct().limit(AgreementsAsked.MOST_NAMES).toList();
    }

    private void and(String condition, String parameter, Object value) {
        sql.append(" and ").append(condition);
        parameters.put(parameter, value);
    }

    String sql() {
        return sql.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
