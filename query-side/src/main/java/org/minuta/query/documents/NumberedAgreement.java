package org.minuta.query.documents;

import java.util.ArrayList;
import java.util.List;
import org.minuta.api.documents.DocumentWords;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementStatus;

/**
 * An agreement as it is printed.
 *
 * @param sign what stands before it: I., II., III. among those that are not withdrawn; for the others a word
 */
record NumberedAgreement(String sign, Agreement agreement) {

    static List<NumberedAgreement> inOrder(List<Agreement> agreements, DocumentWords words) {
        var numbered = new ArrayList<NumberedAgreement>();
        int number = 0;
        for (Agreement agreement : agreements) {
            boolean binding = agreement.status() != AgreementStatus.WITHDRAWN;
            number += binding ? 1 : 0;
            numbered.add(new NumberedAgreement(binding ? Roman.of(number) + "." : words.withdrawn(), agreement));
        }
        return numbered;
    }
}
