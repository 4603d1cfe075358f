package uk.concord.record.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.concord.record.Digest;
import uk.concord.record.Pence;
import uk.concord.record.dispute.Grounds;
import uk.concord.record.ladder.Ladder;

/** What is said in a dispute. Each but the first names the entry that raised it. */
public sealed interface Disputing extends Payload {

    /** What is said about one dispute that stands before it. */
    sealed interface AboutDispute extends Disputing {
        EntryPlace dispute();
    }

    /** What a service says about a dispute by itself. */
    sealed interface ByService extends AboutDispute {}

    /**
     * Raises a dispute; the grounds in words are a part.
     *
     * @param ladderOf where the ladder was agreed
     * @param terms the terms in which the lines stand, by the offer that names them, whatever came of it
     * @param lines their ids there
     * @param amount the money in dispute
     * @param since the first day whose money is disputed
     * @param reopens the dispute that ended and is taken up again; null when there is none
     */
    record Raised(
            LadderReference ladderOf,
            Ladder ladder,
            OfferReference terms,
            List<String> lines,
            Set<Grounds> grounds,
            Pence amount,
            LocalDate since,
            @Nullable EntryPlace reopens)
            implements Disputing {
        public Raised {
            lines = List.copyOf(lines);
            grounds = Set.copyOf(grounds);
        }

        @Override
        public EntryType type() {
            return EntryType.DISPUTE_RAISED;
        }
    }

    /**
     * The partner's service has it, knows its ladder as agreed, and has put it before its people: from this day its rungs run.
     *
     * @param lastDays the last day of each rung
     */
    record Acknowledged(EntryPlace dispute, List<LocalDate> lastDays) implements ByService {
        public Acknowledged {
            lastDays = List.copyOf(lastDays);
        }

        @Override
        public EntryType type() {
            return EntryType.DISPUTE_ACKNOWLEDGED;
        }
    }

    /** The partner's service knows no such ladder as agreed: the dispute has no effect. */
    record Refused(EntryPlace dispute) implements ByService {
        @Override
        public EntryType type() {
            return EntryType.DISPUTE_REFUSED;
        }
    }

    /**
     * A rung's last day is over. Said by either service; twice is once.
     *
     * @param rung from 1
     */
    record Escalated(EntryPlace dispute, int rung) implements ByService {
        @Override
        public EntryType type() {
            return EntryType.DISPUTE_ESCALATED;
        }
    }

    /**
     * Asks the partner for more time.
     *
     * @param rung from 1
     * @param lastDays the new last days of this rung and of each after it
     */
    record ExtensionAsked(EntryPlace dispute, int rung, List<LocalDate> lastDays) implements AboutDispute {
        public ExtensionAsked {
            lastDays = List.copyOf(lastDays);
        }

        @Override
        public EntryType type() {
            return EntryType.EXTENSION_ASKED;
        }
    }

    /** The partner agrees; until it hears again it does not escalate. */
    record ExtensionAgreed(EntryPlace dispute, EntryPlace asked) implements AboutDispute {
        @Override
        public EntryType type() {
            return EntryType.EXTENSION_AGREED;
        }
    }

    /** The service of the agency that asked says that the new days count. */
    record Extended(EntryPlace dispute, EntryPlace asked) implements ByService {
        @Override
        public EntryType type() {
            return EntryType.DISPUTE_EXTENDED;
        }
    }

    /** This body acts on its own duty from here on; the reasons are a part. Once both have said so the dispute has ended. */
    record OwnDuty(EntryPlace dispute) implements AboutDispute {
        @Override
        public EntryType type() {
            return EntryType.OWN_DUTY;
        }
    }

    /** The agency that raised it takes it back; the reasons are a part. */
    record Withdrawn(EntryPlace dispute) implements AboutDispute {
        @Override
        public EntryType type() {
            return EntryType.DISPUTE_WITHDRAWN;
        }
    }

    /** The agency that owes the balancing claim says that it has paid. */
    record ClaimPaid(EntryPlace dispute, Pence amount, LocalDate paidOn, String reference) implements AboutDispute {
        @Override
        public EntryType type() {
            return EntryType.CLAIM_PAID;
        }
    }

    /** The agency to which the claim is owed says that the payment has come. */
    record ClaimConfirmed(EntryPlace dispute, EntryPlace paid) implements AboutDispute {
        @Override
        public EntryType type() {
            return EntryType.CLAIM_CONFIRMED;
        }
    }

    /**
     * Files this body's statement on a rung; its words are a sealed part.
     *
     * @param rung from 1
     * @param keyHash SHA-256 of the key that opens it
     */
    record StatementFiled(EntryPlace dispute, int rung, Digest keyHash) implements AboutDispute {
        @Override
        public EntryType type() {
            return EntryType.STATEMENT_FILED;
        }
    }

    /** The author's service gives the key of its statement. */
    record StatementOpened(EntryPlace dispute, EntryPlace statement, StatementKey key) implements ByService {
        @Override
        public EntryType type() {
            return EntryType.STATEMENT_OPENED;
        }
    }

    /**
     * The two bodies have met; the minutes are a part.
     *
     * @param rung from 1
     * @param councilPosts the council's posts that were present
     * @param healthPosts the NHS body's
     */
    record MeetingHeld(
            EntryPlace dispute, int rung, LocalDate heldOn, List<String> councilPosts, List<String> healthPosts)
            implements AboutDispute {
        public MeetingHeld {
            councilPosts = List.copyOf(councilPosts);
            healthPosts = List.copyOf(healthPosts);
        }

        @Override
        public EntryType type() {
            return EntryType.MEETING_HELD;
        }
    }

    /** The body that did not enter a meeting says that its minutes are right. */
    record MeetingConfirmed(EntryPlace dispute, EntryPlace meeting) implements AboutDispute {
        @Override
        public EntryType type() {
            return EntryType.MEETING_CONFIRMED;
        }
    }

    /**
     * What the independent chair of a rung recommends; the words are a part.
     *
     * @param rung from 1
     */
    record Recommended(EntryPlace dispute, int rung, LocalDate recommendedOn) implements AboutDispute {
        @Override
        public EntryType type() {
            return EntryType.RECOMMENDED;
        }
    }

    /** A body accepts or refuses what the chair recommends; its reasons are a part. It moves no money. */
    record RecommendationAnswered(EntryPlace dispute, EntryPlace recommendation, boolean accepts)
            implements AboutDispute {
        @Override
        public EntryType type() {
            return EntryType.RECOMMENDATION_ANSWERED;
        }
    }

    /**
     * A body proposes without prejudice how the dispute might be settled; what it proposes is a part.
     *
     * @param answers what the other body proposed and this answers; null where it answers nothing
     */
    record Proposed(EntryPlace dispute, @Nullable EntryPlace answers) implements AboutDispute {
        @Override
        public EntryType type() {
            return EntryType.PROPOSED;
        }
    }

    /**
     * A body says whether it would accept what the other proposes. It settles nothing.
     *
     * @param accepts true when it accepts it in principle
     */
    record ProposalAnswered(EntryPlace dispute, EntryPlace proposal, boolean accepts) implements AboutDispute {
        @Override
        public EntryType type() {
            return EntryType.PROPOSAL_ANSWERED;
        }
    }
}
