package org.minuta.command.minutes;

import java.util.List;
import org.minuta.api.minutes.Answer;
import org.minuta.api.minutes.RecordedEvent;

/**
 * What came of {@link WriteMinutes}, true once its transaction is committed.
 *
 * @param answers one per command, in the same order
 * @param events  what became part of the record, in the order of revisions
 */
public record Written(List<Answer> answers, List<RecordedEvent> events) {
}
