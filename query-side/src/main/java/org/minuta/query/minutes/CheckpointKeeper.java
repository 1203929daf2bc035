package org.minuta.query.minutes;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.SourceId;
import org.minuta.api.minutes.MinutesEvent;
import org.minuta.api.minutes.MinutesId;

/**
 * Sees to it that checkpoints exist even of minutes that nobody reads. One that was missed is kept along with the next,
 * since the reader passes it on the way.
 *
 * <p>Handles the events of a streaming processor; repeated events are harmless.
 */
public final class CheckpointKeeper {

    /** The name of its processor. */
    public static final String PROCESSOR = "checkpoints";

    private final MinutesReader reader;

    public CheckpointKeeper(MinutesReader reader) {
        this.reader = reader;
    }

    @EventHandler
    void on(MinutesEvent event, @SourceId String minutes, @SequenceNumber long sequence) {
        long revision = sequence + 1;
        if (revision % MinutesReader.DISTANCE == 0) {
            reader.at(MinutesId.of(minutes), revision);
        }
    }
}
