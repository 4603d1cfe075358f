package uk.concord.record.money;

import java.time.LocalDate;
import java.util.List;
import uk.concord.record.Digest;
import uk.concord.record.DigestFields;
import uk.concord.record.OrganisationCode;
import uk.concord.record.PartnershipId;
import uk.concord.record.Pence;
import uk.concord.record.RecordId;
import uk.concord.record.terms.FinancialYear;

/**
 * The digest of a statement of account: equal where both books hold the same money, to the penny and line by line.
 *
 * <p>SHA-256 over {@link DigestFields}: the label, partnership, financial year, day; of each record that has money in the year, by its id,
 * the id, the number of its rows, and of each the line, payer, what is due by the day as agreed, interim and settled, and what was paid by the
 * day; then the number of its claims, and of each its dispute, debtor, amount, last day to pay, and what was paid by the day. Names and
 * titles are not in it.
 */
public final class StatementDigest {
    private static final String LABEL = "concord/statement-of-account/v1";

    private final DigestFields fields;
    private final LocalDate on;

    /** Over nothing yet. */
    public StatementDigest(PartnershipId partnership, FinancialYear year, LocalDate on) {
        this.fields = DigestFields.labelled(LABEL)
                .text(partnership.value())
                .number(year.startYear())
                .text(on.toString());
        this.on = on;
    }

    /**
     * A claim whose last day to pay lies in the year.
     *
     * @param dispute leaf hash of the entry that raised it
     * @param debtor the code of the agency that owes it
     */
    public record Claimed(
            Digest dispute, String debtor, Pence amount, LocalDate dueOn, List<AccountRow.PaidOn> payments) {
        public Claimed {
            payments = List.copyOf(payments);
        }
    }

    /** The next record by its id, with its rows by line and payer. */
    public void add(RecordId record, List<AccountRow> rows, List<Claimed> claims) {
        fields.bytes(record.toArray()).number(rows.size());
        rows.forEach(this::add);
        fields.number(claims.size());
        claims.forEach(this::add);
    }

    private void add(AccountRow row) {
        var standing = row.on(on);
        fields.text(row.line())
                .text(text(row.payer()))
                .number(standing.agreed().value())
                .number(standing.interim().value())
                .number(standing.settled().value())
                .number(standing.paid().value());
    }

    private void add(Claimed claim) {
        var paid = claim.payments().stream()
                .filter(payment -> !payment.day().isAfter(on))
                .mapToLong(payment -> payment.amount().value())
                .sum();
        fields.bytes(claim.dispute().toArray())
                .text(claim.debtor())
                .number(claim.amount().value())
                .text(claim.dueOn().toString())
                .number(paid);
    }

    private static String text(OrganisationCode payer) {
        return payer.scheme() + ":" + payer.code();
    }

    /** Over everything that was added; nothing can be added after it. */
    public Digest digest() {
        return fields.digest();
    }
}
