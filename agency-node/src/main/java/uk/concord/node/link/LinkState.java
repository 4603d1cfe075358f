package uk.concord.node.link;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.link.v1.LinkStatus;

/**
 * How one link stands.
 *
 * @param clockDifference partner's clock less own clock at the last contact
 * @param lastReached when the partner was last reached; null when never
 * @param problem what happened, for people; empty when all is well
 * @param remedy what a person must do; empty when nothing
 * @param ownFingerprint of the own log's Ed25519 key, for people to compare
 * @param partnerFingerprint of the partner log's Ed25519 key
 */
public record LinkState(
        LinkStatus status,
        Instant since,
        Duration clockDifference,
        @Nullable Instant lastReached,
        String problem,
        String remedy,
        String ownFingerprint,
        String partnerFingerprint,
        Instant certificateEnds) {}
