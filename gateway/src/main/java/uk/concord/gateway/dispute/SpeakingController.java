package uk.concord.gateway.dispute;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import uk.concord.gateway.form.Done;
import uk.concord.gateway.form.Hex;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Sent;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.AnswerRecommendationRequest;
import uk.concord.proto.record.v1.ConfirmMeetingRequest;
import uk.concord.proto.record.v1.EnterMeetingRequest;
import uk.concord.proto.record.v1.EnterRecommendationRequest;
import uk.concord.proto.record.v1.FileStatementRequest;

/** Takes what people state on the rungs of a dispute, what was said at meetings, and what chairs recommend. */
@Controller("/records/{partnership}/{recordId}/disputes/{dispute:[0-9a-f]+}")
@Produces(MediaType.TEXT_HTML)
final class SpeakingController {
    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;
    private static final int MOST_TEXT = 4_000;
    private static final int MOST_POSTS_TEXT = 5_000;
    private static final int MOST_RUNGS = 10;

    private final Desks desks;

    SpeakingController(Desks desks) {
        this.desks = desks;
    }

    @Post("/statements")
    @Consumes(FORM)
    HttpResponse<?> file(
            Visit visit, String partnership, String recordId, String dispute, @Body Map<String, Object> body) {
        var sent = Sent.of(body);
        var read = DisputeController.read(desks.at(visit, partnership), recordId, dispute);
        var questions = new Questions(sent.typed(), new Mistakes());
        var text = said(questions, "statement-text", "Write what your agency states");
        if (!sent.typed().all("statement-final").contains("yes")) {
            questions.mistakes().at("statement-final", "Say that you understand that it cannot be changed");
        }
        return DisputeController.act(
                read, sent, questions, Map.of("text", "statement-text"), Done.STATEMENT_FILED, () -> read.desk()
                        .agency()
                        .disputes()
                        .fileStatement(FileStatementRequest.newBuilder()
                                .setPartnershipId(partnership)
                                .setRecordId(recordId)
                                .setDispute(read.dispute().getLeaf())
                                .setRung((int) sent.versionNumber())
                                .setText(text)
                                .setRequestId(sent.requestId())
                                .build()));
    }

    @Post("/meetings")
    @Consumes(FORM)
    HttpResponse<?> meet(
            Visit visit, String partnership, String recordId, String dispute, @Body Map<String, Object> body) {
        var sent = Sent.of(body);
        var read = DisputeController.read(desks.at(visit, partnership), recordId, dispute);
        var questions = new Questions(sent.typed(), new Mistakes());
        var rung = questions.readNumber("meeting-rung", 1, MOST_RUNGS);
        var day = day(questions, "held-on", "Enter the day of the meeting");
        var council = posts(questions, "council-posts");
        var health = posts(questions, "health-posts");
        var text = said(questions, "minutes", "Write what was said and which interests were declared");
        return DisputeController.act(
                read,
                sent,
                questions,
                Map.of(
                        "rung", "meeting-rung",
                        "held_on", "held-on",
                        "council_posts", "council-posts",
                        "health_posts", "health-posts",
                        "text", "minutes"),
                Done.MEETING_ENTERED,
                () -> read.desk()
                        .agency()
                        .disputes()
                        .enterMeeting(EnterMeetingRequest.newBuilder()
                                .setPartnershipId(partnership)
                                .setRecordId(recordId)
                                .setDispute(read.dispute().getLeaf())
                                .setRung(rung)
                                .setHeldOn(day)
                                .addAllCouncilPosts(council)
                                .addAllHealthPosts(health)
                                .setText(text)
                                .setRequestId(sent.requestId())
                                .build()));
    }

