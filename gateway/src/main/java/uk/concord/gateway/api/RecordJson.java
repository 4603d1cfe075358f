package uk.concord.gateway.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.record.v1.PayerTotal;
import uk.concord.proto.record.v1.RecordSummary;

/**
 * One record as lists show it.
 *
 * @param id a UUID
 * @param ref human reference, for example KC-2026-0007
 * @param title title
 * @param partnership the partnership
 * @param serviceCode short code of the service
 * @param status where it stands
 * @param existing true when its agreement was made elsewhere and is only recorded here
 * @param waitingFor code of the agency that owes the next step; absent when nobody does
 * @param dueAt when the next step is due; absent when nothing is
 * @param yearlyPence total of the latest terms' fullest financial year, in pence
 * @param payers the same by payer
 * @param legalBases the legal bases of its lines
 * @param providers who delivers it under the latest terms
 * @param weaknesses the areas of weakness of the 2019 inspection that the latest terms address, 1 to 9
 * @param financialYears the financial years in which the latest terms cost something, by their first calendar years
 * @param quadrant where it stands in the commissioning cycle; absent when not chosen
 * @param termsFrom first day of the latest terms, ISO 8601; absent when there are none
 * @param termsTo last day of the latest terms, ISO 8601; absent when there are none
 * @param reviewOn when the agreement in force is to be reviewed, ISO 8601; absent when nothing is agreed
 * @param changedAt when it last changed
 * @param heldByBoth true when every entry of both agencies about it is held by both
 */
@Serdeable
record RecordJson(
        String id,
        String ref,
        String title,
        String partnership,
        String serviceCode,
        @Schema(format = "RecordStatus") @Nullable String status,
        boolean existing,
        @Nullable String waitingFor,
        @Nullable String dueAt,
        long yearlyPence,
        List<PayerJson> payers,
        @Schema(format = "LegalBasis") List<String> legalBases,
        List<OrganisationJson> providers,
        List<Integer> weaknesses,
        List<Integer> financialYears,
        @Schema(format = "Quadrant") @Nullable String quadrant,
        @Nullable String termsFrom,
        @Nullable String termsTo,
        @Nullable String reviewOn,
        @Nullable String changedAt,
        boolean heldByBoth) {
    static RecordJson of(RecordSummary summary) {
        return new RecordJson(
                summary.getRecordId(),
                summary.getRef(),
                summary.getTitle(),
                summary.getPartnershipId(),
                summary.getServiceCode(),
                Sent.word(summary.getStatus()),
                summary.getExisting(),
                Sent.orNull(summary.getWaitingFor()),
                Sent.instant(summary.getDueAtMicros()),
                summary.getYearlyPence(),
                summary.getPayersList().stream().map(PayerJson::of).toList(),
                Sent.words(summary.getLegalBasesList()),
                summary.getProvidersList().stream().map(OrganisationJson::of).toList(),
                summary.getWeaknessesList(),
                summary.getFinancialYearsList(),
                Sent.word(summary.getQuadrant()),
                Sent.orNull(summary.getTermsFrom()),
                Sent.orNull(summary.getTermsTo()),
                Sent.orNull(summary.getReviewOn()),
                Sent.instant(summary.getChangedAtMicros()),
                summary.getHeldByBoth());
    }

    /**
     * What one payer pays in the year that the total is of.
     *
     * @param payer who pays
     * @param amountPence how much, in pence
     * @param financialYear the financial year by its first calendar year
     */
    @Serdeable
    record PayerJson(OrganisationJson payer, long amountPence, int financialYear) {
        static PayerJson of(PayerTotal total) {
            return new PayerJson(
                    OrganisationJson.of(total.getPayer()), total.getAmountPence(), total.getFinancialYear());
        }
    }
}
