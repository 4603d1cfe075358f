package uk.concord.gateway.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.finding.FindingWording;
import uk.concord.proto.record.v1.FindingEntry;
import uk.concord.proto.record.v1.FindingSummary;
import uk.concord.proto.record.v1.FindingView;
import uk.concord.proto.record.v1.FoundOnRecord;

/**
 * Something that an auditor or a commissioner would raise about a record.
 *
 * @param kind what kind of thing it is
 * @param title what that kind is called
 * @param lineId the id of the line that it is about; absent for the record as such
 * @param lineName what that line is called; absent for the record as such
 * @param organisation the organisation that it is about, as scheme:code; absent for none in particular
 * @param owner code of the agency that can put it right; absent where only both can
 * @param moneyPence the money at stake, in pence; absent where no amount can be told
 * @param holdsFrom the first day on which it holds, ISO 8601
 * @param holdsUntil the first day on which it holds no more, ISO 8601; absent while nothing has put it right
 */
@Serdeable
record FindingJson(
        @Schema(format = "FindingKind") @Nullable String kind,
        String title,
        @Nullable String lineId,
        @Nullable String lineName,
        @Nullable String organisation,
        @Nullable String owner,
        @Nullable Long moneyPence,
        String holdsFrom,
        @Nullable String holdsUntil) {
    static FindingJson of(FindingSummary finding) {
        return new FindingJson(
                Sent.word(finding.getKind()),
                FindingWording.of(finding.getKind()).title(),
                Sent.orNull(finding.getLine()),
                Sent.orNull(finding.getLineName()),
                Sent.orNull(finding.getOrganisation()),
                Sent.orNull(finding.getOwner()),
                finding.getHasMoney() ? finding.getMoneyPence() : null,
                finding.getHoldsFrom(),
                Sent.orNull(finding.getHoldsUntil()));
    }

    /**
     * A finding in a list.
     *
     * @param recordId the record, a UUID
     * @param ref the record's human reference
     * @param recordTitle the record's title
     * @param finding what is found
     */
    @Serdeable
    record FoundJson(String recordId, String ref, String recordTitle, FindingJson finding) {
        static FoundJson of(FoundOnRecord found) {
            return new FoundJson(
                    found.getRecordId(), found.getRef(), found.getTitle(), FindingJson.of(found.getFinding()));
        }
    }

    /**
     * A finding of one record.
     *
     * @param finding what is found
     * @param entries the entries behind it, in the order in which to read them
     */
    @Serdeable
    record FindingOfRecordJson(FindingJson finding, List<BehindJson> entries) {
        static FindingOfRecordJson of(FindingView view) {
            return new FindingOfRecordJson(
                    FindingJson.of(view.getFinding()),
                    view.getEntriesList().stream().map(BehindJson::of).toList());
        }
    }

    /**
     * An entry behind a finding.
     *
     * @param origin the log
     * @param index its index there
     * @param leafHash RFC 6962 leaf hash, hexadecimal
     */
    @Serdeable
    record BehindJson(String origin, long index, @Nullable String leafHash) {
        static BehindJson of(FindingEntry entry) {
            return new BehindJson(entry.getOrigin(), entry.getIndex(), Sent.hash(entry.getLeaf()));
        }
    }
}
