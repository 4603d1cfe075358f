package uk.concord.record.novation;

/** Why parts of an agreement do not pass to a successor. */
public enum NovationRefusal {
    /** No organisation was chosen. */
    NOBODY_LEAVES("Choose at least one organisation whose place its successor takes."),
    /** The day is not one of the agreement's. */
    DAY_OUTSIDE_TERMS("Choose a day between the first and the last day of the agreement."),
    /** A party of the partnership itself: its keys, its book and its funds are in its name. */
    AGENCY_ITSELF("An agency of this partnership passes its agreements on with the partnership, not by new terms."),
    /** The directory does not know the code. */
    LEAVING_UNKNOWN("No organisation of this code is known here: check the code, or ask your administrator to add it."),
    /** The organisation has not ended by then. */
    LEAVING_STILL_VALID("The organisation is still valid on that day: choose a day after its last."),
    /** The directory names no successor that is valid on the day. */
    NO_SUCCESSOR("No successor is known that is valid on that day: ask your administrator to add it to the directory."),
    /** The agreement names the organisation on no day from then on: perhaps it has been passed on before. */
    NOTHING_TO_PASS("The agreement does not name the organisation from that day on: there is nothing to pass.");

    private final String sentence;

    NovationRefusal(String sentence) {
        this.sentence = sentence;
    }

    /** Says what is wrong and what to do. */
    public String sentence() {
        return sentence;
    }
}
