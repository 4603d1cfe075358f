package uk.concord.gateway.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.errors.Refused;
import uk.concord.gateway.record.Changes;
import uk.concord.gateway.session.Visit;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.record.v1.GetRecordRequest;
import uk.concord.proto.record.v1.ListPartnershipsRequest;
import uk.concord.proto.record.v1.OfferView;
import uk.concord.proto.record.v1.RecordView;

/** What differs between two versions of a record. */
@Controller("/api/v1/records/{id}/comparison")
final class ComparisonApi {
    private final Caller caller;

    ComparisonApi(Caller caller) {
        this.caller = caller;
    }

    /**
     * Two versions by their digests, and every fact that differs.
     *
     * @param before digest of the one
     * @param after digest of the other
     * @param changes what differs, in the order of the terms
     */
    @Serdeable
    record ComparisonJson(String before, String after, List<ChangeJson> changes) {}

    /**
     * One fact that differs.
     *
     * @param group the line or the section that it belongs to
     * @param line true when the group is a line
     * @param name what it is
     * @param kind ADDED, REMOVED or CHANGED
     * @param before what it was, in words; empty when it was added
     * @param after what it is, in words; empty when it was removed
     * @param differencePence by how much an amount differs; absent when it is no amount
     */
    @Serdeable
    record ChangeJson(
            String group,
            boolean line,
            String name,
            String kind,
            String before,
            String after,
            @Nullable Long differencePence) {
        static ChangeJson of(Changes.Change change) {
            return new ChangeJson(
                    change.group(),
                    change.line(),
                    change.name(),
                    change.kind().name(),
                    change.before(),
                    change.after(),
                    change.differencePence());
        }
    }

    /**
     * Compares two versions of a record.
     *
     * @param before digest of the one, as read
     * @param after digest of the other, as read
     */
    @Get
    ComparisonJson compare(
            @Parameter(hidden = true) Visit visit,
            String id,
            @QueryValue @Nullable String before,
            @QueryValue @Nullable String after,
            @QueryValue @Nullable String partnership) {
        var chosen = Caller.partnership(visit, partnership);
        var records = caller.at(visit, chosen).records();
        var record = records.getRecord(GetRecordRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .build())
                .getRecord();
        var sides =
                records.listPartnerships(ListPartnershipsRequest.getDefaultInstance()).getPartnershipsList().stream()
                        .filter(known -> known.getPartnershipId().equals(chosen))
                        .findFirst()
                        .map(Sides::new)
                        .orElseThrow();
        var one = version(record, "before", before);
        var other = version(record, "after", after);
        var changes = Changes.between("", one.getTerms(), other.getTerms(), sides);
        return new ComparisonJson(
                Sent.text(before),
                Sent.text(after),
                changes.rows().stream().map(ChangeJson::of).toList());
    }

    private static OfferView version(RecordView record, String field, @Nullable String digest) {
        return record.getOffersList().stream()
                .filter(offer ->
                        Sent.text(digest).equals(Sent.hash(offer.getReference().getDigest())))
                .findFirst()
                .orElseThrow(() -> Refused.field(
                        "UNKNOWN_VERSION", field, "Name a version of this record by its digest, as it was read."));
    }
}
