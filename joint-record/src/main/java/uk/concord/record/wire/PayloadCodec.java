package uk.concord.record.wire;

import static uk.concord.record.entry.EntryType.ACCOUNT_QUERIED;
import static uk.concord.record.entry.EntryType.ACCOUNT_STATED;
import static uk.concord.record.entry.EntryType.CLAIM_CONFIRMED;
import static uk.concord.record.entry.EntryType.CLAIM_PAID;
import static uk.concord.record.entry.EntryType.COMMENT;
import static uk.concord.record.entry.EntryType.CONTINUED;
import static uk.concord.record.entry.EntryType.DISPUTE_ACKNOWLEDGED;
import static uk.concord.record.entry.EntryType.DISPUTE_ESCALATED;
import static uk.concord.record.entry.EntryType.DISPUTE_EXTENDED;
import static uk.concord.record.entry.EntryType.DISPUTE_RAISED;
import static uk.concord.record.entry.EntryType.DISPUTE_REFUSED;
import static uk.concord.record.entry.EntryType.DISPUTE_WITHDRAWN;
import static uk.concord.record.entry.EntryType.DOCUMENT;
import static uk.concord.record.entry.EntryType.DRAFT_SHARED;
import static uk.concord.record.entry.EntryType.ERASED;
import static uk.concord.record.entry.EntryType.EXTENSION_AGREED;
import static uk.concord.record.entry.EntryType.EXTENSION_ASKED;
import static uk.concord.record.entry.EntryType.KEYS;
import static uk.concord.record.entry.EntryType.MEETING_CONFIRMED;
import static uk.concord.record.entry.EntryType.MEETING_HELD;
import static uk.concord.record.entry.EntryType.OWN_DUTY;
import static uk.concord.record.entry.EntryType.PAID;
import static uk.concord.record.entry.EntryType.PAYMENT_RECEIVED;
import static uk.concord.record.entry.EntryType.PROPOSAL_ANSWERED;
import static uk.concord.record.entry.EntryType.PROPOSED;
import static uk.concord.record.entry.EntryType.RECOMMENDATION_ANSWERED;
import static uk.concord.record.entry.EntryType.RECOMMENDED;
import static uk.concord.record.entry.EntryType.RETURN_MADE;
import static uk.concord.record.entry.EntryType.SPENDING_TAKEN_BACK;
import static uk.concord.record.entry.EntryType.SPENT;
import static uk.concord.record.entry.EntryType.STATEMENT_FILED;
import static uk.concord.record.entry.EntryType.STATEMENT_OPENED;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import java.util.function.Function;
import uk.concord.proto.entry.v1.Accept;
import uk.concord.proto.entry.v1.AccountQueried;
import uk.concord.proto.entry.v1.AccountStated;
import uk.concord.proto.entry.v1.ClaimConfirmed;
import uk.concord.proto.entry.v1.ClaimPaid;
import uk.concord.proto.entry.v1.Comment;
import uk.concord.proto.entry.v1.Continued;
import uk.concord.proto.entry.v1.Counter;
import uk.concord.proto.entry.v1.Decline;
import uk.concord.proto.entry.v1.DisputeAcknowledged;
import uk.concord.proto.entry.v1.DisputeEscalated;
import uk.concord.proto.entry.v1.DisputeExtended;
import uk.concord.proto.entry.v1.DisputeRaised;
import uk.concord.proto.entry.v1.DisputeRefused;
import uk.concord.proto.entry.v1.DisputeWithdrawn;
import uk.concord.proto.entry.v1.Document;
import uk.concord.proto.entry.v1.DraftShared;
import uk.concord.proto.entry.v1.EntryType;
import uk.concord.proto.entry.v1.Erased;
import uk.concord.proto.entry.v1.Expired;
import uk.concord.proto.entry.v1.ExtensionAgreed;
import uk.concord.proto.entry.v1.ExtensionAsked;
import uk.concord.proto.entry.v1.Genesis;
import uk.concord.proto.entry.v1.Keys;
import uk.concord.proto.entry.v1.MeetingConfirmed;
import uk.concord.proto.entry.v1.MeetingHeld;
import uk.concord.proto.entry.v1.Notice;
import uk.concord.proto.entry.v1.Offer;
import uk.concord.proto.entry.v1.Opened;
import uk.concord.proto.entry.v1.OwnDuty;
import uk.concord.proto.entry.v1.Paid;
import uk.concord.proto.entry.v1.PaymentReceived;
import uk.concord.proto.entry.v1.ProposalAnswered;
import uk.concord.proto.entry.v1.Proposed;
import uk.concord.proto.entry.v1.RecommendationAnswered;
import uk.concord.proto.entry.v1.Recommended;
import uk.concord.proto.entry.v1.Released;
import uk.concord.proto.entry.v1.ReturnMade;
import uk.concord.proto.entry.v1.SpendingTakenBack;
import uk.concord.proto.entry.v1.Spent;
import uk.concord.proto.entry.v1.StatementFiled;
import uk.concord.proto.entry.v1.StatementOpened;
import uk.concord.proto.entry.v1.Withdrawal;
import uk.concord.record.Bytes;
import uk.concord.record.entry.Accounting;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Envelope;
import uk.concord.record.entry.Payload;
import uk.concord.record.entry.Spending;
import uk.concord.record.wire.MalformedEntry.Reason;

