package org.minuta.server.json;

import org.jspecify.annotations.Nullable;
import org.minuta.api.text.DeltaLimits;
import tools.jackson.databind.DeserializationContext;

/**
 * How large what a client sends may be.
 *
 * @param request bytes of one request or frame
 * @param command bytes of one command in it
 * @param text    of one change of a text
 */
public record RequestLimits(int request, int command, DeltaLimits text) {

    /** A request of 1 MiB, a command of 256 KiB. */
    public static final RequestLimits DEFAULT = new RequestLimits(1 << 20, 256 << 10, DeltaLimits.DEFAULT);

    /** The limits for what is being read; missing for the store, where what was once accepted must be read. */
    static @Nullable RequestLimits of(DeserializationContext context) {
        return (RequestLimits) context.getAttribute(RequestLimits.class);
    }
}
