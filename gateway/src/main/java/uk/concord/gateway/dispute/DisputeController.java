package uk.concord.gateway.dispute;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.concord.gateway.component.Live;
import uk.concord.gateway.form.Done;
import uk.concord.gateway.form.Hex;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Refusal;
import uk.concord.gateway.form.Sent;
import uk.concord.gateway.form.Typed;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.session.Visit;
import uk.concord.gateway.wording.Money;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.record.v1.ActOnOwnDutyRequest;
import uk.concord.proto.record.v1.AgreeExtensionRequest;
import uk.concord.proto.record.v1.AskExtensionRequest;
import uk.concord.proto.record.v1.ConfirmClaimPaymentRequest;
import uk.concord.proto.record.v1.CreateDraftRequest;
import uk.concord.proto.record.v1.DisputeView;
import uk.concord.proto.record.v1.EnterClaimPaymentRequest;
import uk.concord.proto.record.v1.GetRecordRequest;
import uk.concord.proto.record.v1.ListProposalsRequest;
import uk.concord.proto.record.v1.OfferStatus;
import uk.concord.proto.record.v1.OfferView;
import uk.concord.proto.record.v1.ProposalTerms;
import uk.concord.proto.record.v1.WithdrawDisputeRequest;

/** Shows a dispute, and takes what people say and do in it. */
@Controller("/records/{partnership}/{recordId}/disputes/{dispute:[0-9a-f]+}")
@Produces(MediaType.TEXT_HTML)
final class DisputeController {
    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;
    private static final int MOST_TEXT = 4_000;
    private static final int MOST_REFERENCE = 100;
    private static final Map<String, String> INPUTS = Map.of(
            "last_day", "extension",
            "amount_pence", "amount",
            "paid_on", "paid-on",
            "reference", "reference");

    private final Desks desks;

    DisputeController(Desks desks) {
        this.desks = desks;
    }

    @Get
    HttpResponse<?> show(
            Visit visit,
            String partnership,
            String recordId,
            String dispute,
            @QueryValue(defaultValue = "") String book,
            @QueryValue(defaultValue = "") String done) {
        var read = read(desks.at(visit, partnership, book), recordId, dispute);
        return read.desk()
                .page(
                        Place.DISPUTES,
                        "dispute/page",
                        read.page(new Questions(Typed.nothing(), new Mistakes()), "", Done.words(done)),
                        Live.record(
                                partnership,
                                visit.user().isAuditor()
                                        ? read.desk().agency().agency().code()
                                        : "",
                                recordId,
                                true));
    }

    @Post("/extension")
    @Consumes(FORM)
    HttpResponse<?> ask(
            Visit visit, String partnership, String recordId, String dispute, @Body Map<String, Object> body) {
        var sent = Sent.of(body);
        var read = read(desks.at(visit, partnership), recordId, dispute);
        var questions = new Questions(sent.typed(), new Mistakes());
        var day = questions.readDay("extension");
        if (day.isEmpty() && !questions.mistakes().any()) {
            questions.mistakes().at("extension", "Enter the day until which this rung shall last");
        }
        return act(read, sent, questions, Done.EXTENSION_ASKED, () -> read.desk()
                .agency()
                .disputes()
                .askExtension(AskExtensionRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(recordId)
                        .setDispute(read.dispute().getLeaf())
                        .setLastDay(day)
                        .setRequestId(sent.requestId())
                        .build()));
    }

    @Post("/extension/agreed")
    @Consumes(FORM)
    HttpResponse<?> agree(
            Visit visit, String partnership, String recordId, String dispute, @Body Map<String, Object> body) {
        var sent = Sent.of(body);
        var read = read(desks.at(visit, partnership), recordId, dispute);
        return act(read, sent, nothingAsked(), Done.EXTENSION_AGREED, () -> read.desk()
                .agency()
                .disputes()
                .agreeExtension(AgreeExtensionRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(recordId)
                        .setDispute(read.dispute().getLeaf())
                        .setAsked(Hex.bytes(sent.typed().text("leaf")))
                        .setRequestId(sent.requestId())
                        .build()));
    }

