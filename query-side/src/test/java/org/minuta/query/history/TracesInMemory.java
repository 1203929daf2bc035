package org.minuta.query.history;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.minuta.api.minutes.MinutesId;

/** Keeps pasts for tests. */
public final class TracesInMemory implements TraceStore {

    private final Map<MinutesId, TraceForm> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<TraceForm> of(MinutesId minutes) {
        return Optional.ofNullable(kept.get(minutes));
    }

    @Override
    public void keep(TraceForm form) {
        kept.merge(form.minutes(), form, (old, fresh) -> old.revision() > fresh.revision() ? old : fresh);
    }
}
