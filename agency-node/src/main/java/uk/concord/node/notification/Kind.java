package uk.concord.node.notification;

import uk.concord.node.identity.Role;

/** What is owed about a thing, or has happened to it, and whom that concerns. */
enum Kind {
    ANSWER_OFFER(Role.APPROVER),
    OFFER_ASKED_BACK(Role.APPROVER),
    OFFER_EXPIRED(Role.APPROVER),
    ANSWER_QUESTION(Role.COMMISSIONER),
    DECIDE_DRAFT(Role.APPROVER),
    FINISH_DRAFT(Role.COMMISSIONER),
    GIVE_NOTICE(Role.APPROVER),
    OFFER_DECIDED(Role.APPROVER),
    REVIEW(Role.COMMISSIONER);

    private final Role role;

    Kind(Role role) {
        this.role = role;
    }

    /** Who holds the role is told. */
    Role role() {
        return role;
    }
}
