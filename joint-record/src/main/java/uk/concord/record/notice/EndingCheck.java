package uk.concord.record.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Pence;
import uk.concord.record.terms.Contribution;
import uk.concord.record.terms.Line;
import uk.concord.record.terms.Terms;
import uk.concord.record.terms.Totals;

/**
 * Holds a notice against the terms that it would end.
 *
 * @param terms as they were agreed
 * @param before the notices that stand already
 */
public record EndingCheck(Terms terms, List<Given> before, Given notice) {

    public EndingCheck {
        before = List.copyOf(before);
    }

    /** True when every line it names is one of the terms, and every amount belongs to a contribution of the giver. */
    public boolean namesWhatThereIs() {
        return notice.ending().lines().stream().allMatch(ended -> terms.lines().stream()
                .filter(line -> line.lineId().equals(ended.lineId()))
                .anyMatch(line -> ended.amounts().stream().allMatch(amount -> contributes(line, amount))));
    }

    private boolean contributes(Line line, EndedAmount ended) {
        return line.contributions().stream()
                .filter(this::isOfGiver)
                .filter(contribution -> contribution.fund() == ended.fund())
                .flatMap(contribution -> contribution.amounts().stream())
                .anyMatch(amount -> Objects.equals(amount.from(), ended.periodFrom()));
    }

    private boolean isOfGiver(Contribution contribution) {
        return contribution.payer() != null && contribution.payer().code().equals(notice.giver());
    }

    /** True when it takes off more than is left after its last day. */
    public boolean endsMoreThanIsLeft() {
        return Remaining.isOverdrawn(terms, before, notice);
    }

    /** True when nothing would be different. */
    public boolean endsNothing() {
        return remainingBefore().equals(remainingAfter());
    }

    /** What an organisation would no longer put in over the whole period. */
    public Pence endsOf(OrganisationCode payer) {
        var now = Totals.contributionOf(payer, remainingBefore()).value();
        return new Pence(now - Totals.contributionOf(payer, remainingAfter()).value());
    }

    public Terms remainingBefore() {
        return Remaining.of(terms, before);
    }

    public Terms remainingAfter() {
        var all = new ArrayList<>(before);
        all.add(notice);
        return Remaining.of(terms, all);
    }
}
