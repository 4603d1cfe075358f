package uk.concord.node.negotiation;

import java.util.Optional;
import uk.concord.node.delegation.Authority;
import uk.concord.record.Pence;

/**
 * Whether a person may decide on certain terms on a certain day, and by which authority.
 *
 * @param obstacle what stands against it; empty when nothing does
 * @param authority the authority that would be used; empty when the post holds none
 * @param contribution the agency's own over the whole period
 * @param existing true when the agreement was made elsewhere, so that no limit is asked for
 * @param late true when the terms began before the day, so that a reason must be stated
 */
record Standing(
        Optional<Obstacle> obstacle,
        Optional<Authority> authority,
        Pence contribution,
        boolean existing,
        boolean late) {

    /** What stands against a decision, as a stable code and a sentence. */
    record Obstacle(String code, String sentence) {}
}
