package org.minuta.query.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.Responsible;
import org.minuta.query.search.Word;

/**
 * What an agreement is asked for by, while it is in the list.
 *
 * @param names      of the responsible people, as words are compared
 * @param recordedAt in microseconds
 */
record Version(AgreementId agreement, String names, @Nullable LocalDate due, AgreementStatus status,
        Instant recordedAt) {

    static Version of(Agreement agreement, Instant recordedAt) {
        return new Version(agreement.id(), names(agreement), agreement.due(), agreement.status(), recordedAt);
    }

    static String names(Agreement agreement) {
        return Word.line(agreement.responsible().stream().map(Responsible::name).collect(Collectors.joining("\n")));
    }
}
