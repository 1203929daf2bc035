package org.minuta.query.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Author;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.TextId;

/**
 * Who wrote what in each text, as it stood at a revision. What was restored belongs to those who first wrote it.
 *
 * @param people      runs name them by their places, from 0
 * @param readThrough if the minutes came of a document written elsewhere: words of revisions up to this one are its
 *                    words, and their author only had it read
 */
public record Attribution(MinutesId minutes, Moment of, List<Author> people, @Nullable Long readThrough,
        List<AttributedText> texts) {

    /** @param runs from start to end; together they are the text */
    public record AttributedText(TextId text, List<ComparedRun> runs) {
    }
}
