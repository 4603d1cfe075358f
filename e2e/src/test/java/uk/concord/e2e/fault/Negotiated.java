package uk.concord.e2e.fault;

/**
 * One record that the writers made, as far as they came.
 *
 * @param answer the entry that answers the offer; empty while it is open
 */
record Negotiated(String title, String recordId, String answer) {}
