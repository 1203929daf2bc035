package org.minuta.api.minutes;

/** How people met. */
public enum Modality {
    IN_PERSON, REMOTE, MIXED
}
