package uk.concord.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.entry.v1.Contribution;
import uk.concord.proto.entry.v1.Fund;
import uk.concord.proto.entry.v1.LegalBasis;
import uk.concord.proto.entry.v1.Line;
import uk.concord.proto.entry.v1.Provenance;
import uk.concord.proto.entry.v1.ProvenanceKind;
import uk.concord.proto.entry.v1.YearAmount;

/** One thing that is paid for. */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false)
record LineJson(
        @Nullable String lineId,
        @Nullable String name,
        @Nullable String legalBasis,
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

    /** An amount in pence for one financial year or a part of it. */
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

    /** What one payer puts in from one fund. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record ContributionJson(
            @Nullable OrganisationJson payer,
            @Nullable String fund,
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

    /** Where the figures come from. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record ProvenanceJson(@Nullable String kind, @Nullable String source) {
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
