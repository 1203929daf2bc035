package org.minuta.query.search;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesEvent.TextEdited;
import org.minuta.api.minutes.MinutesId;
import org.minuta.query.list.ListedMinutes;
import org.minuta.query.minutes.MinutesFold;
import org.minuta.query.minutes.MinutesState;
import org.minuta.query.readmodels.Follower;

/** What the search keeps of one minutes, told event after event. */
final class SearchedMinutes implements Follower {

    private final MinutesId minutes;
    private final PassageSpans passages;
    private Spans<Listing> listings;
    private @Nullable MinutesFold fold;
    private @Nullable Listing listing;

    private SearchedMinutes(MinutesId minutes, @Nullable MinutesState state, Map<Passage, Since> passages,
            Map<Place, Long> ends, Map<Listing, Since> listings) {
        this.minutes = minutes;
        this.fold = state == null ? null : new MinutesFold(state);
        this.passages = new PassageSpans(passages, ends);
        this.listings = new Spans<>(listings);
        this.listing = listings.keySet().stream().findFirst().orElse(null);
    }

    static SearchedMinutes unopened(MinutesId minutes) {
        return new SearchedMinutes(minutes, null, Map.of(), Map.of(), Map.of());
    }

    /**
     * @param passages, listing what stands by the rows, at the revision of the state
     * @param ends      the last revision at which a passage of each place ended
     */
    static SearchedMinutes from(MinutesState state, Map<Passage, Since> passages, Map<Place, Long> ends,
            Map<Listing, Since> listing) {
        return new SearchedMinutes(state.minutes(), state, passages, ends, listing);
    }

    @Override
    public void tell(long revision, Instant at, MinutesEvent event) {
        var since = new Since(revision, at);
        MinutesFold telling = fold;
        if (telling == null) {
            MinutesState opened = MinutesState.opened(revision, at, event);
            fold = new MinutesFold(opened);
            passages.tell(null, opened.content(), since);
            list(Listing.of(opened.content(), since.at()), since);
        } else if (event instanceof TextEdited edited) {
            telling.tell(revision, at, event);
            passages.tell(edited, () -> telling.text(edited.text()), since);
        } else {
            MinutesContent before = telling.state().content();
            telling.tell(revision, at, event);
            MinutesContent after = telling.state().content();
            passages.tell(before, after, since);
            list(Listing.of(after, Objects.requireNonNull(listing).openedAt()), since);
        }
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
        passages.written();
        listings = new Spans<>(listings.standing());
    }

    /** A text is here as the minutes have it, as it is cut, and in its passages. */
    @Override
    public int weight() {
        return 3 * state().weight();
    }

    private MinutesState state() {
        return Objects.requireNonNull(fold).state();
    }

    ListedMinutes listed() {
        return ListedMinutes.of(state(), Objects.requireNonNull(listing).openedAt());
    }

    PassageSpans passages() {
        return passages;
    }

    Spans<Listing> listings() {
        return listings;
    }
}
