package uk.concord.record.entry;

import uk.concord.record.ActorId;

/** Who acted: a post of the agency and a random id of that agency's own; never a person's name. */
public record Actor(String post, ActorId id) {
    /** The service itself. */
    public static final Actor SERVICE = new Actor("service", ActorId.SERVICE);

    public boolean isService() {
        return id.isService();
    }
}
