package uk.concord.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.AnswerRecommendationRequest;
import uk.concord.proto.record.v1.ConfirmMeetingRequest;
import uk.concord.proto.record.v1.EnterMeetingRequest;
import uk.concord.proto.record.v1.EnterRecommendationRequest;
import uk.concord.proto.record.v1.FileStatementRequest;

/** What is stated on the rungs of a dispute, said at meetings and recommended by chairs. */
@Controller("/api/v1/records/{id}/disputes/{dispute}")
final class DisputeWordsApi {
    private final Caller caller;

    DisputeWordsApi(Caller caller) {
        this.caller = caller;
    }

    /**
     * A statement to be filed.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     * @param rung the rung on which the dispute stands, from 1, as read
     * @param text what is stated, 1 to 4,000 characters
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record StatementToFileJson(
            @Nullable String partnership,
            int rung,
            @Nullable String text) {}

    /**
     * A meeting to be entered.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     * @param rung the rung, from 1 to the one on which the dispute stands
     * @param heldOn when it was held, ISO 8601; not after today
     * @param councilPosts the council's posts that were present, 1 to 20, each one line of up to 200 characters
     * @param healthPosts the NHS body's, likewise
     * @param minutes what was said and which interests were declared, 1 to 4,000 characters
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record MeetingToEnterJson(
            @Nullable String partnership,
            int rung,
            @Nullable String heldOn,
            @Nullable List<String> councilPosts,
            @Nullable List<String> healthPosts,
            @Nullable String minutes) {}

    /**
     * A meeting that the partner entered, by its id as read.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     * @param meeting the meeting
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record MeetingToConfirmJson(
            @Nullable String partnership, @Nullable String meeting) {}

    /**
     * What a chair recommends.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     * @param rung the rung with whose chair it is, from 1
     * @param recommendedOn when the chair recommended it, ISO 8601; not after today
     * @param text the chair's words, 1 to 4,000 characters
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record RecommendationToEnterJson(
            @Nullable String partnership,
            int rung,
            @Nullable String recommendedOn,
            @Nullable String text) {}

    /**
     * What the own body says to a recommendation.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     * @param recommendation the recommendation, by its id as read
     * @param accepts true to accept it
     * @param text why, 1 to 4,000 characters
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record RecommendationToAnswerJson(
            @Nullable String partnership,
            @Nullable String recommendation,
            boolean accepts,
            @Nullable String text) {}

    /** Files the own agency's statement on the rung on which the dispute stands. It is sealed before it leaves the agency, and cannot be changed. */
    @Post("/statements")
    DisputeJson file(
            @Parameter(hidden = true) Visit visit,
            String id,
            String dispute,
            @Header(Caller.KEY) @Nullable String key,
            @Body StatementToFileJson asked) {
        var chosen = Caller.partnership(visit, asked.partnership());
        return DisputeJson.of(caller.at(visit, chosen)
                .disputes()
                .fileStatement(FileStatementRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .setDispute(Sent.hash("dispute", dispute))
                        .setRung(asked.rung())
                        .setText(Sent.text(asked.text()))
                        .setRequestId(Caller.key(key))
                        .build())
                .getDispute());
    }

    /** Enters a meeting of the two bodies with its minutes. */
    @Post("/meetings")
    DisputeJson meet(
            @Parameter(hidden = true) Visit visit,
            String id,
            String dispute,
            @Header(Caller.KEY) @Nullable String key,
            @Body MeetingToEnterJson asked) {
        var chosen = Caller.partnership(visit, asked.partnership());
        return DisputeJson.of(caller.at(visit, chosen)
                .disputes()
                .enterMeeting(EnterMeetingRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .setDispute(Sent.hash("dispute", dispute))
                        .setRung(asked.rung())
                        .setHeldOn(Sent.text(asked.heldOn()))
                        .addAllCouncilPosts(posts(asked.councilPosts()))
                        .addAllHealthPosts(posts(asked.healthPosts()))
                        .setText(Sent.text(asked.minutes()))
                        .setRequestId(Caller.key(key))
                        .build())
                .getDispute());
    }

    /** Confirms that the minutes of a meeting that the partner entered are right. */
    @Post("/meetings/confirmation")
    DisputeJson confirm(
            @Parameter(hidden = true) Visit visit,
            String id,
            String dispute,
            @Header(Caller.KEY) @Nullable String key,
            @Body MeetingToConfirmJson asked) {
        var chosen = Caller.partnership(visit, asked.partnership());
        return DisputeJson.of(caller.at(visit, chosen)
                .disputes()
                .confirmMeeting(ConfirmMeetingRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .setDispute(Sent.hash("dispute", dispute))
                        .setMeeting(Sent.hash("meeting", asked.meeting()))
                        .setRequestId(Caller.key(key))
                        .build())
                .getDispute());
    }

    /** Enters what the independent chair of a rung recommends. */
    @Post("/recommendations")
    DisputeJson recommend(
            @Parameter(hidden = true) Visit visit,
            String id,
            String dispute,
            @Header(Caller.KEY) @Nullable String key,
            @Body RecommendationToEnterJson asked) {
        var chosen = Caller.partnership(visit, asked.partnership());
        return DisputeJson.of(caller.at(visit, chosen)
                .disputes()
                .enterRecommendation(EnterRecommendationRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .setDispute(Sent.hash("dispute", dispute))
                        .setRung(asked.rung())
                        .setRecommendedOn(Sent.text(asked.recommendedOn()))
                        .setText(Sent.text(asked.text()))
                        .setRequestId(Caller.key(key))
                        .build())
                .getDispute());
    }

    /** Accepts or refuses what a chair recommends, once. It moves no money: terms that carry it out are agreed as any. */
    @Post("/recommendations/answer")
    DisputeJson answer(
            @Parameter(hidden = true) Visit visit,
            String id,
            String dispute,
            @Header(Caller.KEY) @Nullable String key,
            @Body RecommendationToAnswerJson asked) {
        var chosen = Caller.partnership(visit, asked.partnership());
        return DisputeJson.of(caller.at(visit, chosen)
                .disputes()
                .answerRecommendation(AnswerRecommendationRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .setDispute(Sent.hash("dispute", dispute))
                        .setRecommendation(Sent.hash("recommendation", asked.recommendation()))
                        .setAccepts(asked.accepts())
                        .setText(Sent.text(asked.text()))
                        .setRequestId(Caller.key(key))
                        .build())
                .getDispute());
    }

    private static List<String> posts(@Nullable List<String> posts) {
        return posts == null ? List.of() : posts;
    }
}