    @Post("/own-duty")
    @Consumes(FORM)
    HttpResponse<?> ownDuty(
            Visit visit, String partnership, String recordId, String dispute, @Body Map<String, Object> body) {
        var sent = Sent.of(body);
        var read = read(desks.at(visit, partnership), recordId, dispute);
        var questions = new Questions(sent.typed(), new Mistakes());
        var text = reasons(questions, "duty-text");
        return act(read, sent, questions, Done.ON_OWN_DUTY, () -> read.desk()
                .agency()
                .disputes()
                .actOnOwnDuty(ActOnOwnDutyRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(recordId)
                        .setDispute(read.dispute().getLeaf())
                        .setText(text)
                        .setRequestId(sent.requestId())
                        .build()));
    }

    @Post("/withdrawal")
    @Consumes(FORM)
    HttpResponse<?> withdraw(
            Visit visit, String partnership, String recordId, String dispute, @Body Map<String, Object> body) {
        var sent = Sent.of(body);
        var read = read(desks.at(visit, partnership), recordId, dispute);
        var questions = new Questions(sent.typed(), new Mistakes());
        var text = reasons(questions, "withdrawal-text");
        return act(read, sent, questions, Done.DISPUTE_WITHDRAWN, () -> read.desk()
                .agency()
                .disputes()
                .withdrawDispute(WithdrawDisputeRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(recordId)
                        .setDispute(read.dispute().getLeaf())
                        .setText(text)
                        .setRequestId(sent.requestId())
                        .build()));
    }

    @Post("/payments")
    @Consumes(FORM)
    HttpResponse<?> pay(
            Visit visit, String partnership, String recordId, String dispute, @Body Map<String, Object> body) {
        var sent = Sent.of(body);
        var read = read(desks.at(visit, partnership), recordId, dispute);
        var questions = new Questions(sent.typed(), new Mistakes());
        var amount = Money.parse(sent.typed().text("amount"));
        if (amount.isEmpty()) {
            questions.mistakes().at("amount", "Enter the amount in pounds, such as 41,250.00");
        }
        var day = questions.readDay("paid-on");
        if (day.isEmpty() && !questions.mistakes().any()) {
            questions.mistakes().at("paid-on", "Enter the day on which it was paid");
        }
        var reference = questions.readText("reference", MOST_REFERENCE);
        if (reference.isEmpty()) {
            questions.mistakes().at("reference", "Enter the payment’s reference, so that both find it");
        }
        return act(read, sent, questions, Done.PAYMENT_ENTERED, () -> read.desk()
                .agency()
                .disputes()
                .enterClaimPayment(EnterClaimPaymentRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(recordId)
                        .setDispute(read.dispute().getLeaf())
                        .setAmountPence(amount.orElse(0L))
                        .setPaidOn(day)
                        .setReference(reference)
                        .setRequestId(sent.requestId())
                        .build()));
    }

    @Post("/payments/confirmed")
    @Consumes(FORM)
    HttpResponse<?> confirm(
            Visit visit, String partnership, String recordId, String dispute, @Body Map<String, Object> body) {
        var sent = Sent.of(body);
        var read = read(desks.at(visit, partnership), recordId, dispute);
        return act(read, sent, nothingAsked(), Done.PAYMENT_CONFIRMED, () -> read.desk()
                .agency()
                .disputes()
                .confirmClaimPayment(ConfirmClaimPaymentRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(recordId)
                        .setDispute(read.dispute().getLeaf())
                        .setPaid(Hex.bytes(sent.typed().text("leaf")))
                        .setRequestId(sent.requestId())
                        .build()));
    }

