package org.minuta.server.live;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Answer;
import org.minuta.api.minutes.MinutesId;
import org.minuta.server.accounts.Person;
import org.minuta.server.json.MalformedRequest;
import org.minuta.server.recording.CommandDesk;
import org.springframework.messaging.Message;
import org.springframework.messaging.handler.annotation.DestinationVariable;
import org.springframework.messaging.handler.annotation.MessageMapping;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessagingTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes commands from live clients. An accepted command is answered by its event on the topic; only refusals and
 * repeats, which have no event, go to the client's own queue.
 */
@Controller
class LiveCommands {

    private final CommandDesk desk;
    private final SimpMessagingTemplate broker;
    private final JsonMapper json;
    private final Receipts receipts;

    LiveCommands(CommandDesk desk, SimpMessagingTemplate broker, JsonMapper json, Receipts receipts) {
        this.desk = desk;
        this.broker = broker;
        this.json = json;
        this.receipts = receipts;
    }

    @MessageMapping("minutes.{id}.commands")
    void commands(@DestinationVariable("id") String id, Message<byte[]> message, Authentication sender) {
        MinutesId minutes = MinutesId.of(id);
        String session = SimpMessageHeaderAccessor.getSessionId(message.getHeaders());
        try {
            desk.submit(minutes, message.getPayload(), Person.of(sender)).thenAccept(answers -> {
                List<Answer> told = answers.stream().filter(answer -> !(answer instanceof Answer.Accepted)).toList();
                if (!told.isEmpty()) {
                    answer(session, Map.of("minutes", minutes, "answers", told));
                }
                receipts.confirm(message.getHeaders());
            });
        } catch (MalformedRequest malformed) {
            answer(session, Map.of("minutes", minutes, "answers", List.of(),
                    "refusal", "MALFORMED", "message", String.valueOf(malformed.getMessage())));
            receipts.confirm(message.getHeaders());
        }
    }

    private void answer(@Nullable String session, Map<String, Object> content) {
        broker.send(Destinations.answersOf(session), JsonFrame.answer(json.writeValueAsBytes(content)));
    }
}
