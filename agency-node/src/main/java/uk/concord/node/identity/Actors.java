package uk.concord.node.identity;

import java.util.Collection;
import java.util.Map;
import uk.concord.record.ActorId;

/** This agency's own random id for every person who has called it. The mapping never leaves the agency. */
public interface Actors {

    /** The person's id, given at the first call and kept; the post last seen is kept beside it. */
    ActorId idOf(String subject, String post);

    /** Who stands behind these ids, as the identity provider names them; ids of nobody known are left out. */
    Map<ActorId, String> subjects(Collection<ActorId> actors);
}
