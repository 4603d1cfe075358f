package uk.concord.gateway.wording;

import uk.concord.proto.entry.v1.ErasureReason;
import uk.concord.proto.entry.v1.PartKind;
import uk.concord.proto.record.v1.ErasureView;

/** How erased words are spoken of. */
public final class Erasures {
    private Erasures() {}

    /** Why, as the end of a sentence. */
    public static String reason(ErasureReason reason) {
        return switch (reason) {
            case ERASURE_REASON_ENTERED_BY_MISTAKE -> "they should never have been entered";
            case ERASURE_REASON_ASKED_BY_PERSON -> "the person they are about asked for it";
            case ERASURE_REASON_RETENTION_OVER -> "the time for which they may be kept was over";
            case ERASURE_REASON_ORDERED -> "a court or the Information Commissioner ordered it";
            case ERASURE_REASON_UNSPECIFIED, UNRECOGNIZED -> "of a reason that this service does not know";
        };
    }

    /** What is left to say of words that are gone. */
    public static String sentence(ErasureView erasure, String author, String other) {
        var gone = author + " erased these words on " + Dates.moment(erasure.getErasedAtMicros()) + ", because "
                + reason(erasure.getReason()) + ". ";
        return erasure.getFollowedAtMicros() == 0
                ? gone + other + " has not said yet that its copy is gone too."
                : gone + other + " said on " + Dates.moment(erasure.getFollowedAtMicros())
                        + " that its copy is gone too.";
    }

    /** What a part holds. */
    public static String kind(PartKind kind) {
        return switch (kind) {
            case PART_KIND_DECISION_RECORD -> "The words of a decision";
            case PART_KIND_COMMENT -> "The words of a comment";
            case PART_KIND_GROUNDS -> "The words of a dispute";
            case PART_KIND_STATEMENT -> "A statement in a dispute";
            case PART_KIND_MINUTES -> "The minutes of a meeting";
            case PART_KIND_RECOMMENDATION -> "A chair’s recommendation";
            case PART_KIND_PROPOSAL -> "A proposal without prejudice";
            case PART_KIND_DOCUMENT -> "A document";
            case PART_KIND_DOCUMENT_TITLE -> "The title of a document";
            case PART_KIND_DOCUMENT_NAME -> "The file name of a document";
            case PART_KIND_UNSPECIFIED, UNRECOGNIZED -> "Words";
        };
    }
}
