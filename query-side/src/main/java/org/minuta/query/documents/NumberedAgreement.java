package org.minuta.query.documents;

import java.util.List;
import java.util.Map;
import org.minuta.api.documents.DocumentWords;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementId;
import org.minuta.query.minutes.PrintedNumbers;

/**
 * An agreement as it is printed.
 *
 * @param sign what stands before it: I., II., III. among those that are not withdrawn; for the others a word
 */
record NumberedAgreement(String sign, Agreement agreement) {

    static List<NumberedAgreement> inOrder(List<Agreement> agreements, DocumentWords words) {
        Map<AgreementId, Integer> numbers = PrintedNumbers.of(agreements);
        return agreements.stream().map(agreement -> {
            Integer number = numbers.get(agreement.id());
            return new NumberedAgreement(number == null ? words.withdrawn() : Roman.of(number) + ".", agreement);
        }).toList();
    }
}
