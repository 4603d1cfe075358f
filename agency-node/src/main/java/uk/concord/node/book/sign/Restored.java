package uk.concord.node.book.sign;

import uk.concord.node.book.Trouble;

/** The findings of a database that is older than what was signed from it. */
public final class Restored {
    private Restored() {}

    public static Trouble found() {
        return Trouble.restored(
                "SIGNED_MORE_THAN_HELD",
                "This agency has signed more of its own log than its database holds: the database was restored from an "
                        + "older copy. Nothing is appended or signed until an administrator has recovered the log.");
    }

    public static Trouble byPartner() {
        return Trouble.restored(
                "PARTNER_HOLDS_MORE",
                "The partner holds more of this agency's own log than its database does: the database was restored from "
                        + "an older copy. Nothing is appended or signed until an administrator has recovered the log.");
    }

    public static Trouble markMissing() {
        return Trouble.restored(
                "LAST_SIGNED_MISSING",
                "The file that says what was last signed is missing. Nothing is appended or signed until an administrator "
                        + "has put it back.");
    }

    public static Trouble other() {
        return Trouble.restored(
                "SIGNED_OTHER_THAN_HELD",
                "The database holds another log than the one that was last signed. Nothing is appended or signed until an "
                        + "administrator has recovered it.");
    }
}
