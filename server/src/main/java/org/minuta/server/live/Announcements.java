package org.minuta.server.live;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.command.intake.CommittedEvents;
import org.minuta.query.minutes.RecordedEvents;
import org.minuta.server.json.Frame;
import org.springframework.messaging.simp.SimpMessagingTemplate;
import org.springframework.messaging.simp.user.SimpSubscription;
import org.springframework.messaging.simp.user.SimpUserRegistry;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells everybody on the same minutes what was committed, one frame per commit, encoded once. While nothing is
 * committed it repeats the head revision, so that a client that lost a frame notices and fetches what it missed; at
 * once where a frame may never have been sent.
 */
@Component
class Announcements implements CommittedEvents {

    private final SimpMessagingTemplate broker;
    private final SimpUserRegistry readers;
    private final RecordedEvents record;
    private final JsonMapper json;
    private final Map<MinutesId, Boolean> toldLately = new ConcurrentHashMap<>();

    Announcements(SimpMessagingTemplate broker, SimpUserRegistry readers, RecordedEvents record, JsonMapper json) {
        this.broker = broker;
        this.readers = readers;
        this.record = record;
        this.json = json;
    }

    /** A head revision without events. */
    private record Head(MinutesId minutes, long head) {
    }

    @Override
    public void committed(MinutesId minutes, List<RecordedEvent> events) {
        send(minutes, json.writeValueAsBytes(Frame.of(minutes, events)));
        toldLately.put(minutes, true);
    }

    @Override
    public void repeated(MinutesId minutes) {
        tellHead(minutes);
    }

    @Scheduled(fixedRateString = "${minuta.live.head-interval:3s}")
    void repeatHeads() {
        var quiet = readers.findSubscriptions(Announcements::isToEvents).stream()
                .map(SimpSubscription::getDestination).map(Destinations::minutesOf).collect(Collectors.toSet());
        quiet.removeIf(minutes -> toldLately.remove(minutes) != null);
        toldLately.clear();
        quiet.forEach(this::tellHead);
    }

    private void tellHead(MinutesId minutes) {
        long head = record.head(minutes);
        if (head > 0) {
            send(minutes, json.writeValueAsBytes(new Head(minutes, head)));
        }
    }

    private static boolean isToEvents(SimpSubscription subscription) {
        String destination = subscription.getDestination();
        return Destinations.minutesOf(destination) != null && !Destinations.isPresence(destination);
    }

    private void send(MinutesId minutes, byte[] frame) {
        broker.send(Destinations.events(minutes), JsonFrame.of(frame));
    }
}
