package org.minuta.benchmarks;

import java.net.http.HttpClient;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** One person with a page open on minutes: reads every frame, and types characters into one text. */
final class Participant implements AutoCloseable {

    /** Is told of every event that comes in; the reader has applied its whole frame by then. */
    @FunctionalInterface
    interface Observer {

        void seen(Participant reader, String client, long number, long nanos);
    }

    /** So many characters with the space behind them make a word. */
    private static final int WORD = 6;

    private final String client = UUID.randomUUID().toString();
    private final Api.Opened minutes;
    private final String text;
    private final Observer observer;
    private final Troubles troubles;
    private final StompConnection connection;
    private long revision;
    private int length;
    private long typed;
    private long number;
    private long acknowledged;
    private boolean listening;

    Participant(HttpClient http, Stage stage, String token, Api.Opened minutes, String text, Observer observer,
            Troubles troubles) {
        this.minutes = minutes;
        this.text = text;
        this.observer = observer;
        this.troubles = troubles;
        this.revision = minutes.revision();
        this.connection = new StompConnection(http, stage.server().address(), token, this::receive, troubles::add);
        connection.subscribe("answers", "/user/queue/answers");
        connection.subscribe("events", "/topic/minutes." + minutes.minutes());
    }

    String client() {
        return client;
    }

    /** Whether the subscription is known to work, as a head revision came in. */
    synchronized boolean listening() {
        return listening;
    }

    synchronized long revision() {
        return revision;
    }

    synchronized long written() {
        return typed;
    }

    synchronized long unanswered() {
        return typed - acknowledged;
    }

    /** Types one character somewhere in the text as this person knows it; it is sent when the last is answered. */
    synchronized void type() {
        typed++;
        sendWhatWaits();
    }

    /** As one batch: clients have no more than one unanswered. */
    private void sendWhatWaits() {
        if (typed == acknowledged || number > acknowledged) {
            return;
        }
        var batch = new StringBuilder();
        while (number < typed) {
            number++;
            int position = ThreadLocalRandom.current().nextInt(length + (int) (number - acknowledged));
            var before = position == 0 ? "" : "{\"retain\":" + position + "},";
            batch.append(batch.isEmpty() ? "[" : ",").append("{\"client\":\"").append(client).append("\",\"number\":")
                    .append(number).append(",\"type\":\"EditText\",\"base\":").append(revision)
                    .append(",\"text\":\"").append(text).append("\",\"delta\":[").append(before)
                    .append("{\"insert\":\"").append(number % WORD == 0 ? ' ' : 'a').append("\"}]}");
        }
        connection.send("/app/minutes." + minutes.minutes() + ".commands", batch.append(']').toString());
    }

    private void receive(String frame, long nanos) {
        if (frame.indexOf("\"answers\":") >= 0) {
            troubles.add(frame);
        } else if (apply(frame)) {
            Frames.visit(frame, (from, sent) -> observer.seen(this, from, sent, nanos));
        }
    }

    private synchronized boolean apply(String frame) {
        long first = Frames.first(frame);
        if (first < 0) {
            listening = listening || Frames.head(frame) > 0;
            return false;
        }
        if (first != revision + 1) {
            troubles.add("A frame began with revision " + first + " after revision " + revision);
        }
        revision = first + Frames.count(frame, "\"client\":\"") - 1;
        acknowledged += Frames.count(frame, client);
        length += Frames.count(frame, "\"text\":\"" + text + "\"");
        sendWhatWaits();
        return true;
    }

    @Override
    public void close() {
        connection.close();
    }
}
