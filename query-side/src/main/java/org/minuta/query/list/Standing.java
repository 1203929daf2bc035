package org.minuta.query.list;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.MinutesContent;

/** Agreements that stand: in the list, and not withdrawn. */
final class Standing {

    private Standing() {
    }

    static Set<AgreementId> in(MinutesContent content) {
        return content.agreements().stream().filter(Standing::stands).map(Agreement::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Set<AgreementId> with(Agreement agreement, Set<AgreementId> before) {
        return stands(agreement) ? with(agreement.id(), before) : without(agreement.id(), before);
    }

    static Set<AgreementId> with(AgreementId agreement, Set<AgreementId> before) {
        var after = new HashSet<>(before);
        return after.add(agreement) ? after : before;
    }

    static Set<AgreementId> without(AgreementId agreement, Set<AgreementId> before) {
        var after = new HashSet<>(before);
        return after.remove(agreement) ? after : before;
    }

    private static boolean stands(Agreement agreement) {
        return agreement.status() != AgreementStatus.WITHDRAWN;
    }
}
