package uk.concord.gateway.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.account.AccountPage.Act;
import uk.concord.gateway.account.AccountPage.Entered;
import uk.concord.gateway.account.AccountPage.Month;
import uk.concord.gateway.account.AccountPage.Schedule;
import uk.concord.gateway.account.AccountPage.Year;
import uk.concord.gateway.account.StatementPage.Row;
import uk.concord.gateway.account.StatementPage.Table;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.component.Ticks;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.FinancialYears;
import uk.concord.gateway.wording.Money;
import uk.concord.gateway.wording.Sides;
import uk.concord.gateway.wording.Words;
import uk.concord.proto.record.v1.ChargeView;
import uk.concord.proto.record.v1.EnteredView;
import uk.concord.proto.record.v1.LineSpend;
import uk.concord.proto.record.v1.RecordAccountView;
import uk.concord.proto.record.v1.StandingView;

/** A record's account as somebody at a desk reads it. */
record AccountRead(Desk desk, RecordAccountView account) {

    String recordHome() {
        return "/records/" + desk.partnership() + "/" + account.getRecordId();
    }

    String home() {
        return recordHome() + "/money";
    }

    boolean mayEnterCosts() {
        return StatementPage.mayEnter(desk.visit());
    }

    boolean mayPay() {
        var user = desk.visit().user();
        return !user.isAuditor() && (user.isFinance() || user.isApprover());
    }

    private Sides sides() {
        return desk.sides();
    }

    private String withBook(String address) {
        return desk.visit().user().isAuditor()
                ? address + "?book=" + desk.agency().agency().code()
                : address;
    }

    /**
     * The page.
     *
     * @param requestId of a button's request that may have been carried out already; empty for none
     */
    AccountPage page(String done, Mistakes mistakes, String requestId) {
        return new AccountPage(
                account.getRef(),
                account.getTitle(),
                new Anchor("Back to the record", withBook(recordHome())),
                lead(),
                done,
                ways(),
                years(),
                account.getChargesList().stream().map(this::schedule).toList(),
                account.getEnteredList().reversed().stream()
                        .map(entered -> entered(entered, requestId))
                        .toList(),
                mistakes.summary());
    }

    private String lead() {
        if (account.getChargesCount() == 0 && account.getEnteredCount() == 0) {
            return "Nothing is due yet: money is due once both agencies agree on terms, or while what it pays for is in dispute.";
        }
        var owed = account.getStandingsList().stream()
                .mapToLong(standing -> Math.max(0, standing.getSum().getOwedPence()))
                .sum();
        return owed == 0
                ? "Everything due by " + Dates.plain(account.getOn()) + " is entered as paid."
                : Money.pounds(owed) + " of what was due by " + Dates.plain(account.getOn())
                        + " is not entered as paid.";
    }

    private List<Anchor> ways() {
        var ways = new ArrayList<Anchor>();
        if (account.getPayableCount() > 0 && mayPay()) {
            ways.add(new Anchor("Enter a payment", home() + "/payment"));
        }
        if (account.getPayableCount() > 0 && mayEnterCosts()) {
            ways.add(new Anchor("Enter what a line has cost", home() + "/cost"));
        }
        return ways;
    }

    /** The newest first. */
    private List<Year> years() {
        return Stream.concat(
                        account.getStandingsList().stream().map(StandingView::getFinancialYear),
                        account.getSpendList().stream().map(LineSpend::getFinancialYear))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(this::year)
                .toList();
    }

    private Year year(int year) {
        var name = FinancialYears.name(year);
        return new Year(
                name,
                new Table(
                        "Who has paid what of " + name,
                        List.of("Due", "Paid", "Owed", "The whole year"),
                        account.getStandingsList().stream()
                                .filter(standing -> standing.getFinancialYear() == year)
                                .map(this::standing)
                                .toList()),
                new Table(
                        "What the service has cost in " + name,
                        List.of("Promised so far", "Spent", "Difference", "The whole year"),
                        account.getSpendList().stream()
                                .filter(spend -> spend.getFinancialYear() == year)
                                .map(AccountRead::cost)
                                .toList()));
    }

    private Row standing(StandingView standing) {
        var sum = standing.getSum();
        return new Row(
                sides().payer(standing.getPayer()),
                lineName(standing.getLineId()),
                List.of(
                        Money.pounds(AccountWording.due(sum)),
                        Money.pounds(sum.getPaidPence()),
                        AccountWording.owed(sum.getOwedPence()),
                        Money.pounds(sum.getYearPence())));
    }

