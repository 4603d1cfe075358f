package uk.concord.gateway.erasure;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.SummaryList;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.form.Done;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Refusal;
import uk.concord.gateway.form.Sent;
import uk.concord.gateway.form.Typed;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.session.Visit;
import uk.concord.gateway.wording.Count;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Erasures;
import uk.concord.proto.record.v1.EraseRequest;
import uk.concord.proto.record.v1.ErasureRequest;
import uk.concord.proto.record.v1.ErasureStatus;
import uk.concord.proto.record.v1.ListErasuresRequest;
import uk.concord.proto.record.v1.RefuseErasureRequest;

/** Lists what was asked to be erased, and lets an administrator who did not ask erase it, for good. */
@Controller("/erasures/{partnership}")
@Produces(MediaType.TEXT_HTML)
final class ErasuresController {
    private static final int LARGEST_PAGE = 100;
    private static final String CONFIRM = "confirm";

    private final Desks desks;

    ErasuresController(Desks desks) {
        this.desks = desks;
    }

    @Get
    HttpResponse<?> list(
            Visit visit,
            String partnership,
            @QueryValue(defaultValue = "") String book,
            @QueryValue(defaultValue = "") String done) {
        var desk = desks.at(visit, partnership, book);
        var wishes = wishes(desk);
        var waiting = wishes.stream().filter(ErasuresController::isWaiting).count();
        var lead = waiting == 0
                ? "Nothing waits to be erased."
                : Count.of(waiting, "wish waits", "wishes wait") + " for an administrator who did not ask.";
        return desk.page(
                Place.LINK,
                "erasure/list",
                new ErasurePages.Listed(
                        lead,
                        Done.words(done),
                        wishes.stream().map(wish -> row(desk, wish)).toList()));
    }

    @Get("/{erasureId}")
    HttpResponse<?> look(Visit visit, String partnership, String erasureId) {
        var desk = desks.at(visit, partnership);
        return page(desk, find(desk, erasureId), new Mistakes(), new Refusal(HttpStatus.OK, true), "");
    }

    @Post("/{erasureId}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> erase(Visit visit, String partnership, String erasureId, @Body Map<String, Object> body) {
        var desk = desks.at(visit, partnership);
        var sent = Sent.of(body);
        var mistakes = new Mistakes();
        if (!sent.typed().has(CONFIRM)) {
            mistakes.at(CONFIRM, "Say that you have read the words and that they should go for good");
            return page(desk, find(desk, erasureId), mistakes, new Refusal(HttpStatus.BAD_REQUEST, true), "");
        }
        try {
            desk.agency()
                    .erasures()
                    .erase(EraseRequest.newBuilder()
                            .setPartnershipId(partnership)
                            .setErasureId(erasureId)
                            .setRequestId(sent.requestId())
                            .build());
        } catch (StatusRuntimeException failed) {
            var refusal = Refusal.note(failed, mistakes, _ -> Optional.empty());
            return page(desk, find(desk, erasureId), mistakes, refusal, sent.requestId());
        }
        return HttpResponse.seeOther(URI.create(Done.ERASED.at("/erasures/" + partnership)));
    }

    @Post("/{erasureId}/refuse")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> refuse(Visit visit, String partnership, String erasureId, @Body Map<String, Object> body) {
        desks.at(visit, partnership)
                .agency()
                .erasures()
                .refuseErasure(RefuseErasureRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setErasureId(erasureId)
                        .setRequestId(Sent.of(body).requestId())
                        .build());
        return HttpResponse.seeOther(URI.create(Done.ERASURE_REFUSED.at("/erasures/" + partnership)));
    }

    private static List<ErasureRequest> wishes(Desk desk) {
        return desk.agency()
                .erasures()
                .listErasures(ListErasuresRequest.newBuilder()
                        .setPartnershipId(desk.partnership())
                        .setPageSize(LARGEST_PAGE)
                        .build())
                .getErasuresList();
    }

    private static ErasureRequest find(Desk desk, String id) {
        return wishes(desk).stream()
                .filter(wish -> wish.getErasureId().equals(id))
                .findFirst()
                .orElseThrow(Status.NOT_FOUND::asRuntimeException);
    }

