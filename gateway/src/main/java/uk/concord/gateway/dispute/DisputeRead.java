package uk.concord.gateway.dispute;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.SummaryList;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.component.Ticks;
import uk.concord.gateway.dispute.DisputePage.Button;
import uk.concord.gateway.dispute.DisputePage.Payment;
import uk.concord.gateway.dispute.DisputePage.Said;
import uk.concord.gateway.dispute.DisputePage.Step;
import uk.concord.gateway.dispute.DisputePage.Wish;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.record.LadderWords;
import uk.concord.gateway.wording.Count;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Erasures;
import uk.concord.gateway.wording.Money;
import uk.concord.gateway.wording.Paragraphs;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.record.v1.ClaimView;
import uk.concord.proto.record.v1.DisputeEnding;
import uk.concord.proto.record.v1.DisputeView;
import uk.concord.proto.record.v1.DisputeWords;
import uk.concord.proto.record.v1.ErasureView;
import uk.concord.proto.record.v1.ExtensionView;
import uk.concord.proto.record.v1.PaymentView;
import uk.concord.proto.record.v1.ProposalTerms;
import uk.concord.proto.record.v1.RecommendationView;
import uk.concord.proto.record.v1.RecordView;

/**
 * A dispute and its record as they were read, and what the reader can do about them.
 *
 * @param proposed what was proposed without prejudice, where the reader may read it
 */
record DisputeRead(Desk desk, RecordView record, DisputeView dispute, List<ProposalTerms> proposed) {
    DisputeRead {
        proposed = List.copyOf(proposed);
    }

    String recordHome() {
        return "/records/" + desk.partnership() + "/" + record.getSummary().getRecordId();
    }

    String home() {
        return recordHome() + "/disputes/"
                + HexFormat.of().formatHex(dispute.getLeaf().toByteArray());
    }

    boolean isOpen() {
        return dispute.getEnding() == DisputeEnding.DISPUTE_ENDING_UNSPECIFIED;
    }

    /** True while a rung runs. */
    boolean isRunning() {
        return isOpen()
                && dispute.getAcknowledgedAtMicros() != 0
                && dispute.getRung() <= dispute.getRaised().getLadder().getRungsCount();
    }

    /** True once the last rung is over and nothing has ended it. */
    boolean isBeyondLadder() {
        return isOpen()
                && dispute.getAcknowledgedAtMicros() != 0
                && dispute.getRung() > dispute.getRaised().getLadder().getRungsCount();
    }

    boolean isOurs() {
        return dispute.getAgency().equals(sides().own().getCode());
    }

    Sides sides() {
        return desk.sides();
    }

    /** The page, with a form filled as it was typed and what is wrong with it. */
    DisputePage page(Questions questions, String requestId, String done) {
        var actions = new DisputeActions(this, questions, requestId);
        return new DisputePage(
                record.getSummary().getRef(),
                DisputeWording.title(dispute),
                new Anchor("Back to the record", recordHome()),
                List.of(DisputeWording.tag(dispute.getEnding())),
                DisputeWording.standing(dispute, sides()),
                move(),
                isLate(),
                isOpen(),
                ticks(),
                done,
                steps(),
                facts(),
                words(dispute.hasErasure() ? gone(dispute.getErasure(), dispute.getAgency()) : dispute.getText()),
                dispute.getWordsList().stream().map(this::said).toList(),
                new Statements(this).exchanges(),
                dispute.getMeetingsList().stream()
                        .map(meeting -> new Meetings(this).meeting(meeting, actions))
                        .toList(),
                dispute.getRecommendationsList().stream()
                        .map(new Meetings(this)::recommendation)
                        .toList(),
                new Proposals(this).all(actions.settle() != null),
                interim(),
                MonthTables.interim(dispute, sides()),
                MonthTables.settlement(dispute, sides()),
                dispute.hasClaim() ? claim(dispute.getClaim()) : null,
                dispute.getClaim().getPaymentsList().stream()
                        .map(payment -> payment(payment, actions))
                        .toList(),
                dispute.getOpenExtensionsList().stream()
                        .map(wish -> wish(wish, actions))
                        .toList(),
                actions.settle(),
                actions.forms(),
                questions.mistakes().summary());
    }

    private boolean isLate() {
        return dispute.hasClaim()
                && !isDone(dispute.getClaim())
                && Dates.parse(dispute.getClaim().getDueOn())
                        .filter(due ->
                                due.isBefore(Dates.dayOf(desk.surroundings().nowMicros())))
                        .isPresent();
    }

