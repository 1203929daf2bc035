package org.minuta.server.client;

import tools.jackson.databind.JsonNode;

/**
 * The way from a client to the server and back. Whatever is asked may fail silently; what arrives may come late, twice
 * or in another order, on any thread.
 */
public interface Line {

    /** Connects and subscribes; then {@link Inbox#connected}, or {@link Inbox#cut} if that fails or ends. */
    void open(Inbox inbox);

    /** Cuts the connection, without a word to the inbox. */
    void close();

    /** Sends commands. */
    void send(JsonNode commands);

    /** Asks for the state. */
    void fetchState();

    /** Asks for the events after a revision. */
    void fetchEvents(long after);

    /** Where a line delivers. */
    interface Inbox {

        void connected();

        void cut();

        /** From the topic. */
        void frame(JsonNode frame);

        void answers(JsonNode answers);

        void state(JsonNode state);

        /** Events that were fetched. */
        void page(JsonNode page);
    }
}
