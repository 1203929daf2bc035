package org.minuta.query.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands, and since when, told over some events: in the end it says what of the rows kept before is to be changed.
 *
 * @param <K> what stands; equal things stand once at a time
 */
public final class Spans<K> {

    private final Map<K, Since> before;
    private final Map<K, Since> standing;
    private final List<Ended<K>> ended = new ArrayList<>();

    /** @param kept what stands by the rows kept before */
    public Spans(Map<K, Since> kept) {
        before = Map.copyOf(kept);
        standing = new HashMap<>(kept);
    }

    /**
     * Something that stood once.
     *
     * @param since the first revision it was part of
     * @param until the first it was no longer part of
     */
    public record Ended<K>(K what, Since since, Since until) {
    }

    /** What has to be changed in the rows. */
    public record Changes<K>(Set<K> dropped, List<Ended<K>> closed, List<Ended<K>> past, Map<K, Since> begun) {
    }

    public void begin(K what, Since since) {
        standing.put(what, since);
    }

    /** It stood, and is remembered. */
    public void end(K what, Since until) {
        Since since = standing.remove(what);
        if (since != null) {
            ended.add(new Ended<>(what, since, until));
        }
    }

    /** It goes as if it had never stood. */
    public void drop(K what) {
        standing.remove(what);
    }

    public @Nullable Since since(K what) {
        return standing.get(what);
    }

    /** All that stands now. */
    public Map<K, Since> standing() {
        return Map.copyOf(standing);
    }

    /** Dropped and closed are rows kept before; past and begun are new ones. */
    public Changes<K> changes() {
        List<Ended<K>> closed = ended.stream().filter(this::keptBefore).toList();
        List<Ended<K>> past = ended.stream().filter(span -> !keptBefore(span)).toList();
        var begun = new HashMap<>(standing);
        begun.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
        var dropped = new HashSet<>(before.keySet());
        dropped.removeIf(what -> before.get(what).equals(standing.get(what)));
        closed.forEach(span -> dropped.remove(span.what()));
        return new Changes<>(dropped, closed, past, begun);
    }

    private boolean keptBefore(Ended<K> span) {
        return span.since().equals(before.get(span.what()));
    }
}
