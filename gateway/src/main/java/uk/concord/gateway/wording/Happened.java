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
            case ENTRY_TYPE_ERASED -> "erased a part";
            case ENTRY_TYPE_EVIDENCE -> "exported evidence";
            case ENTRY_TYPE_GENESIS -> "opened the log";
            case ENTRY_TYPE_KEYS -> "changed keys";
            case ENTRY_TYPE_CONTINUED -> "began a new epoch";
            case ENTRY_TYPE_UNSPECIFIED, UNRECOGNIZED -> "appended an entry of newer rules";
        };
    }
}
