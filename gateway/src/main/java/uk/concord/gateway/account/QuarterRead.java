package uk.concord.gateway.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.component.Ticks;
import uk.concord.gateway.form.Hex;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.FinancialYears;
import uk.concord.gateway.wording.Money;
import uk.concord.gateway.wording.Paragraphs;
import uk.concord.proto.record.v1.AccountQuery;
import uk.concord.proto.record.v1.AccountStatement;
import uk.concord.proto.record.v1.Agency;
import uk.concord.proto.record.v1.StatedView;

/** A quarter's statement as somebody at a desk reads it. */
record QuarterRead(Quarters quarters, AccountStatement statement) {
    static final String SURE = "sure";
    static final String WHY = "why";
    static final int MOST_TEXT = 4_000;

    Desk desk() {
        return quarters.desk();
    }

    String home() {
        return "/money/quarters/" + desk().partnership() + "/" + statement.getOn();
    }

    /**
     * The page.
     *
     * @param requestId of a request that may have been carried out already; empty for none
     */
    QuarterPage page(Questions questions, String done, String requestId) {
        var whole = "/money?partnership=" + desk().partnership()
                + (desk().book().isEmpty() ? "" : "&book=" + desk().book())
                + "&year=" + statement.getFinancialYear();
        return new QuarterPage(
                "Statement of account " + FinancialYears.name(statement.getFinancialYear()) + " to "
                        + Dates.plain(statement.getOn()),
                new Anchor("Back to the statement of the year", whole),
                quarters.lead(statement.getDigest()),
                quarters.tag(),
                done,
                StatementPage.sums(desk(), statement),
                new Anchor("Read it line by line", whole + "&on=" + statement.getOn()),
                List.of(
                        party(desk().sides().council(), council()),
                        party(desk().sides().health(), health())),
                quarters.quarter().getQueriesList().stream().map(this::query).toList(),
                mayAgree() ? agree(questions, requestId) : null,
                mayQuery() ? query(questions, requestId) : null,
                questions.mistakes().summary());
    }

    private @Nullable StatedView council() {
        return quarters.quarter().hasCouncil() ? quarters.quarter().getCouncil() : null;
    }

    private @Nullable StatedView health() {
        return quarters.quarter().hasHealth() ? quarters.quarter().getHealth() : null;
    }

    private QuarterPage.Party party(Agency side, @Nullable StatedView stated) {
        if (stated == null) {
            return new QuarterPage.Party(side.getName(), "has not agreed it yet.", null);
        }
        var what = stated.getDigest().equals(statement.getDigest())
                ? "agreed this statement"
                : "agreed another statement, in which the council had paid "
                        + Money.pounds(stated.getCouncil().getPaidPence()) + " of "
                        + Money.pounds(stated.getCouncil().getDuePence()) + " due and the NHS body "
                        + Money.pounds(stated.getHealth().getPaidPence()) + " of "
                        + Money.pounds(stated.getHealth().getDuePence()) + ",";
        return new QuarterPage.Party(
                side.getName(),
                what + " on " + Dates.moment(stated.getStatedAtMicros()) + " ("
                        + stated.getActor().getPost() + ").",
                side.getCode().equals(desk().sides().own().getCode()) ? ticks(stated) : null);
    }

    private Ticks ticks(StatedView stated) {
        return stated.getReceivedAtMicros() == 0
                ? Ticks.one("Held here, not yet received by " + quarters.partnerName())
                : Ticks.two(
                        "Received by " + quarters.partnerName() + ", " + Dates.moment(stated.getReceivedAtMicros()));
    }

    private QuarterPage.Query query(AccountQuery query) {
        return new QuarterPage.Query(
                desk().sides().shortName(query.getAgency()) + " queried it on "
                        + Dates.moment(query.getAskedAtMicros()) + " ("
                        + query.getActor().getPost() + ")",
                query.getText().isEmpty()
                        ? List.of("The words were erased, or have not come yet.")
                        : Paragraphs.of(query.getText()));
    }

    private boolean isFinance() {
        var user = desk().visit().user();
        return !user.isAuditor() && user.isFinance();
    }

    private boolean mayAgree() {
        return isFinance() && !quarters.isOwn(statement.getDigest());
    }

    private boolean mayQuery() {
        return isFinance()
                && quarters.hasPartners()
                && !quarters.quarter().getAgreed()
                && !quarters.isQueriedBy(desk().sides().own());
    }

    private QuarterPage.Form agree(Questions questions, String requestId) {
        return new QuarterPage.Form(
                home() + "/agreement",
                hidden(requestId),
                Hex.of(statement.getDigest()),
                List.of(questions.checkboxes(
                        SURE,
                        "Agree this statement",
                        "",
                        List.of(Questions.option(
                                "yes",
                                "I agree this statement for "
                                        + desk().sides().own().getName())))));
    }

    private QuarterPage.Form query(Questions questions, String requestId) {
        return new QuarterPage.Form(
                home() + "/query",
                hidden(requestId),
                Hex.of(quarters.partners().getLeaf()),
                List.of(questions.longText(
                        WHY,
                        "What is not right in the statement that " + quarters.partnerName() + " agreed?",
                        "Name records and lines. Name no child. Your partner and the auditors read it.",
                        MOST_TEXT)));
    }

    private Hidden hidden(String requestId) {
        return requestId.isEmpty() ? desk().hidden("") : desk().hidden("", requestId);
    }
}
