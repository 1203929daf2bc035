package org.minuta.query.history;

import org.jspecify.annotations.Nullable;
import org.minuta.api.text.Attributes;

/**
 * Words of one text that came about together.
 *
 * @param attributes what they look like; missing if plain
 * @param by         who wrote them, as a place in the list of people that comes along, from 0
 * @param revision   the one in which they were written
 * @param changed    what took them away, brought them back or gave them another look; missing if nothing but their
 *                   writing did
 * @param before     of words that look different now: what they looked like, empty if plain
 * @param both       true for words in a changed passage that are in what went and in what came
 */
public record ComparedRun(String text, @Nullable Attributes attributes, int by, long revision,
        @Nullable ChangedBy changed, @Nullable Attributes before, @Nullable Boolean both) {

    /** @param by as in {@link ComparedRun} */
    public record ChangedBy(int by, long revision) {
    }

    ComparedRun withText(String other) {
        return new ComparedRun(other, attributes, by, revision, changed, before, both);
    }
}
