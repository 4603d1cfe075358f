package uk.concord.record.money;

import uk.concord.record.entry.Entry;
import uk.concord.record.entry.Spending;

/** What the service of a line has cost, entered and not taken back. */
public record Cost(Entry entry, Spending.Spent spent) {}
