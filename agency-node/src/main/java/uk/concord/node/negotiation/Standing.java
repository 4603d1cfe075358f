package uk.concord.node.negotiation;

import java.util.Optional;
import uk.concord.node.cover.Cover;
import uk.concord.node.decisionfile.Stage;
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
 * @param stage where the way to the decision stands
 * @param cover by which the authority of an absent post would be used; empty when it is the own
 */
public record Standing(
        Optional<Obstacle> obstacle,
        Optional<Authority> authority,
        Pence contribution,
        boolean existing,
        boolean late,
        Stage stage,
        Optional<Cover> cover) {

    /** What stands against a decision, as a stable code and a sentence. */
    public record Obstacle(String code, String sentence) {}
}
