package org.minuta.api.minutes;

import java.time.Instant;

/**
 * An event as it stands in the record of one minutes.
 *
 * @param revision number of events the minutes had after this one; the first is 1
 * @param at       server time; never earlier than that of the event before it
 * @param by       the verified author
 * @param client   the page or program that sent the command
 * @param number   the command's number among those of the client
 */
public record RecordedEvent(long revision, Instant at, Author by, ClientId client, long number, MinutesEvent event) {
}
