package org.minuta.query.history;

import org.jspecify.annotations.Nullable;
import org.minuta.api.text.Attributes;

/**
 * Words that were given another look; missing attributes stand for plain text.
 *
 * @param text cut with "…" if it is long
 */
public record LookChange(String text, @Nullable Attributes before, @Nullable Attributes after) {
}
