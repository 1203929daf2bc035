package org.minuta.query.readmodels;

import java.time.Instant;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;

/** The event that follows what is kept of some minutes. */
public interface NextEvent {

    MinutesId minutes();

    long revision();

    /** Server time. */
    Instant at();

    /** Whether it is an event of this type; unlike {@link #event}, cheap to ask. */
    boolean is(Class<? extends MinutesEvent> type);

    /** Unpacks the event. What was typed is most of the record, and does not show in every read model. */
    MinutesEvent event();

    /** An event as the record gives it. */
    static NextEvent of(MinutesId minutes, RecordedEvent recorded) {
        return new NextEvent() {

            @Override
            public MinutesId minutes() {
                return minutes;
            }

            @Override
            public long revision() {
                return recorded.revision();
            }

            @Override
            public Instant at() {
                return recorded.at();
            }

            @Override
            public boolean is(Class<? extends MinutesEvent> type) {
                return type.isInstance(recorded.event());
            }

            @Override
            public MinutesEvent event() {
                return recorded.event();
            }
        };
    }
}
