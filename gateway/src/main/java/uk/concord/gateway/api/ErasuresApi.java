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

    /** What shall go, and why; entry and part as the record's timeline names them. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record AskJson(
            @Nullable String partnership,
            long entryIndex,
            @Nullable String commitment,
            @Nullable String reason,
            boolean nothingForbidsIt) {}

    /** In which partnership; may be left out by people who have only one. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record WhereJson(@Nullable String partnership) {}

    /** What was asked for, and what came of it. */
    @Serdeable
    record ErasureJson(
            String id,
            String record,
            String ref,
            long entryIndex,
            @Nullable String commitment,
            @Nullable String kind,
            @Nullable String reason,
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

    /** What waits first, then what is done with, each newest first. */
    @Serdeable
    record Erasures(List<ErasureJson> erasures) {}

    @Get("/erasures")
    Erasures list(
            Visit visit,
            @QueryValue @Nullable String partnership,
            @QueryValue @Nullable String record,
            @QueryValue(defaultValue = "0") int pageSize) {
        var chosen = Caller.partnership(visit, partnership);
        var found = caller.at(visit, chosen)
                .erasures()
                .listErasures(ListErasuresRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(Sent.text(record))
                        .setPageSize(pageSize)
                        .build());
        return new Erasures(
                found.getErasuresList().stream().map(ErasureJson::of).toList());
    }

    @Post("/records/{id}/erasures")
    @Status(HttpStatus.CREATED)
    ErasureJson ask(Visit visit, String id, @Header("Idempotency-Key") @Nullable String key, @Body AskJson asked) {
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

    @Post("/erasures/{id}/erase")
    ErasureJson erase(Visit visit, String id, @Header("Idempotency-Key") @Nullable String key, @Body WhereJson where) {
        var chosen = Caller.partnership(visit, where.partnership());
        var request = EraseRequest.newBuilder()
                .setPartnershipId(chosen)
                .setErasureId(id)
                .setRequestId(Caller.key(key))
                .build();
        return ErasureJson.of(caller.at(visit, chosen).erasures().erase(request).getErasure());
    }

    @Post("/erasures/{id}/refuse")
    ErasureJson refuse(Visit visit, String id, @Header("Idempotency-Key") @Nullable String key, @Body WhereJson where) {
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
