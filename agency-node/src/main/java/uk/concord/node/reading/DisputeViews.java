package uk.concord.node.reading;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.concord.node.grpc.Micros;
import uk.concord.proto.record.v1.ClaimView;
import uk.concord.proto.record.v1.DisputeEnding;
import uk.concord.proto.record.v1.DisputeView;
import uk.concord.proto.record.v1.DisputeWords;
import uk.concord.proto.record.v1.ExtensionView;
import uk.concord.proto.record.v1.PaymentView;
import uk.concord.proto.record.v1.SettlementMonth;
import uk.concord.proto.record.v1.ShareView;
import uk.concord.record.calendar.BeyondCalendar;
import uk.concord.record.calendar.WorkingDays;
import uk.concord.record.dispute.Share;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.PartReference;
import uk.concord.record.negotiation.Claim;
import uk.concord.record.negotiation.DisputeStanding;
import uk.concord.record.negotiation.OfferStanding;
import uk.concord.record.negotiation.StatementKeys;
import uk.concord.record.terms.Line;
import uk.concord.record.wire.DisputeCodec;

/** The disputes about a record, as people see them. */
final class DisputeViews {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final RecordSnapshot snapshot;
    private final LocalDate today;
    private final StatementViews statements;
    private final MeetingViews meetings;
    private final ProposalViews proposals;

    private DisputeViews(RecordSnapshot snapshot, LocalDate today, StatementKeys keys) {
        this.snapshot = snapshot;
        this.today = today;
        this.statements = new StatementViews(snapshot, keys);
        this.meetings = new MeetingViews(snapshot);
        this.proposals = new ProposalViews(snapshot);
    }

    /**
     * By the agency that raised them and place in its log.
     *
     * @param today until when the interim is reckoned of those that go on
     * @param keys those of the own sealed statements, where whoever asks may read them
     */
    static List<DisputeView> of(RecordSnapshot snapshot, LocalDate today, StatementKeys keys) {
        var views = new DisputeViews(snapshot, today, keys);
        return snapshot.record().disputes().stream().map(views::view).toList();
    }

    private DisputeView view(DisputeStanding dispute) {
        var entry = dispute.entry();
        var envelope = DecisionViews.envelope(snapshot, entry);
        var view = DisputeView.newBuilder()
                .setLeaf(leaf(dispute.place()))
                .setAgency(dispute.raiser().value())
                .setActor(envelope.getActor())
                .setRaisedAtMicros(envelope.getRecordedAtMicros())
                .setReceivedAtMicros(Micros.of(snapshot.receivedAt(entry)))
                .setRaised(DisputeCodec.write(dispute.raised()))
                .addAllLineNames(lineNames(dispute))
                .setAcknowledgedAtMicros(at(dispute.acknowledgement()))
                .setRung(dispute.rung())
                .addAllLastDays(
                        dispute.lastDays().stream().map(LocalDate::toString).toList())
                .setEnding(ending(dispute))
                .setEndedAtMicros(at(dispute.end()))
                .addAllOpenExtensions(extensions(dispute))
                .addAllInterim(interim(dispute))
                .addAllSettlement(settlement(dispute))
                .addAllWords(words(dispute))
                .addAllOwnDuty(onDuty(dispute))
                .setWorkingDaysLeft(daysLeft(dispute))
                .addAllLongerRungs(IntStream.rangeClosed(1, dispute.rungs())
                        .filter(dispute::isGivenMoreTime)
                        .boxed()
                        .toList())
                .addAllStatements(
                        dispute.statements().stream().map(statements::view).toList())
                .addAllMeetings(
                        dispute.meetings().stream().map(meetings::meeting).toList())
                .addAllRecommendations(dispute.recommendations().stream()
                        .map(meetings::recommendation)
                        .toList())
                .addAllProposals(
                        dispute.proposals().stream().map(proposals::view).toList());
        if (dispute.joinedTo() != null) {
            view.setJoinedTo(leaf(dispute.joinedTo()));
        }
        PartViews.words(snapshot, entry, PartReference.Kind.GROUNDS).ifPresent(view::setText);
        PartViews.erasure(snapshot, entry).ifPresent(view::setErasure);
        snapshot.record().claim(dispute).map(this::claim).ifPresent(view::setClaim);
        return view.build();
    }

    private List<String> lineNames(DisputeStanding dispute) {
        var lines = snapshot.record()
                .offer(dispute.raised().terms())
                .flatMap(OfferStanding::terms)
                .map(terms -> terms.lines())
                .orElse(List.of());
        return dispute.raised().lines().stream()
                .map(id -> lines.stream()
                        .filter(line -> line.lineId().equals(id))
                        .map(Line::name)
                        .findFirst()
                        .orElse(id))
                .toList();
    }

