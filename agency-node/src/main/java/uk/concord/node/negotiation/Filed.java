package uk.concord.node.negotiation;

import java.util.Optional;
import uk.concord.node.decisionfile.DecisionFile;
import uk.concord.node.decisionfile.Step.Decided;

/**
 * What is recorded on the way to the decision on one text.
 *
 * @param draftVersion the draft's version that would be decided on; 0 for an offer
 */
public record Filed(DecisionFile file, long draftVersion) {

    /** Where nothing needs to be recorded, as for declining. */
    static final Filed NOTHING = new Filed(DecisionFile.EMPTY, 0);

    Optional<Decided> decided() {
        return file.decided(draftVersion);
    }
}
