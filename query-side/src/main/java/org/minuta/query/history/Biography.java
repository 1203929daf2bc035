package org.minuta.query.history;

import java.util.List;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.MinutesId;

/**
 * The life of one agreement, from its recording on.
 *
 * @param head    the last revision that is taken into account
 * @param entries in the order in which they began; of what was done to other parts, only what it did to this agreement
 */
public record Biography(MinutesId minutes, AgreementId agreement, long head, List<Entry> entries) {
}
