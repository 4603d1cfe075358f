package uk.concord.node.notification;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.concord.record.ActorId;
import uk.concord.record.Digest;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/**
 * Something that waits for people of this agency, under a name that is the same however often it is found.
 *
 * @param thing its name: a word and a hash or id, at most 80 ASCII characters
 * @param draft the draft it is about; null when it is not about one
 * @param due its limit; null when there is none
 * @param without those who may not do it, because of four eyes
 * @param among those who began it: where any of them is to be told, nobody else is
 * @param dispute the DISPUTE_RAISED that it is about, by its leaf hash; null when it is about none
 * @param post the post that a dispute's ladder names for it: where anybody holds it, nobody else is told; empty for none
 */
record Owed(
        PartnershipId partnership,
        Kind kind,
        String thing,
        String ref,
        RecordId record,
        @Nullable UUID draft,
        @Nullable Instant due,
        Set<ActorId> without,
        Set<ActorId> among,
        @Nullable Digest dispute,
        String post) {
    Owed {
        without = Set.copyOf(without);
        among = Set.copyOf(among);
    }

    /** One that concerns all who hold the role. */
    static Owed of(
            PartnershipId partnership, Kind kind, String thing, String ref, RecordId record, @Nullable Instant due) {
        return new Owed(partnership, kind, thing, ref, record, null, due, Set.of(), Set.of(), null, "");
    }

    /** The same for those who began it, as long as they are there. */
    Owed among(Set<ActorId> people) {
        return new Owed(partnership, kind, thing, ref, record, draft, due, without, people, dispute, post);
    }

    /** The same for everybody but these. */
    Owed without(Set<ActorId> people) {
        return new Owed(partnership, kind, thing, ref, record, draft, due, people, among, dispute, post);
    }

    /** The same in a dispute, by the leaf hash of its DISPUTE_RAISED. */
    Owed in(Digest disputeRaised) {
        return new Owed(partnership, kind, thing, ref, record, draft, due, without, among, disputeRaised, post);
    }

    /** The same for a post that a ladder names; for none when it is empty. */
    Owed at(String ladderPost) {
        return new Owed(partnership, kind, thing, ref, record, draft, due, without, among, dispute, ladderPost);
    }
}
