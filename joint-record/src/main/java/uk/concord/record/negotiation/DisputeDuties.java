package uk.concord.record.negotiation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.concord.record.Agency;
import uk.concord.record.AgencyCode;
import uk.concord.record.Partnership;
import uk.concord.record.Pence;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;

/** What both agencies owe in one dispute of a record. */
final class DisputeDuties {
    private final JointRecord record;
    private final DisputeStanding dispute;

    private DisputeDuties(JointRecord record, DisputeStanding dispute) {
        this.record = record;
        this.dispute = dispute;
    }

    static List<DisputeDuty> of(JointRecord record, DisputeStanding dispute) {
        var duties = new DisputeDuties(record, dispute);
        return dispute.hasEnded()
                ? duties.afterSettlement().toList()
                : duties.whileItGoesOn().toList();
    }

    private Stream<DisputeDuty> whileItGoesOn() {
        return Stream.concat(
                dispute.acknowledgement().stream()
                        .flatMap(acknowledged -> dispute.rung() > dispute.rungs() ? ending() : onRung(acknowledged)),
                proposals());
    }

    /** What was proposed waits for the other agency without a limit: it may be left. */
    private Stream<DisputeDuty> proposals() {
        return dispute.proposals().stream()
                .filter(made -> made.state() == MadeProposal.State.OPEN)
                .map(MadeProposal::entry)
                .map(entry -> new DisputeDuty(
                        DisputeDuty.Kind.ANSWER_PROPOSAL,
                        dispute,
                        partnerOf(entry.author()),
                        "",
                        entry,
                        null,
                        Pence.ZERO));
    }

    private Stream<DisputeDuty> onRung(Entry acknowledged) {
        var rung = dispute.raised().ladder().rungs().get(dispute.rung() - 1);
        var since = dispute.escalation(dispute.rung() - 1).orElse(acknowledged);
        return Stream.concat(
                onRung(partnership().council().code(), rung.councilPost(), since),
                onRung(partnership().health().code(), rung.healthPost(), since));
    }

    private Stream<DisputeDuty> onRung(AgencyCode agency, String post, Entry since) {
        var lastDay = dispute.lastDays().get(dispute.rung() - 1);
        return Stream.concat(
                dispute.openAsks(partnerOf(agency)).stream()
                        .map(asked -> new DisputeDuty(
                                DisputeDuty.Kind.ANSWER_EXTENSION, dispute, agency, post, asked, lastDay, Pence.ZERO)),
                Stream.of(new DisputeDuty(DisputeDuty.Kind.MEET, dispute, agency, post, since, lastDay, Pence.ZERO)));
    }

    private Stream<DisputeDuty> ending() {
        return dispute.escalation(dispute.rungs()).stream().flatMap(since -> agencies()
                .filter(agency -> !dispute.actsOnDuty(agency))
                .map(agency -> new DisputeDuty(DisputeDuty.Kind.END, dispute, agency, "", since, null, Pence.ZERO)));
    }

    private Stream<DisputeDuty> afterSettlement() {
        return record.claim(dispute).stream().flatMap(claim -> Stream.concat(toPay(claim).stream(), toConfirm(claim)));
    }

    private Optional<DisputeDuty> toPay(Claim claim) {
        var left = claim.left();
        return dispute.end()
                .filter(_ -> left.value() > 0)
                .map(settled -> new DisputeDuty(
                        DisputeDuty.Kind.PAY_CLAIM, dispute, claim.debtor(), "", settled, claim.dueOn(), left));
    }

    private Stream<DisputeDuty> toConfirm(Claim claim) {
        return claim.payments().stream()
                .filter(entry -> !claim.confirmed().contains(EntryPlace.of(entry)))
                .flatMap(entry -> entry.payload() instanceof Disputing.ClaimPaid paid
                        ? Stream.of(new DisputeDuty(
                                DisputeDuty.Kind.CONFIRM_PAYMENT,
                                dispute,
                                partnerOf(claim.debtor()),
                                "",
                                entry,
                                null,
                                paid.amount()))
                        : Stream.empty());
    }

    private AgencyCode partnerOf(AgencyCode agency) {
        return partnership().partnerOf(agency).code();
    }

    private Stream<AgencyCode> agencies() {
        return Stream.of(partnership().council(), partnership().health()).map(Agency::code);
    }

    private Partnership partnership() {
        return record.partnership();
    }
}
