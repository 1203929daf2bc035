package org.minuta.server.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.minuta.api.text.Delta;
import org.minuta.server.client.Calls;
import org.minuta.server.client.Kept;
import org.minuta.server.client.Loop;
import org.minuta.server.client.LossyLine;
import org.minuta.server.client.Participant;
import org.minuta.server.client.Session;
import org.minuta.server.client.StompLine;
import tools.jackson.databind.JsonNode;

/** Somebody who does random things over a bad network, and signs whatever they type. */
final class Writer {

    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final LossyLine.Odds BAD = new LossyLine.Odds(0.05, 0.1, 30);
    private static final Set<String> HONEST = Set.of("GONE", "UNKNOWN_PART", "CHANGED_MEANWHILE", "NO_CHANGE");
    private static final long LONGEST_PAUSE = 30;
    private static final long LONGEST_ABSENCE = 600;

    private final String name;
    private final Random chance;
    private final Loop loop;
    private final LossyLine line;
    private final Participant page;
    private final RandomDeeds deeds;
    private CountDownLatch done = new CountDownLatch(0);

    Writer(String name, Calls calls, String minutes, long seed) {
        this.name = name;
        this.chance = new Random(seed);
        this.loop = Loop.ofItsOwn(name);
        this.line = new LossyLine(new StompLine(calls, minutes), loop, new Random(~seed), BAD);
        this.page = new Participant(name, line, loop, PATIENCE);
        this.deeds = new RandomDeeds(name, chance);
    }

    Participant page() {
        return page;
    }

    void starts(int many) {
        done = new CountDownLatch(many);
        loop.soon(() -> next(many));
    }

    private void next(int left) {
        if (left > 0) {
            act();
            done.countDown();
            loop.after(chance.nextLong(LONGEST_PAUSE), () -> next(left - 1));
        }
    }

    private void act() {
        switch (chance.nextInt(30)) {
            case 0 -> page.losesConnection();
            case 1 -> {
                page.goesAway();
                loop.after(chance.nextLong(LONGEST_ABSENCE), page::comesBack);
            }
            default -> page.does(deeds::next);
        }
    }

    void waitsUntilDone() {
        try {
            assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Leaves with a batch under way, and writes on in the notes while nobody hears it. */
    void goesAwayAndWrites() {
        page.types("notes", text -> Delta.document(deeds.sign()));
        page.goesAway();
        for (int i = 0; i < 5; i++) {
            page.types("notes", text -> Delta.builder().retain(text.resultLength()).insert(deeds.sign()).build());
        }
        page.does(deeds::next);
    }

    void calmsDown() {
        line.calmDown();
        page.comesBack();
    }

    /** Each sign stands in the record once, unless its command was refused; then it is still in this writer's hands. */
    void assertEveryWordCounts(String written, List<JsonNode> events) {
        List<Kept> kept = page.says(Session::kept);
        assertThat(kept).as("refusals of %s", name).extracting(Kept::refusal).isSubsetOf(HONEST);
        String inHands = kept.stream().filter(one -> one.delta() != null).map(one -> one.delta().toString())
                .collect(Collectors.joining("\n"));
        for (String sign : deeds.signs()) {
            assertThat(timesIn(written, sign)).as("%s in the record", sign).isEqualTo(inHands.contains(sign) ? 0 : 1);
        }
        assertThat(page.says(Session::acknowledged)).as("what %s was told", name).isEqualTo(recordOf(events));
    }

    private Map<Long, Long> recordOf(List<JsonNode> events) {
        return events.stream().filter(event -> event.get("client").stringValue().equals(page.client()))
                .collect(Collectors.toMap(event -> event.get("number").longValue(),
                        event -> event.get("revision").longValue()));
    }

    private static int timesIn(String written, String sign) {
        List<Integer> found = new ArrayList<>();
        for (int at = written.indexOf(sign); at >= 0; at = written.indexOf(sign, at + 1)) {
            found.add(at);
        }
        return found.size();
    }

    @Override
    public String toString() {
        return name;
    }
}
