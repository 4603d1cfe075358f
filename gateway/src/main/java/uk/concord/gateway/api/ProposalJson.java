package uk.concord.gateway.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.record.v1.ProposalView;

/**
 * That something was proposed without prejudice in a dispute.
 *
 * @param id leaf hash of the entry that says so, hexadecimal
 * @param agency code of the agency that made it
 * @param post post of whoever made it
 * @param madeAt when it was made
 * @param state whether it was answered
 * @param answers the other agency's proposal that it answers, by its id; absent where it answers none
 * @param answeredBy post of whoever answered it; absent while nobody has
 * @param answeredAt when it was answered; absent while it has not been
 */
@Serdeable
record ProposalJson(
        @Nullable String id,
        String agency,
        String post,
        @Nullable String madeAt,
        @Schema(format = "ProposalState") @Nullable String state,
        @Nullable String answers,
        @Nullable String answeredBy,
        @Nullable String answeredAt) {
    static ProposalJson of(ProposalView view) {
        return new ProposalJson(
                Sent.hash(view.getLeaf()),
                view.getAgency(),
                view.getActor().getPost(),
                Sent.instant(view.getMadeAtMicros()),
                Sent.word(view.getState()),
                Sent.hash(view.getAnswers()),
                Sent.orNull(view.getAnsweredBy().getPost()),
                Sent.instant(view.getAnsweredAtMicros()));
    }
}
