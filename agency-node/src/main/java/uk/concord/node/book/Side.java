package uk.concord.node.book;

/** Which of the two logs of a partnership, seen from one agency. */
public enum Side {
    /** The agency's own log. */
    OWN,
    /** Its mirror of the partner's log. */
    MIRROR;

    /** The other log. */
    public Side other() {
        return this == OWN ? MIRROR : OWN;
    }
}
