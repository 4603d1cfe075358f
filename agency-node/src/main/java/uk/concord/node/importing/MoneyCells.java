package uk.concord.node.importing;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import uk.concord.node.grpc.OfferReferences;
import uk.concord.proto.record.v1.MoneyRow;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Pence;
import uk.concord.record.RecordId;
import uk.concord.record.entry.LinePeriod;
import uk.concord.record.entry.Spending;
import uk.concord.record.terms.Fund;
import uk.concord.record.terms.ProviderDirectory;
import uk.concord.record.text.PlainText;
import uk.concord.record.wire.TermsChoices;

/** Reads the rows of a table of costs and payments; what cannot be read is noted, and the row left out. */
final class MoneyCells {
    private static final int MOST_REFERENCE = 100;
    private static final Pence NOTHING = new Pence(0);

    private final Cells cells;
    private final Findings findings;
    private final boolean mayPay;

    /**
     * Reads for one caller.
     *
     * @param mayPay false for who may enter costs alone
     */
    MoneyCells(ProviderDirectory directory, boolean mayPay, Findings findings) {
        this.cells = new Cells(directory, findings);
        this.findings = findings;
        this.mayPay = mayPay;
    }

    /** What one row says, about which record. */
    record Found(int row, RecordId record, Spending said) {}

    private record Money(LinePeriod period, Pence amount, LocalDate date, String reference) {}

    Optional<Found> read(MoneyRow row, PayableLines lines) {
        var record = lines.record();
        if (record == null) {
            note(
                    row,
                    "record",
                    "UNKNOWN_RECORD",
                    "There is no record of this reference. Copy it from the record's page.");
        }
        var money = money(row, lines);
        Optional<? extends Spending> said =
                switch (row.getKind().toLowerCase(Locale.ROOT)) {
                    case "cost" -> cost(row, money);
                    case "payment" -> payment(row, money);
                    default -> {
                        note(row, "kind", "NOT_A_CHOICE", "Write cost or payment.");
                        yield Optional.empty();
                    }
                };
        return record == null ? Optional.empty() : said.map(found -> new Found(row.getRow(), record, found));
    }

    private Optional<Money> money(MoneyRow row, PayableLines lines) {
        var from = day(row, "from", row.getFrom());
        var to = day(row, "to", row.getTo());
        var amount = amount(row);
        var date = day(row, "date", row.getDate());
        var reference = reference(row);
        var period = from.flatMap(first -> to.flatMap(last -> period(row, lines, first, last)));
        return period.flatMap(days ->
                amount.flatMap(pence -> date.flatMap(day -> reference.map(text -> new Money(days, pence, day, text)))));
    }

    private Optional<LinePeriod> period(MoneyRow row, PayableLines lines, LocalDate from, LocalDate to) {
        if (lines.record() == null) {
            return Optional.empty();
        }
        if (lines.areSeveral(row.getLine())) {
            note(row, "line", "LINE_AMBIGUOUS", "Several lines of this record are called so. Write the line's id.");
            return Optional.empty();
        }
        var line = lines.find(row.getLine(), from, to);
        if (line.isEmpty()) {
            note(
                    row,
                    "line",
                    "UNKNOWN_LINE",
                    "The record has no line of this name on which money can be entered. Copy its name from the record's terms.");
        }
        return line.map(
                found -> new LinePeriod(OfferReferences.read("terms", found.getTerms()), found.getLineId(), from, to));
    }

    private Optional<Spending.Spent> cost(MoneyRow row, Optional<Money> money) {
        empty(row, "payer", row.getPayer());
        empty(row, "fund", row.getFund());
        var ranOn = ranOn(row);
        return ranOn.flatMap(on ->
                money.map(said -> new Spending.Spent(said.period(), said.amount(), said.date(), said.reference(), on)));
    }

    private Optional<Spending.Paid> payment(MoneyRow row, Optional<Money> money) {
        if (!mayPay) {
            note(row, "kind", "NOT_ENTITLED", "Finance officers and approvers enter payments. Take this row out.");
        }
        if (ranOn(row).orElse(false)) {
            note(row, "ran_on", "NOT_FOR_THIS_KIND", "Only a cost can be for days on which the service ran on.");
        }
        var payer = cells.organisation(row.getRow(), "payer", row.getPayer())
                .map(found ->
                        new OrganisationCode(OrganisationCode.Scheme.valueOf(found.getScheme()), found.getCode()));
        Optional<Fund> fund = cells.choice(
                        row.getRow(), "fund", row.getFund(), "FUND_", uk.concord.proto.entry.v1.Fund.values())
                .flatMap(choice -> Optional.ofNullable(TermsChoices.fund(choice)));
        return payer.flatMap(who -> fund.flatMap(of -> money.map(
                said -> new Spending.Paid(said.period(), who, of, said.amount(), said.date(), said.reference()))));
    }

    private void empty(MoneyRow row, String column, String text) {
        if (!text.isEmpty()) {
            note(
                    row,
                    column,
                    "NOT_FOR_THIS_KIND",
                    "Leave this empty for a cost: only a payment has a payer and a fund.");
        }
    }

    private Optional<Boolean> ranOn(MoneyRow row) {
        return switch (row.getRanOn().toLowerCase(Locale.ROOT)) {
            case "yes" -> Optional.of(true);
            case "no", "" -> Optional.of(false);
            default -> {
                note(row, "ran_on", "NOT_A_CHOICE", "Write yes or no.");
                yield Optional.empty();
            }
        };
    }

    private Optional<LocalDate> day(MoneyRow row, String column, String text) {
        if (text.isEmpty()) {
            note(row, column, "MISSING", "Write a date, for example 2026-04-01 or 01/04/2026.");
        }
        return cells.day(row.getRow(), column, text);
    }

    private Optional<Pence> amount(MoneyRow row) {
        var amount = cells.pounds(
                row.getRow(), "amount", row.getAmount(), "Write pounds and pence, for example 41,250.00 or 41250.");
        if (amount.filter(NOTHING::equals).isPresent()) {
            note(row, "amount", "AMOUNT_OUT_OF_RANGE", "Write an amount of at least a penny.");
        }
        return amount.filter(pence -> !pence.equals(NOTHING));
    }

    private Optional<String> reference(MoneyRow row) {
        if (PlainText.isLabel(row.getReference(), MOST_REFERENCE)) {
            return Optional.of(row.getReference());
        }
        note(
                row,
                "reference",
                "REFERENCE_MISSING",
                "Write the payment's reference or the invoice's number, 1 to 100 characters.");
        return Optional.empty();
    }

    private void note(MoneyRow row, String column, String code, String message) {
        findings.add(row.getRow(), column, code, message);
    }
}
