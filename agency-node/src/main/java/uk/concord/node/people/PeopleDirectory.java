package uk.concord.node.people;

import java.util.List;
import uk.concord.node.identity.Role;
import uk.concord.record.PartnershipId;

/** The people of this agency by what they may do. */
public interface PeopleDirectory {

    /**
     * Those who hold a role at this agency and were granted a partnership, in order of subject. Auditors are left out,
     * whatever else they hold: who checks does not act.
     *
     * @throws DirectoryAway when the directory cannot be asked
     */
    List<Addressee> holding(Role role, PartnershipId partnership);
}
