package uk.concord.simulation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.Payload;
import uk.concord.record.negotiation.JointRecord;

/**
 * What must hold of every valid entry about a dispute, held against the entries that lay before its author: whoever wrote it, and
 * whatever the fold makes of the dispute.
 */
final class DisputeRules {
    private final JointRecord record;
    private final Entry entry;
    private final Known past;

    private DisputeRules(JointRecord record, Entry entry, Known past) {
        this.record = record;
        this.entry = entry;
        this.past = past;
    }

    /**
     * Throws a {@link Violation} when an entry should have been void.
     *
     * @param all the valid entries about the record
     */
    static void check(JointRecord record, Entry entry, Known all) {
        var rules = new DisputeRules(record, entry, all.before(entry));
        switch (entry.payload()) {
            case Disputing.Raised raised -> rules.raised(raised);
            case Disputing.AboutDispute about -> rules.about(about);
            case Payload.Offer offer -> rules.settling(offer.settles());
            case Payload.Counter counter ->
                rules.settling(counter.counterOffer().settles());
            case Payload.Accept accept -> rules.settling(rules.past.settled(accept.offer()));
            default -> {}
        }
    }

    private void raised(Disputing.Raised raised) {
        holds(
                past.disputes().stream()
                        .filter(other -> Known.shareALine(other, entry))
                        .noneMatch(other -> past.endings(other).isEmpty()),
                "is about a line that was in dispute");
        var reopened = raised.reopens();
        holds(
                reopened == null
                        || past.at(reopened)
                                .filter(other -> !past.endings(other).isEmpty())
                                .isPresent(),
                "reopens one that goes on");
    }

    private void settling(List<EntryPlace> disputes) {
        disputes.forEach(dispute -> {
            goesOn(dispute);
            holds(past.isAcknowledged(dispute), "settles one that was not acknowledged");
        });
    }

    private void about(Disputing.AboutDispute said) {
        var place = said.dispute();
        holds(
                entry.actor().isService() == said instanceof Disputing.ByService,
                "was said by a person for a service, or the other way round");
        switch (said) {
            case Disputing.Acknowledged _, Disputing.Refused _ -> {
                goesOn(place);
                holds(!isRaiser(place) && !past.isAcknowledged(place), "answers one that is not to be answered");
            }
            case Disputing.Escalated up -> escalated(up);
            case Disputing.ExtensionAsked asked -> onRung(place, asked.rung());
            case Disputing.ExtensionAgreed agreed -> {
                holds(!isOwn(agreed.asked()), "agrees to what its own agency asked");
                onRung(place, rung(agreed.asked()));
            }
            case Disputing.Extended extended -> {
                holds(
                        isOwn(extended.asked())
                                && past.said(place, Disputing.ExtensionAgreed.class).stream()
                                        .filter(agreed -> !agreed.author().equals(entry.author()))
                                        .anyMatch(agreed -> past.asked(agreed).equals(past.asked(entry))),
                        "takes more time to which nobody else has agreed");
                onRung(place, rung(extended.asked()));
            }
            case Disputing.OwnDuty _ -> {
                runs(place);
                holds(
                        IntStream.rangeClosed(1, rungs(place)).allMatch(rung -> past.isOver(place, rung)),
                        "acts on its own duty before the ladder is over");
                mayEnd(place);
            }
            case Disputing.Withdrawn _ -> {
                runs(place);
                holds(isRaiser(place), "takes back the other's dispute");
                mayEnd(place);
            }
            case Disputing.StatementFiled filed -> {
                onRung(place, filed.rung());
                holds(
                        past.said(place, Disputing.StatementFiled.class).stream()
                                .noneMatch(before -> before.author().equals(entry.author())
                                        && before.payload() instanceof Disputing.StatementFiled one
                                        && one.rung() == filed.rung()),
                        "states something twice on one rung");
            }
            // When a key may be given is I20's to say.
            case Disputing.StatementOpened opened ->
                holds(isOwn(opened.statement()), "opens what the other has stated");
            case Disputing.MeetingHeld _, Disputing.Recommended _, Disputing.RecommendationAnswered _ -> runs(place);
            case Disputing.MeetingConfirmed confirmed -> {
                runs(place);
                holds(!isOwn(confirmed.meeting()), "confirms what its own agency entered");
            }
            case Disputing.Proposed proposed -> {
                runs(place);
                var answered = proposed.answers();
                if (answered != null) {
                    answers(place, answered);
                }
            }
            case Disputing.ProposalAnswered answered -> {
                runs(place);
                answers(place, answered.proposal());
            }
            case Disputing.ClaimPaid paid -> paid(paid);
            case Disputing.ClaimConfirmed confirmed -> confirmed(confirmed);
        }
    }

