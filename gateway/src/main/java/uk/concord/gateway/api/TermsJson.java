package uk.concord.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.entry.v1.ExistingAgreement;
import uk.concord.proto.entry.v1.ProcurementRoute;
import uk.concord.proto.entry.v1.Quadrant;
import uk.concord.proto.entry.v1.Terms;

/** What is to be secured, for whom, by whom, paid by whom. Dates are ISO 8601, money is in pence. */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false)
record TermsJson(
        @Nullable String title,
        @Nullable String serviceCode,
        @Nullable String need,
        @Nullable String quadrant,
        @Nullable String termsFrom,
        @Nullable String termsTo,
        int noticeMonths,
        @Nullable String reviewDate,
        @Nullable List<LineJson> lines,
        @Nullable List<OrganisationJson> providers,
        @Nullable List<Integer> weaknesses,
        @Nullable String procurementRoute,
        @Nullable String outcomes,
        @Nullable String equalityImpact,
        @Nullable String dataProtection,
        @Nullable ExistingJson existing,
        LineJson.@Nullable ProvenanceJson periodProvenance) {
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
                terms.hasPeriodProvenance() ? LineJson.ProvenanceJson.of(terms.getPeriodProvenance()) : null);
    }

    Terms toProto() {
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
        return terms.build();
    }

    /** How and when an existing agreement was decided by the offering agency. */
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
