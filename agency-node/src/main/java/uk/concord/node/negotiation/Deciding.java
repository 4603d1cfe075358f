package uk.concord.node.negotiation;

import java.time.LocalDate;
import uk.concord.node.decisionfile.Stage;
import uk.concord.node.delegation.Authority;
import uk.concord.node.grpc.CallFailure.Refused;
import uk.concord.node.identity.Caller;
import uk.concord.record.Pence;
import uk.concord.record.decision.AgencyDecision;
import uk.concord.record.decision.AuthorityCited;
import uk.concord.record.decision.DecisionRecord;

/** Makes the decision that an entry states, from what was found about the person's authority. */
public final class Deciding {
    /** What is cited where no limit is asked for and the post holds none. */
    private static final String NOT_ASKED_FOR = "not-asked-for";

    private Deciding() {}

    /** The decision that stands in the file, effective by today; a decision taken today where none is asked to be recorded. */
    static AgencyDecision today(Caller caller, Standing standing, DecisionRecord words, LocalDate today) {
        standing.obstacle().ifPresent(obstacle -> {
            throw new Refused(obstacle.code(), obstacle.sentence());
        });
        if (standing.stage() instanceof Stage.Effective(var decided)) {
            return new AgencyDecision(
                    decided.decidedOn(),
                    decided.effectiveOn(),
                    decided.authority(),
                    decided.minuteReference(),
                    decided.late());
        }
        return new AgencyDecision(
                today,
                today,
                cited(caller, standing),
                "",
                standing.late() && !words.lateReason().isBlank());
    }

    /** The words of the decision that stands in the file; those given where none does. */
    static DecisionRecord words(Standing standing, DecisionRecord given) {
        return standing.stage() instanceof Stage.Effective(var decided) ? decided.words() : given;
    }

    /** A decision taken elsewhere before, recorded today. */
    static AgencyDecision existing(Caller caller, Standing standing, LocalDate decidedOn, String minuteReference) {
        standing.obstacle().ifPresent(obstacle -> {
            throw new Refused(obstacle.code(), obstacle.sentence());
        });
        return new AgencyDecision(decidedOn, decidedOn, cited(caller, standing), minuteReference, false);
    }

    /** A decision that nobody takes, within a limit that suffices: to ask the rules about all else. */
    static AgencyDecision trying(Caller caller, Pence contribution, LocalDate today) {
        var cited = new AuthorityCited(NOT_ASKED_FOR, 1, caller.post(), contribution, contribution);
        return new AgencyDecision(today, today, cited, "", false);
    }

    /** A decision to decline: it commits nothing. */
    static AgencyDecision declining(Caller caller, Standing standing, LocalDate today) {
        var cited = standing.authority()
                .map(authority -> cited(authority, Pence.ZERO, Pence.ZERO))
                .orElseGet(() -> uncited(caller, Pence.ZERO));
        return new AgencyDecision(today, today, cited, "", false);
    }

    /** What a decision under the authority found would cite. */
    public static AuthorityCited cited(Caller caller, Standing standing) {
        return standing.authority()
                .map(authority ->
                        cited(authority, standing.existing() ? Pence.ZERO : authority.limit(), standing.contribution()))
                .orElseGet(() -> uncited(caller, standing.contribution()));
    }

    private static AuthorityCited cited(Authority authority, Pence limit, Pence contribution) {
        return new AuthorityCited(authority.scheme(), authority.version(), authority.holder(), limit, contribution);
    }

    private static AuthorityCited uncited(Caller caller, Pence contribution) {
        return new AuthorityCited(NOT_ASKED_FOR, 1, caller.post(), Pence.ZERO, contribution);
    }
}
