package uk.concord.record.entry;

import org.jspecify.annotations.Nullable;
import uk.concord.record.Digest;

/** A commitment to bytes that live beside the entry and can be erased without touching it. */
public record PartReference(
        Digest commitment,
        Visibility visibility,
        Kind kind,
        long length,
        @Nullable Digest ciphertextHash) {

    /** Who may hold a part's bytes. */
    public enum Visibility {
        /** Never leaves the author's agency. */
        OWN,
        /** Travels with the entry; receipted only once durable. */
        SHARED,
        /** Travels encrypted; opened by a later key. */
        SEALED
    }

    /** What a part holds. */
    public enum Kind {
        /** The words of a decision. */
        DECISION_RECORD,
        /** The content of an attached document. */
        DOCUMENT,
        /** Its title. */
        DOCUMENT_TITLE,
        /** Its file name. */
        DOCUMENT_NAME,
        /** The words of a comment. */
        COMMENT,
        /** Why a dispute is raised or taken back, or a body acts on its own duty, in words. */
        GROUNDS,
        /** Something of newer rules. */
        OTHER
    }
}
