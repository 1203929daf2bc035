package org.minuta.server.axon;

/**
 * Something that is kept from events: a bean of this type is all it takes to have it fed, in order per minutes, in
 * the transactions of {@link org.minuta.server.database.DatabaseConfiguration#PROJECTIONS}. An event it fails on goes
 * to the dead letters, with all that follow on the same minutes, and is tried again later.
 *
 * @param processor names what it remembers of its place in the record; another name starts from the first event
 * @param handler   has methods with {@code @EventHandler}
 */
public record Projection(String processor, Object handler) {
}
