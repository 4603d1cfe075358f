package uk.concord.node.notification;

import java.util.List;
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
    REVIEW(Role.COMMISSIONER),
    ENTER_RETURN(Role.COMMISSIONER),
    DISPUTE_RAISED(Role.COMMISSIONER, Role.APPROVER),
    DISPUTE_ACKNOWLEDGED(Role.COMMISSIONER, Role.APPROVER),
    ANSWER_EXTENSION(Role.COMMISSIONER, Role.APPROVER),
    ANSWER_PROPOSAL(Role.COMMISSIONER, Role.APPROVER),
    EXTENSION_AGREED(Role.COMMISSIONER, Role.APPROVER),
    RUNG_CHANGED(Role.COMMISSIONER, Role.APPROVER),
    MEET_ON_RUNG(Role.COMMISSIONER, Role.APPROVER),
    END_DISPUTE(Role.APPROVER),
    DISPUTE_ENDED(Role.COMMISSIONER, Role.APPROVER),
    PAY_CLAIM(Role.FINANCE, Role.APPROVER),
    CONFIRM_PAYMENT(Role.FINANCE, Role.APPROVER),
    PAYMENT_CONFIRMED(Role.FINANCE, Role.APPROVER),
    AGREE_STATEMENT(Role.FINANCE),
    STATEMENT_QUERIED(Role.FINANCE);

    private final Role first;
    private final Role otherwise;

    Kind(Role only) {
        this(only, only);
    }

    Kind(Role first, Role otherwise) {
        this.first = first;
        this.otherwise = otherwise;
    }

    /** Who may see to it. Where nobody in particular does, those with the first of these roles that anybody holds are told. */
    List<Role> roles() {
        return first == otherwise ? List.of(first) : List.of(first, otherwise);
    }
}
