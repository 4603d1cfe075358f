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
import io.micronaut.http.annotation.QueryValue;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.form.Done;
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
import uk.concord.gateway.wording.Count;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.record.v1.AssignedPost;
import uk.concord.proto.record.v1.HandOverRequest;
import uk.concord.proto.record.v1.ListAssignedPostsRequest;

/** Hands all of a post's work over to another, for instance when somebody leaves. */
@Controller("/assignments")
@Produces(MediaType.TEXT_HTML)
final class HandOverController {
    private final Desks desks;
    private final Posts posts;

    HandOverController(Desks desks, Posts posts) {
        this.desks = desks;
        this.posts = posts;
    }

    /** A form that is shown again because of what was wrong with it. */
    private record Again(String partnership, Typed typed, Mistakes mistakes, Refusal refusal, String requestId) {
        static final Again NOTHING =
                new Again("", Typed.nothing(), new Mistakes(), new Refusal(HttpStatus.OK, true), "");
    }

    @Get
    HttpResponse<?> show(Visit visit, @QueryValue(defaultValue = "") String done) {
        return page(visit, Again.NOTHING, Done.words(done));
    }

    @Post("/{partnership}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> handOver(Visit visit, String partnership, @Body Map<String, Object> body) {
        var desk = desks.at(visit, partnership);
        var sent = Sent.of(body);
        var mistakes = new Mistakes();
        var read = new PostQuestion(new Questions(sent.typed(), mistakes), List.of());
        var asked = HandOverRequest.newBuilder()
                .setPartnershipId(partnership)
                .setRequestId(sent.requestId())
                .setFromPost(read.read(from(partnership)))
                .setToPost(read.read(to(partnership)));
        var refusal = new Refusal(HttpStatus.BAD_REQUEST, true);
        if (!mistakes.any()) {
            try {
                desk.agency().assignments().handOver(asked.build());
                return HttpResponse.seeOther(URI.create(Done.HANDED_OVER.at("/assignments")));
            } catch (StatusRuntimeException failed) {
                refusal = Refusal.note(failed, mistakes, field -> switch (field) {
                    case "from_post" -> Optional.of(from(partnership));
                    case "to_post" -> Optional.of(to(partnership));
                    default -> Optional.empty();
                });
            }
        }
        return page(visit, new Again(partnership, sent.typed(), mistakes, refusal, sent.requestId()), "");
    }

    private HttpResponse<?> page(Visit visit, Again again, String done) {
        var agency = desks.agency(visit);
        var surroundings = desks.surroundings(visit, agency);
        var known = posts.at(agency.agency().code());
        var partners = surroundings.partnerships().stream()
                .map(sides -> partner(desks.at(visit, sides.partnership().getPartnershipId()), sides, known, again))
                .toList();
        var page = new AssignPages.All(partners, done);
        return partners.isEmpty()
                ? desks.page(visit, surroundings, Place.WORK, "assign/all", page)
                : desks.at(visit, partners.getFirst().partnership())
                        .page(again.refusal().status(), Place.WORK, "assign/all", page);
    }

    private static AssignPages.Partner partner(Desk desk, Sides sides, List<String> known, Again again) {
        var partnership = sides.partnership().getPartnershipId();
        var mine = again.partnership().equals(partnership) ? again : Again.NOTHING;
        var assigned = desk.agency()
                .assignments()
                .listAssignedPosts(ListAssignedPostsRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .build())
                .getPostsList();
        return new AssignPages.Partner(
                partnership,
                sides.partner().getName(),
                assigned.stream()
                        .map(post -> new AssignPages.Row(post.getPost(), Count.of(post.getRecords(), "record")))
                        .toList(),
                assigned.isEmpty() ? List.of() : questions(partnership, assigned, known, mine),
                hidden(desk, mine),
                mine.mistakes().summary());
    }

    private static Hidden hidden(Desk desk, Again again) {
        return again.refusal().certain() ? desk.hidden("") : desk.hidden("", again.requestId());
    }

    private static List<Input> questions(
            String partnership, List<AssignedPost> assigned, List<String> known, Again again) {
        var questions = new Questions(again.typed(), again.mistakes());
        var giving = assigned.stream().map(AssignedPost::getPost).toList();
        return List.of(
                new PostQuestion(questions, giving).ask(from(partnership), "From which post?", "", ""),
                new PostQuestion(questions, known).ask(to(partnership), "To which post?", "", ""));
    }

    /** Named after the partnership: the page holds a form for each. */
    private static String from(String partnership) {
        return "from-" + partnership;
    }

    private static String to(String partnership) {
        return "to-" + partnership;
    }
}
