package org.minuta.query.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minuta.api.documents.DocumentWords;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.Responsible;
import org.minuta.api.minutes.Topic;
import org.minuta.api.minutes.ValueNames;

/**
 * What is printed below an agreement's wording, such as "Fecha límite: 3 de mayo de 2024".
 *
 * @param name of the value that it prints
 */
record Detail(String name, String label, List<String> values) {

    /** In printed order; none for what nobody has said. */
    static List<Detail> of(Agreement agreement, List<Topic> topics, DocumentWords words) {
        DocumentWords.Labels labels = words.labels();
        var details = new Details(agreement, new ArrayList<>());
        details.add("kind", labels.kind(), agreement.kind() == null ? null : words.kinds().get(agreement.kind()));
        details.addAll("responsible", labels.responsible(),
                agreement.responsible().stream().map(Responsible::name).toList());
        details.add("due", labels.due(), agreement.due() == null ? null : words.day(agreement.due()));
        int topic = topics.stream().map(Topic::id).toList().indexOf(agreement.topic());
        details.add("topic", labels.topic(), topic < 0 ? null : String.valueOf(topic + 1));
        details.add("status", labels.status(),
                agreement.status() == AgreementStatus.FULFILLED ? words.fulfilled() : null);
        details.add("withdrawnBecause", labels.reason(), agreement.withdrawnBecause());
        return details.all();
    }

    private record Details(Agreement agreement, List<Detail> all) {

        void add(String value, String label, @Nullable String printed) {
            addAll(value, label, printed == null ? List.of() : List.of(printed));
        }

        void addAll(String value, String label, List<String> printed) {
            if (!printed.isEmpty()) {
                all.add(new Detail(ValueNames.agreement(agreement.id(), value), label, printed));
            }
        }
    }

    @Override
    public String toString() {
        return label + ": " + String.join("; ", values);
    }
}
