package uk.concord.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.entry.v1.Contribution;
import uk.concord.proto.entry.v1.Fund;
import uk.concord.proto.entry.v1.LegalBasis;
import uk.concord.proto.entry.v1.Line;
import uk.concord.proto.entry.v1.Provenance;
import uk.concord.proto.entry.v1.ProvenanceKind;
import uk.concord.proto.entry.v1.YearAmount;

/**
 * One thing that is paid for.
 *
 * @param lineId name of the line within the record, kept across versions; 1 to 20 characters of a-z, 0-9 and "-"
 * @param name what it is; 1 to 200 characters
 * @param legalBasis the legal basis on which money moves
 * @param payee who receives the money
 * @param costs what it costs, a financial year or a part of one at a time, in order and without overlap
 * @param contributions who pays; for each year the contributions sum to the cost
 * @param provenance where the figures come from; absent when the agency entered them in the course of its work
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false)
record LineJson(
        @Nullable String lineId,
        @Nullable String name,
        @Schema(format = "LegalBasis") @Nullable String legalBasis,
        @Nullable OrganisationJson payee,
        @Nullable List<AmountJson> costs,
        @Nullable List<ContributionJson> contributions,
        @Nullable ProvenanceJson provenance) {
    static LineJson of(Line line) {
        return new LineJson(
                line.getLineId(),
                line.getName(),
                Sent.word(line.getLegalBasis()),
                line.hasPayee() ? OrganisationJson.of(line.getPayee()) : null,
                line.getCostsList().stream().map(AmountJson::of).toList(),
                line.getContributionsList().stream().map(ContributionJson::of).toList(),
                line.hasProvenance() ? ProvenanceJson.of(line.getProvenance()) : null);
    }

    Line toProto(String path) {
        var line = Line.newBuilder()
                .setLineId(Sent.text(lineId))
                .setName(Sent.text(name))
                .setLegalBasisValue(Sent.number(LegalBasis.getDescriptor(), path + ".legalBasis", legalBasis))
                .addAllCosts(AmountJson.toProto(costs));
        if (payee != null) {
            line.setPayee(payee.toProto());
        }
        var all = Sent.list(contributions);
        for (int i = 0; i < all.size(); i++) {
            line.addContributions(all.get(i).toProto(path + ".contributions[" + i + "]"));
        }
        if (provenance != null) {
            line.setProvenance(provenance.toProto(path + ".provenance"));
        }
        return line.build();
    }

    /**
     * An amount for one financial year or a part of it.
     *
     * @param financialYear the financial year by its first calendar year: 2017 is 1 April 2017 to 31 March 2018
     * @param from first day, ISO 8601, within the financial year
     * @param to last day, ISO 8601, within the financial year
     * @param amountPence amount in pence, 0 to 10,000,000,000,000
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record AmountJson(
            int financialYear,
            @Nullable String from,
            @Nullable String to,
            long amountPence) {
        static AmountJson of(YearAmount amount) {
            return new AmountJson(amount.getFinancialYear(), amount.getFrom(), amount.getTo(), amount.getAmountPence());
        }

        static List<YearAmount> toProto(@Nullable List<AmountJson> amounts) {
            return Sent.list(amounts).stream().map(AmountJson::toProto).toList();
        }

        private YearAmount toProto() {
            return YearAmount.newBuilder()
                    .setFinancialYear(financialYear)
                    .setFrom(Sent.text(from))
                    .setTo(Sent.text(to))
                    .setAmountPence(amountPence)
                    .build();
        }
    }

    /**
     * What one payer puts in from one fund.
     *
     * @param payer who pays
     * @param fund from which fund
     * @param thirdParty true when the payer is neither agency: it pays without signing
     * @param amounts how much, for the same years and parts of years as the line's costs
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record ContributionJson(
            @Nullable OrganisationJson payer,
            @Schema(format = "Fund") @Nullable String fund,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            boolean thirdParty,

            @Nullable List<AmountJson> amounts) {
        static ContributionJson of(Contribution contribution) {
            return new ContributionJson(
                    OrganisationJson.of(contribution.getPayer()),
                    Sent.word(contribution.getFund()),
                    contribution.getThirdParty(),
                    contribution.getAmountsList().stream().map(AmountJson::of).toList());
        }

        Contribution toProto(String path) {
            var contribution = Contribution.newBuilder()
                    .setFundValue(Sent.number(Fund.getDescriptor(), path + ".fund", fund))
                    .setThirdParty(thirdParty)
                    .addAllAmounts(AmountJson.toProto(amounts));
            if (payer != null) {
                contribution.setPayer(payer.toProto());
            }
            return contribution.build();
        }
    }

    /**
     * Where a figure or a date comes from.
     *
     * @param kind whether it is public or invented for demonstration
     * @param source the public source, for example "KCC decision 18/00071"; absent for DEMO; up to 300 characters
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record ProvenanceJson(
            @Schema(format = "ProvenanceKind") @Nullable String kind,
            @Nullable String source) {
        static ProvenanceJson of(Provenance provenance) {
            return new ProvenanceJson(Sent.word(provenance.getKind()), Sent.orNull(provenance.getSource()));
        }

        Provenance toProto(String path) {
            return Provenance.newBuilder()
                    .setKindValue(Sent.number(ProvenanceKind.getDescriptor(), path + ".kind", kind))
                    .setSource(Sent.text(source))
                    .build();
        }
    }
}
