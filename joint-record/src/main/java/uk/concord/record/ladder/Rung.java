package uk.concord.record.ladder;

/**
 * One step of a ladder.
 *
 * @param name what it is called
 * @param councilPost the council's post that deals with it
 * @param healthPost the NHS body's post that deals with it
 * @param workingDays how long it lasts, in working days in England
 * @param convening how it is convened; may be empty
 */
public record Rung(String name, String councilPost, String healthPost, int workingDays, Kind kind, String convening) {
    /** Who settles a dispute on a rung. */
    public enum Kind {
        /** The two posts between them. */
        MEETING,
        /** An independent chair, who recommends. */
        CHAIR,
        /** A mediator whom both agree on. */
        MEDIATION
    }
}
