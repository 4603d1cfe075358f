package uk.concord.simulation;

import java.time.LocalDate;
import java.util.List;
import uk.concord.record.Agency;
import uk.concord.record.AgencyKind;
import uk.concord.record.Pence;
import uk.concord.record.decision.AgencyDecision;
import uk.concord.record.entry.OfferReference;
import uk.concord.record.entry.Payload;
import uk.concord.record.negotiation.Agreement;
import uk.concord.record.negotiation.Command;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.notice.EndedAmount;
import uk.concord.record.notice.EndedLine;
import uk.concord.record.notice.Ending;
import uk.concord.record.notice.EndingCheck;
import uk.concord.record.notice.Given;
import uk.concord.record.terms.Fund;
import uk.concord.testkit.SampleTerms;

/** People who give notice: of all of it, of a line, or of some of their own money, now and then sooner than agreed. */
final class Noticing {
    private static final LocalDate BEGINNING = LocalDate.of(2027, 4, 1);
    private static final int DAYS = 400;

    private final Chance chance;

    Noticing(Chance chance) {
        this.chance = chance;
    }

    Command command(End end, Agency agency, JointRecord record, Agreement agreement) {
        var ending = ending(agency);
        return new Command.GiveNotice(
                agreement.offer().reference(),
                ending,
                decision(end, agency, record, agreement, ending),
                SampleTerms.words(),
                List.of(chance.actorId()));
    }

    /** As an agency in wrong hands would: about anything, and not always with the figure that is right. */
    Payload.Notice payload(End end, Agency agency, JointRecord record, OfferReference offer) {
        var ending = ending(agency);
        var decision = record.agreements().stream()
                .filter(agreement -> agreement.offer().reference().equals(offer) && chance.percent(80))
                .findFirst()
                .map(agreement -> decision(end, agency, record, agreement, ending))
                .orElseGet(() -> SampleTerms.ending(agency, Pence.ofPounds(chance.below(500)), People.today(end)));
        return new Payload.Notice(offer, ending, decision, chance.oneIn(6) ? List.of() : List.of(chance.actorId()));
    }

    private static AgencyDecision decision(
            End end, Agency agency, JointRecord record, Agreement agreement, Ending ending) {
        var given = new Given(agency.organisation(), ending);
        var ends = new EndingCheck(agreement.terms(), record.standingNotices(), given).endsOf(agency.organisation());
        return SampleTerms.ending(agency, ends, People.today(end));
    }

    private Ending ending(Agency agency) {
        var lastDay = BEGINNING.plusDays(chance.below(DAYS));
        return switch (chance.below(4)) {
            case 0, 1 -> new Ending(lastDay, List.of());
            case 2 -> new Ending(lastDay, List.of(new EndedLine("line-1", List.of())));
            default -> new Ending(lastDay, List.of(new EndedLine("line-1", List.of(some(agency)))));
        };
    }

    private EndedAmount some(Agency agency) {
        var fund = agency.kind() == AgencyKind.COUNCIL ? Fund.DSG_HIGH_NEEDS : Fund.ICB_BASELINE;
        return new EndedAmount(fund, BEGINNING, Pence.ofPounds(1 + chance.below(200)));
    }
}
