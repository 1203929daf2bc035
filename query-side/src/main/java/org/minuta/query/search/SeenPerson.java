package org.minuta.query.search;

import org.jspecify.annotations.Nullable;

/** Somebody as they stand among the attendees of some minutes. */
public record SeenPerson(String name, @Nullable String position, @Nullable String organization) {
}