/** Reads and writes payloads by the type of their entry. */
final class PayloadCodec {
    private PayloadCodec() {}

    static Payload read(int type, int rules, ByteString bytes) throws MalformedEntry {
        var known = EntryType.forNumber(type);
        if (known == null || rules > Envelope.RULES) {
            return unknown(type, bytes);
        }
        return switch (known) {
            case ENTRY_TYPE_GENESIS -> parse(bytes, Genesis.parser(), GenesisCodec::read);
            case ENTRY_TYPE_OPENED -> parse(bytes, Opened.parser(), NegotiationCodec::opened);
            case ENTRY_TYPE_OFFER -> parse(bytes, Offer.parser(), NegotiationCodec::offer);
            case ENTRY_TYPE_ACCEPT -> parse(bytes, Accept.parser(), NegotiationCodec::accept);
            case ENTRY_TYPE_COUNTER -> parse(bytes, Counter.parser(), NegotiationCodec::counter);
            case ENTRY_TYPE_DECLINE -> parse(bytes, Decline.parser(), NegotiationCodec::decline);
            case ENTRY_TYPE_WITHDRAWAL -> parse(bytes, Withdrawal.parser(), NegotiationCodec::withdrawal);
            case ENTRY_TYPE_RELEASED -> parse(bytes, Released.parser(), NegotiationCodec::released);
            case ENTRY_TYPE_EXPIRED -> parse(bytes, Expired.parser(), NegotiationCodec::expired);
            case ENTRY_TYPE_NOTICE -> parse(bytes, Notice.parser(), NoticeCodec::read);
            case ENTRY_TYPE_DRAFT_SHARED ->
                since(DRAFT_SHARED, rules, bytes, DraftShared.parser(), DiscussionCodec::shared);
            case ENTRY_TYPE_COMMENT -> since(COMMENT, rules, bytes, Comment.parser(), DiscussionCodec::comment);
            case ENTRY_TYPE_DOCUMENT -> since(DOCUMENT, rules, bytes, Document.parser(), DocumentCodec::read);
            case ENTRY_TYPE_ERASED -> since(ERASED, rules, bytes, Erased.parser(), ErasureCodec::read);
            case ENTRY_TYPE_KEYS -> since(KEYS, rules, bytes, Keys.parser(), KeysCodec::read);
            case ENTRY_TYPE_CONTINUED -> since(CONTINUED, rules, bytes, Continued.parser(), ContinuedCodec::read);
            case ENTRY_TYPE_DISPUTE_RAISED ->
                since(DISPUTE_RAISED, rules, bytes, DisputeRaised.parser(), DisputeCodec::raised);
            case ENTRY_TYPE_DISPUTE_ACKNOWLEDGED ->
                since(DISPUTE_ACKNOWLEDGED, rules, bytes, DisputeAcknowledged.parser(), DisputeCodec::acknowledged);
            case ENTRY_TYPE_DISPUTE_ESCALATED ->
                since(DISPUTE_ESCALATED, rules, bytes, DisputeEscalated.parser(), DisputeCodec::escalated);
            case ENTRY_TYPE_EXTENSION_ASKED ->
                since(EXTENSION_ASKED, rules, bytes, ExtensionAsked.parser(), DisputeCodec::asked);
            case ENTRY_TYPE_EXTENSION_AGREED ->
                since(EXTENSION_AGREED, rules, bytes, ExtensionAgreed.parser(), DisputeCodec::agreed);
            case ENTRY_TYPE_DISPUTE_EXTENDED ->
                since(DISPUTE_EXTENDED, rules, bytes, DisputeExtended.parser(), DisputeCodec::extended);
            case ENTRY_TYPE_OWN_DUTY -> since(OWN_DUTY, rules, bytes, OwnDuty.parser(), DisputeCodec::ownDuty);
            case ENTRY_TYPE_DISPUTE_WITHDRAWN ->
                since(DISPUTE_WITHDRAWN, rules, bytes, DisputeWithdrawn.parser(), DisputeCodec::withdrawn);
            case ENTRY_TYPE_CLAIM_PAID -> since(CLAIM_PAID, rules, bytes, ClaimPaid.parser(), DisputeCodec::paid);
            case ENTRY_TYPE_CLAIM_CONFIRMED ->
                since(CLAIM_CONFIRMED, rules, bytes, ClaimConfirmed.parser(), DisputeCodec::confirmed);
            case ENTRY_TYPE_DISPUTE_REFUSED ->
                since(DISPUTE_REFUSED, rules, bytes, DisputeRefused.parser(), DisputeCodec::refused);
            case ENTRY_TYPE_STATEMENT_FILED ->
                since(STATEMENT_FILED, rules, bytes, StatementFiled.parser(), StatementCodec::filed);
            case ENTRY_TYPE_STATEMENT_OPENED ->
                since(STATEMENT_OPENED, rules, bytes, StatementOpened.parser(), StatementCodec::opened);
            case ENTRY_TYPE_MEETING_HELD ->
                since(MEETING_HELD, rules, bytes, MeetingHeld.parser(), MeetingsCodec::held);
            case ENTRY_TYPE_MEETING_CONFIRMED ->
                since(MEETING_CONFIRMED, rules, bytes, MeetingConfirmed.parser(), MeetingsCodec::confirmed);
            case ENTRY_TYPE_RECOMMENDED ->
                since(RECOMMENDED, rules, bytes, Recommended.parser(), MeetingsCodec::recommended);
            case ENTRY_TYPE_RECOMMENDATION_ANSWERED ->
                since(RECOMMENDATION_ANSWERED, rules, bytes, RecommendationAnswered.parser(), MeetingsCodec::answered);
            case ENTRY_TYPE_PROPOSED -> since(PROPOSED, rules, bytes, Proposed.parser(), ProposalCodec::proposed);
            case ENTRY_TYPE_PROPOSAL_ANSWERED ->
                since(PROPOSAL_ANSWERED, rules, bytes, ProposalAnswered.parser(), ProposalCodec::answered);
            case ENTRY_TYPE_SPENT -> since(SPENT, rules, bytes, Spent.parser(), SpendingCodec::spent);
            case ENTRY_TYPE_PAID -> since(PAID, rules, bytes, Paid.parser(), SpendingCodec::paid);
            case ENTRY_TYPE_PAYMENT_RECEIVED ->
                since(PAYMENT_RECEIVED, rules, bytes, PaymentReceived.parser(), SpendingCodec::received);
            case ENTRY_TYPE_SPENDING_TAKEN_BACK ->
                since(SPENDING_TAKEN_BACK, rules, bytes, SpendingTakenBack.parser(), SpendingCodec::takenBack);
            case ENTRY_TYPE_ACCOUNT_STATED ->
                since(ACCOUNT_STATED, rules, bytes, AccountStated.parser(), AccountingCodec::stated);
            case ENTRY_TYPE_ACCOUNT_QUERIED ->
                since(ACCOUNT_QUERIED, rules, bytes, AccountQueried.parser(), AccountingCodec::queried);
            case ENTRY_TYPE_RETURN_MADE -> since(RETURN_MADE, rules, bytes, ReturnMade.parser(), ReturnCodec::read);
            case ENTRY_TYPE_EVIDENCE -> unknown(type, bytes);
            case ENTRY_TYPE_UNSPECIFIED, UNRECOGNIZED -> throw new MalformedEntry(Reason.TYPE, "type " + type);
        };
    }

