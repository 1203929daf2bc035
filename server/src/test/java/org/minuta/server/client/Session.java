package org.minuta.server.client;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.minuta.api.text.Delta;
import org.minuta.api.text.Tie;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One client's work on one minutes, as docs/protocol.md describes it: the server's state, one batch of commands sent
 * and not yet answered, and what was wished since. No socket, no clock, no thread of its own; confined to one thread.
 */
public final class Session {

    private static final int LARGEST_BATCH = 50;
    private static final Set<String> SAME_AGAIN = Set.of("OVERLOADED", "UNAVAILABLE");
    private static final Set<String> UNDER_NEW_NUMBER = Set.of("HISTORY_TOO_SHORT", "NUMBER_PASSED");

    private final String client;
    private final Replica state;
    private final List<Held> unanswered = new ArrayList<>();
    private final List<Held> waiting = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    private final List<String> surprises = new ArrayList<>();
    private final Map<Long, Long> acknowledged = new LinkedHashMap<>();
    private long lastNumber;
    private long head;
    private boolean suspicious;
    private Consumer<Replica> watcher = seen -> { };

    /** @param state what {@code GET /api/minutes/{id}} gave */
    public Session(String client, JsonNode state) {
        this.client = client;
        this.state = Replica.of(state);
        this.head = this.state.revision();
    }

    /** Tells of the state as it is, and after each event to come. */
    public void watchedBy(Consumer<Replica> newWatcher) {
        watcher = newWatcher;
        watcher.accept(state);
    }

    public Replica state() {
        return state;
    }

    public long revision() {
        return state.revision();
    }

    /** Whether the server has said more than arrived here; then {@code events?after=} is to be fetched. */
    public boolean isBehind() {
        return suspicious || head > state.revision();
    }

    /** Whether everything wished is answered. */
    public boolean isDone() {
        return unanswered.isEmpty() && waiting.isEmpty();
    }

    public boolean isWaitingForAnswer() {
        return !unanswered.isEmpty();
    }

    public List<Kept> kept() {
        return List.copyOf(kept);
    }

    /** Number to revision of every command that became part of the record. */
    public Map<Long, Long> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    /** What the server did that docs/protocol.md does not promise. */
    public List<String> surprises() {
        return List.copyOf(surprises);
    }

    /** The text as its author sees it, own words included; missing if there never was such a text. */
    public @Nullable Delta shown(String text) {
        Delta shown = state.text(text);
        for (Held held : held()) {
            if (shown == null) {
                shown = bornIn(held, text);
            } else if (held.edits(text)) {
                shown = shown.compose(held.delta());
            }
        }
        return shown;
    }

    private List<Held> held() {
        List<Held> all = new ArrayList<>(unanswered);
        all.addAll(waiting);
        return all;
    }

    private static @Nullable Delta bornIn(Held held, String text) {
        JsonNode members = held.members();
        return switch (held.type()) {
            case "AddTopic" -> text.equals("topic:" + members.get("topic").stringValue())
                    ? Wire.delta(members.path("discussion")) : null;
            case "RecordAgreement" -> text.equals("agreement:" + members.get("agreement").stringValue())
                    ? Wire.delta(members.path("wording")) : null;
            default -> null;
        };
    }

    /** Types into a text, on top of what is {@link #shown}. */
    public void edit(String text, Delta change) {
        Delta now = shown(text);
        if (now == null) {
            throw new IllegalArgumentException("There is no text " + text);
        }
        change.requireFits(now);
        if (!change.isEmpty() && !composedWithLast(text, change)) {
            waiting.add(Held.edit(text, change));
        }
    }

    private boolean composedWithLast(String text, Delta change) {
        for (int i = waiting.size() - 1; i >= 0; i--) {
            Held earlier = waiting.get(i);
            if (earlier.edits(text)) {
                waiting.set(i, earlier.with(earlier.delta().compose(change)));
                return true;
            }
            if (!earlier.type().equals("EditText")) {
                return false;
            }
        }
        return false;
    }

    /** Any command but {@code EditText}. */
    public void wish(String type, ObjectNode members) {
        ObjectNode whole = Wire.object().put("type", type);
        whole.setAll(members);
        waiting.add(Held.wish(whole));
    }

    /** The next batch, to be sent now; from then on it is the one that is unanswered. */
    public Optional<JsonNode> nextBatch() {
        if (!unanswered.isEmpty() || waiting.isEmpty() || isBehind()) {
            return Optional.empty();
        }
        Set<String> edited = new HashSet<>();
        boolean open = true;
        while (open && !waiting.isEmpty() && unanswered.size() < LARGEST_BATCH) {
            Held next = waiting.getFirst();
            if (next.text() != null && !edited.add(next.text())) {
                break;
            }
            unanswered.add(waiting.removeFirst().sentAs(client, ++lastNumber, state.revision()));
            open = !next.type().equals("RestoreRevision");
        }
        return unansweredBatch();
    }

