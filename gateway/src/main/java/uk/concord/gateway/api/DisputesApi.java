package uk.concord.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.google.protobuf.ByteString;
import io.micronaut.http.HttpRequest;
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
import uk.concord.proto.entry.v1.DisputeGrounds;
import uk.concord.proto.record.v1.AgreedLadder;
import uk.concord.proto.record.v1.DisputeSummary;
import uk.concord.proto.record.v1.ListDisputesRequest;
import uk.concord.proto.record.v1.ListLaddersRequest;
import uk.concord.proto.record.v1.RaiseDisputeRequest;
import uk.concord.proto.record.v1.RecordSummary;

/** Disputes: the ladders they go by, which there are, and raising one. */
@Controller("/api/v1")
final class DisputesApi {
    private final Caller caller;

    DisputesApi(Caller caller) {
        this.caller = caller;
    }

    /**
     * A ladder that both agencies have agreed.
     *
     * @param recordId the record in whose agreement it stands, a UUID
     * @param ref its human reference
     * @param title its title
     * @param agreement the agreement, by the offer that both decided on
     * @param ladder the ladder
     */
    @Serdeable
    record AgreedLadderJson(
            String recordId, String ref, String title, OfferReferenceJson agreement, LadderJson ladder) {
        static AgreedLadderJson of(AgreedLadder ladder) {
            return new AgreedLadderJson(
                    ladder.getRecordId(),
                    ladder.getRef(),
                    ladder.getTitle(),
                    OfferReferenceJson.of(ladder.getAgreement()),
                    LadderJson.of(ladder.getLadder()));
        }
    }

    /**
     * Ladders.
     *
     * @param items those that are in force
     */
    @Serdeable
    record Ladders(List<AgreedLadderJson> items) {}

    /**
     * A dispute in a list.
     *
     * @param recordId the record, a UUID
     * @param ref the record's human reference
     * @param title the record's title
     * @param id leaf hash of the entry that raised it, hexadecimal
     * @param agency code of the agency that raised it
     * @param rung the rung on which it stands, from 1; one more than there are once the last is over
     * @param rungs how many rungs there are
     * @param rungName what that rung is called; absent once the last is over
     * @param lastDay the rung's last day, ISO 8601; absent until acknowledged and once the last is over
     * @param amountPence the money in dispute, in pence
     * @param ending how it ended; absent while it goes on
     */
    @Serdeable
    record DisputeRowJson(
            String recordId,
            String ref,
            String title,
            @Nullable String id,
            String agency,
            int rung,
            int rungs,
            @Nullable String rungName,
            @Nullable String lastDay,
            long amountPence,
            @Schema(format = "DisputeEnding") @Nullable String ending) {
        static DisputeRowJson of(RecordSummary record, DisputeSummary dispute) {
            return new DisputeRowJson(
                    record.getRecordId(),
                    record.getRef(),
                    record.getTitle(),
                    Sent.hash(dispute.getLeaf()),
                    dispute.getAgency(),
                    dispute.getRung(),
                    dispute.getRungs(),
                    Sent.orNull(dispute.getRungName()),
                    Sent.orNull(dispute.getLastDay()),
                    dispute.getAmountPence(),
                    Sent.word(dispute.getEnding()));
        }
    }

    /**
     * A page of disputes.
     *
     * @param items the open ones first, those whose rung is over soonest before the others
     * @param nextPageToken asks for the page that follows; absent at the end
     */
    @Serdeable
    record Disputes(List<DisputeRowJson> items, @Nullable String nextPageToken) implements Paged {}