    private static HttpResponse<?> page(
            Desk desk, ErasureRequest wish, Mistakes mistakes, Refusal refusal, String requestId) {
        var telling = Telling.find(
                        desk,
                        wish.getRecordId(),
                        wish.getEntryIndex(),
                        wish.getCommitment().toByteArray())
                .orElseThrow(Status.NOT_FOUND::asRuntimeException);
        var administrator = Desks.isAdministrator(desk.visit());
        var mayErase = isWaiting(wish) && administrator && !wish.getAskedByCaller();
        var page = new ErasurePages.Look(
                wish.getRef(),
                telling.record().getSummary().getTitle(),
                new Anchor("Back to what was asked", "/erasures/" + desk.partnership()),
                standing(wish, mayErase),
                facts(wish),
                telling.words(),
                telling.goes(),
                telling.stays(),
                "/erasures/" + desk.partnership() + "/" + wish.getErasureId(),
                refusal.certain() ? desk.hidden("") : desk.hidden("", requestId),
                mayErase ? inputs(new Questions(Typed.nothing(), mistakes)) : List.of(),
                mayErase,
                isWaiting(wish) && (administrator || wish.getAskedByCaller()),
                mistakes.summary());
        return desk.page(refusal.status(), Place.LINK, "erasure/look", page);
    }

    private static List<Input> inputs(Questions questions) {
        return List.of(questions.checkboxes(
                CONFIRM,
                "Are you sure?",
                "",
                List.of(Questions.option("yes", "I have read these words, and they should go for good"))));
    }

    private static String standing(ErasureRequest wish, boolean mayErase) {
        return switch (wish.getStatus()) {
            case ERASURE_STATUS_WAITING -> waiting(wish, mayErase);
            case ERASURE_STATUS_ERASED -> "These words are gone.";
            case ERASURE_STATUS_REFUSED -> "This was refused. Nothing was erased.";
            case ERASURE_STATUS_UNSPECIFIED, UNRECOGNIZED -> "";
        };
    }

    private static String waiting(ErasureRequest wish, boolean mayErase) {
        if (mayErase) {
            return "Read the words below, then erase them or refuse.";
        }
        return wish.getAskedByCaller()
                ? "You asked for this, so another person, an administrator, must erase it. You can take it back."
                : "An administrator who did not ask for it must erase it.";
    }

    private static SummaryList facts(ErasureRequest wish) {
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(new SummaryList.Row("Why", "Because " + Erasures.reason(wish.getReason())));
        rows.add(new SummaryList.Row("Asked by", wish.getAskedBy() + ", " + Dates.moment(wish.getAskedAtMicros())));
        if (!isWaiting(wish)) {
            rows.add(new SummaryList.Row(words(wish) + " by", ended(wish)));
        }
        return new SummaryList(rows);
    }

    private static ErasurePages.Row row(Desk desk, ErasureRequest wish) {
        return new ErasurePages.Row(
                new Anchor(
                        Erasures.kind(wish.getKind()),
                        "/erasures/" + desk.partnership() + "/" + wish.getErasureId(),
                        "of " + wish.getRef()),
                wish.getRef(),
                new Tag(words(wish), colour(wish)),
                "Asked by " + wish.getAskedBy() + ", " + Dates.moment(wish.getAskedAtMicros()) + ", because "
                        + Erasures.reason(wish.getReason()) + ".",
                isWaiting(wish) ? "" : words(wish) + " by " + ended(wish) + ".");
    }

    private static String ended(ErasureRequest wish) {
        return wish.getEndedBy() + ", " + Dates.moment(wish.getEndedAtMicros());
    }

    private static boolean isWaiting(ErasureRequest wish) {
        return wish.getStatus() == ErasureStatus.ERASURE_STATUS_WAITING;
    }

    private static String words(ErasureRequest wish) {
        return switch (wish.getStatus()) {
            case ERASURE_STATUS_WAITING -> "Waiting";
            case ERASURE_STATUS_ERASED -> "Erased";
            case ERASURE_STATUS_REFUSED -> "Refused";
            case ERASURE_STATUS_UNSPECIFIED, UNRECOGNIZED -> "Unknown";
        };
    }

    private static Tag.Colour colour(ErasureRequest wish) {
        return switch (wish.getStatus()) {
            case ERASURE_STATUS_WAITING -> Tag.Colour.ORANGE;
            case ERASURE_STATUS_ERASED -> Tag.Colour.GREEN;
            case ERASURE_STATUS_REFUSED, ERASURE_STATUS_UNSPECIFIED, UNRECOGNIZED -> Tag.Colour.BLUE;
        };
    }
}