    /** Under rules that do not know the type it is what it was to services of those rules: kept, not judged. */
    private static <M extends Message> Payload since(
            uk.concord.record.entry.EntryType type,
            int rules,
            ByteString bytes,
            Parser<M> parser,
            Function<M, Payload> read)
            throws MalformedEntry {
        return rules < type.since() ? unknown(type.number(), bytes) : parse(bytes, parser, read);
    }

    private static Payload.Unknown unknown(int type, ByteString bytes) {
        return new Payload.Unknown(type, Bytes.of(bytes.toByteArray()));
    }

    private static <M extends Message> Payload parse(ByteString bytes, Parser<M> parser, Function<M, Payload> read)
            throws MalformedEntry {
        try {
            var message = parser.parseFrom(bytes);
            EnvelopeCodec.require(!UnknownFields.in(message), Reason.UNKNOWN_FIELD, "in the payload");
            return EnvelopeCodec.get(Reason.PAYLOAD, () -> read.apply(message));
        } catch (InvalidProtocolBufferException e) {
            throw new MalformedEntry(Reason.PAYLOAD, bytes.size() + " bytes");
        }
    }

    static ByteString write(Payload payload) {
        return switch (payload) {
            case Payload.Genesis genesis -> GenesisCodec.write(genesis).toByteString();
            case Payload.Keys keys -> KeysCodec.write(keys).toByteString();
            case Payload.Continued continued -> ContinuedCodec.write(continued).toByteString();
            case Payload.Erased erased -> ErasureCodec.write(erased).toByteString();
            case Payload.Opened opened -> NegotiationCodec.write(opened).toByteString();
            case Payload.Offer offer -> NegotiationCodec.write(offer).toByteString();
            case Payload.Accept accept -> NegotiationCodec.write(accept).toByteString();
            case Payload.Counter counter -> NegotiationCodec.write(counter).toByteString();
            case Payload.Decline decline -> NegotiationCodec.write(decline).toByteString();
            case Payload.Withdrawal withdrawal ->
                NegotiationCodec.write(withdrawal).toByteString();
            case Payload.Released released -> NegotiationCodec.write(released).toByteString();
            case Payload.Expired expired -> NegotiationCodec.write(expired).toByteString();
            case Payload.Notice notice -> NoticeCodec.write(notice).toByteString();
            case Payload.DraftShared draft -> DiscussionCodec.write(draft).toByteString();
            case Payload.Comment comment -> DiscussionCodec.write(comment).toByteString();
            case Payload.Document document -> DocumentCodec.write(document).toByteString();
            case Disputing said -> DisputeCodec.write(said).toByteString();
            case Spending said -> SpendingCodec.write(said).toByteString();
            case Accounting said -> AccountingCodec.write(said).toByteString();
            case uk.concord.record.entry.ReturnMade made ->
                ReturnCodec.write(made).toByteString();
            case Payload.Unknown unknown ->
                ByteString.copyFrom(unknown.content().toArray());
        };
    }
}
