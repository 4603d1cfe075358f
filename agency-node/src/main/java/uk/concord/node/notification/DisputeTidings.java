package uk.concord.node.notification;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.Side;
import uk.concord.record.ActorId;
import uk.concord.record.AgencyCode;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.Payload;
import uk.concord.record.negotiation.DisputeDuty;
import uk.concord.record.negotiation.DisputeStanding;
import uk.concord.record.negotiation.JointRecord;

/** What one dispute of a folded record asks of this agency's people, and what they are told of it. */
final class DisputeTidings {
    private final JointRecord record;
    private final DisputeStanding dispute;
    private final AgencyCode own;

    DisputeTidings(JointRecord record, DisputeStanding dispute, AgencyCode own) {
        this.record = record;
        this.dispute = dispute;
        this.own = own;
    }

    Stream<RecordDuties.Duty> all() {
        return Stream.of(
                        raised(),
                        acknowledged(),
                        agreed(),
                        onNextRung(),
                        confirmed(),
                        ended(),
                        record.duties(dispute).stream()
                                .filter(duty -> duty.agency().equals(own))
                                .map(this::owed))
                .flatMap(duties -> duties);
    }

    private Stream<RecordDuties.Duty> raised() {
        return isOurs()
                ? Stream.empty()
                : Stream.of(happened(Kind.DISPUTE_RAISED, "raised", dispute.entry(), owed -> owed.at(firstPost())));
    }

    private String firstPost() {
        var rung = dispute.raised().ladder().rungs().getFirst();
        return record.partnership().council().code().equals(own) ? rung.councilPost() : rung.healthPost();
    }

    private Stream<RecordDuties.Duty> acknowledged() {
        return isOurs()
                ? dispute.acknowledgement().stream()
                        .map(entry -> happened(
                                Kind.DISPUTE_ACKNOWLEDGED,
                                "acknowledged",
                                entry,
                                owed -> owed.among(authors(dispute.entry()))))
                : Stream.empty();
    }

    private Stream<RecordDuties.Duty> agreed() {
        return said(Disputing.ExtensionAgreed.class)
                .map(entry -> happened(Kind.EXTENSION_AGREED, "agreed", entry, owed -> owed.among(askers(entry))));
    }

    private Stream<RecordDuties.Duty> confirmed() {
        return said(Disputing.ClaimConfirmed.class)
                .map(entry -> happened(Kind.PAYMENT_CONFIRMED, "confirmed", entry, UnaryOperator.identity()));
    }

    private Stream<RecordDuties.Duty> ended() {
        return dispute.end().stream()
                .map(entry -> happened(
                        Kind.DISPUTE_ENDED,
                        "ended",
                        entry,
                        owed -> owed.without(side(entry) == Side.OWN ? authors(entry) : Set.of())));
    }

    /** That it went up, as long as it has gone no further and goes on. */
    private Stream<RecordDuties.Duty> onNextRung() {
        return record.duties(dispute).stream()
                .filter(duty ->
                        duty.kind() == DisputeDuty.Kind.MEET && duty.agency().equals(own))
                .filter(_ -> dispute.rung() > 1)
                .map(duty -> new RecordDuties.Duty(
                        thing(Kind.RUNG_CHANGED, "rung:" + leaf(dispute.entry()) + ":" + dispute.rung(), duty.dueOn())
                                .at(duty.post()),
                        Occasion.ARRIVED,
                        side(duty.since()),
                        duty.since().index(),
                        duty.since().recordedAt(),
                        true));
    }

    private RecordDuties.Duty owed(DisputeDuty duty) {
        return new RecordDuties.Duty(
                thing(kind(duty.kind()), name(duty), duty.dueOn()).at(duty.post()),
                // That it is the rung's turn is told with the rung; the meeting alone as its last day comes near.
                duty.kind() == DisputeDuty.Kind.MEET ? Occasion.BEFORE : Occasion.ARRIVED,
                side(duty.since()),
                duty.since().index(),
                duty.since().recordedAt(),
                true);
    }

    private static Kind kind(DisputeDuty.Kind kind) {
        return switch (kind) {
            case ANSWER_EXTENSION -> Kind.ANSWER_EXTENSION;
            case ANSWER_PROPOSAL -> Kind.ANSWER_PROPOSAL;
            case MEET -> Kind.MEET_ON_RUNG;
            case END -> Kind.END_DISPUTE;
            case PAY_CLAIM -> Kind.PAY_CLAIM;
            case CONFIRM_PAYMENT -> Kind.CONFIRM_PAYMENT;
        };
    }

    /** A rung that was given more time has another last day, and people are told of that one too. */
    private String name(DisputeDuty duty) {
        return switch (duty.kind()) {
            case ANSWER_EXTENSION -> "more-time:" + leaf(duty.since());
            case ANSWER_PROPOSAL -> "proposal:" + leaf(duty.since());
            case MEET ->
                "meet:" + leaf(dispute.entry()) + ":"
                        + Optional.ofNullable(duty.dueOn())
                                .map(LocalDate::toEpochDay)
                                .orElse(0L);
            case END -> "end:" + leaf(dispute.entry());
            case PAY_CLAIM -> "pay:" + leaf(dispute.entry());
            case CONFIRM_PAYMENT -> "confirm:" + leaf(duty.since());
        };
    }

    /** Of an entry that asks for nothing. */
    private RecordDuties.Duty happened(Kind kind, String word, Entry entry, UnaryOperator<Owed> whom) {
        return new RecordDuties.Duty(
                whom.apply(thing(kind, word + ":" + leaf(entry), null)),
                Occasion.ARRIVED,
                side(entry),
                entry.index(),
                entry.recordedAt(),
                false);
    }

    private Owed thing(Kind kind, String name, @Nullable LocalDate dueOn) {
        return Owed.of(
                        record.partnership().id(),
                        kind,
                        name,
                        record.opened().map(Payload.Opened::ref).orElse(""),
                        record.id(),
                        dueOn == null ? null : London.at(dueOn, LocalTime.NOON))
                .in(dispute.place().leaf());
    }

    /** What the partner said of a kind, in the order of its log. */
    private Stream<Entry> said(Class<? extends Disputing> type) {
        return (isOurs() ? dispute.byPartner() : dispute.byRaiser())
                .stream().filter(entry -> type.isInstance(entry.payload()));
    }

    private Set<ActorId> askers(Entry agreed) {
        return Stream.concat(dispute.byRaiser().stream(), dispute.byPartner().stream())
                .filter(entry -> agreed.payload() instanceof Disputing.ExtensionAgreed(var _, var asked)
                        && asked.equals(EntryPlace.of(entry)))
                .flatMap(entry -> authors(entry).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<ActorId> authors(Entry entry) {
        var author = entry.actor().id();
        return author.isService() ? Set.of() : Set.of(author);
    }

    private boolean isOurs() {
        return dispute.raiser().equals(own);
    }

    private Side side(Entry entry) {
        return entry.author().equals(own) ? Side.OWN : Side.MIRROR;
    }

    private static String leaf(Entry entry) {
        return entry.leaf().hex();
    }
}
