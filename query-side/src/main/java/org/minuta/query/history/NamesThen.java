package org.minuta.query.history;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of minutes that an entry tells of were called when it happened.
 *
 * @param labels  names and titles, by part; the names of revisions are those they have now
 * @param numbers of agreements, by part: as printed then or, of one that had none then, the last one it had had
 */
public record NamesThen(Map<String, String> labels, Map<String, Integer> numbers) {

    /** @param part such as {@code topic:<id>} */
    public @Nullable String label(String part) {
        return labels.get(part);
    }

    /** @param part such as {@code agreement:<id>} */
    public @Nullable Integer number(String part) {
        return numbers.get(part);
    }
}