    /** Whose move it is, and how long there is for it. */
    private String move() {
        if (dispute.hasClaim()) {
            return claimMove(dispute.getClaim());
        }
        if (!isOpen()) {
            return "";
        }
        if (dispute.getOpenExtensionsCount() > 0) {
            return dispute.getOpenExtensionsList().stream()
                    .map(wish -> DisputeWording.other(wish.getAgency(), sides())
                            + " must answer whether there is more time.")
                    .reduce("", (one, other) -> one.isEmpty() ? other : one + " " + other);
        }
        if (isOpen() && acceptedByBoth()) {
            return "Both bodies accept the recommendation. Agree terms that carry it out.";
        }
        if (new Proposals(this).isAgreedInPrinciple()) {
            return "What was proposed is accepted in principle. Agree terms that carry it out.";
        }
        if (isRunning()) {
            var last = dispute.getLastDays(dispute.getRung() - 1);
            return "Both must meet and settle it by " + day(last) + ": " + left()
                    + ". After that day it goes to the next rung by itself.";
        }
        return isBeyondLadder() ? "Both must act: settle it, or say on what duty you act." : "";
    }

    boolean acceptedByBoth() {
        return dispute.getRecommendationsList().stream().anyMatch(RecommendationView::getAcceptedByBoth);
    }

    /** A rung of its ladder by its name; from 1. */
    String rungName(int rung) {
        return "Rung " + rung + ", "
                + dispute.getRaised().getLadder().getRungs(rung - 1).getName();
    }

    private String left() {
        var days = dispute.getWorkingDaysLeft();
        return days == 0
                ? "no working day is left after today"
                : Count.of(days, "working day") + (days == 1 ? " is left" : " are left");
    }

    private String claimMove(ClaimView claim) {
        if (isDone(claim)) {
            return "Paid and confirmed. Nothing is left to do.";
        }
        var debtor = sides().shortName(claim.getDebtor());
        var unconfirmed = claim.getPaymentsList().stream().anyMatch(payment -> !payment.getConfirmed());
        return unconfirmed
                ? DisputeWording.other(claim.getDebtor(), sides()) + " must confirm that the payment has come."
                : debtor + " must pay " + Money.pounds(left(claim)) + " by " + day(claim.getDueOn()) + ".";
    }

    /** What is still to be paid, with the interest so far. */
    static long left(ClaimView claim) {
        return claim.getAmountPence() + claim.getInterestPence() - paid(claim);
    }

    private static boolean isDone(ClaimView claim) {
        return claim.getConfirmedPence() >= claim.getAmountPence() + claim.getInterestPence();
    }

    static long paid(ClaimView claim) {
        return claim.getPaymentsList().stream()
                .mapToLong(PaymentView::getAmountPence)
                .sum();
    }

    private Ticks ticks() {
        var author = sides().shortName(dispute.getAgency());
        var other = DisputeWording.other(dispute.getAgency(), sides());
        return dispute.getReceivedAtMicros() == 0
                ? Ticks.one("held by " + author)
                : Ticks.two("received by " + other + ", "
                        + Dates.moment(dispute.getReceivedAtMicros(), dispute.getRaisedAtMicros()));
    }

    private List<Step> steps() {
        var ladder = dispute.getRaised().getLadder();
        var steps = new ArrayList<Step>();
        for (int i = 0; i < ladder.getRungsCount(); i++) {
            var rung = ladder.getRungs(i);
            var number = i + 1;
            var current = isOpen() && number == dispute.getRung();
            steps.add(new Step(
                    number,
                    rung.getName() + LadderWords.settles(rung),
                    LadderWords.posts(rung, sides()),
                    limit(number, rung.getWorkingDays()),
                    state(number),
                    current));
        }
        return steps;
    }

    private String limit(int number, int workingDays) {
        var agreed = Count.of(workingDays, "working day");
        if (dispute.getLastDaysCount() < number) {
            return agreed;
        }
        var limit =
                dispute.getLongerRungsList().contains(number) ? agreed + " and more time that both gave it" : agreed;
        var until = limit + ", until " + day(dispute.getLastDays(number - 1));
        return isRunning() && number == dispute.getRung() ? until + ": " + left() : until;
    }

    private Tag state(int number) {
        if (number < dispute.getRung()) {
            return Tag.grey("Over, nothing agreed");
        }
        if (number > dispute.getRung()) {
            return Tag.grey(isOpen() ? "To come" : "Not reached");
        }
        return isOpen() ? new Tag("Now", Tag.Colour.YELLOW) : DisputeWording.tag(dispute.getEnding());
    }

