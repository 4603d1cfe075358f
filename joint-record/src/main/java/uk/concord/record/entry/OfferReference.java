package uk.concord.record.entry;

import uk.concord.record.Digest;
import uk.concord.record.Origin;

/** Names one offer exactly: the log that holds it, its index there, its digest D. */
public record OfferReference(Origin origin, long index, Digest digest) {}
