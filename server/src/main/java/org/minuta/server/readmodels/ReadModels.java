package org.minuta.server.readmodels;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesId;
import org.minuta.server.axon.DeadLetters;
import org.minuta.server.axon.Processors;
import org.minuta.server.readmodels.Generations.Known;
import org.minuta.server.readmodels.Generations.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps read models up to date and builds them anew while people read and write: another generation is filled beside
 * the live one, and takes its place once it has seen as much. All that must be remembered is in the database, so that
 * any server goes on with what another began.
 */
final class ReadModels {

    private static final Logger LOG = LoggerFactory.getLogger(ReadModels.class);

    /**
     * So long may readers of the live generation wait for news while another is about to take its place: longer than a
     * processor takes to note the place of a segment for which nothing comes, shorter than the database waits for locks.
     */
    private static final Duration LAST_STEP = Duration.ofSeconds(7);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Generations generations;
    private final Feeding feeding;
    private final Processors processors;
    private final DeadLetters deadLetters;
    /** By processor: the record's end when the generation that is being built was looked at before. */
    private final Map<String, Long> goals = new ConcurrentHashMap<>();

    ReadModels(Generations generations, Feeding feeding, Processors processors, DeadLetters deadLetters) {
        this.generations = generations;
        this.feeding = feeding;
        this.processors = processors;
        this.deadLetters = deadLetters;
    }

    void start() {
        feeding.models().keySet().forEach(generations::ensureLive);
        feed();
    }

    void stop() {
        feeding.stopAll();
    }

    /** The names of all read models, in order. */
    List<String> names() {
        return List.copyOf(feeding.models().keySet());
    }

    /** Begins a rebuild; false if one is under way. */
    boolean rebuild(String model) {
        boolean begun = generations.build(model);
        if (begun) {
            LOG.info("{} is built anew beside the generation that is read", model);
            feed();
        }
        return begun;
    }

    /** Gives up a rebuild; false if none is under way. */
    boolean giveUp(String model) {
        boolean givenUp = generations.giveUp(model);
        if (givenUp) {
            LOG.info("The rebuild of {} is given up", model);
            feed();
        }
        return givenUp;
    }

    /** Whether there is such a generation, be it only to be deleted. */
    boolean hasGeneration(String model, int number) {
        return generations.all().stream().anyMatch(known -> known.model().equals(model) && known.number() == number);
    }

    /** Makes what runs here fit what the database says, and takes the next step of each rebuild. */
    void look() {
        long end = processors.end();
        for (Known known : feed()) {
            long place = processors.place(known.processor()).orElse(0);
            feeding.of(known).ifPresent(fed -> fed.pace().at(System.nanoTime(), place));
            if (known.state() == State.BUILDING && isCaughtUp(known, place, end) && !isHeldBack(known)
                    && generations.swap(known, () -> mayTakeThePlaceOfTheLiveOne(known))) {
                LOG.info("Readers of {} read generation {} from now on", known.model(), known.number());
            }
        }
    }

    private synchronized List<Known> feed() {
        List<Known> wanted = generations.all().stream().filter(known -> known.state() != State.RETIRED)
                .filter(known -> feeding.models().containsKey(known.model())).toList();
        feeding.only(wanted);
        return wanted;
    }

    /** Has seen all that was there at the last look. */
    private boolean isCaughtUp(Known building, long place, long end) {
        Long goal = goals.put(building.processor(), end);
        return goal != null && place >= goal;
    }

    /**
     * Readers must not see a step back: the live one stands still until the transaction around ends, while the other
     * goes the short way that is left.
     */
    private boolean mayTakeThePlaceOfTheLiveOne(Known building) {
        Optional<Known> live = find(building.model(), State.LIVE);
        if (live.isPresent()) {
            String held = live.get().processor();
            processors.hold(held);
            long end = System.nanoTime() + LAST_STEP.toNanos();
            while (!processors.isPastAllOf(building.processor(), held)) {
                if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                    return false;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return !isHeldBack(building);
    }

    /** Fails on minutes that the generation that is read tells further; to let it live would make things worse. */
    private boolean isHeldBack(Known building) {
        Set<String> failing = deadLetters.minutes(building.processor());
        Optional<Known> live = find(building.model(), State.LIVE);
        if (failing.isEmpty() || live.isEmpty()) {
            return false;
        }
        if (!deadLetters.minutes(live.get().processor()).containsAll(failing)) {
            return true;
        }
        Set<MinutesId> both = failing.stream().map(StoredPlaces::minutes).flatMap(Optional::stream)
                .collect(Collectors.toSet());
        Map<MinutesId, Long> told = reached(building, both);
        return reached(live.get(), both).entrySet().stream()
                .anyMatch(one -> told.getOrDefault(one.getKey(), 0L) < one.getValue());
    }

    private Map<MinutesId, Long> reached(Known generation, Set<MinutesId> minutes) {
        return feeding.of(generation).map(fed -> fed.keeper().reached(minutes)).orElse(Map.of());
    }

    /** Tries again what could not be told; of how many minutes nothing waits any more. */
    long retry(String model) {
        return feeding.fed(model).stream().mapToLong(fed -> fed.projection().retry()).sum();
    }

    void retryAll() {
        for (String model : names()) {
            try {
                retry(model);
                feeding.fed(model).forEach(fed -> warn(fed.projection().processor()));
            } catch (RuntimeException failure) {
                LOG.warn("The dead letters of {} could not be tried again: {}", model, failure.toString());
            }
        }
    }

    private void warn(String processor) {
        DeadLetters.Count waiting = deadLetters.count(processor);
        if (waiting.events() > 0) {
            LOG.warn("{} events of {} minutes wait among the dead letters of {}", waiting.events(),
                    waiting.minutes(), processor);
        }
    }

    /** Minutes that a generation of a read model could not tell on, after the given one in the order of their ids. */
    List<DeadLetters.Letter> deadLetters(String model, int generation, @Nullable MinutesId after, int limit) {
        return deadLetters.firstOfEach(Generations.processor(model, generation),
                after == null ? "" : after.toString(), limit);
    }

    /** Events of a read model that wait, in all its generations. */
    long waiting(String model) {
        return feeding.fed(model).stream()
                .mapToLong(fed -> deadLetters.count(fed.projection().processor()).events()).sum();
    }

    /** How a read model is just now; empty if there is none of this name. */
    Optional<ReadModelReport> report(String model) {
        long end = processors.end();
        return find(model, State.LIVE).map(live -> new ReadModelReport(model, progress(live, end),
                find(model, State.BUILDING).map(building -> rebuild(building, end)).orElse(null)));
    }

    private ReadModelReport.Progress progress(Known known, long end) {
        return new ReadModelReport.Progress(known.number(), known.since(),
                processors.place(known.processor()).orElse(0), end,
                deadLetters.count(known.processor()).events(),
                feeding.of(known).map(fed -> fed.projection().standsStill()).orElse(false));
    }

    private ReadModelReport.Rebuild rebuild(Known building, long end) {
        ReadModelReport.Progress progress = progress(building, end);
        long perSecond = feeding.of(building).map(fed -> fed.pace().perSecond()).orElse(0L);
        return ReadModelReport.Rebuild.of(progress, perSecond, isHeldBack(building));
    }

    private Optional<Known> find(String model, State state) {
        return generations.all().stream()
                .filter(known -> known.model().equals(model) && known.state() == state).findAny();
    }
}
