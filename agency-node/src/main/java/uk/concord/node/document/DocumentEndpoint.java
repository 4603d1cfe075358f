package uk.concord.node.document;

import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import uk.concord.node.grpc.Asked;
import uk.concord.node.grpc.CallFailure.BadInput;
import uk.concord.node.grpc.Replies;
import uk.concord.node.negotiation.Asking;
import uk.concord.node.readings.ReadingLog;
import uk.concord.proto.record.v1.AttachDocumentRequest;
import uk.concord.proto.record.v1.AttachDocumentResponse;
import uk.concord.proto.record.v1.DocumentServiceGrpc;
import uk.concord.proto.record.v1.ReadDocumentRequest;
import uk.concord.proto.record.v1.ReadDocumentResponse;
import uk.concord.proto.record.v1.ReadingSubject;
import uk.concord.record.Bytes;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.document.DocumentKind;
import uk.concord.record.wire.DocumentCodec;

/** Translates calls about documents. */
@Singleton
final class DocumentEndpoint extends DocumentServiceGrpc.DocumentServiceImplBase {
    private final Attaching attaching;
    private final DocumentContents contents;
    private final ReadingLog readings;

    DocumentEndpoint(Attaching attaching, DocumentContents contents, ReadingLog readings) {
        this.attaching = attaching;
        this.contents = contents;
        this.readings = readings;
    }

    @Override
    public void attachDocument(AttachDocumentRequest asked, StreamObserver<AttachDocumentResponse> out) {
        Replies.one(out, () -> AttachDocumentResponse.newBuilder()
                .setDocument(attaching.attach(
                        Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked),
                        record(asked.getRecordId()),
                        new Attaching.HandedIn(
                                kind(asked),
                                dated(asked.getDated()),
                                asked.getTitle().strip(),
                                asked.getFileName().strip(),
                                Bytes.of(asked.getContent().toByteArray()))))
                .build());
    }

    @Override
    public void readDocument(ReadDocumentRequest asked, StreamObserver<ReadDocumentResponse> out) {
        Replies.one(out, () -> {
            var partnership = new PartnershipId(asked.getPartnershipId());
            var record = record(asked.getRecordId());
            var piece = contents.read(partnership, record, asked.getCommitment().toByteArray(), asked.getPiece());
            readings.note(partnership, ReadingSubject.READING_SUBJECT_DOCUMENT, record);
            return ReadDocumentResponse.newBuilder()
                    .setDocument(piece.document())
                    .setContent(ByteString.copyFrom(piece.content().toArray()))
                    .setPieces(piece.pieces())
                    .build();
        });
    }

    private static DocumentKind kind(AttachDocumentRequest asked) {
        try {
            return DocumentCodec.kind(asked.getKind());
        } catch (IllegalArgumentException unknown) {
            throw new BadInput("kind", "UNKNOWN_CHOICE", "Say what kind of document it is.");
        }
    }

    private static LocalDate dated(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new BadInput("dated", "NOT_A_DATE", "Give the date that the document bears.");
        }
    }

    private static RecordId record(String id) {
        return new RecordId(Asked.uuid("record_id", id));
    }
}
