package org.minuta.api.minutes;

/** What an agreement binds people to. */
public enum AgreementKind {
    DECISION, COMMITMENT, RECOMMENDATION, NOTE
}