    private SummaryList facts() {
        var raised = dispute.getRaised();
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(new SummaryList.Row(
                "Raised by",
                sides().name(dispute.getAgency()) + ", " + dispute.getActor().getPost() + ", on "
                        + Dates.day(dispute.getRaisedAtMicros())));
        rows.add(new SummaryList.Row("About", DisputeWording.grounds(dispute)));
        rows.add(new SummaryList.Row("Lines", String.join("\n", dispute.getLineNamesList())));
        rows.add(new SummaryList.Row("Money in dispute", Money.pounds(raised.getAmountPence())));
        rows.add(new SummaryList.Row("From", Dates.plain(raised.getSince())));
        rows.add(new SummaryList.Row(
                "Ladder",
                "As agreed before; whatever is agreed later, this dispute keeps to it",
                new Anchor(
                        "Read where it was agreed",
                        "/records/" + desk.partnership() + "/"
                                + uuid(raised.getLadderRecordId().toByteArray()))));
        return new SummaryList(rows);
    }

    private static String uuid(byte[] bytes) {
        var hex = HexFormat.of().formatHex(bytes);
        return hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-" + hex.substring(12, 16) + "-"
                + hex.substring(16, 20) + "-" + hex.substring(20);
    }

    /** What is said of words of an agency that are gone. */
    String gone(ErasureView erasure, String agency) {
        return Erasures.sentence(erasure, sides().shortName(agency), DisputeWording.other(agency, sides()));
    }

    private Said said(DisputeWords words) {
        var did =
                switch (words.getType()) {
                    case ENTRY_TYPE_OWN_DUTY -> "acts on its own duty";
                    case ENTRY_TYPE_DISPUTE_WITHDRAWN -> "withdrew the dispute";
                    default -> "said something";
                };
        var text = words.hasErasure() ? gone(words.getErasure(), words.getAgency()) : words.getText();
        return new Said(
                sides().shortName(words.getAgency()) + " " + did,
                words.getActor().getPost() + ", " + Dates.moment(words.getRecordedAtMicros()),
                words(text));
    }

    static List<String> words(String text) {
        return text.isEmpty() ? List.of("The words are not held here.") : Paragraphs.of(text);
    }

    private String interim() {
        if (dispute.getInterimCount() == 0) {
            return "";
        }
        return "Without prejudice, " + sides().council().getShortName() + " pays "
                + Money.pounds(MonthTables.council(dispute.getInterimList())) + " and "
                + sides().health().getShortName() + " " + Money.pounds(MonthTables.health(dispute.getInterimList()))
                + " for the time since " + Dates.plain(dispute.getRaised().getSince())
                + (isOpen() ? ", until today." : ", until it ended.");
    }

    private SummaryList claim(ClaimView claim) {
        var basis = claim.getDebtor().equals(sides().council().getCode())
                ? "Section 76, NHS Act 2006"
                : "Section 256, NHS Act 2006";
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(new SummaryList.Row(
                "Owed by",
                sides().name(claim.getDebtor()) + " to " + DisputeWording.other(claim.getDebtor(), sides())));
        rows.add(new SummaryList.Row("Amount", Money.pounds(claim.getAmountPence())));
        rows.add(new SummaryList.Row("Legal basis", basis));
        rows.add(new SummaryList.Row("Due by", day(claim.getDueOn())));
        if (!claim.getInterestUntil().isEmpty()) {
            rows.add(new SummaryList.Row("Interest so far", interest(claim)));
        }
        rows.add(new SummaryList.Row("Paid", Money.pounds(paid(claim))));
        rows.add(new SummaryList.Row("Confirmed", Money.pounds(claim.getConfirmedPence())));
        return new SummaryList(rows);
    }

    private String interest(ClaimView claim) {
        var rate = LadderWords.interest(dispute.getRaised().getLadder());
        return Money.pounds(claim.getInterestPence()) + ", until " + day(claim.getInterestUntil()) + ": " + rate;
    }

    private Payment payment(PaymentView payment, DisputeActions actions) {
        var words = Money.pounds(payment.getAmountPence()) + " on " + Dates.plain(payment.getPaidOn()) + ", reference "
                + payment.getReference();
        return new Payment(
                words,
                payment.getConfirmed() ? new Tag("Confirmed", Tag.Colour.GREEN) : new Tag("Entered", Tag.Colour.YELLOW),
                actions.confirm(payment, words));
    }

    private Wish wish(ExtensionView wish, DisputeActions actions) {
        var words = sides().shortName(wish.getAgency()) + " asks that this rung lasts until " + day(wish.getLastDay())
                + ".";
        return new Wish(words, agreeing(wish, actions));
    }

    private @Nullable Button agreeing(ExtensionView wish, DisputeActions actions) {
        return wish.getAgency().equals(sides().own().getCode()) ? null : actions.agree(wish);
    }

    static String day(String iso) {
        return Dates.parse(iso).map(Dates::day).orElse(iso);
    }
}
