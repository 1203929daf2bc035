package org.minuta.server.client;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.minuta.api.text.Delta;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody with one page open on one minutes: a {@link Session} on a {@link Line}, kept going. Sends when it may,
 * fetches when something is missing, asks again when nothing comes, connects again after a cut.
 */
public final class Participant implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String name;
    private final String client = UUID.randomUUID().toString();
    private final Line line;
    private final Loop loop;
    private final long patienceMillis;
    private final Box box = new Box();
    private @Nullable Session session;
    private @Nullable Throwable failure;
    private Consumer<Replica> watcher = seen -> { };
    private boolean connected;
    private boolean connecting;
    private boolean away;
    private boolean fetching;
    private boolean resendIsDue;
    private long ticks;
    private long tickOfFetch;
    private long tickOfSend;

    /** @param patience after which what was not answered is asked again */
    public Participant(String name, Line line, Loop loop, Duration patience) {
        this.name = name;
        this.line = line;
        this.loop = loop;
        this.patienceMillis = patience.toMillis();
    }

    public String client() {
        return client;
    }

    /** Tells, on this client's thread, of every state it holds; to be called before it joins. */
    public Participant watchedBy(Consumer<Replica> newWatcher) {
        watcher = newWatcher;
        return this;
    }

    /** Connects; whoever wants to act next waits until the state is there. */
    public Participant joins() {
        loop.soon(this::connect);
        loop.after(patienceMillis, this::lookAround);
        return this;
    }

    /** Cuts the connection and stays away; own wishes wait. */
    public Participant goesAway() {
        step(() -> {
            away = true;
            cutOff();
            line.close();
        });
        return this;
    }

    public Participant comesBack() {
        step(() -> {
            away = false;
            connect();
        });
        return this;
    }

    /** Leaves for good. */
    @Override
    public void close() {
        loop.stop();
        line.close();
    }

    /** Loses the connection and is back as soon as may be. */
    public Participant losesConnection() {
        step(() -> {
            cutOff();
            line.close();
            connect();
        });
        return this;
    }

    public Participant types(String text, Function<Delta, Delta> change) {
        return does(session -> session.edit(text, change.apply(session.shown(text))));
    }

    public Participant wishes(String type, ObjectNode members) {
        return does(session -> session.wish(type, members));
    }

    /** Anything with the session, then sends what may be sent. */
    public Participant does(Consumer<Session> deed) {
        step(() -> {
            deed.accept(session);
            goOn();
        });
        return this;
    }

    /** What the session says, as of now. */
    public <T> T says(Function<Session, T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        loop.soon(() -> {
            try {
                answer.complete(question.apply(session));
            } catch (RuntimeException | Error thrown) {
                answer.completeExceptionally(thrown);
            }
        });
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException broken) {
            throw new AssertionError(name + " could not say", broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    public long revision() {
        return says(Session::revision);
    }

    /** The content as this client has it from the server. */
    public JsonNode content() {
        return says(now -> now.state().content());
    }

    /** Where the server broke the promises of docs/protocol.md. */
    public List<String> surprises() {
        return says(Session::surprises);
    }

    /** Waits until the session is as wanted. */
    public Participant waitsUntil(String what, Predicate<Session> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!says(now -> now != null && (failure != null || wanted.test(now)))) {
            if (System.nanoTime() > end) {
                throw new AssertionError(name + " waited in vain until " + what + ", at " + says(this::position));
            }
            LockSupport.parkNanos(2_000_000);
        }
        if (failure != null) {
            throw new AssertionError(name + " failed", failure);
        }
        return this;
    }

    private String position(@Nullable Session now) {
        return now == null ? "the door" : "revision " + now.revision() + (connected ? ", connected" : ", cut off")
                + (now.isBehind() ? ", behind" : "") + (now.isWaitingForAnswer() ? ", unanswered" : "");
    }

    public Participant waitsForState() {
        return waitsUntil("the state came", session -> true);
    }

    /** Waits until all own wishes are answered and at least this revision is here. */
    public Participant waitsUntilAt(long revision) {
        return waitsUntil("all is answered and revision " + revision + " is here",
                session -> session.isDone() && !session.isBehind() && session.revision() >= revision);
    }

    public Participant waitsUntilAnswered() {
        return waitsUntilAt(0);
    }

    private void step(Runnable step) {
        loop.soon(() -> carefully(step));
    }

    private void carefully(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error thrown) {
            failure = failure == null ? thrown : failure;
        }
    }

    private void connect() {
        if (!connected && !connecting && !away) {
            connecting = true;
            line.open(box.fresh());
        }
    }

    private void cutOff() {
        box.current++;
        connected = false;
        connecting = false;
        fetching = false;
    }

    /** Asks again what was asked a while ago and not answered. */
    private void lookAround() {
        ticks++;
        carefully(() -> {
            connect();
            if (fetching && tickOfFetch < ticks - 1) {
                fetching = false;
                fetch();
            }
            if (tickOfSend < ticks - 1) {
                resend();
            }
            goOn();
        });
        loop.after(patienceMillis, this::lookAround);
    }

    private void resend() {
        if (connected && session != null) {
            session.unansweredBatch().ifPresent(this::send);
        }
    }

    private void send(JsonNode commands) {
        tickOfSend = ticks;
        line.send(commands);
    }

    private void goOn() {
        if (!connected || session == null) {
            return;
        }
        if (session.isBehind()) {
            fetch();
        } else {
            session.nextBatch().ifPresent(this::send);
        }
    }

    private void fetch() {
        if (!connected || fetching) {
            return;
        }
        fetching = true;
        tickOfFetch = ticks;
        if (session == null) {
            line.fetchState();
        } else {
            line.fetchEvents(session.revision());
        }
    }

    private final class Box {

        private int current;

        Line.Inbox fresh() {
            int mine = ++current;
            return new Line.Inbox() {

                @Override
                public void connected() {
                    arrives(() -> {
                        connected = true;
                        connecting = false;
                        resendIsDue = true;
                        fetch();
                    });
                }

                @Override
                public void cut() {
                    arrives(Participant.this::cutOff);
                }

                @Override
                public void frame(JsonNode frame) {
                    arrivesFor(session -> session.frame(frame));
                }

                @Override
                public void answers(JsonNode answers) {
                    arrivesFor(session -> session.answers(answers));
                }

                @Override
                public void state(JsonNode state) {
                    arrives(() -> {
                        fetching = false;
                        if (session == null) {
                            session = new Session(client, state);
                            session.watchedBy(watcher);
                            // What the topic said before the state came was dropped.
                            fetch();
                        }
                    });
                }

                @Override
                public void page(JsonNode page) {
                    arrivesFor(session -> {
                        fetching = false;
                        session.page(page);
                        if (resendIsDue) {
                            resendIsDue = false;
                            resend();
                        }
                    });
                }

                private void arrivesFor(Consumer<Session> what) {
                    arrives(() -> {
                        if (session != null) {
                            what.accept(session);
                        }
                    });
                }

                private void arrives(Runnable what) {
                    step(() -> {
                        if (mine == current) {
                            what.run();
                            goOn();
                        }
                    });
                }
            };
        }
    }
}