    private String lineName(String line) {
        return account.getSpendList().stream()
                .filter(spend -> spend.getLineId().equals(line))
                .map(LineSpend::getLineName)
                .findFirst()
                .orElse(line);
    }

    private static Row cost(LineSpend spend) {
        return new Row(
                spend.getLineName(),
                "",
                List.of(
                        Money.pounds(spend.getDuePence()),
                        Money.pounds(spend.getSpentPence()),
                        Money.change(spend.getSpentPence() - spend.getDuePence()),
                        Money.pounds(spend.getPromisedPence())));
    }

    private Schedule schedule(ChargeView charge) {
        var payee = charge.hasPayee() ? " to " + sides().payer(charge.getPayee()) : "";
        var fund = charge.getFundValue() == 0 ? "" : ", " + Words.of(charge.getFund());
        return new Schedule(
                charge.getLineName() + ": " + sides().payer(charge.getPayer()) + payee + ", "
                        + AccountWording.basis(charge.getBasis()) + fund,
                charge.getMonthsList().stream()
                        .map(month ->
                                new Month(AccountWording.month(month.getMonth()), Money.pounds(month.getAmountPence())))
                        .toList());
    }

    private Entered entered(EnteredView entered, String requestId) {
        var days = Dates.plain(entered.getFrom()) + " to " + Dates.plain(entered.getTo());
        var facts = new ArrayList<String>();
        facts.add("For " + days + ".");
        facts.add((entered.getCost() ? "Invoice " : "Reference ") + entered.getReference() + ", "
                + Dates.plain(entered.getDay()) + ".");
        if (!entered.getCost()) {
            facts.add("From " + Words.of(entered.getFund()) + ".");
        }
        if (entered.getRanOn()) {
            facts.add("The service ran on outside the days of the line.");
        }
        facts.add("Entered by " + entered.getActor().getPost() + ", "
                + sides().shortName(entered.getAgency()) + ", "
                + Dates.moment(entered.getEnteredAtMicros()) + ".");
        if (entered.getConfirmedAtMicros() != 0) {
            facts.add("Confirmed as received, " + Dates.moment(entered.getConfirmedAtMicros()) + ".");
        }
        return new Entered(
                entered.getCost()
                        ? entered.getLineName() + " has cost"
                        : sides().payer(entered.getPayer()) + " has paid for " + entered.getLineName(),
                Money.pounds(entered.getAmountPence()),
                facts,
                ticks(entered),
                tag(entered),
                acts(entered, requestId));
    }

    private Ticks ticks(EnteredView entered) {
        var author = sides().shortName(entered.getAgency());
        return entered.getReceivedAtMicros() == 0
                ? Ticks.one("held by " + author)
                : Ticks.two("received by "
                        + (entered.getAgency().equals(sides().own().getCode())
                                ? sides().partner().getShortName()
                                : sides().own().getShortName())
                        + ", " + Dates.moment(entered.getReceivedAtMicros()));
    }

    private static @Nullable Tag tag(EnteredView entered) {
        if (entered.getVoid()) {
            return new Tag("Void", Tag.Colour.RED);
        }
        if (entered.getTakenBack()) {
            return Tag.grey("Taken back");
        }
        return entered.getConfirmedAtMicros() == 0 ? null : new Tag("Confirmed", Tag.Colour.GREEN);
    }

    private List<Act> acts(EnteredView entered, String requestId) {
        var acts = new ArrayList<Act>();
        if (!mayPay() || entered.getVoid() || entered.getTakenBack()) {
            return acts;
        }
        var leaf = HexFormat.of().formatHex(entered.getLeaf().toByteArray());
        var context = Money.pounds(entered.getAmountPence()) + ", " + entered.getReference();
        if (entered.getConfirmable()) {
            acts.add(new Act(
                    home() + "/confirmed", hidden(requestId), leaf, "Confirm that it has come", context, false));
        }
        if (entered.getAgency().equals(sides().own().getCode()) && entered.getConfirmedAtMicros() == 0) {
            acts.add(new Act(
                    home() + "/taken-back",
                    hidden(requestId),
                    leaf,
                    "Take it back: it was entered in error",
                    context,
                    true));
        }
        return acts;
    }

    private Hidden hidden(String requestId) {
        return requestId.isEmpty() ? desk.hidden("") : desk.hidden("", requestId);
    }
}
