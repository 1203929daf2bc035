package org.minuta.api.minutes;

/**
 * One command on its way into the record.
 *
 * @param by          the verified author
 * @param client      the page or program that sends it
 * @param number      1, 2, 3 … per client and minutes; the key by which a repeat is recognised
 * @param base        the revision the author was looking at; 0 with {@code OpenMinutes}
 * @param fingerprint of the command without its base, to tell a repeat from another command under the same number
 */
public record Submission(Author by, ClientId client, long number, long base, MinutesCommand command,
        String fingerprint) {
}
