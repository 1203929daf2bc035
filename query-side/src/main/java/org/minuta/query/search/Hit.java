package org.minuta.query.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesId;

/**
 * A passage in which something asked for stands.
 *
 * @param until the first revision without it, missing while it stands
 */
record Hit(MinutesId minutes, Place place, @Nullable Long until, String body) {

    static Hit of(ResultSet row, int number) throws SQLException {
        return new Hit(new MinutesId(row.getObject("minutes", UUID.class)),
                new Place(Field.valueOf(row.getString("field")), row.getObject("thing", UUID.class)),
                row.getObject("until_revision", Long.class), Objects.requireNonNull(row.getString("body")));
    }
}
