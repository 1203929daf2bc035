package org.minuta.query.agreements;

import java.util.List;
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

    /** A walk that passes so many times what makes a word frequent, for each page, is not going to meet enough soon. */
    private static final int LONGEST_WALK = 2;
    /** Who is far behind the first pages had better ask for all at once. */
    private static final int WALKED_PAGES = 5;

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
        if (text == null) {
            return asking(query.all()).query(row).list();
        }
        OptionalInt seldom = text.seldom();
        if (seldom.isPresent()) {
            return asking(query.found(text.among("line", seldom.getAsInt())), text).query(row).list();
        }
        long walk = (long) LONGEST_WALK * text.few() * Math.min(asked.page(), WALKED_PAGES);
        List<T> met = asking(query.walked(text), text).param("walk", walk).query(row).list();
        if (met.size() > AgreementRegister.PAGE || !goesOn(walk)) {
            return met;
        }
        return asking(query.found(text.whereAllMeet("line")), text).query(row).list();
    }

    private boolean goesOn(long walk) {
        return asking(query.goesOn()).param("walk", walk).query(Boolean.class).single();
    }

    private StatementSpec asking(String sql) {
        return database.sql(sql).params(query.parameters());
    }

    private StatementSpec asking(String sql, TextFilter text) {
        return asking(sql).params(text.parameters());
    }
}
