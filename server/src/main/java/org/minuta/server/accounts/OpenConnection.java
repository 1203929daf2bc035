package org.minuta.server.accounts;

import java.security.Principal;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.minuta.server.web.WebRefusal;

/** Something that a person has open beyond one request; see {@link OpenConnections}. */
public final class OpenConnection {

    private final SignedIn by;
    private final Consumer<WebRefusal> closing;
    private final AtomicBoolean open = new AtomicBoolean(true);
    private volatile boolean used;

    /**
     * @param by      who is signed in where it was opened
     * @param closing closes it and says why; called at most once, on any thread, which it must not keep waiting
     * @throws IllegalStateException when nobody is signed in, which is a fault in the security rules
     */
    public OpenConnection(@Nullable Principal by, Consumer<WebRefusal> closing) {
        this.by = SignedIn.of(by);
        this.closing = closing;
    }

    /** Whether it may go on. Once it may not, it never may again: nothing more is to be taken from it or sent. */
    public boolean isOpen() {
        return open.get();
    }

    /** Its person did something, so the session it belongs to is not idle. */
    public void use() {
        used = true;
    }

    boolean wasUsedSinceLastAsked() {
        var was = used;
        used = false;
        return was;
    }

    /** Closes it, unless it is closed already. */
    public void end(WebRefusal why) {
        if (open.getAndSet(false)) {
            closing.accept(why);
        }
    }

    void hasClosed() {
        open.set(false);
    }

    Credential credential() {
        return by.credential();
    }

    UUID account() {
        return by.getPrincipal().id();
    }
}
