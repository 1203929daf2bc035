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
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesEvent.TextEdited;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.TextId;
import org.minuta.query.minutes.MinutesState;
import org.minuta.query.readmodels.Follower;
import org.minuta.query.search.Since;
import org.minuta.query.search.Spans;

/** What the register keeps of one minutes, told event after event. One walker, one use. */
final class RegisteredMinutes implements Follower {

    private final MinutesId minutes;
    private final @Nullable MinutesState before;
    private final Map<AgreementId, Times> timesBefore;
    private final Map<AgreementId, Times> times;
    private final Spans<Version> versions;
    private final Set<AgreementId> gone = new HashSet<>();
    private final Map<AgreementId, Agreement> lastSeen = new HashMap<>();
    private @Nullable MinutesState state;

    private RegisteredMinutes(MinutesId minutes, @Nullable MinutesState state, Map<AgreementId, Times> times,
            Map<Version, Since> versions) {
        this.minutes = minutes;
        this.before = state;
        this.state = state;
        this.timesBefore = Map.copyOf(times);
        this.times = new HashMap<>(times);
        this.versions = new Spans<>(versions);
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

    /** @throws IllegalStateException naming the revision, if the event cannot follow; then nothing is told */
    @Override
    public void tell(long revision, Instant at, MinutesEvent event) {
        MinutesState old = state;
        MinutesState now = old == null ? MinutesState.opened(revision, at, event) : old.after(revision, at, event);
        state = now;
        if (!(event instanceof TextEdited edited)) {
            compare(byId(old), byId(now), new Since(revision, at));
        } else if (edited.text() instanceof TextId.Wording(var agreement)) {
            times.compute(agreement, (id, known) -> Times.changed(known, at));
        }
    }

    private void compare(Map<AgreementId, Agreement> old, Map<AgreementId, Agreement> now, Since since) {
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

    private static Map<AgreementId, Agreement> byId(@Nullable MinutesState state) {
        return state == null ? Map.of() : state.content().agreements().stream().collect(
                Collectors.toMap(Agreement::id, agreement -> agreement, (one, other) -> one, LinkedHashMap::new));
    }

    MinutesId minutes() {
        return minutes;
    }

    @Override
    public long revision() {
        return state == null ? 0 : state.revision();
    }

    @Override
    public MinutesState state() {
        return Objects.requireNonNull(state);
    }

    Spans.Changes<Version> versions() {
        return versions.changes();
    }

    /** All lines in the list now. */
    List<Registered> lines() {
        return Registered.in(state().content(), times::get);
    }

    /** The lines in the list now that are not as they were, whether or not they were there. */
    List<Registered> changedLines() {
        Map<AgreementId, Registered> old = before == null ? Map.of()
                : Registered.in(before.content(), timesBefore::get).stream()
                        .collect(Collectors.toMap(line -> line.agreement().id(), line -> line));
        return lines().stream().filter(line -> !line.equals(old.get(line.agreement().id()))).toList();
    }

    /** The lines that are in the list no longer, as they read last, without a number. */
    List<Registered> goneLines() {
        return gone.stream().map(id -> new Registered(lastSeen.get(id), null, null, times.get(id))).toList();
    }
}
