package uk.concord.record.negotiation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.concord.record.AgencyCode;
import uk.concord.record.Pence;
import uk.concord.record.entry.Entry;

/**
 * Something that one agency owes in a dispute as it stands.
 *
 * @param post the agency's post that deals with it on the rung; empty when the ladder names none for it
 * @param since the entry since which it is owed
 * @param dueOn the last day for it; null when it has none
 * @param amount what is to be paid or confirmed; nothing for the other kinds
 */
public record DisputeDuty(
        Kind kind,
        DisputeStanding dispute,
        AgencyCode agency,
        String post,
        Entry since,
        @Nullable LocalDate dueOn,
        Pence amount) {
    /** What is owed. */
    public enum Kind {
        /** To answer the partner, who asked for more time; due while the rung lasts. */
        ANSWER_EXTENSION,
        /** To answer what the partner proposed without prejudice. */
        ANSWER_PROPOSAL,
        /** To meet on the rung on which it stands, before that is over. Both owe it. */
        MEET,
        /** To settle it or to say that the agency acts on its own duty: the last rung is over. */
        END,
        /** To pay what is left of the claim. */
        PAY_CLAIM,
        /** To say that a payment has come. */
        CONFIRM_PAYMENT
    }
}
