package org.minuta.query.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minuta.api.documents.DocumentWords;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.Responsible;
import org.minuta.api.minutes.Topic;

/** What is printed below an agreement's wording, such as "Fecha límite: 3 de mayo de 2024". */
record Detail(String label, List<String> values) {

    /** In printed order; none for what nobody has said. */
    static List<Detail> of(Agreement agreement, List<Topic> topics, DocumentWords words) {
        DocumentWords.Labels labels = words.labels();
        var details = new ArrayList<Detail>();
        add(details, labels.kind(), agreement.kind() == null ? null : words.kinds().get(agreement.kind()));
        if (!agreement.responsible().isEmpty()) {
            details.add(new Detail(labels.responsible(),
                    agreement.responsible().stream().map(Responsible::name).toList()));
        }
        add(details, labels.due(), agreement.due() == null ? null : words.day(agreement.due()));
        int topic = topics.stream().map(Topic::id).toList().indexOf(agreement.topic());
        add(details, labels.topic(), topic < 0 ? null : String.valueOf(topic + 1));
        add(details, labels.status(), agreement.status() == AgreementStatus.FULFILLED ? words.fulfilled() : null);
        add(details, labels.reason(), agreement.withdrawnBecause());
        return details;
    }

    private static void add(List<Detail> details, String label, @Nullable String value) {
        if (value != null) {
            details.add(new Detail(label, List.of(value)));
        }
    }

    @Override
    public String toString() {
        return label + ": " + String.join("; ", values);
    }
}