    /** Begins a draft with the disputed terms; where the partner's offer is open it will be the answer to that. */
    @Post("/settlement")
    @Consumes(FORM)
    HttpResponse<?> settle(
            Visit visit, String partnership, String recordId, String dispute, @Body Map<String, Object> body) {
        var sent = Sent.of(body);
        var read = read(desks.at(visit, partnership), recordId, dispute);
        var request = CreateDraftRequest.newBuilder()
                .setPartnershipId(partnership)
                .setRecordId(recordId)
                .setRequestId(sent.requestId())
                .setSettles(read.dispute().getLeaf());
        var open = read.record().getOffersList().stream()
                .filter(offer -> offer.getStatus() == OfferStatus.OFFER_STATUS_OPEN)
                .findFirst();
        open.ifPresentOrElse(
                offer -> request.setCounters(offer.getReference()), () -> request.setTerms(disputedTerms(read)));
        var draft = read.desk().agency().drafts().createDraft(request.build()).getDraft();
        desks.changed(visit);
        return HttpResponse.seeOther(URI.create("/drafts/" + partnership + "/" + draft.getDraftId()));
    }

    private static Terms disputedTerms(DisputeRead read) {
        return read.record().getOffersList().stream()
                .filter(offer ->
                        offer.getReference().equals(read.dispute().getRaised().getTerms()))
                .map(OfferView::getTerms)
                .map(terms -> terms.toBuilder().clearExisting().build())
                .findFirst()
                .orElse(Terms.getDefaultInstance());
    }

    static Questions nothingAsked() {
        return new Questions(Typed.nothing(), new Mistakes());
    }

    static String reasons(Questions questions, String name) {
        var text = questions.readText(name, MOST_TEXT);
        if (text.isEmpty()) {
            questions.mistakes().at(name, "Say why: your partner and the auditors read it");
        }
        return text;
    }

    private static HttpResponse<?> act(DisputeRead read, Sent sent, Questions questions, Done done, Runnable saying) {
        return act(read, sent, questions, INPUTS, done, saying);
    }

    /**
     * Says something, and goes back to the dispute; the page again where it cannot be said.
     *
     * @param inputs of the form, by the fields of the request
     */
    static HttpResponse<?> act(
            DisputeRead read, Sent sent, Questions questions, Map<String, String> inputs, Done done, Runnable saying) {
        if (questions.mistakes().any()) {
            return again(read, questions, "", HttpStatus.BAD_REQUEST);
        }
        try {
            saying.run();
        } catch (StatusRuntimeException failed) {
            var refusal = Refusal.note(failed, questions.mistakes(), field -> Optional.ofNullable(inputs.get(field)));
            var now = read(
                    read.desk(),
                    read.record().getSummary().getRecordId(),
                    read.dispute().getLeaf());
            return again(now, questions, refusal.certain() ? "" : sent.requestId(), refusal.status());
        }
        return HttpResponse.seeOther(URI.create(done.at(read.home())));
    }

    private static HttpResponse<?> again(DisputeRead read, Questions questions, String requestId, HttpStatus status) {
        return read.desk().page(status, Place.DISPUTES, "dispute/page", read.page(questions, requestId, ""));
    }

    static DisputeRead read(Desk desk, String recordId, String dispute) {
        return read(desk, recordId, Hex.bytes(dispute));
    }

    private static DisputeRead read(Desk desk, String recordId, ByteString leaf) {
        var record = desk.agency()
                .records()
                .getRecord(GetRecordRequest.newBuilder()
                        .setPartnershipId(desk.partnership())
                        .setRecordId(recordId)
                        .build())
                .getRecord();
        var found = record.getDisputesList().stream()
                .filter(one -> one.getLeaf().equals(leaf))
                .findFirst()
                .orElseThrow(() -> Status.NOT_FOUND.asRuntimeException());
        return new DisputeRead(desk, record, found, proposed(desk, recordId, found));
    }

    /** Read, and put on record as read, only where there is something and the reader is one of those for whom it is. */
    private static List<ProposalTerms> proposed(Desk desk, String recordId, DisputeView dispute) {
        var user = desk.visit().user();
        if (dispute.getProposalsCount() == 0 || user.isAuditor() || !(user.isCommissioner() || user.isApprover())) {
            return List.of();
        }
        return desk.agency()
                .proposals()
                .listProposals(ListProposalsRequest.newBuilder()
                        .setPartnershipId(desk.partnership())
                        .setRecordId(recordId)
                        .setDispute(dispute.getLeaf())
                        .build())
                .getProposalsList();
    }
}
