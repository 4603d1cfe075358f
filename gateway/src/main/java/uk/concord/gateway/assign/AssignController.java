package uk.concord.gateway.assign;

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
import uk.concord.gateway.form.Filling;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Refusal;
import uk.concord.gateway.form.Sent;
import uk.concord.gateway.form.Typed;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.people.Posts;
import uk.concord.gateway.session.Visit;
import uk.concord.gateway.wording.Dates;
import uk.concord.proto.record.v1.AssignRecordRequest;
import uk.concord.proto.record.v1.Assignment;
import uk.concord.proto.record.v1.Draft;
import uk.concord.proto.record.v1.GetAssignmentRequest;
import uk.concord.proto.record.v1.GetDraftRequest;

/** Gives one record to a post; a draft too, which has its record's id from the start. */
@Controller("/assignments")
@Produces(MediaType.TEXT_HTML)
final class AssignController {
    private final Desks desks;
    private final Posts posts;

    AssignController(Desks desks, Posts posts) {
        this.desks = desks;
        this.posts = posts;
    }

    /** What is given to a post, and where one comes from. */
    private record Subject(String recordId, String title, String home) {
        static Subject record(Desk desk, String recordId) {
            return new Subject(recordId, "this record", "/records/" + desk.partnership() + "/" + recordId);
        }

        static Subject draft(Draft draft) {
            return new Subject(
                    draft.getRecordId(),
                    "this draft",
                    "/drafts/" + draft.getPartnershipId() + "/" + draft.getDraftId());
        }
    }

    @Get("/records/{partnership}/{recordId}")
    HttpResponse<?> record(Visit visit, String partnership, String recordId) {
        var desk = desks.at(visit, partnership);
        return show(desk, Subject.record(desk, recordId));
    }

    @Post("/records/{partnership}/{recordId}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> assignRecord(Visit visit, String partnership, String recordId, @Body Map<String, Object> body) {
        var desk = desks.at(visit, partnership);
        return assign(desk, Subject.record(desk, recordId), Sent.of(body));
    }

    @Get("/drafts/{partnership}/{draftId}")
    HttpResponse<?> draft(Visit visit, String partnership, String draftId) {
        var desk = desks.at(visit, partnership);
        return show(desk, Subject.draft(draft(desk, draftId)));
    }

    @Post("/drafts/{partnership}/{draftId}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> assignDraft(Visit visit, String partnership, String draftId, @Body Map<String, Object> body) {
        var desk = desks.at(visit, partnership);
        return assign(desk, Subject.draft(draft(desk, draftId)), Sent.of(body));
    }

    private HttpResponse<?> show(Desk desk, Subject subject) {
        var kept = kept(desk, subject);
        var typed = new Filling().text("post", kept.getPost()).typed();
        return page(desk, subject, kept, typed, new Mistakes(), new Refusal(HttpStatus.OK, true), "");
    }

    private HttpResponse<?> assign(Desk desk, Subject subject, Sent sent) {
        var mistakes = new Mistakes();
        var post = new PostQuestion(new Questions(sent.typed(), mistakes), List.of()).read("post");
        var refusal = new Refusal(HttpStatus.BAD_REQUEST, true);
        if (!mistakes.any()) {
            try {
                desk.agency()
                        .assignments()
                        .assignRecord(AssignRecordRequest.newBuilder()
                                .setPartnershipId(desk.partnership())
                                .setRequestId(sent.requestId())
                                .setRecordId(subject.recordId())
                                .setPost(post)
                                .build());
                return HttpResponse.seeOther(URI.create(Done.ASSIGNED.at(subject.home())));
            } catch (StatusRuntimeException failed) {
                refusal = Refusal.note(failed, mistakes, Optional::of);
            }
        }
        return page(desk, subject, kept(desk, subject), sent.typed(), mistakes, refusal, sent.requestId());
    }

    private HttpResponse<?> page(
            Desk desk,
            Subject subject,
            Assignment kept,
            Typed typed,
            Mistakes mistakes,
            Refusal refusal,
            String requestId) {
        var question = new PostQuestion(
                new Questions(typed, mistakes), posts.at(desk.agency().agency().code()));
        return desk.page(
                refusal.status(),
                Place.RECORDS,
                "assign/one",
                new AssignPages.One(
                        "Who sees to " + subject.title() + "?",
                        standing(desk, kept),
                        new Anchor("Back", subject.home(), ""),
                        "/assignments" + subject.home(),
                        question.ask("post", "Which post?", "Nobody in particular", kept.getPost()),
                        refusal.certain() ? desk.hidden("") : desk.hidden("", requestId),
                        mistakes.summary()));
    }

    private static String standing(Desk desk, Assignment kept) {
        var agency = desk.agency().agency().shortName();
        if (kept.getPost().isEmpty()) {
            return "Nobody in particular at " + agency
                    + " sees to it: whoever has the role for the next step can do it.";
        }
        return "The " + kept.getPost() + " sees to it since " + Dates.day(kept.getAssignedAtMicros())
                + ", assigned by the " + kept.getAssignedBy() + ".";
    }

    private static Assignment kept(Desk desk, Subject subject) {
        return desk.agency()
                .assignments()
                .getAssignment(GetAssignmentRequest.newBuilder()
                        .setPartnershipId(desk.partnership())
                        .setRecordId(subject.recordId())
                        .build())
                .getAssignment();
    }

    private static Draft draft(Desk desk, String draftId) {
        return desk.agency()
                .drafts()
                .getDraft(GetDraftRequest.newBuilder()
                        .setPartnershipId(desk.partnership())
                        .setDraftId(draftId)
                        .build())
                .getDraft();
    }
}
