package uk.concord.record.negotiation;

/** Why an entry cannot follow what is held of a record: wrong in structure, to be refused before it is stored. */
public enum Misfit {
    /** It is about another record, or about none. */
    WRONG_RECORD,
    /** Its log does not belong to this partnership. */
    WRONG_PARTNERSHIP,
    /** Its record_seq is not the next of its log. */
    NOT_NEXT,
    /** Its link is not the leaf hash of its log's entry before it. */
    WRONG_PREVIOUS_LEAF,
    /** Its index, epoch or time lies before that of its log's entry before it. */
    GOES_BACK,
    /** It claims to have seen another log than its partner's. */
    SEEN_WRONG_LOG,
    /** It claims to have seen less than its log's entry before it. */
    SEEN_DECREASES,
    /** It claims to have seen more of the partner's entries than there are. */
    SEEN_TOO_MUCH
}
