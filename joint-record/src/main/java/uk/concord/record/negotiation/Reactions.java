package uk.concord.record.negotiation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.concord.record.AgencyCode;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.EntryPlace;

/** The work list of an agency's own service: what it owes without anybody asking. */
public final class Reactions {
    /** What is owed, and from when; {@link Instant#EPOCH} for at once. */
    private record Owed(Instant from, Command command) {}

    private final JointRecord record;
    private final AgencyCode own;

    private Reactions(JointRecord record, AgencyCode own) {
        this.record = record;
        this.own = own;
    }

    /** Commands to be decided as {@link uk.concord.record.entry.Actor#SERVICE}; none while the record is read-only. */
    public static List<Command> due(JointRecord record, AgencyCode own, Instant now) {
        return new Reactions(record, own)
                .owed()
                .filter(owed -> !now.isBefore(owed.from()))
                .map(Owed::command)
                .toList();
    }

    /** From when the first of them is owed: {@link Instant#EPOCH} for at once; empty when nothing is until something else happens. */
    public static Optional<Instant> nextAt(JointRecord record, AgencyCode own) {
        return new Reactions(record, own).owed().map(Owed::from).min(Instant::compareTo);
    }

    private Stream<Owed> owed() {
        return record.isReadOnly()
                ? Stream.empty()
                : Stream.concat(
                        record.openOffer().flatMap(this::onOffer).stream(),
                        record.disputes().stream()
                                .flatMap(dispute -> Stream.concat(inDispute(dispute).stream(), toOpen(dispute))));
    }

    private Optional<Owed> onOffer(OfferStanding open) {
        if (open.offerer().equals(own)) {
            return Optional.empty();
        }
        return Optional.of(
                open.withdrawal() == null
                        ? new Owed(open.offer().expiresAt().plusNanos(1_000), new Command.ExpireOffer(open.reference()))
                        : new Owed(
                                Instant.EPOCH,
                                new Command.ReleaseOffer(
                                        open.reference(), open.withdrawal().leaf())));
    }

    private List<Owed> inDispute(DisputeStanding dispute) {
        var owed = new ArrayList<Owed>();
        if (dispute.hasEnded()) {
            return owed;
        }
        if (!dispute.raiser().equals(own) && !dispute.isAcknowledged()) {
            owed.add(new Owed(Instant.EPOCH, new Command.AnswerDispute(dispute.place())));
        }
        dispute.pending(asked -> asked.author().equals(own))
                .forEach(asked -> owed.add(atOnce(new Disputing.Extended(dispute.place(), EntryPlace.of(asked)))));
        if (dispute.pending(asked -> true).isEmpty()) {
            dispute.overFrom()
                    .ifPresent(over -> owed.add(new Owed(
                            over,
                            new Command.SayInDispute(new Disputing.Escalated(dispute.place(), dispute.rung()), null))));
        }
        return owed;
    }

    private Stream<Owed> toOpen(DisputeStanding dispute) {
        return dispute.statements().stream()
                .filter(filed -> filed.agency().equals(own) && !filed.isOpen() && filed.mayBeOpened(dispute))
                .map(filed -> new Owed(
                        Instant.EPOCH, new Command.OpenStatement(dispute.place(), EntryPlace.of(filed.entry()))));
    }

    private static Owed atOnce(Disputing.AboutDispute said) {
        return new Owed(Instant.EPOCH, new Command.SayInDispute(said, null));
    }
}
