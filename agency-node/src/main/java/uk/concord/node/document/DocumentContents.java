package uk.concord.node.document;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import java.util.Optional;
import uk.concord.log.Hash;
import uk.concord.node.book.Side;
import uk.concord.node.book.Store;
import uk.concord.node.book.StoredPart;
import uk.concord.node.grpc.CallFailure.NotFound;
import uk.concord.node.grpc.CallFailure.Refused;
import uk.concord.node.reading.Records;
import uk.concord.proto.record.v1.DocumentView;
import uk.concord.record.Bytes;
import uk.concord.record.Digest;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** Contents of documents, one piece at a time: nobody holds a whole one to read it. */
@Singleton
final class DocumentContents {
    private final Store store;
    private final Records records;

    DocumentContents(Store store, Records records) {
        this.store = store;
        this.records = records;
    }

    /**
     * A piece of a document.
     *
     * @param pieces how many there are
     */
    record Piece(DocumentView document, Bytes content, int pieces) {}

    Piece read(PartnershipId partnership, RecordId record, byte[] commitment, int number) {
        var document = records.view(partnership, record).getDocumentsList().stream()
                .filter(view -> commitment.length == Digest.LENGTH
                        && view.getCommitment().equals(ByteString.copyFrom(commitment)))
                .findFirst()
                .orElseThrow(() -> new NotFound("NO_SUCH_DOCUMENT", "There is no such document beside this record."));
        if (document.hasErasure()) {
            throw new Refused("DOCUMENT_ERASED", "This document has been erased.");
        }
        var side = document.getAgency().equals(records.own().value()) ? Side.OWN : Side.MIRROR;
        Optional<Bytes> content = document.getHeld()
                ? store.read(partnership, book -> book.piece(side, document.getIndex(), Hash.of(commitment), number))
                : Optional.empty();
        return content.map(bytes -> new Piece(document, bytes, StoredPart.pieces(document.getSize())))
                .orElseThrow(
                        () -> new NotFound("DOCUMENT_NOT_HELD", "The content of this document is not held here now."));
    }
}
