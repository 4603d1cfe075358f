package uk.concord.node.book.sign;

import uk.concord.node.book.LastSigned.Mark;
import uk.concord.node.book.LogHead;
import uk.concord.node.book.Trouble;

/** The findings of a database that is older than what was signed from it. */
public final class Restored {
    /** No file says what was last signed: nobody knows what is missing. */
    public static final String LAST_SIGNED_MISSING = "LAST_SIGNED_MISSING";

    /** The database holds another log than was signed: fetching more of it helps nothing. */
    public static final String SIGNED_OTHER_THAN_HELD = "SIGNED_OTHER_THAN_HELD";

    /** Entries were signed that nobody holds any more: the log can go on only under a new epoch. */
    public static final String TAIL_LOST = "TAIL_LOST";

    /** What the partner holds does not continue what is held here: one of the two was written apart from the other. */
    public static final String TAIL_ROOT_DIFFERS = "TAIL_ROOT_DIFFERS";

    /** The end of the own log was set aside; the partner's version is being read back. */
    public static final String BRANCH_SET_ASIDE = "BRANCH_SET_ASIDE";

    /** What the partner holds has taken the place of the branch: the log can go on only under a new epoch. */
    public static final String BRANCH_REPLACED = "BRANCH_REPLACED";

    private static final String LOST =
            " Nothing is appended or signed until a newer backup is put back, or the log goes on under a new epoch.";

    private static final String SIGNED_MORE_THAN_HELD = "SIGNED_MORE_THAN_HELD";
    private static final String PARTNER_HOLDS_MORE = "PARTNER_HOLDS_MORE";
    private static final String FETCHING =
            " What is missing is fetched from the partner; until then nothing is appended or signed.";

    private Restored() {}

    /** True while what is missing is fetched, and no person need do anything. */
    public static boolean isBeingFetched(String problem) {
        return problem.equals(SIGNED_MORE_THAN_HELD)
                || problem.equals(PARTNER_HOLDS_MORE)
                || problem.equals(BRANCH_SET_ASIDE);
    }

    public static Trouble found() {
        return Trouble.restored(
                SIGNED_MORE_THAN_HELD,
                "This agency has signed more of its own log than its database holds: the database was restored from an "
                        + "older copy." + FETCHING);
    }

    public static Trouble byPartner() {
        return Trouble.restored(
                PARTNER_HOLDS_MORE,
                "The partner holds more of this agency's own log than its database does: the database was restored from "
                        + "an older copy." + FETCHING);
    }

    public static Trouble markMissing() {
        return Trouble.restored(
                LAST_SIGNED_MISSING,
                "The file that says what was last signed is missing. Nothing is appended or signed until an administrator "
                        + "has put it back.");
    }

    public static Trouble other() {
        return Trouble.restored(
                SIGNED_OTHER_THAN_HELD,
                "The database holds another log than the one that was last signed. Nothing is appended or signed until an "
                        + "administrator has recovered it.");
    }

    /** True when what was signed and is not held any more is lost, so that only a new epoch helps. */
    public static boolean needsEpoch(String problem) {
        return problem.equals(TAIL_LOST) || problem.equals(BRANCH_REPLACED);
    }

    /** An administrator has set so many own entries aside. */
    public static Trouble setAside(long entries) {
        return Trouble.restored(
                BRANCH_SET_ASIDE,
                (entries == 0
                                ? "This agency's own log was signed in two versions, and the partner holds the one that is here."
                                : "This agency's own log was signed in two versions. "
                                        + (entries == 1 ? "1 entry was" : entries + " entries were") + " set aside.")
                        + FETCHING);
    }

    /** All that the partner holds is here again. */
    public static Trouble replaced() {
        return Trouble.restored(
                BRANCH_REPLACED,
                "This agency's own log was signed in two versions. It is here again as the partner holds it. Nothing is appended or "
                        + "signed until it goes on under a new epoch.");
    }

    /** Everything was fetched that the partner has, and it is not all that was signed. */
    public static Trouble lost(Mark signed, LogHead held) {
        return Trouble.restored(
                TAIL_LOST,
                signed.epoch() > held.epoch()
                        ? "This agency has signed its own log under epoch " + signed.epoch()
                                + "; its database, with all that the partner has, holds nothing of that epoch." + LOST
                        : "This agency has signed " + signed.size()
                                + " entries of its own log; its database, with all that the partner has, "
                                + "holds " + held.size() + " of them. The last " + (signed.size() - held.size())
                                + " are on no disk that the service can reach." + LOST);
    }

    /** The partner has read back what this log's keys have signed, and what is held here does not lead there. */
    public static Trouble anotherVersion() {
        return Trouble.restored(
                TAIL_ROOT_DIFFERS,
                "The partner holds another version of this agency's own log than the database does. Nothing is appended or signed until "
                        + "an administrator sets the version that is here aside.");
    }

    /** The partner has read back something that is not the tail of the own log. */
    public static Trouble unsound(String problem, String how) {
        return Trouble.restored(
                problem,
                "What the partner has read back of this agency's own log cannot be used: " + how
                        + ". It is asked for again; until it is right nothing is appended or signed.");
    }
}
