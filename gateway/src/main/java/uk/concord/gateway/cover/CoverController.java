package uk.concord.gateway.cover;

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
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.Input.Width;
import uk.concord.gateway.form.Done;
import uk.concord.gateway.form.Filling;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Refusal;
import uk.concord.gateway.form.Sent;
import uk.concord.gateway.form.Typed;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.session.Visit;
import uk.concord.gateway.wording.Dates;
import uk.concord.proto.record.v1.Cover;
import uk.concord.proto.record.v1.EndCoverRequest;
import uk.concord.proto.record.v1.ListCoversRequest;
import uk.concord.proto.record.v1.RecordCoverRequest;

/** Shows who acts for whom, and lets an approver name a deputy for the own post and an administrator for any. */
@Controller("/cover/{partnership}")
@Produces(MediaType.TEXT_HTML)
final class CoverController {
    private static final int POST = 200;
    private static final int REASON = 500;

    private final Desks desks;

    CoverController(Desks desks) {
        this.desks = desks;
    }

    @Get
    HttpResponse<?> show(Visit visit, String partnership, @QueryValue(defaultValue = "") String done) {
        var typed = new Filling().text("post", visit.user().post()).typed();
        return page(
                desks.at(visit, partnership),
                typed,
                new Mistakes(),
                new Refusal(HttpStatus.OK, true),
                "",
                Done.words(done));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> record(Visit visit, String partnership, @Body Map<String, Object> body) {
        var desk = desks.at(visit, partnership);
        var sent = Sent.of(body);
        var mistakes = new Mistakes();
        var questions = new Questions(sent.typed(), mistakes);
        var cover = Cover.newBuilder()
                .setPost(questions.readText("post", POST))
                .setDeputy(questions.readText("deputy", POST))
                .setFirstDay(questions.readDay("first-day"))
                .setLastDay(questions.readDay("last-day"))
                .setReason(questions.readText("reason", REASON));
        if (mistakes.any()) {
            return page(desk, sent.typed(), mistakes, new Refusal(HttpStatus.BAD_REQUEST, true), "", "");
        }
        try {
            desk.agency()
                    .covers()
                    .recordCover(RecordCoverRequest.newBuilder()
                            .setPartnershipId(partnership)
                            .setRequestId(sent.requestId())
                            .setCover(cover)
                            .build());
        } catch (StatusRuntimeException failed) {
            var refusal = Refusal.note(failed, mistakes, CoverController::inputOf);
            return page(desk, sent.typed(), mistakes, refusal, sent.requestId(), "");
        }
        return HttpResponse.seeOther(URI.create(Done.COVERED.at(home(desk))));
    }

    @Post("/{coverId}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(Visit visit, String partnership, String coverId, @Body Map<String, Object> body) {
        var desk = desks.at(visit, partnership);
        var ended = desk.agency()
                .covers()
                .endCover(EndCoverRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setCoverId(coverId)
                        .setRequestId(Sent.of(body).requestId())
                        .build());
        return HttpResponse.seeOther(URI.create(ended.hasCover() ? Done.COVER_ENDED.at(home(desk)) : home(desk)));
    }

    private static HttpResponse<?> page(
            Desk desk, Typed typed, Mistakes mistakes, Refusal refusal, String requestId, String done) {
        var rows = desk
                .agency()
                .covers()
                .listCovers(ListCoversRequest.newBuilder()
                        .setPartnershipId(desk.partnership())
                        .build())
                .getCoversList()
                .stream()
                .map(cover -> row(desk, cover))
                .toList();
        var mayRecord = desk.isApprover() || Desks.isAdministrator(desk.visit());
        var page = new CoverPage(
                home(desk),
                desk.sides().partner().getName(),
                rows,
                mayRecord ? inputs(new Questions(typed, mistakes)) : List.of(),
                refusal.certain() ? desk.hidden("") : desk.hidden("", requestId),
                mistakes.summary(),
                done);
        return desk.page(refusal.status(), Place.WORK, "cover/page", page);
    }

    private static CoverPage.Row row(Desk desk, Cover cover) {
        return new CoverPage.Row(
                cover.getDeputy() + " acts for " + cover.getPost(),
                Dates.plain(cover.getFirstDay()) + " to " + Dates.plain(cover.getLastDay()),
                cover.getReason(),
                cover.getRecordedBy(),
                cover.getMayBeEnded() ? home(desk) + "/" + cover.getCoverId() + "/end" : "");
    }

    private static List<Input> inputs(Questions questions) {
        return List.of(
                questions.text("post", "Which post is absent?", "As the scheme of delegation names it.", Width.WHOLE),
                questions.text("deputy", "Which post acts for it?", "", Width.WHOLE),
                questions.day("first-day", "First day", "For example, 27 3 2027"),
                questions.day("last-day", "Last day", ""),
                questions.text(
                        "reason", "Why?", "For example, annual leave. Nothing about anybody’s health.", Width.WHOLE));
    }

    private static Optional<String> inputOf(String field) {
        return switch (field) {
            case "cover.post" -> Optional.of("post");
            case "cover.deputy" -> Optional.of("deputy");
            case "cover.first_day" -> Optional.of("first-day");
            case "cover.last_day" -> Optional.of("last-day");
            case "cover.reason" -> Optional.of("reason");
            default -> Optional.empty();
        };
    }

    private static String home(Desk desk) {
        return "/cover/" + desk.partnership();
    }
}
