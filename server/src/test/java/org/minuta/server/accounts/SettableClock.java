package org.minuta.server.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;

/** The clock on the wall, until somebody sets it: then it stands still. */
@Primary
public final class SettableClock extends Clock {

    private volatile @Nullable Instant set;

    public void standAt(Instant instant) {
        set = instant;
    }

    public void runOn() {
        set = null;
    }

    @Override
    public Instant instant() {
        Instant stands = set;
        return stands == null ? Instant.now() : stands;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Instants have no zone");
    }
}
