package org.minuta.server.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Author;
import org.minuta.api.minutes.ClientId;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.Refusal;
import org.minuta.server.accounts.Person;
import org.springframework.context.event.EventListener;
import org.springframework.messaging.Message;
import org.springframework.messaging.handler.annotation.DestinationVariable;
import org.springframework.messaging.handler.annotation.MessageMapping;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessagingTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.socket.messaging.SessionDisconnectEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who is on which minutes, in which part, with the caret where. Never part of the record: kept in memory, shown at
 * most a few times a second, gone when the connection goes.
 */
@Controller
class Presence {

    private static final Pattern NAME = Pattern.compile("[!-~]{1,100}");
    private static final String EXPECTED = "Presence is a client, a part of at most 100 characters or none, and a caret"
            + " with an index and a length from 0 on or none";
    private static final int MOST_SHOWN = 200;
    /** Nobody looks at more minutes at once on one connection. */
    private static final int MOST_ROOMS = 50;

    private final SimpMessagingTemplate broker;
    private final JsonMapper json;
    private final Receipts receipts;
    private final Map<MinutesId, Map<String, Present>> rooms = new ConcurrentHashMap<>();
    private final Map<String, Set<MinutesId>> roomsOfSession = new ConcurrentHashMap<>();
    private final Set<MinutesId> changed = ConcurrentHashMap.newKeySet();

    Presence(SimpMessagingTemplate broker, JsonMapper json, Receipts receipts) {
        this.broker = broker;
        this.json = json;
        this.receipts = receipts;
    }

    /** What a client says of itself. A part is the name of a text or a value; a caret counts UTF-16 units. */
    private record Whereabouts(ClientId client, @Nullable String part, @Nullable Caret caret) {

        boolean isPlausible() {
            return (part == null || NAME.matcher(part).matches()) && (caret == null || caret.isPlausible());
        }
    }

    private record Caret(int index, int length) {

        boolean isPlausible() {
            return index >= 0 && length >= 0;
        }
    }

    private record Present(Author person, ClientId client, @Nullable String part, @Nullable Caret caret) {
    }

    private record Picture(MinutesId minutes, Collection<Present> present) {
    }

    /** Who said that they are on these minutes, each person once, by their names; not more than are shown. */
    List<Author> peopleOn(MinutesId minutes) {
        return rooms.getOrDefault(minutes, Map.of()).values().stream().map(Present::person)
                .collect(Collectors.toMap(Author::id, Function.identity(), (one, other) -> one)).values().stream()
                .sorted(Comparator.comparing(Author::name).thenComparing(Author::id)).limit(MOST_SHOWN).toList();
    }

    @MessageMapping("minutes.{id}.presence")
    void here(@DestinationVariable("id") String id, Message<byte[]> message, Authentication sender) {
        String session = SimpMessageHeaderAccessor.getSessionId(message.getHeaders());
        Whereabouts whereabouts = read(message.getPayload());
        MinutesId minutes = MinutesId.of(id);
        if (whereabouts == null || session == null) {
            refuse(minutes, session);
        } else {
            enter(minutes, session, whereabouts, Person.of(sender), message);
        }
        receipts.confirm(message.getHeaders());
    }

    private void refuse(MinutesId minutes, @Nullable String session) {
        broker.send(Destinations.answersOf(session), JsonFrame.answer(json.writeValueAsBytes(Map.of(
                "minutes", minutes, "refusal", Refusal.MALFORMED, "message", EXPECTED))));
    }

    private void enter(MinutesId minutes, String session, Whereabouts whereabouts, Person person, Message<?> message) {
        Present present = new Present(new Author(person.id(), person.name()), whereabouts.client(),
                whereabouts.part(), whereabouts.caret());
        roomsOfSession.compute(session, (same, visited) -> Admission.admits(message.getHeaders())
                ? enter(minutes, session, present, visited == null ? new HashSet<>() : visited) : visited);
    }

    /** Within the session's turn, as leaving is: nobody who has left is put back by what they said before. */
    private Set<MinutesId> enter(MinutesId minutes, String session, Present present, Set<MinutesId> visited) {
        if (visited.size() < MOST_ROOMS || visited.contains(minutes)) {
            visited.add(minutes);
            rooms.compute(minutes, (id, others) -> {
                Map<String, Present> all = others == null ? new ConcurrentHashMap<>() : others;
                all.put(session, present);
                return all;
            });
            changed.add(minutes);
        }
        return visited;
    }

    private @Nullable Whereabouts read(byte[] payload) {
        try {
            Whereabouts whereabouts = json.readValue(payload, Whereabouts.class);
            return whereabouts != null && whereabouts.isPlausible() ? whereabouts : null;
        } catch (JacksonException unreadable) {
            return null;
        }
    }

    @EventListener
    void showToNewcomer(Subscribed subscribed) {
        MinutesId minutes = Destinations.minutesOf(subscribed.destination());
        if (minutes != null && Destinations.isPresence(subscribed.destination())) {
            changed.add(minutes);
        }
    }

    @EventListener
    void leave(SessionDisconnectEvent gone) {
        roomsOfSession.computeIfPresent(gone.getSessionId(), (session, visited) -> {
            visited.forEach(minutes -> leave(minutes, session));
            return null;
        });
    }

    private void leave(MinutesId minutes, String session) {
        rooms.computeIfPresent(minutes, (id, present) -> {
            present.remove(session);
            return present.isEmpty() ? null : present;
        });
        changed.add(minutes);
    }

    @Scheduled(fixedDelayString = "${minuta.live.presence-interval:200ms}")
    void show() {
        for (MinutesId minutes : List.copyOf(changed)) {
            changed.remove(minutes);
            List<Present> present = new ArrayList<>(rooms.getOrDefault(minutes, Map.of()).values());
            List<Present> shown = present.subList(0, Math.min(MOST_SHOWN, present.size()));
            broker.send(Destinations.presence(minutes),
                    JsonFrame.of(json.writeValueAsBytes(new Picture(minutes, shown))));
        }
    }
}
