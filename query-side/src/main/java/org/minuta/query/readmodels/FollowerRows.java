package org.minuta.query.readmodels;

import java.util.Collection;
import java.util.List;
import org.minuta.query.minutes.MinutesState;

/**
 * The tables of one generation in which followers are kept.
 *
 * @param <K> the follower
 */
public interface FollowerRows<K extends Follower> {

    /** The follower as the rows have it; the state is that of their revision. */
    K read(MinutesState state);

    /** What followers were told since they were read or written; each is of other minutes. */
    void write(Collection<K> told);

    /** The names of what differs from a follower that was told from the first event to the revision of the rows. */
    List<String> differences(K told);
}
