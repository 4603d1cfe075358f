package uk.concord.gateway.document;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import java.util.HexFormat;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.session.Visit;

/** Hands out documents: no page, so apart from those. */
@Controller("/records/{partnership}/{recordId}/documents")
final class DownloadController {
    private final Desks desks;

    DownloadController(Desks desks) {
        this.desks = desks;
    }

    /** The content. Whoever reads it is on record before the first byte. */
    @Get("/{commitment}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    HttpResponse<StreamedFile> download(
            Visit visit,
            String partnership,
            String recordId,
            String commitment,
            @QueryValue(defaultValue = "") String book) {
        var desk = desks.at(visit, partnership, book);
        return DocumentDownload.of(desk.agency(), partnership, recordId, commitment(commitment));
    }

    private static ByteString commitment(String text) {
        try {
            return ByteString.copyFrom(HexFormat.of().parseHex(text));
        } catch (IllegalArgumentException garbled) {
            throw Status.NOT_FOUND.asRuntimeException();
        }
    }
}
