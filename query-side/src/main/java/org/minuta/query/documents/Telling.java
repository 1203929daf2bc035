package org.minuta.query.documents;

import java.util.List;
import org.minuta.query.history.ValueChange;

/**
 * An entry of the history as a sentence.
 *
 * @param sentence such as "Rosa Lima redactó de nuevo el acuerdo IV"
 * @param values   what was set besides what the sentence tells
 */
record Telling(Sentence sentence, List<ValueChange> values) {

    static Telling of(Sentence sentence) {
        return new Telling(sentence, List.of());
    }
}
