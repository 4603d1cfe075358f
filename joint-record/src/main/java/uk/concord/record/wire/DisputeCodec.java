package uk.concord.record.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import uk.concord.proto.entry.v1.ClaimConfirmed;
import uk.concord.proto.entry.v1.ClaimPaid;
import uk.concord.proto.entry.v1.DisputeAcknowledged;
import uk.concord.proto.entry.v1.DisputeEscalated;
import uk.concord.proto.entry.v1.DisputeExtended;
import uk.concord.proto.entry.v1.DisputeGrounds;
import uk.concord.proto.entry.v1.DisputeRaised;
import uk.concord.proto.entry.v1.DisputeRefused;
import uk.concord.proto.entry.v1.DisputeWithdrawn;
import uk.concord.proto.entry.v1.ExtensionAgreed;
import uk.concord.proto.entry.v1.ExtensionAsked;
import uk.concord.proto.entry.v1.OwnDuty;
import uk.concord.record.Pence;
import uk.concord.record.RecordId;
import uk.concord.record.dispute.Grounds;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.LadderReference;

/** Reads and writes what is said in disputes; reading throws {@link IllegalArgumentException} on what is malformed. */
public final class DisputeCodec {
    private static final String PREFIX = "DISPUTE_GROUNDS_";
    private static final int MOST_LINES = 200;
    private static final int MOST_LINE_ID = 100;
    private static final int MOST_RUNGS = 100;
    private static final int MOST_REFERENCE = 100;

    private DisputeCodec() {}

    static Disputing.Raised raised(DisputeRaised message) {
        if (message.getLineIdsCount() > MOST_LINES) {
            throw new IllegalArgumentException("Too many lines");
        }
        return new Disputing.Raised(
                new LadderReference(
                        RecordId.of(message.getLadderRecordId().toByteArray()),
                        NegotiationCodec.reference(message.getLadderAgreement())),
                LadderCodec.read(message.getLadder()),
                NegotiationCodec.reference(message.getTerms()),
                once(message.getLineIdsList().stream()
                        .map(line -> Reading.text(line, 1, MOST_LINE_ID))
                        .toList()),
                new HashSet<>(once(message.getGroundsList().stream()
                        .map(DisputeCodec::grounds)
                        .toList())),
                amount(message.getAmountPence()),
                Reading.date(message.getSince()),
                message.hasReopens() ? DiscussionCodec.place(message.getReopens()) : null);
    }

    /** Throws {@link IllegalArgumentException} when it is no such grounds. */
    public static Grounds grounds(DisputeGrounds message) {
        return Arrays.stream(Grounds.values())
                .filter(grounds -> write(grounds) == message)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not grounds of a dispute"));
    }

    public static DisputeGrounds write(Grounds grounds) {
        return DisputeGrounds.valueOf(PREFIX + grounds.name());
    }

    private static <T> List<T> once(List<T> all) {
        if (all.isEmpty() || new HashSet<>(all).size() < all.size()) {
            throw new IllegalArgumentException("Nothing, or one thing twice");
        }
        return all;
    }

    private static Pence amount(long pence) {
        var amount = new Pence(pence);
        if (amount.equals(Pence.ZERO) || amount.isMoreThan(Pence.MOST)) {
            throw new IllegalArgumentException("Not an amount");
        }
        return amount;
    }

    private static List<LocalDate> days(List<String> days) {
        if (days.size() > MOST_RUNGS) {
            throw new IllegalArgumentException("Too many days");
        }
        return days.stream().map(Reading::date).toList();
    }

    static Disputing.Acknowledged acknowledged(DisputeAcknowledged message) {
        return new Disputing.Acknowledged(DiscussionCodec.place(message.getDispute()), days(message.getLastDaysList()));
    }

    static Disputing.Refused refused(DisputeRefused message) {
        return new Disputing.Refused(DiscussionCodec.place(message.getDispute()));
    }

    static Disputing.Escalated escalated(DisputeEscalated message) {
        return new Disputing.Escalated(
                DiscussionCodec.place(message.getDispute()), Reading.positive(message.getRung()));
    }

    static Disputing.ExtensionAsked asked(ExtensionAsked message) {
        return new Disputing.ExtensionAsked(
                DiscussionCodec.place(message.getDispute()),
                Reading.positive(message.getRung()),
                days(message.getLastDaysList()));
    }

    static Disputing.ExtensionAgreed agreed(ExtensionAgreed message) {
        return new Disputing.ExtensionAgreed(
                DiscussionCodec.place(message.getDispute()), DiscussionCodec.place(message.getAsked()));
    }

    static Disputing.Extended extended(DisputeExtended message) {
        return new Disputing.Extended(
                DiscussionCodec.place(message.getDispute()), DiscussionCodec.place(message.getAsked()));
    }

