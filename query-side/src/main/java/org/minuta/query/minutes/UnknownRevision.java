package org.minuta.query.minutes;

import org.minuta.api.minutes.MinutesId;

/** Somebody asked for a revision that these minutes have not had. */
public final class UnknownRevision extends RuntimeException {

    private final long revision;
    private final long head;

    public UnknownRevision(MinutesId minutes, long revision, long head) {
        super("Minutes " + minutes + " have the revisions 1 to " + head + ", not " + revision);
        this.revision = revision;
        this.head = head;
    }

    /** The revision that was asked for. */
    public long revision() {
        return revision;
    }

    /** The last revision the minutes have. */
    public long head() {
        return head;
    }
}
