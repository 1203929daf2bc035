package org.minuta.api.minutes;

import java.util.UUID;

/** Names one agreement for ever, whatever its printed number; made by the client that records it. */
public record AgreementId(UUID value) {

    /** @throws IllegalArgumentException if the words are not a UUID in its canonical form */
    public static AgreementId of(String words) {
        return new AgreementId(Ids.parse(words));
    }

    /** A new random id. */
    public static AgreementId random() {
        return new AgreementId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
