package org.minuta.query.history;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.MinutesState;
import org.minuta.query.minutes.RecordedEvents;
import org.minuta.query.minutes.UnknownRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says who did what to minutes, and when. Like those of {@link MinutesReader}, each answer includes every command that
 * was acknowledged before the question; what is remembered and kept only shortens the way there. Safe for use by many
 * threads; those that ask of the same minutes take turns, and are turned away with {@link TooManyQuestions} if it takes
 * too long until theirs.
 */
public final class HistoryReader {

    private static final Logger LOG = LoggerFactory.getLogger(HistoryReader.class);
    /** At most so many entries are on one page. */
    public static final int LONGEST_PAGE = 200;
    /** At most so many steps are in one replay. */
    public static final int MOST_STEPS = 1_000;

    /** A past is worked out in time for the next reader after each multiple of so many revisions. */
    public static final int DISTANCE = 1_000;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final int PAGE = 1_000;
    /** A past is kept anew after so many events, or a twentieth of them all: the more there are, the more it costs. */
    private static final int KEPT_AFTER = 500;
    private static final int SHARE = 20;
    /** A share of the memory that there is, but no more than does good. */
    private static final long ROOM = Math.min(200_000_000, Runtime.getRuntime().maxMemory() / 8);

    private final RecordedEvents record;
    private final MinutesReader reader;
    private final TraceStore kept;
    private final Cache<MinutesId, Remembered> pasts =
            Caffeine.newBuilder().maximumWeight(ROOM).weigher(HistoryReader::weight).build();

    public HistoryReader(RecordedEvents record, MinutesReader reader, TraceStore kept) {
        this.record = record;
        this.reader = reader;
        this.kept = kept;
    }

    /** The past of minutes in memory; none until somebody asks. */
    private static final class Remembered {

        private final ReentrantLock turn = new ReentrantLock();
        private @Nullable Past past;
        private long keptAt;
        private volatile int weight = 1;
    }

    private static int weight(MinutesId minutes, Remembered remembered) {
        return remembered.weight;
    }

    /**
     * A page of the history; empty for unknown minutes.
     *
     * @param before only entries that began before this revision; missing for those that began last
     * @param limit  from 1 to {@link #LONGEST_PAGE}
     */
    public Optional<HistoryPage> history(MinutesId minutes, HistoryFilter filter, @Nullable Long before, int limit) {
        return ask(minutes, past -> page(past, filter, before, limit));
    }

    /** The page of {@link #history} with what it takes to print it; empty for unknown minutes. */
    public Optional<ToldHistory> told(MinutesId minutes, HistoryFilter filter, @Nullable Long before, int limit) {
        return ask(minutes, past -> {
            HistoryPage page = page(past, filter, before, limit);
            return Naming.of(past, page, filter, state(past, page.head()).content().heading());
        });
    }

    private static HistoryPage page(Past past, HistoryFilter filter, @Nullable Long before, int limit) {
        List<Span> spans = past.spans().told();
        Entries entries = new Entries(past);
        List<Entry> page = new ArrayList<>();
        Long rest = null;
        for (int i = spans.size() - 1; i >= 0 && rest == null; i--) {
            Span span = spans.get(i);
            if ((before == null || span.first() < before) && filter.lets(span, past)) {
                if (page.size() == limit) {
                    rest = page.getLast().first();
                } else {
                    page.add(entries.of(span));
                }
            }
        }
        return new HistoryPage(past.trace().minutes(), past.trace().revision(), page, rest);
    }

    /**
     * What differs between two points, in either order; empty for unknown minutes.
     *
     * @throws UnknownRevision if the minutes have not had one of them
     */
    public Optional<Difference> difference(MinutesId minutes, Asked from, Asked to) {
        return ask(minutes, past ->
                Differences.between(past.trace(), state(past, revision(past, from)), state(past, revision(past, to))));
    }

    /**
     * What differs between two points, with both states; empty for unknown minutes.
     *
     * @throws UnknownRevision if the minutes have not had one of them
     */
    public Optional<Comparison> comparison(MinutesId minutes, Asked from, Asked to) {
        return ask(minutes, past ->
                Comparisons.between(past, state(past, revision(past, from)), state(past, revision(past, to))));
    }

