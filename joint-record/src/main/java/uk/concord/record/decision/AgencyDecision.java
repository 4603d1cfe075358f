package uk.concord.record.decision;

import java.time.LocalDate;

/** One agency's decision about one text; the words stand in the {@link DecisionRecord}, an erasable part. */
public record AgencyDecision(
        LocalDate decidedOn,
        LocalDate effectiveOn,
        AuthorityCited authority,
        String minuteReference,
        boolean lateReasonStated) {}
