package uk.concord.gateway.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.record.v1.StatementView;

/**
 * A statement on a rung of a dispute.
 *
 * @param id leaf hash of the entry that files it, hexadecimal
 * @param agency code of the agency that filed it
 * @param rung the rung, from 1
 * @param post post of whoever filed it
 * @param filedAt when it was filed
 * @param state whether it is open
 * @param text the words; while it is sealed only for people of the agency that filed it. Absent when erased, not received or not
 *     opened by its key
 */
@Serdeable
record StatementJson(
        @Nullable String id,
        String agency,
        int rung,
        String post,
        @Nullable String filedAt,
        @Schema(format = "StatementState") @Nullable String state,
        @Nullable String text) {
    static StatementJson of(StatementView view) {
        return new StatementJson(
                Sent.hash(view.getLeaf()),
                view.getAgency(),
                view.getRung(),
                view.getActor().getPost(),
                Sent.instant(view.getFiledAtMicros()),
                Sent.word(view.getState()),
                Sent.orNull(view.getText()));
    }
}
