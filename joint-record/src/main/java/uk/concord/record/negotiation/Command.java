package uk.concord.record.negotiation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.record.ActorId;
import uk.concord.record.Bytes;
import uk.concord.record.Digest;
import uk.concord.record.decision.AgencyDecision;
import uk.concord.record.decision.DecisionRecord;
import uk.concord.record.dispute.Proposal;
import uk.concord.record.entry.Accounting;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.OfferReference;
import uk.concord.record.entry.Payload;
import uk.concord.record.entry.ReturnMade;
import uk.concord.record.entry.Spending;
import uk.concord.record.notice.Ending;
import uk.concord.record.sealing.SealedStatement;
import uk.concord.record.terms.TermsText;

/**
 * What an agency wants to do about a record.
 *
 * <p>Whoever appends the outcome of a command that carries a {@link DecisionRecord} adds exactly one part of that kind
 * to its entry: without it the entry is void.
 */
public sealed interface Command {

    /** Opens the record. */
    record OpenRecord(String ref, String title, String serviceCode) implements Command {}

    /** Offers terms in a new negotiation; where the record is not open yet, opens it first. */
    record MakeOffer(
            @Nullable OpenRecord opening,
            TermsText terms,
            Instant expiresAt,
            AgencyDecision decision,
            DecisionRecord record,
            List<ActorId> editors,
            List<EntryPlace> settles)
            implements Command {
        public MakeOffer {
            editors = List.copyOf(editors);
            settles = List.copyOf(settles);
        }
    }

    /** Accepts the partner's open offer. */
    record AcceptOffer(OfferReference offer, AgencyDecision decision, DecisionRecord record) implements Command {}

    /** Answers the partner's open offer with another. */
    record CounterOffer(
            OfferReference answered,
            TermsText terms,
            Instant expiresAt,
            AgencyDecision decision,
            DecisionRecord record,
            List<ActorId> editors,
            List<EntryPlace> settles)
            implements Command {
        public CounterOffer {
            editors = List.copyOf(editors);
            settles = List.copyOf(settles);
        }
    }

    /** Declines the partner's open offer. */
    record DeclineOffer(OfferReference offer, AgencyDecision decision, DecisionRecord record) implements Command {}

    /** Asks the partner to release the own open offer. */
    record WithdrawOffer(OfferReference offer) implements Command {}

    /** Ends an agreement, or some of it, under its own terms. */
    record GiveNotice(
            OfferReference agreement,
            Ending ending,
            AgencyDecision decision,
            DecisionRecord record,
            List<ActorId> editors)
            implements Command {
        public GiveNotice {
            editors = List.copyOf(editors);
        }
    }

    /** Says something about the record; a mark has no text. */
    record Say(Payload.Comment.Kind kind, @Nullable EntryPlace about, String text) implements Command {}

    /**
     * Puts a document beside the record; its bytes are known to be of its format.
     *
     * @param title one line
     * @param fileName one line
     */
    record Attach(Payload.Document document, String title, String fileName, Bytes content) implements Command {}

    /** Shows the partner terms that nobody has decided on; where the record is not open yet, opens it first. */
    record ShareDraft(
            @Nullable OpenRecord opening,
            TermsText terms,
            @Nullable EntryPlace about) implements Command {}

    /**
     * Raises a dispute.
     *
     * @param grounds why, in words
     */
    record RaiseDispute(Disputing.Raised raised, String grounds) implements Command {}

    /**
     * Says something in a dispute.
     *
     * @param words why, or what was said; null for what needs none
     */
    record SayInDispute(
            Disputing.AboutDispute said, @Nullable String words) implements Command {}

    /**
     * Files a statement on a rung of a dispute.
     *
     * @param words what is stated; they go no further than the decision
     * @param sealed the same, as it is kept and sent
     */
    record FileStatement(EntryPlace dispute, int rung, String words, SealedStatement sealed) implements Command {}

    /**
     * Proposes without prejudice how a dispute might be settled.
     *
     * @param proposal what is proposed; it stands beside the entry only
     */
    record Propose(Disputing.Proposed proposed, Proposal proposal) implements Command {}

    /** Opens the own agency's statement; owed by the service itself. */
    record OpenStatement(EntryPlace dispute, EntryPlace statement) implements Command {}

    /**
     * Enters what was spent or paid, confirms it, or takes it back.
     *
     * @param once true to be refused where the own agency has entered the very same before, as when a file is handed in twice
     */
    record EnterSpending(Spending said, boolean once) implements Command {}

    /**
     * Says something of the account between both.
     *
     * @param words why, of a query; null for what needs none
     */
    record KeepAccount(Accounting said, @Nullable String words) implements Command {}

    /**
     * Enters what was returned of a measure.
     *
     * @param note what is to be known about the value; empty for none
     */
    record MakeReturn(ReturnMade made, String note) implements Command {}

    /**
     * Acknowledges the partner's dispute, or refuses it where its ladder was never agreed; owed by the service itself.
     */
    record AnswerDispute(EntryPlace dispute) implements Command {}

    /** Releases the partner's offer; owed by the service itself. */
    record ReleaseOffer(OfferReference offer, Digest withdrawalLeaf) implements Command {}

    /** Ends the partner's offer after its time; owed by the service itself. */
    record ExpireOffer(OfferReference offer) implements Command {}
}
