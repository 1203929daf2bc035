package org.minuta.query.documents;

import java.util.List;
import org.minuta.query.history.ValueChange;

/**
 * An entry of the history as a sentence.
 *
 * @param sentence such as "Rosa Lima redactó de nuevo el acuerdo IV"
 * @param values   what was set besides what the sentence tells
 * @param whole    whether these values are those of something that came or went as a whole
 */
record Telling(Sentence sentence, List<ValueChange> values, boolean whole) {

    static Telling of(Sentence sentence) {
        return new Telling(sentence, List.of(), false);
    }
}
