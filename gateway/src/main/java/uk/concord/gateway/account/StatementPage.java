package uk.concord.gateway.account;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.session.Visit;
import uk.concord.gateway.wording.Count;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.FinancialYears;
import uk.concord.gateway.wording.Money;
import uk.concord.proto.record.v1.AccountClaim;
import uk.concord.proto.record.v1.AccountStatement;
import uk.concord.proto.record.v1.AccountSum;
import uk.concord.proto.record.v1.PayerSum;
import uk.concord.proto.record.v1.QuarterView;
import uk.concord.proto.record.v1.StatementLine;
import uk.concord.proto.record.v1.StatementRecord;

/**
 * The statement of account of a financial year: three sums, then every record's lines.
 *
 * @param years the financial years for which there is a statement
 * @param others other partnerships of the reader
 * @param empty true when no money is due, paid or claimed in the year
 * @param entering where costs and payments are entered from a file; null for who may not
 * @param done what has just been done; empty for nothing
 * @param more the next page of records; null at the end
 */
public record StatementPage(
        String heading,
        String lead,
        List<Anchor> years,
        List<Anchor> others,
        boolean empty,
        Table sums,
        List<String> claims,
        List<Quarter> quarters,
        List<Block> records,
        Anchor csv,
        Anchor funds,
        @Nullable Anchor entering,
        String done,
        @Nullable Anchor more) {
    private static final List<String> COLUMNS =
            List.of("Due", "Paid", "Owed", "Up to 30 days", "31 to 60", "61 to 90", "Over 90");

    public StatementPage {
        years = List.copyOf(years);
        others = List.copyOf(others);
        claims = List.copyOf(claims);
        quarters = List.copyOf(quarters);
        records = List.copyOf(records);
    }

    /** The end of a quarter, and whether both agree on the statement of it. */
    public record Quarter(Anchor statement, Tag tag) {}

    /** Amounts in columns. */
    public record Table(String caption, List<String> columns, List<Row> rows) {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** A row of amounts, and what stands under its name. */
    public record Row(String name, String note, List<String> amounts) {
        public Row {
            amounts = List.copyOf(amounts);
        }
    }

    /** One record of the statement. */
    public record Block(String ref, Anchor record, Table lines, List<Anchor> claims) {
        public Block {
            claims = List.copyOf(claims);
        }
    }

    /** What each payer owes in all. */
    static Table sums(Desk desk, AccountStatement statement) {
        return new Making(desk, statement, "").sums();
    }

    static StatementPage of(
            Desk desk, AccountStatement statement, boolean later, List<String> partnerships, String done) {
        return new Making(desk, statement, done).page(later, partnerships);
    }

    /** True for people who may enter costs, and some of them payments. */
    static boolean mayEnter(Visit visit) {
        var user = visit.user();
        return !user.isAuditor() && (user.isCommissioner() || user.isApprover() || user.isFinance());
    }

    private record Making(Desk desk, AccountStatement statement, String done) {

        private String address(String rest) {
            var book = desk.visit().user().isAuditor()
                    ? "&book=" + desk.agency().agency().code()
                    : "";
            return "partnership=" + desk.partnership() + book + rest;
        }

        private String thisYear() {
            return address("&year=" + statement.getFinancialYear() + "&on=" + statement.getOn());
        }

        StatementPage page(boolean later, List<String> partnerships) {
            var year = FinancialYears.name(statement.getFinancialYear());
            var next = statement.getNextPageToken();
            return new StatementPage(
                    "Statement of account " + year,
                    lead(later),
                    statement.getYearsList().stream()
                            .filter(other -> other != statement.getFinancialYear())
                            .map(other -> new Anchor(FinancialYears.name(other), "/money?" + address("&year=" + other)))
                            .toList(),
                    partnerships.stream()
                            .filter(other -> !other.equals(desk.partnership()))
                            .map(other -> new Anchor(desk.desks().nameOf(other), "/money?partnership=" + other))
                            .toList(),
                    statement.getLines() == 0 && statement.getClaims().getClaims() == 0,
                    sums(),
                    claims(),
                    statement.getQuartersList().stream().map(this::quarter).toList(),
                    statement.getRecordsList().stream().map(this::block).toList(),
                    new Anchor("Download the whole statement (CSV)", "/money.csv?" + thisYear()),
                    new Anchor(
                            "Pooled funds by quarter",
                            "/money/pooled-funds?" + address("&year=" + statement.getFinancialYear())),
                    mayEnter(desk.visit())
                            ? new Anchor(
                                    "Enter costs and payments from a file",
                                    "/money/import?partnership=" + desk.partnership())
                            : null,
                    done,
                    next.isEmpty() ? null : new Anchor("More records", "/money?" + thisYear() + "&after=" + next));
        }

        private String lead(boolean later) {
            var names = desk.sides().council().getShortName() + " and "
                    + desk.sides().health().getShortName();
            if (statement.getLines() == 0) {
                return "Nothing was due or paid between " + names + " in this year.";
            }
            var owed = statement.getSumsList().stream()
                    .map(PayerSum::getSum)
                    .mapToLong(sum -> Math.max(0, sum.getOwedPence()))
                    .sum();
            return (later ? "Continued. " : "")
                    + (owed == 0
                            ? "Everything due by " + Dates.plain(statement.getOn()) + " is entered as paid."
                            : Money.pounds(owed) + " of what was due by " + Dates.plain(statement.getOn())
                                    + " is not entered as paid.");
        }

        private Table sums() {
            return new Table(
                    "All records, by who pays",
                    columns(),
                    statement.getSumsList().stream()
                            .filter(sum -> !sum.getSum().equals(AccountSum.getDefaultInstance()))
                            .map(sum -> row(payer(sum.getPayer()), note(sum.getSum()), sum.getSum()))
                            .toList());
        }

        private Quarter quarter(QuarterView quarter) {
            var address = "/money/quarters/" + desk.partnership() + "/" + quarter.getOn()
                    + (desk.book().isEmpty() ? "" : "?book=" + desk.book());
            return new Quarter(
                    new Anchor("To " + Dates.plain(quarter.getOn()), address), new Quarters(desk, quarter).tag());
        }

        private static List<String> columns() {
            return COLUMNS;
        }

        private String payer(String payer) {
            return switch (payer) {
                case "council" -> desk.sides().council().getName();
                case "health" -> desk.sides().health().getName();
                default -> "Third parties";
            };
        }

        private static Row row(String name, String note, AccountSum sum) {
            return new Row(
                    name,
                    note,
                    List.of(
                            Money.pounds(AccountWording.due(sum)),
                            Money.pounds(sum.getPaidPence()),
                            AccountWording.owed(sum.getOwedPence()),
                            Money.pounds(sum.getUpTo30Pence()),
                            Money.pounds(sum.getUpTo60Pence()),
                            Money.pounds(sum.getUpTo90Pence()),
                            Money.pounds(sum.getOver90Pence())));
        }

        /** What of the due is not simply agreed, and what the year comes to. */
        private static String note(AccountSum sum) {
            var notes = new ArrayList<String>();
            notes.add(Money.pounds(sum.getYearPence()) + " for the whole year");
            if (sum.getInterimPence() != 0) {
                notes.add(Money.pounds(sum.getInterimPence()) + " of what is due is interim");
            }
            if (sum.getSettledPence() != 0) {
                notes.add(Money.pounds(sum.getSettledPence()) + " of it is settled");
            }
            return String.join(", ", notes);
        }

        private List<String> claims() {
            var sum = statement.getClaims();
            if (sum.getClaims() == 0) {
                return List.of();
            }
            var words = new ArrayList<String>();
            words.add(Count.of(sum.getClaims(), "claim") + " from settled disputes: "
                    + Money.pounds(sum.getOfCouncilPence()) + " of "
                    + desk.sides().council().getShortName() + ", "
                    + Money.pounds(sum.getOfHealthPence()) + " of "
                    + desk.sides().health().getShortName() + ".");
            words.add(Money.pounds(sum.getPaidPence()) + " paid, " + Money.pounds(sum.getConfirmedPence())
                    + " of it confirmed"
                    + (sum.getOverduePence() == 0 ? "." : "; " + Money.pounds(sum.getOverduePence()) + " overdue."));
            return words;
        }

        private Block block(StatementRecord record) {
            var home = "/records/" + desk.partnership() + "/" + record.getRecordId();
            var book = desk.visit().user().isAuditor()
                    ? "?book=" + desk.agency().agency().code()
                    : "";
            return new Block(
                    record.getRef(),
                    new Anchor(record.getTitle(), home + "/money" + book),
                    new Table(
                            record.getRef() + " " + record.getTitle() + ", by line",
                            columns(),
                            record.getLinesList().stream().map(this::line).toList()),
                    record.getClaimsList().stream()
                            .map(claim -> claim(claim, home, book))
                            .toList());
        }

        private Row line(StatementLine line) {
            var payee = line.hasPayee() ? ", paid to " + desk.sides().payer(line.getPayee()) : "";
            return row(
                    line.getLineName(),
                    desk.sides().payer(line.getPayer()) + " pays" + payee + ", " + note(line.getSum()),
                    line.getSum());
        }

        private Anchor claim(AccountClaim claim, String home, String book) {
            return new Anchor(
                    desk.sides().shortName(claim.getDebtor()) + " owes "
                            + Money.pounds(claim.getAmountPence()) + " by " + Dates.plain(claim.getDueOn()) + ", "
                            + (claim.getPaidPence() == 0 ? "nothing" : Money.pounds(claim.getPaidPence())) + " paid",
                    home + "/disputes/"
                            + HexFormat.of().formatHex(claim.getDispute().toByteArray()) + book);
        }
    }
}
