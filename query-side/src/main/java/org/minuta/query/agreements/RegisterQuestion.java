package org.minuta.query.agreements;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.minuta.query.search.TextFilter;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A question for agreements, asked in the way that is quickest. To sort all agreements that say a frequent word would
 * take longer the more there are, and a walk from the first line on soon meets enough of them. Of a seldom word, only
 * the wordings that have it are looked at; and where words that are each frequent hardly ever meet, those in which they
 * do.
 */
final class RegisterQuestion {

    /** Of what makes a word frequent: so short a walk takes less time than to find out how frequent a word is. */
    private static final double SHORT_WALK = 0.25;
    /** A walk that has passed so many times what makes a word frequent is not going to meet enough soon. */
    private static final double LONG_WALK = 2;
    /** Each has a longer way to walk, and who asks for later ones had better have all looked for at once. */
    private static final int WALKED_PAGES = 10;

    private final JdbcClient database;
    private final AgreementsAsked asked;
    private final RegisterQuery query;
    private final @Nullable TextFilter text;

    /** @param text the text asked for, if any; not empty */
    RegisterQuestion(JdbcClient database, AgreementsAsked asked, int generation, @Nullable TextFilter text) {
        this.database = database;
        this.asked = asked;
        this.query = new RegisterQuery(asked, generation);
        this.text = text;
    }

    /** Those of the page, and one more if there are more. */
    <T> List<T> some(RowMapper<T> row) {
        return text == null ? asking(query.all()).query(row).list() : some(text, row);
    }

    private <T> List<T> some(TextFilter text, RowMapper<T> row) {
        return walk(SHORT_WALK, text, row).orElseGet(() -> {
            OptionalInt seldom = text.seldom();
            return seldom.isPresent() ? look(text.among("line", seldom.getAsInt()), text, row)
                    : walk(LONG_WALK, text, row).orElseGet(() -> look(text.whereAllMeet("line"), text, row));
        });
    }

    /** Nothing if it ended before enough were met. */
    private <T> Optional<List<T>> walk(double length, TextFilter text, RowMapper<T> row) {
        if (asked.page() > WALKED_PAGES) {
            return Optional.empty();
        }
        long walk = (long) (length * text.few()) * asked.page();
        List<T> met = asking(query.walked(text)).params(text.parameters()).param("walk", walk).query(row).list();
        boolean all = met.size() > AgreementRegister.PAGE
                || !asking(query.goesOn()).param("walk", walk).query(Boolean.class).single();
        return all ? Optional.of(met) : Optional.empty();
    }

    private <T> List<T> look(String wordings, TextFilter text, RowMapper<T> row) {
        return asking(query.found(wordings)).params(text.parameters()).query(row).list();
    }

    private StatementSpec asking(String sql) {
        return database.sql(sql).params(query.parameters());
    }
}
