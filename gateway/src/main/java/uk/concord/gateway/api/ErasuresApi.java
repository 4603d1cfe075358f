package uk.concord.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.entry.v1.ErasureReason;
import uk.concord.proto.record.v1.AskErasureRequest;
import uk.concord.proto.record.v1.EraseRequest;
import uk.concord.proto.record.v1.ErasureRequest;
import uk.concord.proto.record.v1.ListErasuresRequest;
import uk.concord.proto.record.v1.RefuseErasureRequest;

/** Erasing words of the own agency: asked for by one person, done by an administrator who is another. */
@Controller("/api/v1")
final class ErasuresApi {
    private final Caller caller;

    ErasuresApi(Caller caller) {
        this.caller = caller;
    }

    /**
     * What shall go, and why.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     * @param entryIndex the entry, as the record's timeline names it
     * @param commitment commitment of the part, hexadecimal, as the record's timeline names it
     * @param reason why
     * @param nothingForbidsIt true: whoever asks has made sure that nothing forbids it
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record ErasureToAskJson(
            @Nullable String partnership,
            long entryIndex,
            @Nullable String commitment,
            @Schema(format = "ErasureReason") @Nullable String reason,
            boolean nothingForbidsIt) {}

    /**
     * The wish in its partnership.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record ErasureToEndJson(@Nullable String partnership) {}

    /**
     * What was asked for, and what came of it.
     *
     * @param id a UUID
     * @param record the record, a UUID
     * @param ref the record's human reference
     * @param entryIndex the entry whose words it is about, by its index in the own log
     * @param commitment commitment of the part, hexadecimal
     * @param kind what kind of part it is
     * @param reason why it is to go
     * @param askedBy post of whoever asked
     * @param askedAt when
     * @param status what came of it
     * @param endedBy post of whoever erased or refused; absent while it waits
     * @param endedAt when that was; absent while it waits
     */
    @Serdeable
    record ErasureJson(
            String id,
            String record,
            String ref,
            long entryIndex,
            @Nullable String commitment,
            @Schema(format = "PartKind") @Nullable String kind,
            @Schema(format = "ErasureReason") @Nullable String reason,
            String askedBy,
            @Nullable String askedAt,
            @Nullable String status,
            @Nullable String endedBy,
            @Nullable String endedAt) {
        static ErasureJson of(ErasureRequest wish) {
            return new ErasureJson(
                    wish.getErasureId(),
                    wish.getRecordId(),
                    wish.getRef(),
                    wish.getEntryIndex(),
                    Sent.hash(wish.getCommitment()),
                    Sent.word(wish.getKind()),
                    Sent.word(wish.getReason()),
                    wish.getAskedBy(),
                    Sent.instant(wish.getAskedAtMicros()),
                    Sent.word(wish.getStatus()),
                    Sent.orNull(wish.getEndedBy()),
                    Sent.instant(wish.getEndedAtMicros()));
        }
    }

    /**
     * What was asked to be erased; the first rows.
     *
     * @param erasures what waits first, then what is done with, each the newest first
     */
    @Serdeable
    record Erasures(List<ErasureJson> erasures) {}

    /**
     * Lists words of the own agency that somebody asked to be erased; the first rows, what waits first.
     *
     * @param record only of this record, a UUID; absent means of any
     */
    @Get("/erasures")
    Erasures list(
            @Parameter(hidden = true) Visit visit,
            @QueryValue @Nullable String partnership,
            @QueryValue @Nullable String record,
            @QueryValue @Nullable Integer pageSize) {
        var chosen = Caller.partnership(visit, partnership);
        var found = caller.at(visit, chosen)
                .erasures()
                .listErasures(ListErasuresRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(Sent.text(record))
                        .setPageSize(AskedPage.size(pageSize))
                        .build());
        return new Erasures(
                found.getErasuresList().stream().map(ErasureJson::of).toList());
    }

    /** Asks for words of the own agency to be erased. */
    @Post("/records/{id}/erasures")
    @Status(HttpStatus.CREATED)
    ErasureJson ask(
            @Parameter(hidden = true) Visit visit,
            String id,
            @Header(Caller.KEY) @Nullable String key,
            @Body ErasureToAskJson asked) {
        var chosen = Caller.partnership(visit, asked.partnership());
        var request = AskErasureRequest.newBuilder()
                .setPartnershipId(chosen)
                .setRecordId(id)
                .setEntryIndex(asked.entryIndex())
                .setCommitment(Sent.hash("commitment", asked.commitment()))
                .setReasonValue(Sent.number(ErasureReason.getDescriptor(), "reason", asked.reason()))
                .setNothingForbidsIt(asked.nothingForbidsIt())
                .setRequestId(Caller.key(key))
                .build();
        return ErasureJson.of(
                caller.at(visit, chosen).erasures().askErasure(request).getErasure());
    }

    /** Erases what was asked for, for good. For an administrator who did not ask. */
    @Post("/erasures/{id}/erase")
    ErasureJson erase(
            @Parameter(hidden = true) Visit visit,
            String id,
            @Header(Caller.KEY) @Nullable String key,
            @Body ErasureToEndJson where) {
        var chosen = Caller.partnership(visit, where.partnership());
        var request = EraseRequest.newBuilder()
                .setPartnershipId(chosen)
                .setErasureId(id)
                .setRequestId(Caller.key(key))
                .build();
        return ErasureJson.of(caller.at(visit, chosen).erasures().erase(request).getErasure());
    }

    /** Refuses what was asked for. For whoever asked, and administrators. */
    @Post("/erasures/{id}/refuse")
    ErasureJson refuse(
            @Parameter(hidden = true) Visit visit,
            String id,
            @Header(Caller.KEY) @Nullable String key,
            @Body ErasureToEndJson where) {
        var chosen = Caller.partnership(visit, where.partnership());
        var request = RefuseErasureRequest.newBuilder()
                .setPartnershipId(chosen)
                .setErasureId(id)
                .setRequestId(Caller.key(key))
                .build();
        return ErasureJson.of(
                caller.at(visit, chosen).erasures().refuseErasure(request).getErasure());
    }
}
