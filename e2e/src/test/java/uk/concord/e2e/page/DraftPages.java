package uk.concord.e2e.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.function.Consumer;

/** A draft's task list and its short forms, filled as a commissioner fills them. */
public final class DraftPages {
    private final Page page;
    private final Consumer<String> look;

    /**
     * The draft whose task list is shown.
     *
     * @param look called with a name when a page is worth looking at
     */
    public DraftPages(Page page, Consumer<String> look) {
        this.page = page;
        this.look = look;
    }

    public DraftPages service(String title, String code) {
        return section("Service and need", form -> form.fill("title", title)
                .fill("service-code", code)
                .fill("need", "Children who wait for therapy in school need one offer from both bodies.")
                .choose("quadrant", "QUADRANT_JOINT_DELIVERY")
                .choose("weaknesses", "4")
                .choose("weaknesses", "8"));
    }

    public DraftPages period(LocalDate from, LocalDate to) {
        return section(
                "Period and notice",
                form -> form.day("from", from).day("to", to).fill("notice", "6").day("review", to.minusMonths(3)));
    }

    /** Changes how many months of notice there are. */
    public DraftPages notice(int months) {
        return section("Period and notice", form -> form.fill("notice", String.valueOf(months)));
    }

    /** Says that this was decided before, elsewhere. */
    public DraftPages existing(LocalDate decidedOn, String minute) {
        return section("New or existing agreement", form -> form.choose("kind", "existing")
                .day("decided-on", decidedOn)
                .fill("minute", minute));
    }

    /** One line that the council pays alone, the same in each of the years. */
    public DraftPages line(String name, int firstYear, int years, String pounds) {
        return line(name, firstYear, years, pounds, "RYY", "Kent Community Health NHS Foundation Trust");
    }

    /** The same, paid to somebody else who is no party. */
    public DraftPages line(String name, int firstYear, int years, String pounds, String payeeCode, String payee) {
        open("Money");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add a line"))
                .click();
        var form = new Form(page).fill("name", name).select("payee", "other");
        form.fill("payee-code", payeeCode).fill("payee-name", payee);
        form.select("payer-0", "GSS:E10000016").select("fund-0", "FUND_DSG_HIGH_NEEDS");
        for (var year = firstYear; year < firstYear + years; year++) {
            form.fill("cost-" + year, pounds).fill("amount-0-" + year, pounds);
        }
        form.choose("provenance", "PROVENANCE_KIND_DEMO");
        look.accept("draft-line");
        form.press("Save and go on");
        look.accept("draft-money");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back to the draft"))
                .first()
                .click();
        return this;
    }

    public DraftPages legal() {
        return legal("LEGAL_BASIS_ALIGNED");
    }

    /** The first line's legal basis, by the name that forms have for it, and how the provider was chosen. */
    public DraftPages legal(String basis) {
        return section("Legal basis and procurement route", form -> form.select("basis-0", basis)
                .choose("route", "PROCUREMENT_ROUTE_PSR_DIRECT_C")
                .fill("provider-code-0", "RYY")
                .fill("provider-name-0", "Kent Community Health NHS Foundation Trust"));
    }

    public DraftPages outcomes() {
        return section(
                "Outcomes and data",
                form -> form.fill("outcomes", "Nine in ten children seen within 18 weeks; data each quarter to both."));
    }

    /** Quarterly, returned by the payee of the first line and entered by the council. */
    public DraftPages measure(String name, String line) {
        open("Measures");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add a measure"))
                .click();
        var form = new Form(page).fill("name", name).fill("unit", "referrals seen within 18 weeks, %");
        form.select("line", line)
                .choose("direction", "MEASURE_DIRECTION_AT_LEAST")
                .fill("target", "92.5");
        form.choose("frequency", "MEASURE_FREQUENCY_QUARTERLY").fill("days", "30");
        form.select("returner", "ODS:RYY").choose("entered-by", "MEASURE_AGENCY_COUNCIL");
        look.accept("draft-measure");
        form.press("Save");
        look.accept("draft-measures");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back to the draft"))
                .first()
                .click();
        return this;
    }

    public DraftPages equality() {
        return section(
                "Equality and data protection", form -> form.fill("equality", "EqIA 2026/114: no adverse effect found.")
                        .fill("data-protection", "DPIA 2026/31: aggregates only."));
    }

    public DraftPages decisionRecord() {
        return section("Decision record", form -> form.fill(
                        "decision-text", "Commission therapies in schools together on these terms.")
                .fill("reasons", "One offer shortens waits and ends two parallel contracts.")
                .fill("option-0", "Two separate contracts")
                .fill("because-0", "Families would wait between them.")
                .fill("financial", "Within the high needs budget.")
                .fill("legal", "Section 26 Children and Families Act 2014."));
    }

    /** Opens Check your answers and sends the draft to an approver. */
    public void submit() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check your answers"))
                .click();
        look.accept("draft-check");
        new Form(page).press("Send to an approver");
    }

    private DraftPages section(String title, Consumer<Form> filling) {
        open(title);
        filling.accept(new Form(page));
        look.accept("draft-" + title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
        new Form(page).press("Save and go on");
        return this;
    }

    private void open(String title) {
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(title))
                .first()
                .click();
    }
}
