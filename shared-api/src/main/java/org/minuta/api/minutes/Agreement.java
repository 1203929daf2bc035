package org.minuta.api.minutes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minuta.api.text.Delta;

/**
 * What was agreed. Its printed number is computed from its place among those that are not withdrawn.
 *
 * @param wording     the exact words, as a document (inserts only)
 * @param kind        missing when nobody has said
 * @param due         the day by which it is to be fulfilled
 * @param withdrawnBecause the reason; present exactly while the status is withdrawn
 * @param topic       the topic it came from
 */
public record Agreement(AgreementId id, Delta wording, @Nullable AgreementKind kind, List<Responsible> responsible,
        @Nullable LocalDate due, AgreementStatus status, @Nullable String withdrawnBecause, @Nullable TopicId topic) {

    public Agreement worded(Delta changed) {
        return new Agreement(id, changed, kind, responsible, due, status, withdrawnBecause, topic);
    }

    public Agreement classified(@Nullable Change<AgreementKind> toKind, @Nullable Change<TopicId> toTopic) {
        return new Agreement(id, wording, Change.apply(toKind, kind), responsible, due, status, withdrawnBecause,
                Change.apply(toTopic, topic));
    }

    public Agreement assigned(List<Responsible> to) {
        return new Agreement(id, wording, kind, to, due, status, withdrawnBecause, topic);
    }

    public Agreement due(@Nullable LocalDate by) {
        return new Agreement(id, wording, kind, responsible, by, status, withdrawnBecause, topic);
    }

    public Agreement fulfilled() {
        return new Agreement(id, wording, kind, responsible, due, AgreementStatus.FULFILLED, null, topic);
    }

    public Agreement withdrawn(String because) {
        return new Agreement(id, wording, kind, responsible, due, AgreementStatus.WITHDRAWN, because, topic);
    }

    public Agreement reinstated() {
        return new Agreement(id, wording, kind, responsible, due, AgreementStatus.OPEN, null, topic);
    }
}
