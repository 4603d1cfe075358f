package uk.concord.simulation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.concord.record.AgencyCode;
import uk.concord.record.entry.Accounting;
import uk.concord.record.money.StatedQuarter;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.negotiation.Judged;
import uk.concord.record.terms.FinancialYear;

/** I22: both agree on a statement exactly when each has stated the same last, and once faults have stopped both books give the same statement. */
final class AccountInvariants {
    private final Coverage coverage;

    AccountInvariants(Coverage coverage) {
        this.coverage = coverage;
    }

    /** Looked up in the entries themselves. */
    void check(End end, JointRecord account) {
        for (var quarter : StatedQuarter.of(account)) {
            coverage.met(Event.ACCOUNT_STATED);
            var council = stated(account, account.partnership().council().code(), quarter);
            var health = stated(account, account.partnership().health().code(), quarter);
            var same = !council.isEmpty()
                    && !health.isEmpty()
                    && council.getLast().digest().equals(health.getLast().digest());
            Violation.unless(
                    same == quarter.isAgreed(),
                    "I22: whether the statement of " + quarter.on() + " is agreed at " + end
                            + " is not what the entries say");
            if (same) {
                coverage.met(Event.ACCOUNT_AGREED);
            }
            if (council.size() > 1 || health.size() > 1) {
                coverage.met(Event.ACCOUNT_STATED_ANEW);
            }
            if (!quarter.queries().isEmpty()) {
                coverage.met(Event.ACCOUNT_QUERIED);
            }
        }
    }

    private static List<Accounting.Stated> stated(JointRecord account, AgencyCode agency, StatedQuarter quarter) {
        return account.entries(agency).stream()
                .filter(judged -> judged.verdict().isValid())
                .map(Judged::entry)
                .flatMap(entry ->
                        entry.payload() instanceof Accounting.Stated stated ? Stream.of(stated) : Stream.empty())
                .filter(stated -> stated.on().equals(quarter.on()))
                .toList();
    }

    /** Once faults have stopped. */
    static void settled(Link link) {
        Set<Integer> years = new TreeSet<>();
        link.ends()
                .forEach(end ->
                        years.addAll(end.site.disk.<List<Integer>>read(end.parties.id(), book -> book.accountYears())));
        for (var year : years) {
            var financial = new FinancialYear(year);
            var on = financial.lastDay();
            Violation.unless(
                    Accountants.digest(link.council, financial, on)
                            .equals(Accountants.digest(link.health, financial, on)),
                    "I22: the two books of " + link.partnership.id() + " give two statements for " + financial);
        }
    }
}