    /**
     * Who wrote what; empty for unknown minutes.
     *
     * @throws UnknownRevision if the minutes have not had it
     */
    public Optional<Attribution> attribution(MinutesId minutes, Asked of) {
        return ask(minutes, past -> Attributions.of(past.trace(), state(past, revision(past, of))));
    }

    /** The life of an agreement; empty for unknown minutes and for an agreement they never had. */
    public Optional<Biography> biography(MinutesId minutes, AgreementId agreement) {
        return ask(minutes, past -> new Biographer(past, agreement).tell());
    }

    /**
     * The minutes from one point to a later one in steps; empty for unknown minutes.
     *
     * @param most steps, from 1 to {@link #MOST_STEPS}; where texts, lists or values are long there are fewer, so that
     *             an answer stays bearable
     * @throws UnknownRevision          if the minutes have not had one of them
     * @throws Backwards                if the second point comes before the first
     */
    public Optional<Replay> replay(MinutesId minutes, Asked from, Asked to, Replay.Pace pace, int most) {
        return ask(minutes, past -> {
            long first = revision(past, from);
            long last = revision(past, to);
            if (last < first) {
                throw new Backwards();
            }
            return new Player(past, first, last).play(state(past, first), pace, most);
        });
    }

    /** Works out the past of minutes as far as it goes, so that who asks next need not wait. */
    public void prepare(MinutesId minutes) {
        ask(minutes, past -> past);
    }

    private static long revision(Past past, Asked asked) {
        long head = past.trace().revision();
        long revision = switch (asked) {
            case Asked.Revision(long named) -> named;
            case Asked.At(var instant) -> past.trace().revisionAt(instant);
            case Asked.Now() -> head;
        };
        if (revision < 1 || revision > head) {
            throw new UnknownRevision(past.trace().minutes(), revision, head);
        }
        return revision;
    }

    private MinutesState state(Past past, long revision) {
        return reader.at(past.trace().minutes(), revision).orElseThrow();
    }

    private <T> Optional<T> ask(MinutesId minutes, Function<Past, @Nullable T> question) {
        Remembered remembered = pasts.get(minutes, unknown -> new Remembered());
        awaitTurn(remembered.turn);
        try {
            Past past = caughtUp(minutes, remembered);
            return past.trace().revision() == 0 ? Optional.empty() : Optional.ofNullable(question.apply(past));
        } finally {
            remembered.turn.unlock();
        }
    }

    private static void awaitTurn(ReentrantLock turn) {
        try {
            if (!turn.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooManyQuestions();
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            throw new TooManyQuestions();
        }
    }

    private Past caughtUp(MinutesId minutes, Remembered remembered) {
        Past start = remembered.past;
        // A past that an event could not follow is of no more use, so it is not remembered until it has caught up.
        remembered.past = null;
        try {
            return caughtUp(start == null ? fromStore(minutes, remembered) : start, remembered, false);
        } catch (BrokenPast broken) {
            LOG.warn("The past of minutes {} is worked out anew: {}", minutes, broken.getMessage());
            return caughtUp(new Past(minutes), remembered, true);
        }
    }

    /** @param replaces whether what is kept is of no use */
    private Past caughtUp(Past past, Remembered remembered, boolean replaces) {
        MinutesId minutes = past.trace().minutes();
        long before = past.trace().revision();
        List<RecordedEvent> events;
        do {
            events = record.after(minutes, past.trace().revision(), PAGE);
            events.forEach(past::tell);
        } while (!events.isEmpty());
        long revision = past.trace().revision();
        if (revision == 0) {
            pasts.invalidate(minutes);
            return past;
        }
        remembered.past = past;
        if (revision > before || remembered.weight == 1) {
            remembered.weight = past.weight();
            pasts.put(minutes, remembered);
        }
        if (replaces || revision - remembered.keptAt >= Math.max(KEPT_AFTER, revision / SHARE)) {
            kept.keep(TraceForms.of(past.trace()));
            remembered.keptAt = revision;
        }
        return past;
    }

    private Past fromStore(MinutesId minutes, Remembered remembered) {
        return kept.of(minutes).filter(form -> form.revision() <= record.head(minutes)).map(form -> {
            remembered.keptAt = form.revision();
            return Past.of(form);
        }).orElseGet(() -> new Past(minutes));
    }
}