    static Disputing.OwnDuty ownDuty(OwnDuty message) {
        return new Disputing.OwnDuty(DiscussionCodec.place(message.getDispute()));
    }

    static Disputing.Withdrawn withdrawn(DisputeWithdrawn message) {
        return new Disputing.Withdrawn(DiscussionCodec.place(message.getDispute()));
    }

    static Disputing.ClaimPaid paid(ClaimPaid message) {
        return new Disputing.ClaimPaid(
                DiscussionCodec.place(message.getDispute()),
                amount(message.getAmountPence()),
                Reading.date(message.getPaidOn()),
                Reading.label(message.getReference(), MOST_REFERENCE));
    }

    static Disputing.ClaimConfirmed confirmed(ClaimConfirmed message) {
        return new Disputing.ClaimConfirmed(
                DiscussionCodec.place(message.getDispute()), DiscussionCodec.place(message.getPaid()));
    }

    static Message write(Disputing said) {
        return switch (said) {
            case Disputing.Raised raised -> write(raised);
            case Disputing.Acknowledged(var dispute, var lastDays) ->
                DisputeAcknowledged.newBuilder()
                        .setDispute(DiscussionCodec.write(dispute))
                        .addAllLastDays(write(lastDays))
                        .build();
            case Disputing.Refused(var dispute) ->
                DisputeRefused.newBuilder()
                        .setDispute(DiscussionCodec.write(dispute))
                        .build();
            case Disputing.Escalated(var dispute, var rung) ->
                DisputeEscalated.newBuilder()
                        .setDispute(DiscussionCodec.write(dispute))
                        .setRung(rung)
                        .build();
            case Disputing.ExtensionAsked(var dispute, var rung, var lastDays) ->
                ExtensionAsked.newBuilder()
                        .setDispute(DiscussionCodec.write(dispute))
                        .setRung(rung)
                        .addAllLastDays(write(lastDays))
                        .build();
            case Disputing.ExtensionAgreed(var dispute, var asked) ->
                ExtensionAgreed.newBuilder()
                        .setDispute(DiscussionCodec.write(dispute))
                        .setAsked(DiscussionCodec.write(asked))
                        .build();
            case Disputing.Extended(var dispute, var asked) ->
                DisputeExtended.newBuilder()
                        .setDispute(DiscussionCodec.write(dispute))
                        .setAsked(DiscussionCodec.write(asked))
                        .build();
            case Disputing.OwnDuty(var dispute) ->
                OwnDuty.newBuilder().setDispute(DiscussionCodec.write(dispute)).build();
            case Disputing.Withdrawn(var dispute) ->
                DisputeWithdrawn.newBuilder()
                        .setDispute(DiscussionCodec.write(dispute))
                        .build();
            case Disputing.ClaimPaid(var dispute, var amount, var paidOn, var reference) ->
                ClaimPaid.newBuilder()
                        .setDispute(DiscussionCodec.write(dispute))
                        .setAmountPence(amount.value())
                        .setPaidOn(paidOn.toString())
                        .setReference(reference)
                        .build();
            case Disputing.StatementFiled filed -> StatementCodec.write(filed);
            case Disputing.StatementOpened opened -> StatementCodec.write(opened);
            case Disputing.MeetingHeld held -> MeetingsCodec.write(held);
            case Disputing.MeetingConfirmed confirmed -> MeetingsCodec.write(confirmed);
            case Disputing.Recommended given -> MeetingsCodec.write(given);
            case Disputing.RecommendationAnswered answered -> MeetingsCodec.write(answered);
            case Disputing.Proposed proposed -> ProposalCodec.write(proposed);
            case Disputing.ProposalAnswered answered -> ProposalCodec.write(answered);
            case Disputing.ClaimConfirmed(var dispute, var paid) ->
                ClaimConfirmed.newBuilder()
                        .setDispute(DiscussionCodec.write(dispute))
                        .setPaid(DiscussionCodec.write(paid))
                        .build();
        };
    }

    /** What was raised, as it stands in its entry. */
    public static DisputeRaised write(Disputing.Raised raised) {
        var message = DisputeRaised.newBuilder()
                .setLadderRecordId(
                        ByteString.copyFrom(raised.ladderOf().record().toArray()))
                .setLadderAgreement(NegotiationCodec.write(raised.ladderOf().agreement()))
                .setLadder(LadderCodec.write(raised.ladder()))
                .setTerms(NegotiationCodec.write(raised.terms()))
                .addAllLineIds(raised.lines())
                .addAllGrounds(raised.grounds().stream()
                        .sorted()
                        .map(DisputeCodec::write)
                        .toList())
                .setAmountPence(raised.amount().value())
                .setSince(raised.since().toString());
        if (raised.reopens() != null) {
            message.setReopens(DiscussionCodec.write(raised.reopens()));
        }
        return message.build();
    }

    private static List<String> write(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).toList();
    }
}
