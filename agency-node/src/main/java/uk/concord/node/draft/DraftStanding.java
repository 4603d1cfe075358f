package uk.concord.node.draft;

import java.util.Set;
import java.util.UUID;
import uk.concord.log.Hash;
import uk.concord.record.ActorId;
import uk.concord.record.RecordId;

/**
 * Where an open draft stands, without what it says.
 *
 * @param givenBack names the words with which it was given back, by their hash; of no words when it was not
 * @param editors everybody who saved it
 */
public record DraftStanding(
        UUID id, RecordId record, String ref, long version, Draft.Status status, Hash givenBack, Set<ActorId> editors) {
    private static final Hash NO_WORDS = Hash.sha256(new byte[0]);

    /** Copies the editors. */
    public DraftStanding {
        editors = Set.copyOf(editors);
    }

    public boolean isWithApprover() {
        return status == Draft.Status.WITH_APPROVER;
    }

    /** True when an approver gave it back and it has not been sent again. */
    public boolean isGivenBack() {
        return status == Draft.Status.EDITING && !givenBack.equals(NO_WORDS);
    }
}
