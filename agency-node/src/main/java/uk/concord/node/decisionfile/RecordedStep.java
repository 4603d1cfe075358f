package uk.concord.node.decisionfile;

import java.time.Instant;
import uk.concord.log.Hash;
import uk.concord.record.ActorId;

/** A step with who recorded it and when, and the request that asked for it. */
record RecordedStep(Step step, ActorId actor, String post, Instant at, String requestId, Hash request) {}
