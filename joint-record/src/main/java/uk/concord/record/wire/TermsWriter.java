package uk.concord.record.wire;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.record.terms.Contribution;
import uk.concord.record.terms.ExistingAgreement;
import uk.concord.record.terms.Line;
import uk.concord.record.terms.Measure;
import uk.concord.record.terms.Organisation;
import uk.concord.record.terms.Provenance;
import uk.concord.record.terms.Terms;
import uk.concord.record.terms.YearAmount;

/** Writes terms; what is not filled in stays out. */
final class TermsWriter {
    private TermsWriter() {}

    static uk.concord.proto.entry.v1.Terms terms(Terms terms) {
        var message = uk.concord.proto.entry.v1.Terms.newBuilder()
                .setTitle(terms.title())
                .setServiceCode(terms.serviceCode())
                .setNeed(terms.need())
                .setQuadrant(TermsChoices.write(terms.quadrant()))
                .setTermsFrom(date(terms.from()))
                .setTermsTo(date(terms.to()))
                .setNoticeMonths(terms.noticeMonths())
                .setReviewDate(date(terms.reviewDate()))
                .addAllLines(terms.lines().stream().map(TermsWriter::line).toList())
                .addAllProviders(terms.providers().stream()
                        .map(TermsWriter::organisation)
                        .toList())
                .addAllWeaknesses(terms.weaknesses())
                .setProcurementRoute(TermsChoices.write(terms.procurementRoute()))
                .setOutcomes(terms.outcomes())
                .setEqualityImpact(terms.equalityImpact())
                .setDataProtection(terms.dataProtection())
                .addAllMeasures(
                        terms.measures().stream().map(TermsWriter::measure).toList());
        if (terms.existing() != null) {
            message.setExisting(existing(terms.existing()));
        }
        if (!terms.periodProvenance().equals(Provenance.ENTERED)) {
            message.setPeriodProvenance(provenance(terms.periodProvenance()));
        }
        if (terms.ladder() != null) {
            message.setLadder(LadderCodec.write(terms.ladder()));
        }
        return message.build();
    }

    private static uk.concord.proto.entry.v1.ExistingAgreement existing(ExistingAgreement existing) {
        return uk.concord.proto.entry.v1.ExistingAgreement.newBuilder()
                .setDecidedOn(date(existing.decidedOn()))
                .setMinuteReference(existing.minuteReference())
                .build();
    }

    private static uk.concord.proto.entry.v1.Provenance provenance(Provenance provenance) {
        return uk.concord.proto.entry.v1.Provenance.newBuilder()
                .setKind(TermsChoices.write(provenance.kind()))
                .setSource(provenance.source())
                .build();
    }

    private static uk.concord.proto.entry.v1.Line line(Line line) {
        var message = uk.concord.proto.entry.v1.Line.newBuilder()
                .setLineId(line.lineId())
                .setName(line.name())
                .setLegalBasis(TermsChoices.write(line.legalBasis()))
                .addAllCosts(amounts(line.costs()))
                .addAllContributions(line.contributions().stream()
                        .map(TermsWriter::contribution)
                        .toList());
        if (line.payee() != null) {
            message.setPayee(organisation(line.payee()));
        }
        if (!line.provenance().equals(Provenance.ENTERED)) {
            message.setProvenance(provenance(line.provenance()));
        }
        return message.build();
    }

    static uk.concord.proto.entry.v1.Measure measure(Measure measure) {
        var message = uk.concord.proto.entry.v1.Measure.newBuilder()
                .setMeasureId(measure.measureId())
                .setLineId(measure.line())
                .setName(measure.name())
                .setUnit(measure.unit())
                .setDirection(TermsChoices.write(measure.direction()))
                .setFrequency(TermsChoices.write(measure.frequency()))
                .setDueDays(measure.dueDays())
                .setEnteredBy(TermsChoices.write(measure.enteredBy()));
        if (measure.target() != null) {
            message.setTargetHundredths(measure.target().value());
        }
        if (measure.returner() != null) {
            message.setReturnerScheme(measure.returner().scheme().name())
                    .setReturnerCode(measure.returner().code());
        }
        return message.build();
    }

    private static uk.concord.proto.entry.v1.Contribution contribution(Contribution contribution) {
        var message = uk.concord.proto.entry.v1.Contribution.newBuilder()
                .setFund(TermsChoices.write(contribution.fund()))
                .setThirdParty(contribution.thirdParty())
                .addAllAmounts(amounts(contribution.amounts()));
        if (contribution.payer() != null) {
            message.setPayer(organisation(contribution.payer()));
        }
        return message.build();
    }

    private static List<uk.concord.proto.entry.v1.YearAmount> amounts(List<YearAmount> amounts) {
        return amounts.stream()
                .map(amount -> uk.concord.proto.entry.v1.YearAmount.newBuilder()
                        .setFinancialYear(
                                amount.year() == null ? 0 : amount.year().startYear())
                        .setFrom(date(amount.from()))
                        .setTo(date(amount.to()))
                        .setAmountPence(
                                amount.amount() == null ? 0 : amount.amount().value())
                        .build())
                .toList();
    }

    static uk.concord.proto.entry.v1.Organisation organisation(Organisation organisation) {
        return uk.concord.proto.entry.v1.Organisation.newBuilder()
                .setScheme(organisation.code().scheme().name())
                .setCode(organisation.code().code())
                .setName(organisation.name())
                .build();
    }

    private static String date(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
