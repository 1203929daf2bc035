package org.minuta.api.minutes;

import org.minuta.api.text.DeltaLimits;

/**
 * How much minutes may hold.
 *
 * @param text       of a text and its edits
 * @param name       UTF-16 units in a name, a title or another value
 * @param attendees  per minutes, removed ones included
 * @param topics     per minutes, removed ones included
 * @param agreements per minutes, withdrawn ones included
 */
public record Limits(DeltaLimits text, int name, int attendees, int topics, int agreements) {

    public static final Limits DEFAULT = new Limits(new DeltaLimits(200_000, 2_000), 1_000, 500, 500, 1_000);
}
