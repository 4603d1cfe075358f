package uk.concord.gateway.agencies;

import com.google.protobuf.Message;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * What a decision file is about: a draft, the partner's open offer of a record, or the notice that waits on one.
 *
 * @param id the draft's id, or the record's
 */
public record DecisionSubject(Kind kind, String id) {

    /** What a decision can be about. */
    public enum Kind {
        DRAFT("drafts", "draft_id"),
        OFFER("records", "record_id"),
        NOTICE("notices", "notice_of");

        private final String word;
        private final String field;

        Kind(String word, String field) {
            this.word = word;
            this.field = field;
        }

        /** The kind by its word in an address. */
        public static Optional<Kind> named(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word.equals(word))
                    .findFirst();
        }
    }

    /** Names the subject in a request to the service. */
    public <B extends Message.Builder> B in(B request) {
        var field = Objects.requireNonNull(request.getDescriptorForType().findFieldByName(kind.field), kind.field);
        request.setField(field, id);
        return request;
    }

    /** The address of its file's page. */
    public String file(String partnership) {
        return "/decisions/" + kind.word + "/" + partnership + "/" + id;
    }
}
