package uk.concord.gateway.wording;

import uk.concord.proto.entry.v1.EntryType;

/** What entries say has happened, in words. */
public final class Happened {
    private Happened() {}

    /**
     * What somebody did, after their name.
     *
     * @param number of the version that it is about, from 1; 0 where that is not known
     */
    public static String words(EntryType type, int number) {
        var version = number == 0 ? "an offer" : "version " + number;
        return switch (type) {
            case ENTRY_TYPE_OPENED -> "opened the record";
            case ENTRY_TYPE_OFFER -> "offered " + version;
            case ENTRY_TYPE_ACCEPT -> "accepted " + version;
            case ENTRY_TYPE_COUNTER -> "answered with " + version;
            case ENTRY_TYPE_DECLINE -> "declined " + version;
            case ENTRY_TYPE_WITHDRAWAL -> "asked to withdraw " + version;
            case ENTRY_TYPE_RELEASED -> "released " + version;
            case ENTRY_TYPE_EXPIRED -> "noted that time ran out for " + version;
            case ENTRY_TYPE_NOTICE -> "gave notice on " + version;
            case ENTRY_TYPE_DRAFT_SHARED -> "shared a draft";
            case ENTRY_TYPE_COMMENT -> "said something in the discussion";
            case ENTRY_TYPE_DOCUMENT -> "attached a document";
            case ENTRY_TYPE_DISPUTE_RAISED -> "raised a dispute";
            case ENTRY_TYPE_DISPUTE_ACKNOWLEDGED -> "acknowledged a dispute";
            case ENTRY_TYPE_DISPUTE_REFUSED -> "refused a dispute whose ladder was never agreed";
            case ENTRY_TYPE_DISPUTE_ESCALATED -> "noted that a rung of a dispute is over";
            case ENTRY_TYPE_EXTENSION_ASKED -> "asked for more time in a dispute";
            case ENTRY_TYPE_EXTENSION_AGREED -> "agreed to more time in a dispute";
            case ENTRY_TYPE_DISPUTE_EXTENDED -> "gave a rung of a dispute more time";
            case ENTRY_TYPE_OWN_DUTY -> "said that it acts on its own duty";
            case ENTRY_TYPE_DISPUTE_WITHDRAWN -> "withdrew a dispute";
            case ENTRY_TYPE_CLAIM_PAID -> "entered a payment of a claim";
            case ENTRY_TYPE_CLAIM_CONFIRMED -> "confirmed a payment of a claim";
            case ENTRY_TYPE_SPENT -> "entered what a line has cost";
            case ENTRY_TYPE_PAID -> "entered a payment";
            case ENTRY_TYPE_PAYMENT_RECEIVED -> "confirmed that a payment has come";
            case ENTRY_TYPE_SPENDING_TAKEN_BACK -> "took back a cost or payment that was entered in error";
            case ENTRY_TYPE_ACCOUNT_STATED -> "put its name to a statement of account";
            case ENTRY_TYPE_ACCOUNT_QUERIED -> "queried a statement of account";
            case ENTRY_TYPE_RETURN_MADE -> "entered what was returned of a measure";
            case ENTRY_TYPE_STATEMENT_FILED -> "filed a sealed statement in a dispute";
            case ENTRY_TYPE_STATEMENT_OPENED -> "opened its statement in a dispute";
            case ENTRY_TYPE_MEETING_HELD -> "entered a meeting in a dispute";
            case ENTRY_TYPE_MEETING_CONFIRMED -> "confirmed the minutes of a meeting";
            case ENTRY_TYPE_RECOMMENDED -> "entered what the chair recommends in a dispute";
            case ENTRY_TYPE_RECOMMENDATION_ANSWERED -> "answered a chair’s recommendation";
            case ENTRY_TYPE_PROPOSED -> "made a proposal without prejudice";
            case ENTRY_TYPE_PROPOSAL_ANSWERED -> "answered a proposal without prejudice";
            case ENTRY_TYPE_ERASED -> "erased a part";
            case ENTRY_TYPE_EVIDENCE -> "exported evidence";
            case ENTRY_TYPE_GENESIS -> "opened the log";
            case ENTRY_TYPE_KEYS -> "changed keys";
            case ENTRY_TYPE_CONTINUED -> "began a new epoch";
            case ENTRY_TYPE_UNSPECIFIED, UNRECOGNIZED -> "appended an entry of newer rules";
        };
    }
}
