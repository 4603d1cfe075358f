package uk.concord.record.negotiation;

import java.util.Optional;
import uk.concord.record.entry.LadderReference;
import uk.concord.record.ladder.Ladder;

/** The ladders that both agencies have agreed, as the deciding agency's book has them. */
@FunctionalInterface
public interface Ladders {
    /** None. */
    Ladders NONE = reference -> Optional.empty();

    /** The ladder that was agreed there; empty where none was. */
    Optional<Ladder> agreed(LadderReference reference);
}
