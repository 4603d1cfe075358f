package uk.concord.node.delegation;

/**
 * A way for what cannot wait.
 *
 * @param name for people
 * @param asks what it asks for, in a sentence
 * @param clearDays clear days that must have passed since it was agreed; 0 when none
 * @param needsReport true when it must be said where it is reported
 */
public record UrgentWay(Kind kind, String name, String asks, int clearDays, boolean needsReport) {

    /** The ways there are. */
    public enum Kind {
        /** A council's: the chair of the scrutiny committee is told (SI 2012/2089 reg 10). */
        GENERAL_EXCEPTION,
        /** A council's: the chair of the scrutiny committee agrees (SI 2012/2089 reg 11). */
        SPECIAL_URGENCY,
        /** An NHS body's: its chair and chief executive decide. */
        CHAIR_AND_CHIEF_EXECUTIVE
    }
}
