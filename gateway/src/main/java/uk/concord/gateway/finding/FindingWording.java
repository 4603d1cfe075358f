package uk.concord.gateway.finding;

import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Money;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.record.v1.FindingKind;
import uk.concord.proto.record.v1.FindingSummary;

/**
 * What kinds of findings are called, and what they rest on.
 *
 * @param title what it is called
 * @param rule what should be so, in one sentence
 * @param source where that is laid down, in law or in what both agreed
 * @param toDo how it is put right
 */
public record FindingWording(String title, String rule, String source, String toDo) {
    private static final String DECISIONS =
            "Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012, "
                    + "regulations 12 and 13; the scheme of delegation or standing financial instructions of each body.";
    private static final String DISPUTES =
            "Children and Families Act 2014, section 26(3)(g); the ladder that both agreed.";

    /** The words of a kind; of one that is newer than this gateway, that there is one. */
    public static FindingWording of(FindingKind kind) {
        return switch (kind) {
            case FINDING_KIND_DECIDED_AFTER_IT_BEGAN ->
                new FindingWording(
                        "Decided after it began",
                        "Both bodies decide before the first day on which the terms apply to money.",
                        DECISIONS,
                        "Read why each decision was late, check who allowed the spending before it, and report it to the audit committee.");
            case FINDING_KIND_EXISTING_DECIDED_AFTER_IT_BEGAN ->
                new FindingWording(
                        "Existing agreement, decided after it began",
                        "Both bodies decide before the first day on which the terms apply to money, whether here or elsewhere.",
                        DECISIONS,
                        "Read why it was decided in retrospect, check who allowed the spending before it, and report it to the audit committee.");
            case FINDING_KIND_DECISION_ABOVE_LIMIT ->
                new FindingWording(
                        "Decision above its limit",
                        "Nobody decides on more than the limit that the decision itself cites.",
                        "The scheme of delegation (Local Government Act 2000, section 9E) or the standing financial instructions that "
                                + "the decision cites.",
                        "Have a post or body decide whose limit suffices. A decision that was void bound nobody.");
            case FINDING_KIND_PAST_REVIEW ->
                new FindingWording(
                        "Past its review date",
                        "What both agreed is kept under review: by its review date it is agreed anew, changed or ended.",
                        "Children and Families Act 2014, section 26(6); the review date in the agreement.",
                        "Review it together, then offer changed terms, or the same with a new review date.");
            case FINDING_KIND_EXPIRED_WITHOUT_SUCCESSOR ->
                new FindingWording(
                        "Expired, nothing follows",
                        "What goes on after the last day of its terms needs terms that follow.",
                        "Children and Families Act 2014, section 26(3)(b) and (c); the last day in the agreement.",
                        "If the service goes on, offer terms from the day after. If it has ended, say so in the discussion.");
            case FINDING_KIND_SUPERSEDED_CODE ->
                new FindingWording(
                        "Superseded organisation code",
                        "Terms name whoever pays, is paid or provides by a code that is valid while they apply.",
                        "The registers of the NHS Organisation Data Service and of the Office for National Statistics.",
                        "Pass the agreement to the successor from the page of the record, or offer terms with the valid code.");
            case FINDING_KIND_INTERIM_NOT_RECONCILED ->
                new FindingWording(
                        "Interim funding never reconciled",
                        "What was paid in the interim is balanced once it is agreed who pays.",
                        DISPUTES,
                        "Offer terms for those lines from the first day disputed, or reopen the dispute and settle it.");
            case FINDING_KIND_CLAIM_UNPAID ->
                new FindingWording(
                        "Claim not paid when due",
                        "A balancing claim is paid in full by its due day.",
                        "The settlement, and within how many days the ladder asks for payment.",
                        "Pay it and enter the payment, or say in the discussion why not.");
            case FINDING_KIND_PAYMENT_NOT_CONFIRMED ->
                new FindingWording(
                        "Payment not confirmed",
                        "A payment that one body has entered is confirmed by the other within a month.",
                        "The settlement: each body’s own accounts must show the same.",
                        "Look for the payment by its reference and confirm it, or ask the other body about it.");
            case FINDING_KIND_LADDER_OVER ->
                new FindingWording(
                        "Dispute past its last rung",
                        "A dispute is resolved as quickly as possible; after the last rung each body says what it does.",
                        DISPUTES,
                        "Settle it, or say that this body acts on its own duty, and why.");
            case FINDING_KIND_SPENT_BEFORE_DECIDED ->
                new FindingWording(
                        "Spent before it was decided",
                        "A service costs money only once both bodies’ decisions have taken effect.",
                        DECISIONS,
                        "Say in the record how it came to that, and what keeps it from happening again.");
            case FINDING_KIND_RAN_ON ->
                new FindingWording(
                        "Ran on outside its days",
                        "A service is paid for on the days that the agreed terms give its line.",
                        "The terms: the first and last day of the line.",
                        "Agree on terms for these days, or end the service.");
            case FINDING_KIND_SPENT_OVER_LINE ->
                new FindingWording(
                        "Spent over the line’s amount",
                        "A line costs no more in a financial year than its payers have promised.",
                        "The terms: what the line costs in the year.",
                        "Agree on who pays the rest, or look for a cost that was entered twice.");
            case FINDING_KIND_CONTRIBUTION_UNPAID ->
                new FindingWording(
                        "Contribution unpaid",
                        "What is due of a contribution is paid within 30 days.",
                        "The terms: what the payer contributes in the year.",
                        "Pay it, enter the payment, or dispute it.");
            case FINDING_KIND_RETURN_MISSING ->
                new FindingWording(
                        "Return missing",
                        "What the terms promise to measure is returned by its due day.",
                        "The terms: the measure, how often it is returned, and within how many days.",
                        "Enter the return, or ask whoever measures for it.");
            case FINDING_KIND_UNSPECIFIED, UNRECOGNIZED ->
                new FindingWording(
                        "Something of a newer kind",
                        "A rule that this gateway does not know.",
                        "A newer version of Concord.",
                        "Ask your administrator to upgrade the gateway.");
        };
    }

    /** For example "From Tue 1 October 2024 until Sun 31 August 2025"; both days on which it holds. */
    public static String days(FindingSummary finding) {
        var from = Dates.parse(finding.getHoldsFrom()).map(Dates::day).orElse(finding.getHoldsFrom());
        return Dates.parse(finding.getHoldsUntil())
                .map(until -> "From " + from + " until " + Dates.day(until.minusDays(1)))
                .orElse("Since " + from);
    }

    /** For example "£41,250.50 at stake". */
    public static String money(FindingSummary finding) {
        return finding.getHasMoney() ? Money.pounds(finding.getMoneyPence()) + " at stake" : "No amount can be told";
    }

    /** For example "For Kent to put right". */
    public static String owner(FindingSummary finding, Sides sides) {
        return finding.getOwner().isEmpty()
                ? "For both to put right"
                : "For " + sides.shortName(finding.getOwner()) + " to put right";
    }

    /** The line or the organisation that it is about; empty for the record as such. */
    public static String about(FindingSummary finding) {
        if (!finding.getOrganisation().isEmpty()) {
            return "Code " + finding.getOrganisation().replaceFirst("^[A-Z]+:", "")
                    + (finding.getLine().isEmpty() ? "" : ", " + finding.getLineName());
        }
        return finding.getLineName();
    }
}
