package org.minuta.query.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.MinutesContent;

/**
 * What minutes are listed by.
 *
 * @param listedOn the day they were held, or else opened (UTC)
 * @param openedAt in microseconds
 * @param statuses those that agreements in the list have
 */
record Listing(LocalDate listedOn, Instant openedAt, Set<AgreementStatus> statuses) {

    static Listing of(MinutesContent content, Instant openedAt) {
        LocalDate held = content.heading().heldOn();
        return new Listing(held != null ? held : openedAt.atOffset(ZoneOffset.UTC).toLocalDate(),
                openedAt.truncatedTo(ChronoUnit.MICROS), content.agreements().stream().map(Agreement::status)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
