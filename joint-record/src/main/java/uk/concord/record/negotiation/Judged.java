package uk.concord.record.negotiation;

import uk.concord.record.entry.Entry;

/** An entry with its verdict. */
public record Judged(Entry entry, Verdict verdict) {}
