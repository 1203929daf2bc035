package org.minuta.api.minutes;

/** How an agreement stands. A withdrawn one keeps its place in the list but has no printed number. */
public enum AgreementStatus {
    OPEN, FULFILLED, WITHDRAWN
}
