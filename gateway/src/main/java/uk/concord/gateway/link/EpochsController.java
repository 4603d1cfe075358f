package uk.concord.gateway.link;

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
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import uk.concord.gateway.form.Done;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Refusal;
import uk.concord.gateway.form.Sent;
import uk.concord.gateway.form.Typed;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.link.v1.BeginEpochRequest;
import uk.concord.proto.link.v1.ConfirmEpochRequest;
import uk.concord.proto.link.v1.GetEpochsRequest;
import uk.concord.proto.link.v1.ListBranchEntriesRequest;
import uk.concord.proto.link.v1.ListBranchEntriesResponse;
import uk.concord.proto.link.v1.SetBranchAsideRequest;

/** Lets administrators begin an epoch of the own log after a loss, and confirm one of the partner's. */
@Controller("/link/{partnership}/epochs")
@Produces(MediaType.TEXT_HTML)
final class EpochsController {
    private final Desks desks;

    EpochsController(Desks desks) {
        this.desks = desks;
    }

    @Get
    HttpResponse<?> show(
            Visit visit,
            String partnership,
            @QueryValue(defaultValue = "") String done,
            @QueryValue(defaultValue = "0") long from) {
        return page(
                desks.at(visit, partnership),
                Typed.nothing(),
                new Mistakes(),
                new Refusal(HttpStatus.OK, true),
                "",
                Done.words(done),
                Math.max(0, from));
    }

    @Post("/branch")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> setAside(Visit visit, String partnership, @Body Map<String, Object> body) {
        return write(visit, partnership, Sent.of(body), Done.SET_ASIDE, EpochsPage.SPOKEN, (desk, sent) -> desk.agency()
                .epochs()
                .setBranchAside(SetBranchAsideRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setConfirmed(sent.typed().has(EpochsPage.SPOKEN))
                        .setRequestId(sent.requestId())
                        .build()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> begin(Visit visit, String partnership, @Body Map<String, Object> body) {
        return write(visit, partnership, Sent.of(body), Done.EPOCH_BEGUN, EpochsPage.SURE, (desk, sent) -> desk.agency()
                .epochs()
                .beginEpoch(BeginEpochRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setConfirmed(sent.typed().has(EpochsPage.SURE))
                        .setRequestId(sent.requestId())
                        .build()));
    }

    @Post("/confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirm(Visit visit, String partnership, @Body Map<String, Object> body) {
        return write(
                visit,
                partnership,
                Sent.of(body),
                Done.EPOCH_CONFIRMED,
                EpochsPage.COMPARED,
                (desk, sent) -> desk.agency()
                        .epochs()
                        .confirmEpoch(ConfirmEpochRequest.newBuilder()
                                .setPartnershipId(partnership)
                                .setConfirmed(sent.typed().has(EpochsPage.COMPARED))
                                .setRequestId(sent.requestId())
                                .setEntryHash(hash(sent.typed().text(EpochsPage.ENTRY)))
                                .build()));
    }

    /** One call that changes something. */
    @FunctionalInterface
    private interface Call {
        void make(Desk desk, Sent sent);
    }

    private HttpResponse<?> write(Visit visit, String partnership, Sent sent, Done done, String question, Call call) {
        var desk = desks.at(visit, partnership);
        if (!Desks.isAdministrator(visit)) {
            throw Status.PERMISSION_DENIED.asRuntimeException();
        }
        var mistakes = new Mistakes();
        try {
            call.make(desk, sent);
        } catch (StatusRuntimeException failed) {
            var refusal = Refusal.note(
                    failed, mistakes, field -> field.equals("confirmed") ? Optional.of(question) : Optional.empty());
            return page(desk, sent.typed(), mistakes, refusal, sent.requestId(), "", 0);
        }
        desks.changed(visit);
        return HttpResponse.seeOther(URI.create(done.at(EpochsPage.path(partnership))));
    }

    private static HttpResponse<?> page(
            Desk desk, Typed typed, Mistakes mistakes, Refusal refusal, String requestId, String done, long from) {
        var service = desk.agency().epochs();
        var epochs = service.getEpochs(GetEpochsRequest.newBuilder()
                .setPartnershipId(desk.partnership())
                .build());
        var branch = epochs.hasBranch()
                ? service.listBranchEntries(ListBranchEntriesRequest.newBuilder()
                        .setPartnershipId(desk.partnership())
                        .setFromIndex(from)
                        .build())
                : ListBranchEntriesResponse.getDefaultInstance();
        var page = EpochsPage.of(
                epochs,
                branch,
                from,
                desk.sides().partner().getName(),
                desk.partnership(),
                Desks.isAdministrator(desk.visit()),
                refusal.certain() ? desk.hidden("") : desk.hidden("", requestId),
                typed,
                mistakes,
                done);
        return desk.page(refusal.status(), Place.LINK, "link/epochs", page);
    }

    /** Of another form it is nobody's, which the service says. */
    private static ByteString hash(String hex) {
        try {
            return ByteString.copyFrom(HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException e) {
            return ByteString.EMPTY;
        }
    }
}
