package uk.concord.gateway.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.record.v1.MeetingView;

/**
 * A meeting on a rung of a dispute, as one agency entered it.
 *
 * @param id leaf hash of the entry that says it, hexadecimal
 * @param agency code of the agency that entered it
 * @param rung the rung, from 1
 * @param post post of whoever entered it
 * @param recordedAt when it was entered
 * @param heldOn when it was held, ISO 8601
 * @param councilPosts the council's posts that were present
 * @param healthPosts the NHS body's
 * @param minutes what was said; absent when erased or not received
 * @param confirmedAt when the other agency confirmed it; absent while it has not
 */
@Serdeable
record MeetingJson(
        @Nullable String id,
        String agency,
        int rung,
        String post,
        @Nullable String recordedAt,
        String heldOn,
        List<String> councilPosts,
        List<String> healthPosts,
        @Nullable String minutes,
        @Nullable String confirmedAt) {
    static MeetingJson of(MeetingView view) {
        return new MeetingJson(
                Sent.hash(view.getLeaf()),
                view.getAgency(),
                view.getRung(),
                view.getActor().getPost(),
                Sent.instant(view.getRecordedAtMicros()),
                view.getHeldOn(),
                view.getCouncilPostsList(),
                view.getHealthPostsList(),
                Sent.orNull(view.getText()),
                Sent.instant(view.getConfirmedAtMicros()));
    }
}
