package uk.concord.node.notification;

/** A thing of which people are to be told on an occasion. */
record Due(Owed owed, Occasion occasion) {}