    /**
     * A dispute to be raised.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     * @param ladderRecordId the record in whose agreement the ladder stands, a UUID as read
     * @param ladderAgreement that agreement, exactly as read
     * @param terms the terms in which the lines stand, by their offer exactly as read
     * @param lineIds the disputed lines by their ids there, 1 to 200
     * @param grounds what it is about, 1 to 6
     * @param amountPence the money in dispute, in pence; at least 1
     * @param since the first day whose money is disputed, ISO 8601
     * @param text the grounds in words, 1 to 4,000 characters
     * @param reopens the ended dispute that is taken up again, by its id; may be absent
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record DisputeToRaiseJson(
            @Nullable String partnership,
            @Nullable String ladderRecordId,
            @Nullable OfferReferenceJson ladderAgreement,
            @Nullable OfferReferenceJson terms,
            @Nullable List<String> lineIds,
            @Schema(format = "DisputeGrounds") @Nullable List<String> grounds,
            long amountPence,
            @Nullable String since,
            @Nullable String text,
            @Nullable String reopens) {
        RaiseDisputeRequest.Builder toProto() {
            var request = RaiseDisputeRequest.newBuilder()
                    .setLadderRecordId(Sent.text(ladderRecordId))
                    .addAllLineIds(Sent.list(lineIds))
                    .setAmountPence(amountPence)
                    .setSince(Sent.text(since))
                    .setText(Sent.text(text))
                    .setReopens(reopens == null ? ByteString.EMPTY : Sent.hash("reopens", reopens));
            for (var word : Sent.list(grounds)) {
                request.addGroundsValue(Sent.number(DisputeGrounds.getDescriptor(), "grounds", word));
            }
            if (ladderAgreement != null) {
                request.setLadderAgreement(ladderAgreement.toProto("ladderAgreement"));
            }
            if (terms != null) {
                request.setTerms(terms.toProto("terms"));
            }
            return request;
        }
    }

    /** Lists the ladders that both agencies have agreed and that are in force. */
    @Get("/ladders")
    Ladders ladders(@Parameter(hidden = true) Visit visit, @QueryValue @Nullable String partnership) {
        var chosen = Caller.partnership(visit, partnership);
        return new Ladders(caller
                .at(visit, chosen)
                .disputes()
                .listLadders(
                        ListLaddersRequest.newBuilder().setPartnershipId(chosen).build())
                .getLaddersList()
                .stream()
                .map(AgreedLadderJson::of)
                .toList());
    }

    /** Lists disputes: the open ones, and those that have ended too where that is asked for. */
    @Get("/disputes")
    Disputes list(
            @Parameter(hidden = true) Visit visit,
            HttpRequest<?> request,
            @QueryValue @Nullable String partnership,
            @QueryValue @Nullable Boolean ended,
            @QueryValue @Nullable Integer pageSize,
            @QueryValue @Nullable String pageToken) {
        var page = AskedPage.of(request, pageSize, pageToken);
        var chosen = Caller.partnership(visit, partnership);
        var found = caller.at(visit, chosen)
                .disputes()
                .listDisputes(ListDisputesRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setWithEnded(Boolean.TRUE.equals(ended))
                        .setPageSize(page.size())
                        .setPageToken(page.place())
                        .build());
        return new Disputes(
                found.getRecordsList().stream()
                        .flatMap(record -> record.getDisputesList().stream()
                                .filter(dispute -> Boolean.TRUE.equals(ended) || dispute.getEndingValue() == 0)
                                .map(dispute -> DisputeRowJson.of(record, dispute)))
                        .toList(),
                page.next(found.getNextPageToken()));
    }

    /** Raises a dispute about a record, under a ladder that both agencies have agreed. */
    @Post("/records/{id}/disputes")
    @Status(HttpStatus.CREATED)
    DisputeJson raise(
            @Parameter(hidden = true) Visit visit,
            String id,
            @Header(Caller.KEY) @Nullable String key,
            @Body DisputeToRaiseJson dispute) {
        var chosen = Caller.partnership(visit, dispute.partnership());
        return DisputeJson.of(caller.at(visit, chosen)
                .disputes()
                .raiseDispute(dispute.toProto()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .setRequestId(Caller.key(key))
                        .build())
                .getDispute());
    }
}
