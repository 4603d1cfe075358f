package uk.concord.node.book;

import java.time.Instant;
import uk.concord.record.Bytes;

/**
 * Two checkpoints of one log, both signed by its keeper, that cannot both be true.
 *
 * @param ours the note as this agency had it
 * @param theirs the note that contradicts it
 */
public record ForkProof(Side side, Bytes ours, Bytes theirs, Instant at) {}
