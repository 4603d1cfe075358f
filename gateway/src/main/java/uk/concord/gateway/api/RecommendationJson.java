package uk.concord.gateway.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.record.v1.RecommendationAnswerView;
import uk.concord.proto.record.v1.RecommendationView;

/**
 * What an independent chair recommends, as one agency entered it.
 *
 * @param id leaf hash of the entry that says it, hexadecimal
 * @param agency code of the agency that entered it
 * @param rung the rung, from 1
 * @param post post of whoever entered it
 * @param recordedAt when it was entered
 * @param recommendedOn when the chair recommended it, ISO 8601
 * @param text the chair's words; absent when erased or not received
 * @param answers what the bodies say to it, of each at most one
 * @param acceptedByBoth true once both accept it
 */
@Serdeable
record RecommendationJson(
        @Nullable String id,
        String agency,
        int rung,
        String post,
        @Nullable String recordedAt,
        String recommendedOn,
        @Nullable String text,
        List<RecommendationAnswerJson> answers,
        boolean acceptedByBoth) {
    static RecommendationJson of(RecommendationView view) {
        return new RecommendationJson(
                Sent.hash(view.getLeaf()),
                view.getAgency(),
                view.getRung(),
                view.getActor().getPost(),
                Sent.instant(view.getRecordedAtMicros()),
                view.getRecommendedOn(),
                Sent.orNull(view.getText()),
                view.getAnswersList().stream().map(RecommendationAnswerJson::of).toList(),
                view.getAcceptedByBoth());
    }

    /**
     * What a body says to a recommendation.
     *
     * @param accepts true when it accepts
     * @param words who says so, and why
     */
    @Serdeable
    record RecommendationAnswerJson(boolean accepts, DisputeJson.WordsJson words) {
        static RecommendationAnswerJson of(RecommendationAnswerView view) {
            return new RecommendationAnswerJson(view.getAccepts(), DisputeJson.WordsJson.of(view.getWords()));
        }
    }
}
