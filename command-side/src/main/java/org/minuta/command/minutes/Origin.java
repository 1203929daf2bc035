package org.minuta.command.minutes;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.minuta.api.minutes.Author;
import org.minuta.api.minutes.ClientId;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.api.minutes.Submission;

/**
 * Where an event came from, as kept in its metadata under the keys {@code by}, {@code byName}, {@code client},
 * {@code number}, {@code at} and {@code fingerprint}.
 */
public record Origin(Author by, String client, long number, Instant at, String fingerprint) {

    private static final String BY = "by";
    private static final String BY_NAME = "byName";
    private static final String CLIENT = "client";
    private static final String NUMBER = "number";
    private static final String AT = "at";
    private static final String FINGERPRINT = "fingerprint";

    static Origin of(Submission submission, Instant at) {
        return new Origin(submission.by(), submission.client().toString(), submission.number(), at,
                submission.fingerprint());
    }

    /** @throws IllegalArgumentException if the metadata is not that of an event of minutes */
    public static Origin of(MetaData metaData) {
        return new Origin(new Author(UUID.fromString(text(metaData, BY)), text(metaData, BY_NAME)),
                text(metaData, CLIENT), number(metaData), Instant.parse(text(metaData, AT)),
                text(metaData, FINGERPRINT));
    }

    /** Who sent it, see {@link #sender(Submission)}. */
    String sender() {
        return sender(by, client);
    }

    /**
     * A client as one of its person's: the ids of clients stand in every event, so another could use up the numbers of
     * one, or have its own edits taken for those of one.
     */
    static String sender(Submission submission) {
        return sender(submission.by(), submission.client().toString());
    }

    private static String sender(Author by, String client) {
        return by.id() + "/" + client;
    }

    MetaData asMetaData() {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put(BY, by.id().toString());
        entries.put(BY_NAME, by.name());
        entries.put(CLIENT, client);
        entries.put(NUMBER, number);
        entries.put(AT, at.toString());
        entries.put(FINGERPRINT, fingerprint);
        return MetaData.from(entries);
    }

    /** The event with where it came from, as readers see it. */
    public RecordedEvent recorded(long revision, MinutesEvent event) {
        return new RecordedEvent(revision, at, by, ClientId.of(client), number, event);
    }

    private static String text(MetaData metaData, String key) {
        if (metaData.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("The event's metadata has no " + key);
    }

    private static long number(MetaData metaData) {
        if (metaData.get(NUMBER) instanceof Number number) {
            return number.longValue();
        }
        throw new IllegalArgumentException("The event's metadata has no " + NUMBER);
    }
}
