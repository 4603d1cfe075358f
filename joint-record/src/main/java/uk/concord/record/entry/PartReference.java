package uk.concord.record.entry;

import org.jspecify.annotations.Nullable;
import uk.concord.record.Digest;

/**
 * A commitment to bytes that live beside the entry and can be erased without touching it.
 *
 * @param commitment SHA-256 over a salt and the bytes; of a sealed part over what its ciphertext holds
 * @param length how many bytes are kept besides the salt
 * @param ciphertextHash of a sealed part SHA-256 over the salt and the ciphertext that are kept; null of any other
 */
public record PartReference(
        Digest commitment,
        Visibility visibility,
        Kind kind,
        long length,
        @Nullable Digest ciphertextHash) {

    /** Names the bytes that are kept, sent and erased: a sealed part is kept as its ciphertext. */
    public Digest held() {
        return ciphertextHash == null ? commitment : ciphertextHash;
    }

    /** True when its bytes go to the partner with the entry. */
    public boolean travels() {
        return visibility != Visibility.OWN;
    }

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
        /** The words of a statement in a dispute. */
        STATEMENT,
        /** The minutes of a meeting in a dispute. */
        MINUTES,
        /** What an independent chair recommends. */
        RECOMMENDATION,
        /** What a body proposes without prejudice in a dispute. */
        PROPOSAL,
        /** Something of newer rules. */
        OTHER
    }
}
