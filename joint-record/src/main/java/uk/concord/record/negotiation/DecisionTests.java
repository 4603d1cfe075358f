package uk.concord.record.negotiation;

import static uk.concord.record.negotiation.VoidReason.CONTRIBUTION_MISSTATED;
import static uk.concord.record.negotiation.VoidReason.DECISION_DATES_CROSS;
import static uk.concord.record.negotiation.VoidReason.DECISION_NOT_EFFECTIVE;
import static uk.concord.record.negotiation.VoidReason.EXISTING_NOT_SHOWN;
import static uk.concord.record.negotiation.VoidReason.LATE_WITHOUT_REASON;
import static uk.concord.record.negotiation.VoidReason.NO_DECISION_RECORD;
import static uk.concord.record.negotiation.VoidReason.OVER_CITED_LIMIT;

import org.jspecify.annotations.Nullable;
import uk.concord.record.Agency;
import uk.concord.record.Pence;
import uk.concord.record.decision.AgencyDecision;
import uk.concord.record.terms.ExistingAgreement;
import uk.concord.record.terms.Terms;
import uk.concord.record.terms.Totals;

/** Tests one agency's decision about one text. */
record DecisionTests(Agency agency, Terms terms) {

    /** The decision to offer: of an existing agreement, the very one that its terms name. */
    @Nullable
    VoidReason offering(Act act, AgencyDecision decision) {
        var reason = dates(act, decision);
        if (reason == null && terms.existing() != null && !isNamedBy(terms.existing(), decision)) {
            return EXISTING_NOT_SHOWN;
        }
        return reason == null ? authority(act, decision) : reason;
    }

    /** The decision to accept. */
    @Nullable
    VoidReason accepting(Act act, AgencyDecision decision) {
        var reason = dates(act, decision);
        return reason == null ? authority(act, decision) : reason;
    }

    /** The decision to decline: nothing is bound, so no authority is asked for. */
    static @Nullable VoidReason dates(Act act, AgencyDecision decision) {
        if (act.decisionRecords() != 1) {
            return NO_DECISION_RECORD;
        }
        if (decision.effectiveOn().isBefore(decision.decidedOn())) {
            return DECISION_DATES_CROSS;
        }
        return decision.effectiveOn().isAfter(act.day()) ? DECISION_NOT_EFFECTIVE : null;
    }

    /** A decision that ends an agency's own contribution of so much: saving is held against a limit as spending is. */
    static @Nullable VoidReason within(Act act, AgencyDecision decision, Pence ending) {
        var reason = dates(act, decision);
        if (reason != null) {
            return reason;
        }
        var cited = decision.authority();
        if (!cited.contribution().equals(ending)) {
            return CONTRIBUTION_MISSTATED;
        }
        return ending.isMoreThan(cited.limit()) ? OVER_CITED_LIMIT : null;
    }

    private static boolean isNamedBy(ExistingAgreement existing, AgencyDecision decision) {
        return decision.decidedOn().equals(existing.decidedOn())
                && decision.minuteReference().equals(existing.minuteReference());
    }

    private @Nullable VoidReason authority(Act act, AgencyDecision decision) {
        if (terms.isExisting()) {
            var shown = !decision.minuteReference().isBlank()
                    && decision.decidedOn().isBefore(act.day());
            return shown ? null : EXISTING_NOT_SHOWN;
        }
        var cited = decision.authority();
        if (!cited.contribution().equals(Totals.contributionOf(agency.organisation(), terms))) {
            return CONTRIBUTION_MISSTATED;
        }
        if (cited.contribution().isMoreThan(cited.limit())) {
            return OVER_CITED_LIMIT;
        }
        return isLate(terms, decision) && !decision.lateReasonStated() ? LATE_WITHOUT_REASON : null;
    }

    /** True when the decision takes effect after the terms began to apply to money. */
    static boolean isLate(Terms terms, AgencyDecision decision) {
        return !terms.isExisting()
                && terms.from() != null
                && decision.effectiveOn().isAfter(terms.from());
    }
}
