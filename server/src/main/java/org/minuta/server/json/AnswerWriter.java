package org.minuta.server.json;

import org.minuta.api.minutes.Answer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

final class AnswerWriter extends StdSerializer<Answer> {

    AnswerWriter() {
        super(Answer.class);
    }

    @Override
    public void serialize(Answer answer, JsonGenerator json, SerializationContext context) {
        json.writeStartObject();
        json.writeStringProperty("client", answer.client().toString());
        json.writeNumberProperty("number", answer.number());
        switch (answer) {
            case Answer.Accepted accepted -> outcome("ACCEPTED", accepted.revision(), json);
            case Answer.Repeated repeated -> outcome("REPEATED", repeated.revision(), json);
            case Answer.Refused refused -> outcome(refused, json, context);
        }
        json.writeEndObject();
    }

    private static void outcome(String outcome, long revision, JsonGenerator json) {
        json.writeStringProperty("outcome", outcome);
        json.writeNumberProperty("revision", revision);
    }

    private static void outcome(Answer.Refused refused, JsonGenerator json, SerializationContext context) {
        json.writeStringProperty("outcome", "REFUSED");
        if (refused.revision() != null) {
            json.writeNumberProperty("revision", refused.revision());
        }
        json.writeStringProperty("refusal", refused.refusal().name());
        json.writeStringProperty("message", refused.message());
        if (!refused.conflicts().isEmpty()) {
            json.writeName("conflicts");
            context.writeValue(json, refused.conflicts());
        }
    }
}
