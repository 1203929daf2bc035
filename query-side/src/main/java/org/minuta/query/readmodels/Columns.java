package org.minuta.query.readmodels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values as columns hold them. */
public final class Columns {

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private Columns() {
    }

    /** The record can hold characters that a column cannot; each becomes another of the same length. */
    public static @Nullable String storable(@Nullable String words) {
        return words == null ? null : words.codePoints()
                .map(c -> c == 0 || Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Rounded down to microseconds, and within the years that the database knows. */
    public static @Nullable OffsetDateTime written(@Nullable Instant instant) {
        if (instant == null) {
            return null;
        }
        Instant known = instant.isBefore(Instant.EPOCH) ? Instant.EPOCH : instant.isAfter(LATEST) ? LATEST : instant;
        return known.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    /** An instant that is never missing. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
    }
}
