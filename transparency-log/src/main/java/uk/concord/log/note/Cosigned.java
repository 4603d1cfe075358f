package uk.concord.log.note;

import java.time.Instant;

/** A verified receipt: what a mirror held, and when, to the second. */
public record Cosigned(Checkpoint checkpoint, Instant time) {}
