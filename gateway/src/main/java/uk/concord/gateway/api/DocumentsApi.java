package uk.concord.gateway.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.document.DocumentDownload;
import uk.concord.gateway.document.DocumentWords;
import uk.concord.gateway.document.HandedInFile;
import uk.concord.gateway.errors.Refused;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.entry.v1.DocumentKind;
import uk.concord.proto.record.v1.AttachDocumentRequest;
import uk.concord.proto.record.v1.DocumentView;
import uk.concord.proto.record.v1.GetRecordRequest;

/** Documents beside a record. They change no terms and bind nobody. */
@Controller("/api/v1/records/{id}/documents")
final class DocumentsApi {
    private final Caller caller;

    DocumentsApi(Caller caller) {
        this.caller = caller;
    }

    /**
     * One document, without its content.
     *
     * @param agency code of the agency that attached it
     * @param index its entry's index in that agency's log
     * @param post post of whoever attached it
     * @param recordedAt when it was recorded
     * @param receivedAt when the partner's receipt for it arrived here, or ours was given: from then on both hold the content; absent
     *     while it is being transferred
     * @param kind what kind of document it is
     * @param dated the date that it bears
     * @param mediaType what its bytes are
     * @param size its size in bytes
     * @param commitment names its content, hexadecimal
     * @param title what it is called; absent when erased
     * @param fileName the file's name; absent when erased
     * @param held true when the content is held here and can be downloaded
     * @param erased true when the content was erased
     * @param voidReason why it is void; absent when it is not
     */
    @Serdeable
    record DocumentJson(
            String agency,
            long index,
            String post,
            @Nullable String recordedAt,
            @Nullable String receivedAt,
            @Schema(format = "DocumentKind") @Nullable String kind,
            String dated,
            String mediaType,
            long size,
            @Nullable String commitment,
            @Nullable String title,
            @Nullable String fileName,
            boolean held,
            boolean erased,
            @Nullable String voidReason) {
        static DocumentJson of(DocumentView document) {
            return new DocumentJson(
                    document.getAgency(),
                    document.getIndex(),
                    document.getActor().getPost(),
                    Sent.instant(document.getRecordedAtMicros()),
                    Sent.instant(document.getReceivedAtMicros()),
                    Sent.word(document.getKind()),
                    document.getDated(),
                    DocumentWords.mediaType(document.getFormat()),
                    document.getSize(),
                    Sent.hash(document.getCommitment()),
                    Sent.orNull(document.getTitle()),
                    Sent.orNull(document.getFileName()),
                    document.getHeld(),
                    document.hasErasure(),
                    Sent.orNull(document.getVoidReason()));
        }
    }

    /**
     * A record's documents.
     *
     * @param documents the newest first
     * @param attachable true when one more may be attached
     */
    @Serdeable
    record DocumentsJson(List<DocumentJson> documents, boolean attachable) {}

    /** Lists a record's documents, the newest first. */
    @Get
    DocumentsJson list(@Parameter(hidden = true) Visit visit, String id, @QueryValue @Nullable String partnership) {
        var chosen = Caller.partnership(visit, partnership);
        var record = caller.at(visit, chosen)
                .records()
                .getRecord(GetRecordRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .build())
                .getRecord();
        return new DocumentsJson(
                record.getDocumentsList().stream().map(DocumentJson::of).toList(), record.getAttachable());
    }

    /**
     * Attaches a document to a record that has an agreement or an open offer.
     *
     * @param kind what kind of document it is
     * @param dated the date that it bears
     * @param title what it is called; one line of 1 to 200 characters
     * @param file the file: PDF, DOCX, XLSX, ODT, CSV, PNG, JPEG or plain text, 1 byte to 10 MiB, with a name that ends accordingly
     */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Status(HttpStatus.CREATED)
    DocumentJson attach(
            @Parameter(hidden = true) Visit visit,
            String id,
            @QueryValue @Nullable String partnership,
            @Header(Caller.KEY) @Nullable String key,
            @Part("kind") @Nullable String kind,
            @Part("dated") @Nullable String dated,
            @Part("title") @Nullable String title,
            @Part("file") @Nullable CompletedFileUpload file) {
        var chosen = Caller.partnership(visit, partnership);
        if (file == null) {
            throw Refused.field("FILE_NEEDED", "file", "Send the document as the file of the form's field “file”.");
        }
        var request = AttachDocumentRequest.newBuilder()
                .setPartnershipId(chosen)
                .setRecordId(id)
                .setKindValue(Sent.number(DocumentKind.getDescriptor(), "kind", kind))
                .setDated(Sent.text(dated))
                .setTitle(Sent.text(title))
                .setFileName(HandedInFile.name(file))
                .setContent(HandedInFile.content(file))
                .setRequestId(Caller.key(key))
                .build();
        return DocumentJson.of(
                caller.at(visit, chosen).documents().attachDocument(request).getDocument());
    }

    /**
     * The content of a document, byte by byte. Whoever reads it is put on record.
     *
     * @param commitment names the content, as the document says, hexadecimal
     */
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = "string", format = "binary")))
    @Get("/{commitment}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    HttpResponse<StreamedFile> content(
            @Parameter(hidden = true) Visit visit,
            String id,
            String commitment,
            @QueryValue @Nullable String partnership) {
        var chosen = Caller.partnership(visit, partnership);
        return DocumentDownload.of(caller.at(visit, chosen), chosen, id, Sent.hash("commitment", commitment));
    }
}
