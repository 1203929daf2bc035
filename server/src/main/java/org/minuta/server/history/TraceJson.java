package org.minuta.server.history;

import org.minuta.query.history.TraceForm;
import org.minuta.query.history.TraceFormat;
import org.minuta.server.json.MinutesJson;
import tools.jackson.databind.json.JsonMapper;

/** Keeps pasts as JSON. */
final class TraceJson implements TraceFormat {

    private final JsonMapper json = MinutesJson.mapper();

    /** To be changed whenever the form, or any type in it, changes its shape. */
    @Override
    public String shape() {
        return "json-2";
    }

    @Override
    public byte[] write(TraceForm form) {
        return json.writeValueAsBytes(form);
    }

    @Override
    public TraceForm read(byte[] bytes) {
        return json.readValue(bytes, TraceForm.class);
    }
}
