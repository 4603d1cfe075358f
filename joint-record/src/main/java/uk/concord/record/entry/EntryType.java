package uk.concord.record.entry;

/** What an entry of the rules known here says has happened; a number is never used again for another meaning. */
public enum EntryType {
    GENESIS(1),
    KEYS(2, 4),
    CONTINUED(3, 6),
    OPENED(10),
    OFFER(11),
    ACCEPT(12),
    COUNTER(13),
    DECLINE(14),
    WITHDRAWAL(15),
    RELEASED(16),
    EXPIRED(17),
    NOTICE(18),
    DRAFT_SHARED(21, 2),
    COMMENT(22, 2),
    DOCUMENT(23, 5),
    ERASED(30, 3),
    DISPUTE_RAISED(40, 7),
    DISPUTE_ACKNOWLEDGED(41, 7),
    DISPUTE_ESCALATED(42, 7),
    EXTENSION_ASKED(43, 7),
    EXTENSION_AGREED(44, 7),
    DISPUTE_EXTENDED(45, 7),
    OWN_DUTY(46, 7),
    DISPUTE_WITHDRAWN(47, 7),
    CLAIM_PAID(48, 7),
    CLAIM_CONFIRMED(49, 7),
    DISPUTE_REFUSED(50, 7),
    STATEMENT_FILED(51, 9),
    STATEMENT_OPENED(52, 9),
    MEETING_HELD(53, 9),
    MEETING_CONFIRMED(54, 9),
    RECOMMENDED(55, 9),
    RECOMMENDATION_ANSWERED(56, 9),
    PROPOSED(57, 10),
    PROPOSAL_ANSWERED(58, 10),
    SPENT(60, 8),
    PAID(61, 8),
    PAYMENT_RECEIVED(62, 8),
    SPENDING_TAKEN_BACK(63, 8),
    ACCOUNT_STATED(70, 10),
    ACCOUNT_QUERIED(71, 10),
    RETURN_MADE(64, 10),
    /** Any other number, or newer rules. */
    UNKNOWN(-1);

    private final int number;
    private final int since;

    EntryType(int number) {
        this(number, 1);
    }

    EntryType(int number, int since) {
        this.number = number;
        this.since = since;
    }

    /** The lowest version of the rules that knows this type: what its entries state. */
    public int since() {
        return since;
    }

    public int number() {
        return number;
    }
}
