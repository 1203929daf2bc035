package org.minuta.query.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.AgreementKind;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.Responsible;
import org.minuta.api.minutes.TopicId;
import org.minuta.query.minutes.MinutesState;

/**
 * An agreement among those of all minutes.
 *
 * @param title      of the minutes
 * @param heldOn     the day of the meeting
 * @param revision   of the minutes, at which the agreement reads so
 * @param number     the printed one, counted from 1; withdrawn agreements have none
 * @param wording    without its format
 * @param recordedAt server time of the event it came with
 * @param changedAt  server time of the last event that changed it; missing where that was not asked for
 */
public record RegisterLine(MinutesId minutes, @Nullable String title, @Nullable LocalDate heldOn, long revision,
        AgreementId agreement, @Nullable Integer number, String wording, @Nullable AgreementKind kind,
        List<Responsible> responsible, @Nullable LocalDate due, AgreementStatus status,
        @Nullable String withdrawnBecause, @Nullable TopicOfOrigin topic, Instant recordedAt,
        @Nullable Instant changedAt) {

    /** @param title missing if the topic was removed */
    public record TopicOfOrigin(TopicId id, @Nullable String title) {
    }

    static RegisterLine of(MinutesState state, Registered line, @Nullable Instant changedAt) {
        Agreement agreement = line.agreement();
        return new RegisterLine(state.minutes(), state.content().heading().title(), state.content().heading().heldOn(),
                state.revision(), agreement.id(), line.number(), agreement.wording().text(), agreement.kind(),
                agreement.responsible(), agreement.due(), agreement.status(), agreement.withdrawnBecause(),
                agreement.topic() == null ? null : new TopicOfOrigin(agreement.topic(), line.topicTitle()),
                line.times().recordedAt(), changedAt);
    }
}