    /** Only what the other proposed in this dispute, last, and what nobody of its own agency has answered. */
    private void answers(EntryPlace place, EntryPlace answered) {
        var proposed = past.at(answered)
                .filter(one -> one.payload() instanceof Disputing.Proposed said
                        && said.dispute().equals(place)
                        && !one.author().equals(entry.author()));
        holds(proposed.isPresent(), "answers what the other has not proposed");
        holds(
                past.said(place, Disputing.Proposed.class).stream().noneMatch(newer -> proposed.filter(
                                one -> newer.author().equals(one.author()) && newer.recordSeq() > one.recordSeq())
                        .isPresent()),
                "answers what a newer proposal took the place of");
        holds(
                past.said(place, Disputing.ProposalAnswered.class).stream()
                                .noneMatch(before -> before.payload() instanceof Disputing.ProposalAnswered said
                                        && said.proposal().equals(answered))
                        && past.said(place, Disputing.Proposed.class).stream()
                                .noneMatch(before -> before.payload() instanceof Disputing.Proposed said
                                        && answered.equals(said.answers())),
                "answers a proposal twice");
    }

    private void escalated(Disputing.Escalated up) {
        var place = up.dispute();
        onRung(place, up.rung());
        holds(
                past.endOf(place, up.rung())
                        .filter(end -> !entry.recordedAt().isBefore(end))
                        .isPresent(),
                "leaves a rung before its last day is over");
        holds(
                !past.awaitsMoreTime(entry.author(), place, up.rung()),
                "leaves a rung though its agency has agreed to more time on it");
    }

    private void onRung(EntryPlace place, int rung) {
        runs(place);
        holds(
                rung <= rungs(place)
                        && !past.isOver(place, rung)
                        && IntStream.range(1, rung).allMatch(before -> past.isOver(place, before)),
                "is about a rung on which the dispute does not stand");
    }

    private void mayEnd(EntryPlace place) {
        holds(
                past.said(place, Disputing.OwnDuty.class).stream()
                        .noneMatch(duty -> duty.author().equals(entry.author())),
                "comes after its agency acts on its own duty");
        holds(!past.offersToSettle(entry.author(), place), "ends what its own agency offers to settle");
        holds(!entry.parts().isEmpty(), "gives no reasons");
    }

    private void paid(Disputing.ClaimPaid paid) {
        var claim = record.dispute(paid.dispute()).flatMap(record::claim).orElse(null);
        holds(claim != null && !past.acceptances(paid.dispute()).isEmpty(), "pays what is not owed");
        holds(claim != null && claim.debtor().equals(entry.author()), "pays what the other owes");
    }

    private void confirmed(Disputing.ClaimConfirmed confirmed) {
        var payment = past.at(confirmed.paid());
        holds(
                payment.filter(paid -> paid.payload() instanceof Disputing.ClaimPaid said
                                && said.dispute().equals(confirmed.dispute())
                                && !paid.author().equals(entry.author()))
                        .isPresent(),
                "confirms what the other has not paid");
        holds(
                past.said(confirmed.dispute(), Disputing.ClaimConfirmed.class).stream()
                        .noneMatch(entry -> entry.payload() instanceof Disputing.ClaimConfirmed before
                                && before.paid().equals(confirmed.paid())),
                "confirms a payment twice");
    }

    private void goesOn(EntryPlace place) {
        var raised = past.at(place);
        holds(raised.isPresent(), "is about a dispute that its author did not know");
        holds(
                raised.filter(dispute -> past.endings(dispute).isEmpty()).isPresent(),
                "is about a dispute that had ended");
    }

    private void runs(EntryPlace place) {
        goesOn(place);
        holds(past.isAcknowledged(place), "is about a dispute that was not acknowledged");
    }

    private boolean isRaiser(EntryPlace place) {
        return past.at(place)
                .filter(raised -> raised.author().equals(entry.author()))
                .isPresent();
    }

    private boolean isOwn(EntryPlace asked) {
        return past.at(asked).filter(one -> one.author().equals(entry.author())).isPresent();
    }

    private int rung(EntryPlace asked) {
        return past.at(asked)
                .flatMap(one -> one.payload() instanceof Disputing.ExtensionAsked found
                        ? Optional.of(found.rung())
                        : Optional.empty())
                .orElse(0);
    }

    private int rungs(EntryPlace place) {
        return past.at(place)
                .map(one -> one.payload() instanceof Disputing.Raised raised
                        ? raised.ladder().rungs().size()
                        : 0)
                .orElse(0);
    }

    private void holds(boolean condition, String otherwise) {
        if (!condition) {
            throw new Violation(
                    "I17: a valid " + entry.type() + " on " + record.id() + " by " + entry.author() + " " + otherwise);
        }
    }
}
