package uk.concord.simulation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.concord.record.Digest;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.StatementKey;
import uk.concord.record.negotiation.Command;
import uk.concord.record.negotiation.DisputeStanding;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.sealing.SealedStatement;
import uk.concord.record.sealing.StatementPlace;

/** What people state, record and recommend in a dispute; mostly as they may. */
final class Speaking {
    private final Chance chance;
    private final Exploring exploring;

    Speaking(Chance chance) {
        this.chance = chance;
        this.exploring = new Exploring(chance);
    }

    /** What a chair recommends and this end has not answered, or has not been asked for, and meetings that nobody has confirmed. */
    Optional<Command> urgent(End end, JointRecord record) {
        return record.disputes().stream()
                .filter(dispute -> !dispute.hasEnded())
                .flatMap(dispute -> waiting(end, dispute))
                .findFirst();
    }

    private Stream<Command> waiting(End end, DisputeStanding dispute) {
        var confirming = dispute.meetings().stream()
                .filter(held ->
                        held.confirmation() == null && held.entry().author().equals(end.parties.partner()))
                .<Command>map(held -> new Command.SayInDispute(
                        new Disputing.MeetingConfirmed(dispute.place(), EntryPlace.of(held.entry())), null));
        var answering = dispute.recommendations().stream()
                .filter(given -> !given.isAnsweredBy(end.parties.own()))
                .map(given -> answer(dispute.place(), EntryPlace.of(given.entry())));
        var recommending =
                isChairs(dispute) && chance.oneIn(2) ? Stream.of(recommending(end, dispute)) : Stream.<Command>empty();
        return Stream.of(answering, recommending, confirming).flatMap(Function.identity());
    }

    private Command answer(EntryPlace dispute, EntryPlace given) {
        return new Command.SayInDispute(
                new Disputing.RecommendationAnswered(dispute, given, !chance.oneIn(5)), "It is fair enough.");
    }

    Command command(End end, JointRecord record, DisputeStanding dispute) {
        var place = dispute.place();
        return switch (chance.below(10)) {
            case 0, 1, 2, 3, 4 -> statement(end, record, dispute);
            case 5 -> new Command.SayInDispute(meeting(end, dispute), "Both looked at the plan.");
            case 6 ->
                new Command.SayInDispute(
                        new Disputing.MeetingConfirmed(
                                place, partnersMeeting(end, dispute).orElse(place)),
                        null);
            case 7 -> recommending(end, dispute);
            default -> answer(place, recommendation(dispute).orElse(place));
        };
    }

    private Command statement(End end, JointRecord record, DisputeStanding dispute) {
        var rung = Math.min(dispute.rung(), dispute.rungs()) + (chance.oneIn(10) ? 1 : 0);
        var words = words(end, dispute, rung);
        var place = new StatementPlace(
                record.partnership().id(), record.id(), dispute.place().leaf(), rung, end.parties.own());
        var secret = end.keys.sealingSecrets().getFirst();
        var sealed = SealedStatement.seal(place, words, secret, chance.bytes(SealedStatement.RANDOM_BYTES));
        return new Command.FileStatement(dispute.place(), rung, words, sealed);
    }

    /** What an end states there: everybody who opens it can tell whether it is right. */
    static String words(End end, DisputeStanding dispute, int rung) {
        return words(end.parties.own().value(), dispute, rung);
    }

    static String words(String agency, DisputeStanding dispute, int rung) {
        return agency + " states on rung " + rung + " of "
                + dispute.place().leaf().hex().substring(0, 8);
    }

    private Disputing.MeetingHeld meeting(End end, DisputeStanding dispute) {
        return new Disputing.MeetingHeld(
                dispute.place(),
                1 + chance.below(2),
                People.today(end).plusDays(chance.oneIn(6) ? 3 : 0),
                List.of("SEN manager"),
                List.of("Commissioning manager"));
    }

    private static boolean isChairs(DisputeStanding dispute) {
        return dispute.rung() >= dispute.rungs() && dispute.recommendations().isEmpty();
    }

    private Command recommending(End end, DisputeStanding dispute) {
        return new Command.SayInDispute(recommended(end, dispute), "Two thirds to the council.");
    }

    private Disputing.Recommended recommended(End end, DisputeStanding dispute) {
        return new Disputing.Recommended(dispute.place(), chance.oneIn(4) ? 1 : dispute.rungs(), People.today(end));
    }

    private static Optional<EntryPlace> partnersMeeting(End end, DisputeStanding dispute) {
        return dispute.meetings().stream()
                .filter(held -> held.entry().author().equals(end.parties.partner()))
                .map(held -> EntryPlace.of(held.entry()))
                .findFirst();
    }

    private static Optional<EntryPlace> recommendation(DisputeStanding dispute) {
        return dispute.recommendations().stream()
                .map(given -> EntryPlace.of(given.entry()))
                .findFirst();
    }

    /** As an agency in wrong hands would: statements under any key, and any key for any statement. */
    Disputing.AboutDispute anything(End end, DisputeStanding dispute) {
        var place = dispute.place();
        return switch (chance.below(9)) {
            case 6, 7, 8 -> exploring.anything(dispute);
            case 0, 1 ->
                new Disputing.StatementFiled(
                        place, 1 + chance.below(2), someKey(chance.below(2)).hash());
            case 2, 3 ->
                new Disputing.StatementOpened(
                        place,
                        dispute.statements().stream()
                                .map(filed -> EntryPlace.of(filed.entry()))
                                .reduce((one, other) -> chance.oneIn(2) ? one : other)
                                .orElse(place),
                        someKey(chance.below(2)));
            case 4 -> meeting(end, dispute);
            default -> recommended(end, dispute);
        };
    }

    private static StatementKey someKey(int number) {
        return new StatementKey(Digest.over(new byte[] {(byte) number}).value());
    }
}
