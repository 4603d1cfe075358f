package uk.concord.gateway.decide;

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
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.form.Done;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Refusal;
import uk.concord.gateway.form.Sent;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.record.OfferRead;
import uk.concord.gateway.record.Outlook;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.GetRecordRequest;
import uk.concord.proto.record.v1.OfferView;
import uk.concord.proto.record.v1.RecordView;
import uk.concord.proto.record.v1.WithdrawRequest;

/** Where an approver asks the partner to release the own open offer, after reading what that does and what it does not. */
@Controller("/records/{partnership}/{recordId}/withdraw")
@Produces(MediaType.TEXT_HTML)
final class WithdrawController {
    private final Desks desks;

    WithdrawController(Desks desks) {
        this.desks = desks;
    }

    private record Opened(Desk desk, RecordView record, OfferView offer) {
        String home() {
            return "/records/" + desk.partnership() + "/" + record.getSummary().getRecordId();
        }

        OfferRead read() {
            return new OfferRead(record.getVersion(), offer.getReference());
        }
    }

    @Get
    HttpResponse<?> ask(Visit visit, String partnership, String recordId) {
        return page(open(visit, partnership, recordId), new Mistakes(), new Refusal(HttpStatus.OK, true), "");
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withdraw(Visit visit, String partnership, String recordId, @Body Map<String, Object> body) {
        var opened = open(visit, partnership, recordId);
        var sent = Sent.of(body);
        var mistakes = new Mistakes();
        var read = OfferRead.parse(sent.version());
        if (read.isEmpty()) {
            mistakes.general("It is not clear which offer you read. Read the record again first.");
            return page(opened, mistakes, new Refusal(HttpStatus.BAD_REQUEST, true), "");
        }
        try {
            opened.desk()
                    .agency()
                    .negotiations()
                    .withdraw(WithdrawRequest.newBuilder()
                            .setPartnershipId(opened.desk().partnership())
                            .setRecordId(recordId)
                            .setOffer(read.get().offer())
                            .setRequestId(sent.requestId())
                            .build());
        } catch (StatusRuntimeException failed) {
            var refusal = Refusal.note(failed, mistakes, _ -> Optional.empty());
            return page(opened, mistakes, refusal, sent.requestId());
        }
        desks.changed(visit);
        return HttpResponse.seeOther(URI.create(Done.WITHDRAWN.at(opened.home())));
    }

    private Opened open(Visit visit, String partnership, String recordId) {
        var desk = desks.at(visit, partnership);
        if (!desk.isApprover()) {
            throw Status.PERMISSION_DENIED.asRuntimeException();
        }
        var record = desk.agency()
                .records()
                .getRecord(GetRecordRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(recordId)
                        .build())
                .getRecord();
        var offer = Outlook.open(record)
                .filter(open -> open.getOfferer().equals(desk.sides().own().getCode()))
                .orElseThrow(() -> Unanswerable.because(
                        "NO_OPEN_OFFER",
                        "No offer of yours waits for an answer here. It may have been answered meanwhile."));
        return new Opened(desk, record, offer);
    }

    private static HttpResponse<?> page(Opened opened, Mistakes mistakes, Refusal refusal, String requestId) {
        var desk = opened.desk();
        var partner = desk.sides().partner().getName();
        var version = "version " + opened.offer().getVersion();
        var read = opened.read().text();
        var page = new DecidePages.Withdraw(
                opened.record().getSummary().getRef(),
                opened.record().getSummary().getTitle(),
                new Anchor("Back to the record", opened.home()),
                "Ask for " + version + " back",
                List.of(
                        "This only asks. It goes to " + partner + ", whose service releases " + version
                                + " by itself as soon as it has received this, unless it was answered before.",
                        "An answer that stands already wins: if " + partner
                                + " accepted before your request arrived, you have an agreement.",
                        "Until it is released, " + version
                                + " can still be answered. Nothing else can be offered until then.",
                        "Both books keep the offer and that you asked for it back."),
                opened.home() + "/withdraw",
                refusal.certain() ? desk.hidden(read) : desk.hidden(read, requestId),
                mistakes.summary());
        return desk.page(refusal.status(), Place.WORK, "decide/withdraw", page);
    }
}
