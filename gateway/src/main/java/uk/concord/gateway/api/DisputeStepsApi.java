package uk.concord.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.ActOnOwnDutyRequest;
import uk.concord.proto.record.v1.AgreeExtensionRequest;
import uk.concord.proto.record.v1.AskExtensionRequest;
import uk.concord.proto.record.v1.ConfirmClaimPaymentRequest;
import uk.concord.proto.record.v1.EnterClaimPaymentRequest;
import uk.concord.proto.record.v1.WithdrawDisputeRequest;

/** What is said and done in a dispute, which is named by its id as read. */
@Controller("/api/v1/records/{id}/disputes/{dispute}")
final class DisputeStepsApi {
    private final Caller caller;

    DisputeStepsApi(Caller caller) {
        this.caller = caller;
    }

    /**
     * More time to be asked for.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     * @param lastDay the new last day of the rung on which it stands, ISO 8601
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record ExtensionToAskJson(
            @Nullable String partnership, @Nullable String lastDay) {}

    /**
     * What was asked for, by its id as read.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     * @param extension the extension that is agreed to
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record ExtensionToAgreeJson(
            @Nullable String partnership, @Nullable String extension) {}

    /**
     * Reasons.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     * @param text the reasons, 1 to 4,000 characters
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record ReasonsJson(
            @Nullable String partnership, @Nullable String text) {}

    /**
     * A payment of the claim.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     * @param amountPence how much, in pence; at least 1
     * @param paidOn when it was paid, ISO 8601; not after today
     * @param reference its reference, 1 to 100 characters
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record PaymentToEnterJson(
            @Nullable String partnership,
            long amountPence,
            @Nullable String paidOn,
            @Nullable String reference) {}

    /**
     * A payment that has come, by its id as read.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     * @param payment the payment
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record PaymentToConfirmJson(
            @Nullable String partnership, @Nullable String payment) {}

    /** Asks the partner for more time on the rung on which the dispute stands. */
    @Post("/extensions")
    DisputeJson ask(
            @Parameter(hidden = true) Visit visit,
            String id,
            String dispute,
            @Header(Caller.KEY) @Nullable String key,
            @Body ExtensionToAskJson asked) {
        var chosen = Caller.partnership(visit, asked.partnership());
        return DisputeJson.of(caller.at(visit, chosen)
                .disputes()
                .askExtension(AskExtensionRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .setDispute(Sent.hash("dispute", dispute))
                        .setLastDay(Sent.text(asked.lastDay()))
                        .setRequestId(Caller.key(key))
                        .build())
                .getDispute());
    }

    /** Agrees to more time that the partner has asked for. */
    @Post("/extensions/agreement")
    DisputeJson agree(
            @Parameter(hidden = true) Visit visit,
            String id,
            String dispute,
            @Header(Caller.KEY) @Nullable String key,
            @Body ExtensionToAgreeJson agreed) {
        var chosen = Caller.partnership(visit, agreed.partnership());
        return DisputeJson.of(caller.at(visit, chosen)
                .disputes()
                .agreeExtension(AgreeExtensionRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .setDispute(Sent.hash("dispute", dispute))
                        .setAsked(Sent.hash("extension", agreed.extension()))
                        .setRequestId(Caller.key(key))
                        .build())
                .getDispute());
    }

    /** Says, after the last rung, that the own body acts on its own duty. Once both have said so the dispute has ended. */
    @Post("/own-duty")
    DisputeJson ownDuty(
            @Parameter(hidden = true) Visit visit,
            String id,
            String dispute,
            @Header(Caller.KEY) @Nullable String key,
            @Body ReasonsJson reasons) {
        var chosen = Caller.partnership(visit, reasons.partnership());
        return DisputeJson.of(caller.at(visit, chosen)
                .disputes()
                .actOnOwnDuty(ActOnOwnDutyRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .setDispute(Sent.hash("dispute", dispute))
                        .setText(Sent.text(reasons.text()))
                        .setRequestId(Caller.key(key))
                        .build())
                .getDispute());
    }

    /** Takes a dispute back that the own agency raised. */
    @Post("/withdrawal")
    DisputeJson withdraw(
            @Parameter(hidden = true) Visit visit,
            String id,
            String dispute,
            @Header(Caller.KEY) @Nullable String key,
            @Body ReasonsJson reasons) {
        var chosen = Caller.partnership(visit, reasons.partnership());
        return DisputeJson.of(caller.at(visit, chosen)
                .disputes()
                .withdrawDispute(WithdrawDisputeRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .setDispute(Sent.hash("dispute", dispute))
                        .setText(Sent.text(reasons.text()))
                        .setRequestId(Caller.key(key))
                        .build())
                .getDispute());
    }

    /** Enters a payment of the claim that the own agency owes. */
    @Post("/payments")
    DisputeJson pay(
            @Parameter(hidden = true) Visit visit,
            String id,
            String dispute,
            @Header(Caller.KEY) @Nullable String key,
            @Body PaymentToEnterJson payment) {
        var chosen = Caller.partnership(visit, payment.partnership());
        return DisputeJson.of(caller.at(visit, chosen)
                .disputes()
                .enterClaimPayment(EnterClaimPaymentRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .setDispute(Sent.hash("dispute", dispute))
                        .setAmountPence(payment.amountPence())
                        .setPaidOn(Sent.text(payment.paidOn()))
                        .setReference(Sent.text(payment.reference()))
                        .setRequestId(Caller.key(key))
                        .build())
                .getDispute());
    }

    /** Confirms that the partner's payment of the claim has come. */
    @Post("/payments/confirmation")
    DisputeJson confirm(
            @Parameter(hidden = true) Visit visit,
            String id,
            String dispute,
            @Header(Caller.KEY) @Nullable String key,
            @Body PaymentToConfirmJson confirmed) {
        var chosen = Caller.partnership(visit, confirmed.partnership());
        return DisputeJson.of(caller.at(visit, chosen)
                .disputes()
                .confirmClaimPayment(ConfirmClaimPaymentRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .setDispute(Sent.hash("dispute", dispute))
                        .setPaid(Sent.hash("payment", confirmed.payment()))
                        .setRequestId(Caller.key(key))
                        .build())
                .getDispute());
    }
}
