package uk.concord.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.entry.v1.ExistingAgreement;
import uk.concord.proto.entry.v1.ProcurementRoute;
import uk.concord.proto.entry.v1.Quadrant;
import uk.concord.proto.entry.v1.Terms;

/**
 * What is to be secured, for whom, by whom, paid by whom.
 *
 * @param title the service's name as people know it; 1 to 200 characters
 * @param serviceCode short code of the service, for example CYPMHS; 1 to 20 of A-Z, 0-9 and "-"
 * @param need the need and what is to be secured; up to 4,000 characters
 * @param quadrant where the record stands in the commissioning cycle
 * @param termsFrom first day the terms apply to money, ISO 8601
 * @param termsTo last day, ISO 8601
 * @param noticeMonths notice either agency must give to end the agreement, in whole months, 0 to 36
 * @param reviewDate when both look at it again, ISO 8601
 * @param lines what is paid for, 1 to 200 lines
 * @param providers who delivers it, by ODS code
 * @param weaknesses the areas of weakness of the 2019 inspection that it addresses, 1 to 9
 * @param procurementRoute how providers are chosen
 * @param outcomes outcomes and the data that shows them; up to 4,000 characters
 * @param equalityImpact equality impact assessment: its reference, or why none is needed; up to 4,000 characters
 * @param dataProtection data protection impact assessment: its reference, or why none is needed; up to 4,000 characters
 * @param existing given when the agreement was made elsewhere before and is only recorded now
 * @param periodProvenance where the notice and the review date come from; absent when the agency entered them in the course of its work
 * @param ladder how the agencies deal with disputes from then on, about whatever records; absent in terms that say nothing of it
 * @param measures by what both see whether the terms achieve what they are for, at most 50
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false)
record TermsJson(
        @Nullable String title,
        @Nullable String serviceCode,
        @Nullable String need,
        @Schema(format = "Quadrant") @Nullable String quadrant,
        @Nullable String termsFrom,
        @Nullable String termsTo,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        int noticeMonths,

        @Nullable String reviewDate,
        @Nullable List<LineJson> lines,
        @Nullable List<OrganisationJson> providers,
        @Nullable List<Integer> weaknesses,
        @Schema(format = "ProcurementRoute") @Nullable String procurementRoute,
        @Nullable String outcomes,
        @Nullable String equalityImpact,
        @Nullable String dataProtection,
        @Nullable ExistingJson existing,
        LineJson.@Nullable ProvenanceJson periodProvenance,
        @Nullable LadderJson ladder,
        @Nullable List<MeasureJson> measures) {
    static TermsJson of(Terms terms) {
        return new TermsJson(
                terms.getTitle(),
                terms.getServiceCode(),
                terms.getNeed(),
                Sent.word(terms.getQuadrant()),
                Sent.orNull(terms.getTermsFrom()),
                Sent.orNull(terms.getTermsTo()),
                terms.getNoticeMonths(),
                Sent.orNull(terms.getReviewDate()),
                terms.getLinesList().stream().map(LineJson::of).toList(),
                terms.getProvidersList().stream().map(OrganisationJson::of).toList(),
                terms.getWeaknessesList(),
                Sent.word(terms.getProcurementRoute()),
                terms.getOutcomes(),
                terms.getEqualityImpact(),
                terms.getDataProtection(),
                terms.hasExisting() ? ExistingJson.of(terms.getExisting()) : null,
                terms.hasPeriodProvenance() ? LineJson.ProvenanceJson.of(terms.getPeriodProvenance()) : null,
                terms.hasLadder() ? LadderJson.of(terms.getLadder()) : null,
                terms.getMeasuresList().stream().map(MeasureJson::of).toList());
    }

    static Terms toProto(@Nullable TermsJson terms) {
        return terms == null ? Terms.getDefaultInstance() : terms.toProto();
    }

    private Terms toProto() {
        var terms = Terms.newBuilder()
                .setTitle(Sent.text(title))
                .setServiceCode(Sent.text(serviceCode))
                .setNeed(Sent.text(need))
                .setQuadrantValue(Sent.number(Quadrant.getDescriptor(), "terms.quadrant", quadrant))
                .setTermsFrom(Sent.text(termsFrom))
                .setTermsTo(Sent.text(termsTo))
                .setNoticeMonths(noticeMonths)
                .setReviewDate(Sent.text(reviewDate))
                .addAllProviders(Sent.list(providers).stream()
                        .map(OrganisationJson::toProto)
                        .toList())
                .addAllWeaknesses(Sent.list(weaknesses))
                .setProcurementRouteValue(
                        Sent.number(ProcurementRoute.getDescriptor(), "terms.procurementRoute", procurementRoute))
                .setOutcomes(Sent.text(outcomes))
                .setEqualityImpact(Sent.text(equalityImpact))
                .setDataProtection(Sent.text(dataProtection));
        var all = Sent.list(lines);
        for (int i = 0; i < all.size(); i++) {
            terms.addLines(all.get(i).toProto("terms.lines[" + i + "]"));
        }
        if (existing != null) {
            terms.setExisting(existing.toProto());
        }
        if (periodProvenance != null) {
            terms.setPeriodProvenance(periodProvenance.toProto("terms.periodProvenance"));
        }
        if (ladder != null) {
            terms.setLadder(ladder.toProto("terms.ladder"));
        }
        var measured = Sent.list(measures);
        for (int i = 0; i < measured.size(); i++) {
            terms.addMeasures(measured.get(i).toProto("terms.measures[" + i + "]"));
        }
        return terms.build();
    }

    /**
     * How and when an existing agreement was decided by the offering agency.
     *
     * @param decidedOn the day it was decided, ISO 8601
     * @param minuteReference the minute or decision number, for example 18/00071; 1 to 100 characters
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record ExistingJson(
            @Nullable String decidedOn, @Nullable String minuteReference) {
        static ExistingJson of(ExistingAgreement existing) {
            return new ExistingJson(existing.getDecidedOn(), existing.getMinuteReference());
        }

        ExistingAgreement toProto() {
            return ExistingAgreement.newBuilder()
                    .setDecidedOn(Sent.text(decidedOn))
                    .setMinuteReference(Sent.text(minuteReference))
                    .build();
        }
    }
}
