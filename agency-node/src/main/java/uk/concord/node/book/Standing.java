package uk.concord.node.book;

import java.time.Instant;

/**
 * Whether a partnership's book may go on, and if not since when and why. Survives a restart.
 *
 * @param since when it came to stand so
 * @param problem a stable code, for example {@code ROOT_DIFFERS}; empty when sound
 * @param explanation what happened, for people; empty when sound
 */
public record Standing(State state, Instant since, String problem, String explanation) {
    /** Nothing is wrong. */
    public static final Standing SOUND = new Standing(State.SOUND, Instant.EPOCH, "", "");

    /** What may still be done, from the best to the worst. */
    public enum State {
        /** Everything. */
        SOUND,
        /** Something received was structurally wrong: nothing is ingested until a person tries again. */
        QUARANTINED,
        /** The own log is whole again after a restore, the partner's is mirrored again: nothing is appended or cosigned until then. */
        RECOVERING,
        /** The database is older than what was signed or receipted: nothing is appended or signed. */
        RESTORED,
        /** Two roots for one size, proved by signatures: nothing is appended or signed. */
        FORKED
    }

    /** True when entries may be appended to the own log and heads signed. */
    public boolean appends() {
        return state == State.SOUND || state == State.QUARANTINED;
    }

    /** True when heads of the own log may be signed: it is whole, whatever is missing of the partner's. */
    public boolean signs() {
        return appends() || state == State.RECOVERING;
    }

    /** True when the partner's entries may be ingested. */
    public boolean ingests() {
        return state == State.SOUND || state == State.RECOVERING;
    }

    /** True when what is signed already may be sent. */
    public boolean sends() {
        return state != State.FORKED;
    }
}
