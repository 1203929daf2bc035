package org.minuta.query.search;

import java.util.UUID;

/** A stretch of text at a place, named by the digest of what it says. */
record Passage(Place place, UUID digest) {
}
