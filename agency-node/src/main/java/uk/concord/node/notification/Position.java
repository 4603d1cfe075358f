package uk.concord.node.notification;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Up to where one partnership's notifications have been made. What lies before is never announced again.
 *
 * @param ownSize how many entries of the own log have been looked at
 * @param mirrorSize how many of the partner's
 * @param papersReadAt up to when drafts and prepared notices have been looked at, business time
 * @param remindedOn the last day on which limits were looked at
 * @param healingFound when the newest healing was found that has been taken into account; null while there was none
 */
record Position(
        long ownSize,
        long mirrorSize,
        Instant papersReadAt,
        LocalDate remindedOn,
        @Nullable Instant healingFound) {

    Position readUpTo(long own, long mirror, Instant papers) {
        return new Position(own, mirror, papers, remindedOn, healingFound);
    }

    Position reminded(LocalDate day) {
        return new Position(ownSize, mirrorSize, papersReadAt, day, healingFound);
    }

    Position healed(long own, long mirror, Instant papers, Instant found) {
        return new Position(own, mirror, papers, remindedOn, found);
    }
}
