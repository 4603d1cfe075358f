package uk.concord.node.filing;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.node.decisionfile.DecisionFile;
import uk.concord.node.decisionfile.Objection;
import uk.concord.node.decisionfile.Stage;
import uk.concord.node.decisionfile.Step;
import uk.concord.node.delegation.Demand;
import uk.concord.node.delegation.UrgentWay;
import uk.concord.node.grpc.CallFailure.BadInput;
import uk.concord.node.grpc.CallFailure.Refused;
import uk.concord.node.grpc.CallFailure.Violation;
import uk.concord.node.identity.Caller;
import uk.concord.node.negotiation.Authorities;
import uk.concord.node.negotiation.Deciding;
import uk.concord.node.negotiation.Filed;
import uk.concord.record.calendar.WorkingDays;
import uk.concord.record.decision.AuthorityCited;
import uk.concord.record.decision.DecisionRecord;
import uk.concord.record.decision.DecisionRecordCheck;

/** Takes a decision that takes effect later: an approver's own, or one that a committee or member took elsewhere. */
@Singleton
final class Taking {
    /** What is cited where somebody decided whose limit is not the scheme's to say. */
    private static final String ELSEWHERE = "decided-elsewhere";

    private final Authorities authorities;
    private final Filing filing;

    Taking(Authorities authorities, Filing filing) {
        this.authorities = authorities;
        this.filing = filing;
    }

    /** A decision taken elsewhere, as its minute has it. */
    record Elsewhere(String decidedBy, LocalDate decidedOn, LocalDate publishedOn, String minuteReference) {}

    /** The approver's own, taken and published today. */
    Step.Decided own(Caller caller, Matter matter, DecisionFile file, DecisionRecord words) {
        var standing = authorities.standing(
                caller,
                matter.partnership(),
                matter.commitment(),
                matter.editedByCaller(),
                new Filed(file, matter.draftVersion()));
        standing.obstacle()
                .filter(obstacle -> !obstacle.code().equals("DECISION_FIRST"))
                .ifPresent(obstacle -> {
                    throw new Refused(obstacle.code(), obstacle.sentence());
                });
        if (!(standing.stage() instanceof Stage.ToDecide(var demand))) {
            throw new Refused(
                    "NOTHING_ASKED", "Nothing needs to be recorded here: make the offer or the answer itself.");
        }
        var today = authorities.today();
        return decided(matter, Optional.of(demand), today, today, "", words, Deciding.cited(caller, standing));
    }

    Step.Decided elsewhere(Caller caller, Matter matter, DecisionFile file, DecisionRecord words, Elsewhere taken) {
        if (matter.commitment().existing()) {
            throw new Refused(
                    "EXISTING_AGREEMENT",
                    "This agreement was made elsewhere as a whole: its terms name the decision already.");
        }
        var demand = filing.demand(caller, matter, file, taken.decidedOn());
        Filing.refuse(Objection.toDeciding(file.stage(matter.draftVersion(), demand, taken.decidedOn())));
        demand.ifPresent(asked -> rightBody(asked, file, taken));
        var contribution = matter.commitment().contribution();
        return decided(
                matter,
                demand,
                taken.decidedOn(),
                taken.publishedOn(),
                taken.minuteReference(),
                words,
                new AuthorityCited(ELSEWHERE, 1, taken.decidedBy(), contribution, contribution));
    }

    private static void rightBody(Demand demand, DecisionFile file, Elsewhere taken) {
        var urgent = file.urgency() != null && file.urgency().way() == UrgentWay.Kind.CHAIR_AND_CHIEF_EXECUTIVE;
        if (!demand.decidedBy().isEmpty() && !urgent && !demand.decidedBy().equals(taken.decidedBy())) {
            throw new Refused(
                    "OTHER_BODY_DECIDES",
                    "%s Record its decision, or who agreed that it could not wait for it.".formatted(demand.because()));
        }
    }

    private static Step.Decided decided(
            Matter matter,
            Optional<Demand> demand,
            LocalDate decidedOn,
            LocalDate publishedOn,
            String minute,
            DecisionRecord words,
            AuthorityCited authority) {
        var callIn = demand.map(Demand::callInWorkingDays).orElse(0);
        var england = WorkingDays.ofEngland();
        @Nullable LocalDate ends = callIn == 0 ? null : england.lastOf(callIn, publishedOn);
        var effectiveOn = callIn == 0 ? decidedOn : england.afterClear(callIn, publishedOn);
        var from = matter.commitment().from();
        var late = from != null && effectiveOn.isAfter(from);
        complete(words, late);
        return new Step.Decided(
                matter.draftVersion(), decidedOn, publishedOn, effectiveOn, ends, authority, minute, words, late);
    }

    private static void complete(DecisionRecord words, boolean late) {
        var problems = DecisionRecordCheck.problems(words, late);
        if (!problems.isEmpty()) {
            throw new BadInput(problems.stream()
                    .map(problem -> new Violation(problem.path(), problem.code(), problem.sentence()))
                    .toList());
        }
    }
}
