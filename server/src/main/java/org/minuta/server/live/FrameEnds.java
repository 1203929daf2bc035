package org.minuta.server.live;

import java.io.ByteArrayOutputStream;

/**
 * Where frames of one connection end, told in one pass over what comes. A body ends with its first NUL: ours is JSON,
 * which holds none. Of the length that a body claims nothing is known here; Spring's decoder, which gets the frame, waits
 * for more if it is too short, and refuses what is too long.
 */
final class FrameEnds {

    private enum Within { NOTHING, HEADERS, BODY }

    private static final byte[] NONE = {};

    private final int limit;
    private ByteArrayOutputStream unfinished = new ByteArrayOutputStream();
    private Within within = Within.NOTHING;
    private boolean lineIsEmpty;
    private int length;

    /** @param limit the most bytes of one frame */
    FrameEnds(int limit) {
        this.limit = limit;
    }

    /**
     * Takes the next bytes.
     *
     * @return all that came since, up to the last end of a frame; empty while there is none
     * @throws Unfit if a frame is too large, or ends before its headers do
     */
    byte[] take(byte[] piece) {
        int end = 0;
        for (int i = 0; i < piece.length; i++) {
            step(piece[i]);
            end = within == Within.NOTHING ? i + 1 : end;
        }
        unfinished.write(piece, 0, end);
        byte[] finished = NONE;
        if (end > 0) {
            finished = unfinished.toByteArray();
            // Emptied, it would keep the room that its largest frame took for as long as the connection is open.
            unfinished = new ByteArrayOutputStream();
        }
        unfinished.write(piece, end, piece.length - end);
        return finished;
    }

    private void step(byte next) {
        boolean lineEnds = next == '\n';
        boolean isSign = !lineEnds && next != '\r';
        length = within == Within.NOTHING ? 1 : length + 1;
        if (length > limit) {
            throw new Unfit(true);
        }
        switch (within) {
            case NOTHING -> within = isSign ? Within.HEADERS : Within.NOTHING;
            case HEADERS -> {
                if (next == 0) {
                    throw new Unfit(false);
                }
                within = lineEnds && lineIsEmpty ? Within.BODY : Within.HEADERS;
            }
            case BODY -> within = next == 0 ? Within.NOTHING : Within.BODY;
        }
        lineIsEmpty = lineEnds || lineIsEmpty && !isSign;
    }

    /** What came is no frame. */
    static final class Unfit extends RuntimeException {

        private final boolean tooLarge;

        private Unfit(boolean tooLarge) {
            super(tooLarge ? "A frame is too large" : "A frame ends before its headers do", null, false, false);
            this.tooLarge = tooLarge;
        }

        boolean tooLarge() {
            return tooLarge;
        }
    }
}
