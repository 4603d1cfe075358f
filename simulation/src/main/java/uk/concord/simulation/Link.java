package uk.concord.simulation;

import java.util.ArrayList;
import java.util.List;
import uk.concord.record.Partnership;
import uk.concord.record.RecordId;

/** Two ends of one partnership, the messages between them, and the records that their people speak of. */
final class Link {
    final Partnership partnership;
    final End council;
    final End health;
    final List<Message> messages = new ArrayList<>();
    final List<RecordId> records = new ArrayList<>();
    boolean parted;
    /** True once the link can no longer converge: forked, or an end restored, or an end that insists on nonsense. */
    boolean broken;
    /** True once one end answers to what the other has lost, or alone knows that it was there: only a newer backup would help. */
    boolean beyondHelp;

    Link(Partnership partnership, End council, End health) {
        this.partnership = partnership;
        this.council = council;
        this.health = health;
    }

    List<End> ends() {
        return List.of(council, health);
    }

    End other(End end) {
        return end == council ? health : council;
    }
}