    private static DisputeEnding ending(DisputeStanding dispute) {
        return dispute.ending()
                .map(ending -> DisputeEnding.valueOf("DISPUTE_ENDING_" + ending.name()))
                .orElse(DisputeEnding.DISPUTE_ENDING_UNSPECIFIED);
    }

    private List<ExtensionView> extensions(DisputeStanding dispute) {
        var partnership = snapshot.record().partnership();
        return Stream.of(partnership.council(), partnership.health())
                .flatMap(agency -> dispute.openAsks(agency.code()).stream())
                .flatMap(asked -> asked.payload() instanceof Disputing.ExtensionAsked wanted
                        ? Stream.of(ExtensionView.newBuilder()
                                .setLeaf(leaf(EntryPlace.of(asked)))
                                .setAgency(asked.author().value())
                                .setLastDay(wanted.lastDays().getFirst().toString())
                                .build())
                        : Stream.empty())
                .toList();
    }

    /** Nothing is paid under a dispute that the partner's service refused, or that another one stands for. */
    private List<ShareView> interim(DisputeStanding dispute) {
        if (!dispute.isAcknowledged() || dispute.joinedTo() != null) {
            return List.of();
        }
        var last = dispute.end()
                .map(entry -> LocalDate.ofInstant(entry.recordedAt(), LONDON))
                .orElse(today);
        return snapshot.record().interim(dispute, last).stream()
                .map(DisputeViews::share)
                .toList();
    }

    private List<SettlementMonth> settlement(DisputeStanding dispute) {
        return snapshot.record().settlement(dispute).stream()
                .flatMap(settlement -> settlement.months().stream())
                .map(month -> SettlementMonth.newBuilder()
                        .setInterim(share(month.interim()))
                        .setSettled(share(month.settled()))
                        .build())
                .toList();
    }

    private List<DisputeWords> words(DisputeStanding dispute) {
        return dispute.reasons().stream().map(meetings::words).toList();
    }

    private int daysLeft(DisputeStanding dispute) {
        if (dispute.hasEnded() || dispute.rung() > dispute.lastDays().size()) {
            return 0;
        }
        try {
            return WorkingDays.ofEngland().between(today, dispute.lastDays().get(dispute.rung() - 1));
        } catch (BeyondCalendar ends) {
            // The day itself is shown; how far it is nobody can say yet.
            return 0;
        }
    }

    private List<String> onDuty(DisputeStanding dispute) {
        var partnership = snapshot.record().partnership();
        return Stream.of(partnership.council(), partnership.health())
                .filter(agency -> dispute.actsOnDuty(agency.code()))
                .map(agency -> agency.code().value())
                .toList();
    }

    private ClaimView claim(Claim claim) {
        var view = ClaimView.newBuilder()
                .setDebtor(claim.debtor().value())
                .setAmountPence(claim.amount().value())
                .setDueOn(claim.dueOn().toString())
                .addAllPayments(claim.payments().stream()
                        .flatMap(entry -> payment(claim, entry).stream())
                        .toList())
                .setConfirmedPence(claim.confirmedAmount().value());
        if (claim.bearsInterest()) {
            view.setInterestPence(claim.interestUntil(today).value()).setInterestUntil(today.toString());
        }
        return view.build();
    }

    private static Optional<PaymentView> payment(Claim claim, Entry entry) {
        return entry.payload() instanceof Disputing.ClaimPaid paid
                ? Optional.of(PaymentView.newBuilder()
                        .setLeaf(leaf(EntryPlace.of(entry)))
                        .setAmountPence(paid.amount().value())
                        .setPaidOn(paid.paidOn().toString())
                        .setReference(paid.reference())
                        .setConfirmed(claim.confirmed().contains(EntryPlace.of(entry)))
                        .build())
                : Optional.empty();
    }

    private static ShareView share(Share share) {
        return ShareView.newBuilder()
                .setLineId(share.line())
                .setMonth(share.month().toString())
                .setCouncilPence(share.council().value())
                .setHealthPence(share.health().value())
                .build();
    }

    private static long at(Optional<Entry> entry) {
        return entry.map(Entry::recordedAt).map((Instant at) -> Micros.of(at)).orElse(0L);
    }

    static ByteString leaf(EntryPlace place) {
        return ByteString.copyFrom(place.leaf().toArray());
    }
}
