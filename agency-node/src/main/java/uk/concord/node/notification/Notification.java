package uk.concord.node.notification;

/**
 * One person to be told of one thing on one occasion.
 *
 * @param subject the person as the identity provider names it
 */
record Notification(Owed owed, Occasion occasion, String subject) {

    /** Neither person nor thing: this text may reach a log. */
    @Override
    public String toString() {
        return "Notification[" + owed.kind() + ", " + occasion + "]";
    }
}
