package org.minuta.server.live;

/** The broker knows of a new subscription: what is sent to the destination from now on arrives there. */
record Subscribed(String destination) {
}
