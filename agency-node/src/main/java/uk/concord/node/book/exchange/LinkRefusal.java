package uk.concord.node.book.exchange;

/** Why a partner's message was refused. The names are stable codes. */
public enum LinkRefusal {
    /** No message of this exchange, or of another partnership. */
    MALFORMED,
    /** The sender is not known by a Hello since one of the two started. */
    HELLO_FIRST,
    /** Entries before these are missing: say Hello again to learn from where on. */
    OUT_OF_STEP,
    /** Dated too far ahead: set the clock right, then try again. */
    DATED_AHEAD,
    /** Structurally wrong: nothing is taken in until a person at this end tries again. */
    QUARANTINED,
    /** It contradicts what was signed before. */
    FORKED,
    /** This end has to recover its own log first. */
    RESTORED,
    /** It begins a new epoch, whose keys nobody at this end has confirmed yet. */
    EPOCH_NOT_CONFIRMED
}
