package uk.concord.node.link;

import uk.concord.proto.exchange.v1.ListAuditReadingsRequest;
import uk.concord.proto.exchange.v1.ListAuditReadingsResponse;

/** What a partner is told of readings in the own book: whoever checks both agencies is seen by both, and nobody else is. */
@FunctionalInterface
interface AuditReadings {
    /** At most so many at a time. */
    int MOST = 200;

    /** Answers a caller that has been shown to be the partner. */
    ListAuditReadingsResponse answer(ListAuditReadingsRequest request);
}