    @Post("/meetings/confirmed")
    @Consumes(FORM)
    HttpResponse<?> confirm(
            Visit visit, String partnership, String recordId, String dispute, @Body Map<String, Object> body) {
        var sent = Sent.of(body);
        var read = DisputeController.read(desks.at(visit, partnership), recordId, dispute);
        return DisputeController.act(
                read, sent, DisputeController.nothingAsked(), Map.of(), Done.MEETING_CONFIRMED, () -> read.desk()
                        .agency()
                        .disputes()
                        .confirmMeeting(ConfirmMeetingRequest.newBuilder()
                                .setPartnershipId(partnership)
                                .setRecordId(recordId)
                                .setDispute(read.dispute().getLeaf())
                                .setMeeting(Hex.bytes(sent.typed().text("leaf")))
                                .setRequestId(sent.requestId())
                                .build()));
    }

    @Post("/recommendations")
    @Consumes(FORM)
    HttpResponse<?> recommend(
            Visit visit, String partnership, String recordId, String dispute, @Body Map<String, Object> body) {
        var sent = Sent.of(body);
        var read = DisputeController.read(desks.at(visit, partnership), recordId, dispute);
        var questions = new Questions(sent.typed(), new Mistakes());
        var rung = questions.readNumber("recommendation-rung", 1, MOST_RUNGS);
        var day = day(questions, "recommended-on", "Enter the day on which the chair recommended it");
        var text = said(questions, "recommendation-text", "Enter the chair’s words");
        return DisputeController.act(
                read,
                sent,
                questions,
                Map.of(
                        "rung", "recommendation-rung",
                        "recommended_on", "recommended-on",
                        "text", "recommendation-text"),
                Done.RECOMMENDATION_ENTERED,
                () -> read.desk()
                        .agency()
                        .disputes()
                        .enterRecommendation(EnterRecommendationRequest.newBuilder()
                                .setPartnershipId(partnership)
                                .setRecordId(recordId)
                                .setDispute(read.dispute().getLeaf())
                                .setRung(rung)
                                .setRecommendedOn(day)
                                .setText(text)
                                .setRequestId(sent.requestId())
                                .build()));
    }

    @Post("/recommendations/answer")
    @Consumes(FORM)
    HttpResponse<?> answer(
            Visit visit, String partnership, String recordId, String dispute, @Body Map<String, Object> body) {
        var sent = Sent.of(body);
        var read = DisputeController.read(desks.at(visit, partnership), recordId, dispute);
        var questions = new Questions(sent.typed(), new Mistakes());
        var accepts = sent.typed().text("accepts");
        if (accepts.isEmpty()) {
            questions.mistakes().at("accepts", "Say whether your agency accepts it");
        }
        var text = DisputeController.reasons(questions, "answer-text");
        return DisputeController.act(
                read, sent, questions, Map.of("text", "answer-text"), Done.RECOMMENDATION_ANSWERED, () -> read.desk()
                        .agency()
                        .disputes()
                        .answerRecommendation(AnswerRecommendationRequest.newBuilder()
                                .setPartnershipId(partnership)
                                .setRecordId(recordId)
                                .setDispute(read.dispute().getLeaf())
                                .setRecommendation(Hex.bytes(sent.version()))
                                .setAccepts(Boolean.parseBoolean(accepts))
                                .setText(text)
                                .setRequestId(sent.requestId())
                                .build()));
    }

    private static String said(Questions questions, String name, String missing) {
        var text = questions.readText(name, MOST_TEXT);
        if (text.isEmpty()) {
            questions.mistakes().at(name, missing);
        }
        return text;
    }

    private static String day(Questions questions, String name, String missing) {
        var day = questions.readDay(name);
        if (day.isEmpty() && questions.mistakes().of(name).isEmpty()) {
            questions.mistakes().at(name, missing);
        }
        return day;
    }

    private static List<String> posts(Questions questions, String name) {
        var posts = Arrays.stream(questions.readText(name, MOST_POSTS_TEXT).split("\n", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (posts.isEmpty()) {
            questions.mistakes().at(name, "Name at least one post, each in its own line");
        }
        return posts;
    }
}
