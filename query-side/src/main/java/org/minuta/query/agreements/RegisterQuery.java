package org.minuta.query.agreements;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.minuta.query.readmodels.Columns;
import org.minuta.query.search.TextFilter;
import org.minuta.query.search.Word;

/** The SQL of a question for agreements. In whatever way they are looked for, it finds the same in the same order. */
final class RegisterQuery {

    private static final String LINE = "select line.*, told.revision, told.title, told.held_on from ";
    private static final String TOLD = " join register_minutes told using (generation, minutes)";
    private static final String KNOWN = "select line.minutes, line.agreement, line.recorded_at from ";
    private static final String NOW = " where line.generation = :registered and line.listed";
    private static final String THEN = " where line.generation = :registered"
            + " and line.since_at <= :at and (line.until_at is null or line.until_at > :at)";
    private static final String ORDER = " order by line.due, line.recorded_at, line.agreement, line.minutes";
    private static final String PAGE = ORDER + " offset :offset limit :limit";

    private final boolean then;
    private final String table;
    private final StringBuilder where;
    private final Map<String, Object> parameters = new HashMap<>();

    RegisterQuery(AgreementsAsked asked, int generation) {
        then = asked.at() != null;
        table = then ? "register_version line" : "register_line line";
        where = new StringBuilder(then ? THEN : NOW);
        parameters.put("registered", generation);
        if (asked.at() != null) {
            parameters.put("at", Objects.requireNonNull(Columns.written(asked.at())));
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
        parameters.put("offset", (asked.page() - 1L) * AgreementRegister.PAGE);
        parameters.put("limit", AgreementRegister.PAGE + 1);
    }

    /** The words of the names asked for, as many as count; they hold letters and digits only. */
    static List<String> names(AgreementsAsked asked) {
        return asked.responsible() == null ? List.of() : Word.in(asked.responsible()).stream().map(Word::folded)
                .distinct().limit(AgreementsAsked.MOST_NAMES).toList();
    }

    private void and(String condition, String parameter, Object value) {
        where.append(" and ").append(condition);
        parameters.put(parameter, value);
    }

    /** Whatever agreements say. */
    String all() {
        return among(table, "") + where + PAGE;
    }

    /** Begins with the wordings that are found. */
    String found(String wordings) {
        return among(table, wordings) + where + PAGE;
    }

    /** Walks from the first line on, {@code walk} lines far. */
    String walked(TextFilter text) {
        return among("(select * from " + table + where + ORDER + " limit :walk) line", text.inEach("line")) + PAGE;
    }

    /** Whether there are lines behind those that were walked. */
    String goesOn() {
        return "select count(*) > :walk from (select from " + table + where + " limit :walk + 1) counted";
    }

    private String among(String lines, String wordings) {
        return (then ? KNOWN + lines : LINE + lines + TOLD) + wordings;
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
