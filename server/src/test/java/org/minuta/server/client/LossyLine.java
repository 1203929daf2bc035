package org.minuta.server.client;

import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** A line over which messages get lost, come twice, late, and in another order, both ways, until it is calm. */
public final class LossyLine implements Line {

    private final Line line;
    private final Loop loop;
    private final RandomGenerator random;
    private final Odds odds;
    private volatile boolean calm;

    /**
     * How bad it is.
     *
     * @param lost   the share of messages that never arrive
     * @param twice  the share that arrives twice
     * @param millis the longest delay
     */
    public record Odds(double lost, double twice, long millis) {
    }

    public LossyLine(Line line, Loop loop, RandomGenerator random, Odds odds) {
        this.line = line;
        this.loop = loop;
        this.random = random;
        this.odds = odds;
    }

    /** From now on everything arrives at once. */
    public void calmDown() {
        calm = true;
    }

    @Override
    public void open(Inbox inbox) {
        line.open(new Troubled(inbox));
    }

    @Override
    public void close() {
        line.close();
    }

    @Override
    public void send(JsonNode commands) {
        trouble(() -> line.send(commands));
    }

    @Override
    public void fetchState() {
        trouble(line::fetchState);
    }

    @Override
    public void fetchEvents(long after) {
        trouble(() -> line.fetchEvents(after));
    }

    /** On the loop, for chance is not safe for many threads. */
    private void trouble(Runnable delivery) {
        loop.soon(() -> {
            if (calm) {
                delivery.run();
            } else if (random.nextDouble() >= odds.lost()) {
                loop.after(random.nextLong(odds.millis() + 1), delivery);
                if (random.nextDouble() < odds.twice()) {
                    loop.after(random.nextLong(5 * odds.millis() + 1), delivery);
                }
            }
        });
    }

    private final class Troubled implements Inbox {

        private final Inbox inbox;

        private Troubled(Inbox inbox) {
            this.inbox = inbox;
        }

        @Override
        public void connected() {
            inbox.connected();
        }

        @Override
        public void cut() {
            inbox.cut();
        }

        @Override
        public void frame(JsonNode frame) {
            trouble(() -> inbox.frame(frame));
        }

        @Override
        public void answers(JsonNode answers) {
            trouble(() -> inbox.answers(answers));
        }

        @Override
        public void state(JsonNode state) {
            trouble(() -> inbox.state(state));
        }

        @Override
        public void page(JsonNode page) {
            trouble(() -> inbox.page(page));
        }
    }
}
