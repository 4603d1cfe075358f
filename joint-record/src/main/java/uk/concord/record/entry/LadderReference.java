package uk.concord.record.entry;

import uk.concord.record.RecordId;

/**
 * Names an agreed ladder.
 *
 * @param record in whose agreement it stands
 * @param agreement by the offer that both decided on
 */
public record LadderReference(RecordId record, OfferReference agreement) {}
