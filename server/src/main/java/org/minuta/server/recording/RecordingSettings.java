package org.minuta.server.recording;

import org.minuta.api.minutes.Limits;
import org.minuta.api.text.DeltaLimits;
import org.minuta.server.json.RequestLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much minutes may hold and a client may send.
 *
 * @param text            characters (UTF-16 units) of one text
 * @param operations      operations of one edit
 * @param name            characters of one value
 * @param attendees       per minutes, removed ones included
 * @param topics          per minutes, removed ones included
 * @param agreements      per minutes, withdrawn ones included
 * @param request         bytes of one request or frame
 * @param command         bytes of one command
 */
@ConfigurationProperties("minuta.limits")
record RecordingSettings(@DefaultValue("200000") int text, @DefaultValue("2000") int operations,
        @DefaultValue("1000") int name, @DefaultValue("500") int attendees, @DefaultValue("500") int topics,
        @DefaultValue("1000") int agreements, @DefaultValue("1MB") DataSize request,
        @DefaultValue("256KB") DataSize command) {

    DeltaLimits delta() {
        return new DeltaLimits(text, operations);
    }

    Limits minutes() {
        return new Limits(delta(), name, attendees, topics, agreements);
    }

    RequestLimits requests() {
        return new RequestLimits((int) request.toBytes(), (int) command.toBytes(), delta());
    }
}