    /** What is still unanswered, exactly as it was first sent. */
    public Optional<JsonNode> unansweredBatch() {
        List<ObjectNode> sent = unanswered.stream().filter(held -> !held.doubtful()).map(Held::sent).toList();
        return sent.isEmpty() ? Optional.empty() : Optional.of(Wire.array(sent));
    }

    /** A frame of the topic: events, or the head revision alone. */
    public void frame(JsonNode frame) {
        if (frame.has("head")) {
            head = Math.max(head, frame.get("head").longValue());
        }
        if (frame.has("events")) {
            events(frame);
        }
    }

    /** An answer of {@code events?after=}. */
    public void page(JsonNode page) {
        suspicious = false;
        frame(page);
        if (!isBehind()) {
            giveUpDoubtful();
        }
    }

    private void events(JsonNode frame) {
        for (JsonNode event : frame.get("events")) {
            long revision = event.get("revision").longValue();
            head = Math.max(head, revision);
            if (revision == state.revision() + 1) {
                next(event);
            }
        }
    }

    private void next(JsonNode event) {
        boolean mine = event.path("client").asString("").equals(client);
        long number = event.path("number").longValue();
        Held own = mine ? unanswered(number) : null;
        if (mine) {
            acknowledged.put(number, event.get("revision").longValue());
            // A late copy of what was refused may be accepted after all.
            kept.removeIf(refused -> refused.number() == number);
        }
        if (own != null) {
            unanswered.remove(own);
            requireAsHeld(own, event);
        }
        if (event.get("type").stringValue().equals("RevisionRestored")) {
            event.get("data").get("texts").forEach(this::carryOver);
        } else if (own == null && event.get("type").stringValue().equals("TextEdited")) {
            carryOver(event.get("data"));
        }
        state.apply(event);
        watcher.accept(state);
    }

    private void requireAsHeld(Held own, JsonNode event) {
        JsonNode delta = event.path("data").path("delta");
        if (own.delta() != null && !own.delta().equals(Wire.delta(delta))) {
            surprises.add("Held " + own.delta() + " but the event of number " + own.number() + " says " + delta);
        }
    }

    private @Nullable Held unanswered(long number) {
        return unanswered.stream().filter(held -> held.number() == number).findFirst().orElse(null);
    }

    /** Lets what is held on a text follow a change that the server took before it. */
    private void carryOver(JsonNode change) {
        carryOver(change.get("text").stringValue(), Wire.delta(change.get("delta")));
    }

    private void carryOver(String text, Delta theirs) {
        carryOver(waiting, text, carryOver(unanswered, text, theirs));
    }

    private static Delta carryOver(List<Held> all, String text, Delta theirs) {
        Delta passing = theirs;
        for (ListIterator<Held> each = all.listIterator(); each.hasNext();) {
            Held held = each.next();
            if (held.edits(text)) {
                Delta mine = held.delta();
                each.set(held.with(mine.after(passing, Tie.OTHER_FIRST)));
                passing = passing.after(mine, Tie.SELF_FIRST);
            }
        }
        return passing;
    }

    /** What came on {@code /user/queue/answers}, or as the answer to a POST of commands. */
    public void answers(JsonNode message) {
        if (message.has("refusal")) {
            surprises.add("A whole frame was refused: " + message);
        }
        message.path("answers").forEach(this::answer);
    }

    private void answer(JsonNode answer) {
        Held held = answer.get("client").stringValue().equals(client)
                ? unanswered(answer.get("number").longValue()) : null;
        if (held == null) {
            return;
        }
        if (answer.get("outcome").stringValue().equals("REFUSED")) {
            refused(held, answer);
        } else {
            head = Math.max(head, answer.get("revision").longValue());
        }
    }

    private void refused(Held held, JsonNode answer) {
        String refusal = answer.get("refusal").stringValue();
        if (SAME_AGAIN.contains(refusal)) {
            return;
        }
        if (refusal.equals("INTERNAL")) {
            unanswered.set(unanswered.indexOf(held), held.inDoubt());
            suspicious = true;
            return;
        }
        unanswered.remove(held);
        if (UNDER_NEW_NUMBER.contains(refusal)) {
            waitAgain(held);
            suspicious = true;
        } else {
            takeOut(held, refusal, answer);
        }
    }

    /** Before what was wished after it. */
    private void waitAgain(Held held) {
        int place = 0;
        while (place < waiting.size() && waiting.get(place).number() > 0
                && waiting.get(place).number() < held.number()) {
            place++;
        }
        waiting.add(place, held);
    }

    private void takeOut(Held held, String refusal, @Nullable JsonNode answer) {
        kept.add(new Kept(held.number(), refusal, held.members(), held.delta(), answer));
        Delta now = held.text() == null ? null : state.text(held.text());
        if (now != null) {
            carryOver(waiting, held.text(), held.delta().invert(now));
        }
    }

    private void giveUpDoubtful() {
        List<Held> doubtful = unanswered.stream().filter(Held::doubtful).toList();
        unanswered.removeAll(doubtful);
        doubtful.forEach(held -> takeOut(held, "INTERNAL", null));
    }
}
