package org.minuta.query.search;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesId;
import org.minuta.query.list.ListedMinutes;
import org.minuta.query.minutes.MinutesState;
import org.minuta.query.readmodels.Follower;

/** What the search keeps of one minutes, told event after event. One walker, one use. */
final class SearchedMinutes implements Follower {

    private final MinutesId minutes;
    private final PassageSpans passages;
    private final Spans<Listing> listings;
    private @Nullable MinutesState state;
    private @Nullable Listing listing;

    private SearchedMinutes(MinutesId minutes, @Nullable MinutesState state, Map<Passage, Since> passages,
            Map<Listing, Since> listings) {
        this.minutes = minutes;
        this.state = state;
        this.passages = new PassageSpans(passages);
        this.listings = new Spans<>(listings);
        this.listing = listings.keySet().stream().findFirst().orElse(null);
    }

    static SearchedMinutes unopened(MinutesId minutes) {
        return new SearchedMinutes(minutes, null, Map.of(), Map.of());
    }

    /** @param passages, listing what stands by the rows, at the revision of the state */
    static SearchedMinutes from(MinutesState state, Map<Passage, Since> passages, Map<Listing, Since> listing) {
        return new SearchedMinutes(state.minutes(), state, new HashMap<>(passages), listing);
    }

    /** @throws IllegalStateException naming the revision, if the event cannot follow: the record is broken */
    @Override
    public void tell(long revision, Instant at, MinutesEvent event) {
        MinutesState before = state;
        MinutesState after = before == null ? MinutesState.opened(revision, at, event)
                : before.after(revision, at, event);
        var since = new Since(revision, at);
        passages.tell(before == null ? null : before.content(), event, after.content(), since);
        list(Listing.of(after.content(), listing == null ? since.at() : listing.openedAt()), since);
        state = after;
    }

    private void list(Listing now, Since since) {
        if (!now.equals(listing)) {
            if (listing != null) {
                listings.end(listing, since);
            }
            listings.begin(now, since);
            listing = now;
        }
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

    ListedMinutes listed() {
        MinutesState told = Objects.requireNonNull(state);
        return listed(told, Objects.requireNonNull(listing).openedAt());
    }

    /** The line of the list that minutes have in a state. */
    static ListedMinutes listed(MinutesState state, Instant openedAt) {
        Heading heading = state.content().heading();
        return new ListedMinutes(state.minutes(), state.revision(), heading.title(), heading.event(), heading.venue(),
                heading.heldOn(), heading.startsAt(), openedAt, state.at());
    }

    PassageSpans passages() {
        return passages;
    }

    Spans<Listing> listings() {
        return listings;
    }
}
