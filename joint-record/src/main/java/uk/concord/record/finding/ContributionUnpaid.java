package uk.concord.record.finding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.record.AgencyCode;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Pence;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.money.AccountRow;
import uk.concord.record.money.AccountYears;
import uk.concord.record.money.RecordAccount;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.terms.FinancialYear;

/**
 * A payer has paid some of a line for a financial year, and the rest is due for more than 30 days. Where no payment was entered at all nothing
 * is found: then nobody keeps the account here. At stake is what the year still asks for.
 */
final class ContributionUnpaid implements Rule {
    private static final int GRACE_DAYS = 30;

    @Override
    public Stream<Finding> findings(JointRecord record) {
        if (record.spending().isEmpty()) {
            return Stream.empty();
        }
        var account = RecordAccount.of(record);
        return AccountYears.of(account).stream()
                .filter(row -> !row.paid().equals(Pence.ZERO))
                .flatMap(row -> unpaid(record, account, row).stream());
    }

    private static Optional<Finding> unpaid(JointRecord record, RecordAccount account, AccountRow row) {
        return row.firstUnpaid()
                .map(day -> new Finding(
                        FindingKind.CONTRIBUTION_UNPAID,
                        row.line(),
                        row.payer(),
                        owner(record, row.payer()),
                        payments(account, row),
                        new Pence(row.promised().value() - row.paid().value()),
                        day.plusDays(GRACE_DAYS + 1L),
                        null));
    }

    private static List<EntryPlace> payments(RecordAccount account, AccountRow row) {
        return account.payments().stream()
                .filter(payment -> payment.paid().payer().equals(row.payer())
                        && payment.paid().period().line().equals(row.line())
                        && FinancialYear.containing(payment.paid().period().from())
                                .equals(row.year()))
                .map(payment -> EntryPlace.of(payment.entry()))
                .toList();
    }

    /** Null for a third party: both look after its money. */
    private static @Nullable AgencyCode owner(JointRecord record, OrganisationCode payer) {
        return Stream.of(record.partnership().council(), record.partnership().health())
                .filter(agency -> agency.organisation().equals(payer))
                .map(agency -> agency.code())
                .findFirst()
                .orElse(null);
    }
}
