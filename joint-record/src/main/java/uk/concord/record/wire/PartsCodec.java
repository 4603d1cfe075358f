package uk.concord.record.wire;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.entry.v1.PartKind;
import uk.concord.proto.entry.v1.PartReference;
import uk.concord.proto.entry.v1.Visibility;
import uk.concord.record.Digest;
import uk.concord.record.document.DocumentCheck;
import uk.concord.record.entry.EntryType;
import uk.concord.record.entry.Envelope;

/** Reads and writes the references to an entry's parts. */
final class PartsCodec {
    private static final int MOST = 64;

    private PartsCodec() {}

    static List<uk.concord.record.entry.PartReference> read(List<PartReference> messages, int rules) {
        if (messages.size() > MOST) {
            throw new IllegalArgumentException("More than " + MOST + " parts");
        }
        var parts = new ArrayList<uk.concord.record.entry.PartReference>();
        var named = new HashSet<Digest>();
        for (var message : messages) {
            var part = read(message, rules);
            if (!named.add(part.commitment()) || (part.ciphertextHash() != null && !named.add(part.ciphertextHash()))) {
                throw new IllegalArgumentException("One part twice");
            }
            parts.add(part);
        }
        return parts;
    }

    private static uk.concord.record.entry.PartReference read(PartReference message, int rules) {
        if (message.getLength() < 0) {
            throw new IllegalArgumentException("A part's length over 2^63");
        }
        var kind = kind(message.getKind(), rules);
        // Nobody stores more than this of a document, whoever sends it.
        if (kind == uk.concord.record.entry.PartReference.Kind.DOCUMENT
                && rules <= Envelope.RULES
                && (message.getLength() == 0 || message.getLength() > DocumentCheck.MOST_BYTES)) {
            throw new IllegalArgumentException("A document without bytes, or with too many");
        }
        return new uk.concord.record.entry.PartReference(
                Reading.digest(message.getCommitment()),
                visibility(message.getVisibility(), rules),
                kind,
                message.getLength(),
                ciphertextHash(message));
    }

    private static uk.concord.record.entry.PartReference.Visibility visibility(Visibility visibility, int rules) {
        return switch (visibility) {
            case VISIBILITY_OWN -> uk.concord.record.entry.PartReference.Visibility.OWN;
            case VISIBILITY_SHARED -> uk.concord.record.entry.PartReference.Visibility.SHARED;
            case VISIBILITY_SEALED ->
                since(EntryType.STATEMENT_FILED, rules, uk.concord.record.entry.PartReference.Visibility.SEALED);
            case VISIBILITY_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalArgumentException("Not a visibility");
        };
    }

    private static uk.concord.record.entry.PartReference.Kind kind(PartKind kind, int rules) {
        return switch (kind) {
            case PART_KIND_DECISION_RECORD -> uk.concord.record.entry.PartReference.Kind.DECISION_RECORD;
            case PART_KIND_COMMENT ->
                since(EntryType.COMMENT, rules, uk.concord.record.entry.PartReference.Kind.COMMENT);
            case PART_KIND_DOCUMENT ->
                since(EntryType.DOCUMENT, rules, uk.concord.record.entry.PartReference.Kind.DOCUMENT);
            case PART_KIND_DOCUMENT_TITLE ->
                since(EntryType.DOCUMENT, rules, uk.concord.record.entry.PartReference.Kind.DOCUMENT_TITLE);
            case PART_KIND_DOCUMENT_NAME ->
                since(EntryType.DOCUMENT, rules, uk.concord.record.entry.PartReference.Kind.DOCUMENT_NAME);
            case PART_KIND_GROUNDS ->
                since(EntryType.DISPUTE_RAISED, rules, uk.concord.record.entry.PartReference.Kind.GROUNDS);
            case PART_KIND_STATEMENT ->
                since(EntryType.STATEMENT_FILED, rules, uk.concord.record.entry.PartReference.Kind.STATEMENT);
            case PART_KIND_MINUTES ->
                since(EntryType.MEETING_HELD, rules, uk.concord.record.entry.PartReference.Kind.MINUTES);
            case PART_KIND_RECOMMENDATION ->
                since(EntryType.RECOMMENDED, rules, uk.concord.record.entry.PartReference.Kind.RECOMMENDATION);
            case PART_KIND_PROPOSAL ->
                since(EntryType.PROPOSED, rules, uk.concord.record.entry.PartReference.Kind.PROPOSAL);
            case UNRECOGNIZED -> ofNewer(rules, uk.concord.record.entry.PartReference.Kind.OTHER);
            case PART_KIND_UNSPECIFIED -> throw new IllegalArgumentException("Not a kind of part");
        };
    }

    /** Rules before those of its type did not know it; what they refused stays refused. */
    private static <T> T since(EntryType type, int rules, T known) {
        if (rules < type.since()) {
            throw new IllegalArgumentException("Not of these rules");
        }
        return known;
    }

    private static <T> T ofNewer(int rules, T reserved) {
        if (rules <= Envelope.RULES) {
            throw new IllegalArgumentException("Reserved for newer rules");
        }
        return reserved;
    }

    private static @Nullable Digest ciphertextHash(PartReference message) {
        if (message.getCiphertextHash().isEmpty() != (message.getVisibility() != Visibility.VISIBILITY_SEALED)) {
            throw new IllegalArgumentException("Sealed parts, and only those, name their ciphertext");
        }
        return message.getCiphertextHash().isEmpty() ? null : Reading.digest(message.getCiphertextHash());
    }

    static List<PartReference> write(List<uk.concord.record.entry.PartReference> parts) {
        return parts.stream().map(PartsCodec::write).toList();
    }

    private static PartReference write(uk.concord.record.entry.PartReference part) {
        var message = PartReference.newBuilder()
                .setCommitment(ByteString.copyFrom(part.commitment().toArray()))
                .setVisibility(
                        switch (part.visibility()) {
                            case OWN -> Visibility.VISIBILITY_OWN;
                            case SHARED -> Visibility.VISIBILITY_SHARED;
                            case SEALED -> Visibility.VISIBILITY_SEALED;
                        })
                .setKind(
                        switch (part.kind()) {
                            case DECISION_RECORD -> PartKind.PART_KIND_DECISION_RECORD;
                            case DOCUMENT -> PartKind.PART_KIND_DOCUMENT;
                            case DOCUMENT_TITLE -> PartKind.PART_KIND_DOCUMENT_TITLE;
                            case DOCUMENT_NAME -> PartKind.PART_KIND_DOCUMENT_NAME;
                            case COMMENT -> PartKind.PART_KIND_COMMENT;
                            case GROUNDS -> PartKind.PART_KIND_GROUNDS;
                            case STATEMENT -> PartKind.PART_KIND_STATEMENT;
                            case MINUTES -> PartKind.PART_KIND_MINUTES;
                            case RECOMMENDATION -> PartKind.PART_KIND_RECOMMENDATION;
                            case PROPOSAL -> PartKind.PART_KIND_PROPOSAL;
                            case OTHER -> throw new IllegalArgumentException("A kind of part unknown here");
                        })
                .setLength(part.length());
        if (part.ciphertextHash() != null) {
            message.setCiphertextHash(ByteString.copyFrom(part.ciphertextHash().toArray()));
        }
        return message.build();
    }
}
