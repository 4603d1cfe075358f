package uk.concord.gateway.dispute;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.component.Input.Width;
import uk.concord.gateway.dispute.DisputePage.Button;
import uk.concord.gateway.dispute.DisputePage.Form;
import uk.concord.gateway.dispute.DisputePage.Settle;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.wording.Money;
import uk.concord.proto.record.v1.ClaimView;
import uk.concord.proto.record.v1.ExtensionView;
import uk.concord.proto.record.v1.MeetingView;
import uk.concord.proto.record.v1.OfferStatus;
import uk.concord.proto.record.v1.PaymentView;

/** What a reader can do about a dispute just now. */
final class DisputeActions {
    private static final int MOST_TEXT = 4_000;

    private final DisputeRead read;
    private final Questions questions;
    private final String requestId;

    /**
     * @param requestId of a form whose request may have been carried out already; empty for none
     */
    DisputeActions(DisputeRead read, Questions questions, String requestId) {
        this.read = read;
        this.questions = questions;
        this.requestId = requestId;
    }

    private Hidden hidden() {
        return requestId.isEmpty() ? read.desk().hidden("") : read.desk().hidden("", requestId);
    }

    private boolean maySpeak() {
        var user = read.desk().visit().user();
        return !user.isAuditor()
                && (user.isCommissioner() || user.isApprover())
                && !read.record().getReadOnly();
    }

    private boolean mayDecide() {
        return read.desk().isApprover() && !read.record().getReadOnly();
    }

    private boolean mayPay() {
        return (read.desk().visit().user().isFinance() || mayDecide())
                && !read.record().getReadOnly();
    }

    @Nullable
    Settle settle() {
        var possible = read.isOpen()
                && read.dispute().getAcknowledgedAtMicros() != 0
                && read.desk().isCommissioner()
                && !read.record().getReadOnly();
        if (!possible || hasOwnOpenOffer()) {
            return null;
        }
        return new Settle(
                read.home() + "/settlement",
                hidden(),
                "A settlement is an offer of terms like any other: it begins as a draft, an approver makes it, and the other agency"
                        + " accepts, counters or declines.");
    }

    private boolean hasOwnOpenOffer() {
        return read.record().getOffersList().stream()
                .anyMatch(offer -> offer.getStatus() == OfferStatus.OFFER_STATUS_OPEN
                        && offer.getOfferer().equals(read.sides().own().getCode()));
    }

    List<Form> forms() {
        var forms = new ArrayList<Form>();
        if (read.isRunning() && maySpeak()) {
            forms.add(extension());
        }
        forms.addAll(new SpeakingForms(read, questions, this::hidden, maySpeak(), mayDecide()).all());
        if (maySpeak()) {
            forms.addAll(new ProposalForms(read, questions, this::hidden).all());
        }
        if (isDebtor() && mayPay()) {
            forms.add(payment());
        }
        if (read.isBeyondLadder() && mayDecide() && !hasSpokenOfDuty()) {
            forms.add(duty());
        }
        if (read.isOpen() && read.isOurs() && mayDecide() && !hasSpokenOfDuty()) {
            forms.add(withdrawal());
        }
        return forms;
    }

    private boolean hasSpokenOfDuty() {
        return read.dispute().getOwnDutyList().contains(read.sides().own().getCode());
    }

    private boolean isDebtor() {
        var claim = read.dispute().getClaim();
        return read.dispute().hasClaim()
                && claim.getDebtor().equals(read.sides().own().getCode())
                && DisputeRead.left(claim) > 0;
    }

    private Form extension() {
        return new Form(
                "extension",
                "Ask for more time",
                "It counts only if " + read.sides().partner().getShortName()
                        + " agrees. Every rung after this one moves with it.",
                read.home() + "/extension",
                hidden(),
                List.of(questions.day("extension", "New last day of this rung", "For example, 27 3 2026")),
                "Ask for it",
                false);
    }

    private Form payment() {
        var claim = read.dispute().getClaim();
        return new Form(
                "payment",
                "Enter a payment",
                toPay(claim),
                read.home() + "/payments",
                hidden(),
                List.of(
                        questions.money("amount", "Amount"),
                        questions.day("paid-on", "Paid on", "For example, 27 3 2026"),
                        questions.text("reference", "The payment’s reference", "", Width.TWENTY)),
                "Enter it",
                false);
    }

    private static String toPay(ClaimView claim) {
        var left = Money.pounds(DisputeRead.left(claim)) + " is still to be paid";
        return claim.getInterestUntil().isEmpty()
                ? left + "."
                : left
                        + ", with interest until today. Of a payment made before today, leave out the interest after it.";
    }

    private Form duty() {
        return new Form(
                "duty",
                "Act on your own duty",
                "The ladder has ended without an agreement. Say on what duty your agency goes on, and why. Once both have said so the dispute"
                        + " has ended. This cannot be taken back.",
                read.home() + "/own-duty",
                hidden(),
                List.of(questions.longText("duty-text", "Your reasons", "Name no child.", MOST_TEXT)),
                "Put it on record",
                true);
    }

    private Form withdrawal() {
        return new Form(
                "withdrawal",
                "Withdraw the dispute",
                "Interim funding ends with it, and what was paid stays where it was paid. This cannot be taken back; you can raise a new one.",
                read.home() + "/withdrawal",
                hidden(),
                List.of(questions.longText("withdrawal-text", "Your reasons", "Name no child.", MOST_TEXT)),
                "Withdraw it",
                true);
    }

    @Nullable
    Button confirm(PaymentView payment, String words) {
        var creditor =
                !read.dispute().getClaim().getDebtor().equals(read.sides().own().getCode());
        return creditor && mayPay() && !payment.getConfirmed()
                ? new Button(
                        read.home() + "/payments/confirmed",
                        hidden(),
                        hex(payment.getLeaf().toByteArray()),
                        "Confirm that it has come",
                        words)
                : null;
    }

    @Nullable
    Button confirm(MeetingView meeting, String day) {
        return read.isOpen()
                        && maySpeak()
                        && !meeting.getAgency().equals(read.sides().own().getCode())
                ? new Button(
                        read.home() + "/meetings/confirmed",
                        hidden(),
                        hex(meeting.getLeaf().toByteArray()),
                        "Confirm the minutes",
                        "of " + day)
                : null;
    }

    @Nullable
    Button agree(ExtensionView wish) {
        return read.isRunning() && maySpeak()
                ? new Button(
                        read.home() + "/extension/agreed",
                        hidden(),
                        hex(wish.getLeaf().toByteArray()),
                        "Agree to more time",
                        "")
                : null;
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
