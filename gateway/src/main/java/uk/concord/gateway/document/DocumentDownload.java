package uk.concord.gateway.document;

import com.google.protobuf.ByteString;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import java.util.Iterator;
import java.util.stream.IntStream;
import uk.concord.gateway.agencies.AgencyClients;
import uk.concord.gateway.streaming.PiecesStream;
import uk.concord.proto.record.v1.ReadDocumentRequest;
import uk.concord.proto.record.v1.ReadDocumentResponse;

/**
 * A document's content on its way to a reader: piece after piece, each asked for when the one before is sent. A browser saves it;
 * whatever it holds runs nowhere.
 */
public final class DocumentDownload {
    /** Should a browser show it nevertheless, it has no scripts, no forms, and no origin. */
    private static final String SANDBOX = "sandbox; default-src 'none'";

    private DocumentDownload() {}

    /** The answer; fails before it begins when the content may not be read, or is not held. */
    public static HttpResponse<StreamedFile> of(
            AgencyClients agency, String partnership, String record, ByteString commitment) {
        var asked = ReadDocumentRequest.newBuilder()
                .setPartnershipId(partnership)
                .setRecordId(record)
                .setCommitment(commitment);
        var first = agency.documents().readDocument(asked.build());
        var document = first.getDocument();
        var type = MediaType.of(DocumentWords.mediaType(document.getFormat()));
        var file = new StreamedFile(new PiecesStream(pieces(agency, asked, first)), type, 0, document.getSize())
                .attach(document.getFileName().isEmpty() ? "document" : document.getFileName());
        return HttpResponse.ok(file).contentType(type).header("Content-Security-Policy", SANDBOX);
    }

    private static Iterator<byte[]> pieces(
            AgencyClients agency, ReadDocumentRequest.Builder asked, ReadDocumentResponse first) {
        return IntStream.range(0, first.getPieces())
                .mapToObj(number -> number == 0
                        ? first
                        : agency.documents().readDocument(asked.setPiece(number).build()))
                .map(piece -> piece.getContent().toByteArray())
                .iterator();
    }
}
