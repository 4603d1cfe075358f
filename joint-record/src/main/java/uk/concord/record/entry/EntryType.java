package uk.concord.record.entry;

/** What an entry of the rules known here says has happened; a number is never used again for another meaning. */
public enum EntryType {
    GENESIS(1),
    OPENED(10),
    OFFER(11),
    ACCEPT(12),
    COUNTER(13),
    DECLINE(14),
    WITHDRAWAL(15),
    RELEASED(16),
    EXPIRED(17),
    ERASED(30),
    /** Any other number, or newer rules. */
    UNKNOWN(-1);

    private final int number;

    EntryType(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
