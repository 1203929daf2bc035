package org.minuta.query.minutes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.AgreementStatus;

/** The numbers that are printed before agreements. */
public final class PrintedNumbers {

    private PrintedNumbers() {
    }

    /**
     * The places, from 1 on, among the agreements that are not withdrawn; those that are have none.
     *
     * @param agreements in printed order
     * @return in the same order
     */
    public static Map<AgreementId, Integer> of(List<Agreement> agreements) {
        Map<AgreementId, Integer> numbers = new LinkedHashMap<>();
        for (Agreement agreement : agreements) {
            if (agreement.status() != AgreementStatus.WITHDRAWN) {
                numbers.put(agreement.id(), numbers.size() + 1);
            }
        }
        return numbers;
    }
}
