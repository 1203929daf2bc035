package org.minuta.server.reading;

import java.time.Instant;
import java.util.SortedMap;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.MinutesId;
import org.minuta.query.minutes.MinutesState;
import org.minuta.query.minutes.StateFormat;
import org.minuta.server.json.MinutesJson;
import tools.jackson.databind.json.JsonMapper;

/** Keeps states as JSON. */
final class StateJson implements StateFormat {

    private final JsonMapper json = MinutesJson.mapper();

    /** To be changed whenever what is written below, or any type in it, changes its shape. */
    @Override
    public String shape() {
        return "json-1";
    }

    @Override
    public byte[] write(MinutesState state) {
        return json.writeValueAsBytes(new Kept(state.minutes(), state.revision(), state.at().getEpochSecond(),
                state.at().getNano(), state.content(), state.names()));
    }

    @Override
    public MinutesState read(byte[] bytes) {
        Kept kept = json.readValue(bytes, Kept.class);
        return new MinutesState(kept.minutes(), kept.revision(), Instant.ofEpochSecond(kept.second(), kept.nano()),
                kept.content(), kept.names());
    }

    /** On the wire an instant has milliseconds; which event came before an instant is asked more finely here. */
    private record Kept(MinutesId minutes, long revision, long second, int nano, MinutesContent content,
            SortedMap<Long, String> names) {
    }
}
