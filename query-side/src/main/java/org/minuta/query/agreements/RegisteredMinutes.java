package org.minuta.query.agreements;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesEvent.TextEdited;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.TextId;
import org.minuta.query.minutes.MinutesFold;
import org.minuta.query.minutes.MinutesState;
import org.minuta.query.readmodels.Follower;
import org.minuta.query.search.Since;
import org.minuta.query.search.Spans;

/** What the register keeps of one minutes, told event after event. */
final class RegisteredMinutes implements Follower {

    private final MinutesId minutes;
    private final Map<AgreementId, Times> times;
    private final Set<AgreementId> gone = new HashSet<>();
    private final Map<AgreementId, Agreement> lastSeen = new HashMap<>();
    private Spans<Version> versions;
    /** The lines as the rows have them. */
    private Map<AgreementId, Registered> kept;
    private @Nullable MinutesFold fold;

    private RegisteredMinutes(MinutesId minutes, @Nullable MinutesState state, Map<AgreementId, Times> times,
            Map<Version, Since> versions) {
        this.minutes = minutes;
        this.times = new HashMap<>(times);
        this.versions = new Spans<>(versions);
        this.fold = state == null ? null : new MinutesFold(state);
        this.kept = state == null ? Map.of() : byId(lines());
    }

    static RegisteredMinutes unopened(MinutesId minutes) {
        return new RegisteredMinutes(minutes, null, Map.of(), Map.of());
    }

    /**
     * @param times    of every agreement there ever was
     * @param versions of those in the list
     */
    static RegisteredMinutes from(MinutesState state, Map<AgreementId, Times> times, Map<Version, Since> versions) {
        return new RegisteredMinutes(state.minutes(), state, times, versions);
    }

    @Override
    public void tell(long revision, Instant at, MinutesEvent event) {
        if (fold == null) {
            MinutesState opened = MinutesState.opened(revision, at, event);
            fold = new MinutesFold(opened);
            compare(List.of(), opened.content().agreements(), new Since(revision, at));
        } else if (event instanceof TextEdited edited) {
            fold.tell(revision, at, event);
            if (edited.text() instanceof TextId.Wording(var agreement)) {
                times.compute(agreement, (id, known) -> Times.changed(known, at));
            }
        } else {
            List<Agreement> old = fold.state().content().agreements();
            fold.tell(revision, at, event);
            compare(old, fold.state().content().agreements(), new Since(revision, at));
        }
    }

    private void compare(List<Agreement> oldList, List<Agreement> nowList, Since since) {
        if (oldList.equals(nowList)) {
            return;
        }
        Map<AgreementId, Agreement> old = agreements(oldList);
        Map<AgreementId, Agreement> now = agreements(nowList);
        old.forEach((id, agreement) -> {
            if (!now.containsKey(id)) {
                versions.end(Version.of(agreement, recordedAt(id)), since);
                times.compute(id, (gone, known) -> Times.changed(known, since.at()));
                gone.add(id);
                lastSeen.put(id, agreement);
            }
        });
        now.forEach((id, agreement) -> {
            Agreement was = old.get(id);
            if (!agreement.equals(was)) {
                times.compute(id, (changed, known) -> Times.changed(known, since.at()));
                gone.remove(id);
                version(was, agreement, since);
            }
        });
    }

    private void version(@Nullable Agreement was, Agreement agreement, Since since) {
        Version now = Version.of(agreement, recordedAt(agreement.id()));
        Version old = was == null ? null : Version.of(was, recordedAt(agreement.id()));
        if (!now.equals(old)) {
            if (old != null) {
                versions.end(old, since);
            }
            versions.begin(now, since);
        }
    }

    private Instant recordedAt(AgreementId id) {
        return Objects.requireNonNull(times.get(id)).recordedAt();
    }

    private static Map<AgreementId, Agreement> agreements(List<Agreement> list) {
        return list.stream().collect(
                Collectors.toMap(Agreement::id, agreement -> agreement, (one, other) -> one, LinkedHashMap::new));
    }

    private static Map<AgreementId, Registered> byId(List<Registered> lines) {
        return lines.stream().collect(Collectors.toMap(line -> line.agreement().id(), line -> line));
    }

    @Override
    public MinutesId minutes() {
        return minutes;
    }

    @Override
    public long revision() {
        return fold == null ? 0 : fold.revision();
    }

    @Override
    public void written() {
        versions = new Spans<>(versions.standing());
        kept = byId(lines());
        gone.clear();
        lastSeen.clear();
    }

    @Override
    public int weight() {
        return state().weight();
    }

    private MinutesState state() {
        return Objects.requireNonNull(fold).state();
    }

    Heading heading() {
        return Objects.requireNonNull(fold).heading();
    }

    Spans.Changes<Version> versions() {
        return versions.changes();
    }

    /** All lines in the list now. */
    List<Registered> lines() {
        return Registered.in(state().content(), times::get);
    }

    /** The lines in the list now that are not as the rows have them, whether or not they have them. */
    List<Registered> changedLines() {
        return lines().stream().filter(line -> !line.equals(kept.get(line.agreement().id()))).toList();
    }

    /** The lines that are in the list no longer, as they read last, without a number. */
    List<Registered> goneLines() {
        return gone.stream().map(id -> new Registered(lastSeen.get(id), null, null, times.get(id))).toList();
    }
}
