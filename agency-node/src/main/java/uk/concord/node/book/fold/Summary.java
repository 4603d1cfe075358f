package uk.concord.node.book.fold;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.concord.node.book.BookException.CorruptBook;
import uk.concord.proto.entry.v1.Line;
import uk.concord.proto.entry.v1.Organisation;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.entry.v1.YearAmount;
import uk.concord.proto.record.v1.DisputeDuty;
import uk.concord.proto.record.v1.DisputeEnding;
import uk.concord.proto.record.v1.DisputeSummary;
import uk.concord.proto.record.v1.PayerTotal;
import uk.concord.proto.record.v1.RecordStatus;
import uk.concord.proto.record.v1.RecordSummary;
import uk.concord.proto.record.v1.ReturnDuty;
import uk.concord.proto.record.v1.WorkKind;
import uk.concord.record.AgencyCode;
import uk.concord.record.finding.Findings;
import uk.concord.record.negotiation.Agreement;
import uk.concord.record.negotiation.DisputeStanding;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.negotiation.OfferStanding;
import uk.concord.record.negotiation.OfferStatus;
import uk.concord.record.performance.DueReturn;
import uk.concord.record.performance.Performance;
import uk.concord.record.terms.TermsText;

/** The row of a list of records, made from the folded record. */
final class Summary {
    /** However much is wrong with a record: whoever reads so many needs no more of them in lists. */
    private static final int MOST_FINDINGS = 100;

    private Summary() {}

    static RecordSummary of(JointRecord record, AgencyCode own, Instant changedAt) {
        var summary = RecordSummary.newBuilder()
                .setRecordId(record.id().toString())
                .setPartnershipId(record.partnership().id().value())
                .setStatus(status(record))
                .setWaitingFor(record.waitingFor().map(AgencyCode::value).orElse(""))
                .setDueAtMicros(record.dueAt().map(Summary::micros).orElse(0L))
                .setChangedAtMicros(micros(changedAt));
        record.opened()
                .ifPresent(opened ->
                        summary.setRef(opened.ref()).setTitle(opened.title()).setServiceCode(opened.serviceCode()));
        if (record.isAccount()) {
            summary.setTitle("Account between both agencies");
        }
        latest(record).ifPresent(terms -> describe(summary, terms));
        record.agreement()
                .map(Agreement::offer)
                .map(OfferStanding::offer)
                .map(offer -> parse(offer.terms()))
                .ifPresent(agreed -> summary.setReviewOn(agreed.getReviewDate()).setAgreedTo(agreed.getTermsTo()));
        record.disputes()
                .forEach(dispute -> summary.addDisputes(dispute(dispute)
                        .addAllDuties(record.duties(dispute).stream()
                                .map(Summary::duty)
                                .toList())));
        Performance.of(record).measures().forEach(measured -> firstMissing(record, measured)
                .ifPresent(summary::addReturnDuties));
        Findings.of(record).stream()
                .limit(MOST_FINDINGS)
                .forEach(found -> summary.addFindings(FindingWire.summary(record, found)));
        summary.setHasLadder(record.agreements().stream()
                .anyMatch(agreement -> agreement.terms().ladder() != null));
        record.entries(own).stream()
                .map(judged -> judged.entry().envelope().actor().id())
                .distinct()
                .forEach(actor -> summary.addOwnActorIds(ByteString.copyFrom(actor.toArray())));
        return summary.build();
    }

    /** Those after it follow once it is there. */
    private static Optional<ReturnDuty> firstMissing(JointRecord record, Performance.Measured measured) {
        return measured.periods().stream()
                .filter(due -> due.returns().isEmpty())
                .findFirst()
                .map(due -> ReturnDuty.newBuilder()
                        .setMeasureId(due.measure().measureId())
                        .setName(due.measure().name())
                        .setAgency(enteredBy(record, due))
                        .setFrom(due.period().from().toString())
                        .setTo(due.period().to().toString())
                        .setDueOn(due.due().toString())
                        .build());
    }

    private static String enteredBy(JointRecord record, DueReturn due) {
        return Stream.of(record.partnership().council(), record.partnership().health())
                .filter(agency -> agency.kind() == due.measure().enteredBy())
                .map(agency -> agency.code().value())
                .findFirst()
                .orElse("");
    }

    private static DisputeDuty duty(uk.concord.record.negotiation.DisputeDuty duty) {
        var due = duty.dueOn();
        return DisputeDuty.newBuilder()
                .setKind(kind(duty.kind()))
                .setAgency(duty.agency().value())
                .setPost(duty.post())
                .setDueOn(due == null ? "" : due.toString())
                .setAmountPence(duty.amount().value())
                .build();
    }

    private static WorkKind kind(uk.concord.record.negotiation.DisputeDuty.Kind kind) {
        return switch (kind) {
            case ANSWER_EXTENSION -> WorkKind.WORK_KIND_ANSWER_EXTENSION;
            case ANSWER_PROPOSAL -> WorkKind.WORK_KIND_ANSWER_PROPOSAL;
            case MEET -> WorkKind.WORK_KIND_MEET_ON_RUNG;
            case END -> WorkKind.WORK_KIND_END_DISPUTE;
            case PAY_CLAIM -> WorkKind.WORK_KIND_PAY_CLAIM;
            case CONFIRM_PAYMENT -> WorkKind.WORK_KIND_CONFIRM_PAYMENT;
        };
    }

    private static DisputeSummary.Builder dispute(DisputeStanding dispute) {
        var summary = DisputeSummary.newBuilder()
                .setLeaf(ByteString.copyFrom(dispute.place().leaf().toArray()))
                .setAgency(dispute.raiser().value())
                .setRung(dispute.rung())
                .setRungs(dispute.rungs())
                .setAmountPence(dispute.raised().amount().value())
                .setEndingValue(dispute.ending()
                        .map(ending -> DisputeEnding.valueOf("DISPUTE_ENDING_" + ending.name())
                                .getNumber())
                        .orElse(0));
        if (dispute.rung() <= dispute.rungs()) {
            summary.setRungName(
                    dispute.raised().ladder().rungs().get(dispute.rung() - 1).name());
            if (dispute.isAcknowledged()) {
                summary.setLastDay(dispute.lastDays().get(dispute.rung() - 1).toString());
            }
        }
        return summary;
    }

    /** The terms that matter most now: on offer, else agreed, else last offered. */
    private static Optional<Terms> latest(JointRecord record) {
        var standing = record.openOffer()
                .or(() -> record.agreement().map(Agreement::offer))
                .or(() -> record.offers().stream()
                        .filter(offer -> offer.status() != OfferStatus.VOID)
                        .reduce((_, later) -> later));
        return standing.map(OfferStanding::offer)
                .map(offer -> offer.terms())
                .filter(TermsText.Legible.class::isInstance)
                .map(Summary::parse);
    }

    private static Terms parse(TermsText text) {
        try {
            return Terms.parseFrom(text.bytes().toArray());
        } catch (InvalidProtocolBufferException e) {
            throw new CorruptBook("legible terms cannot be read again");
        }
    }

    private static void describe(RecordSummary.Builder summary, Terms terms) {
        summary.setTitle(terms.getTitle())
                .setServiceCode(terms.getServiceCode())
                .setExisting(terms.hasExisting())
                .setQuadrant(terms.getQuadrant())
                .setTermsFrom(terms.getTermsFrom())
                .setTermsTo(terms.getTermsTo())
                .addAllProviders(terms.getProvidersList())
                .addAllWeaknesses(terms.getWeaknessesList())
                .addAllFinancialYears(terms.getLinesList().stream()
                        .flatMap(line -> line.getCostsList().stream())
                        .map(YearAmount::getFinancialYear)
                        .distinct()
                        .sorted()
                        .toList());
        terms.getLinesList().stream().map(Line::getLegalBasis).distinct().forEach(summary::addLegalBases);
        fullestYear(terms).ifPresent(year -> {
            summary.setYearlyPence(year.getValue());
            payers(terms, year.getKey()).forEach((_, payer) -> summary.addPayers(payer));
        });
    }

    private static Optional<Map.Entry<Integer, Long>> fullestYear(Terms terms) {
        var costs = new TreeMap<Integer, Long>();
        terms.getLinesList().stream()
                .flatMap(line -> line.getCostsList().stream())
                .forEach(cost -> costs.merge(cost.getFinancialYear(), cost.getAmountPence(), Summary::add));
        return costs.entrySet().stream().reduce((best, next) -> next.getValue() > best.getValue() ? next : best);
    }

    private static Map<String, PayerTotal> payers(Terms terms, int year) {
        var payers = new TreeMap<String, PayerTotal>();
        for (var line : terms.getLinesList()) {
            for (var contribution : line.getContributionsList()) {
                var amount = contribution.getAmountsList().stream()
                        .filter(paid -> paid.getFinancialYear() == year)
                        .mapToLong(paid -> paid.getAmountPence())
                        .reduce(0, Summary::add);
                var payer = contribution.getPayer();
                payers.merge(
                        key(payer),
                        total(payer, year, amount),
                        (one, other) -> total(payer, year, add(one.getAmountPence(), other.getAmountPence())));
            }
        }
        return payers;
    }

    /** Stops at the largest amount: a partner's absurd figures are shown as absurd, and stop nothing. */
    private static long add(long one, long other) {
        return one > Long.MAX_VALUE - Math.max(other, 0) ? Long.MAX_VALUE : one + Math.max(other, 0);
    }

    private static String key(Organisation organisation) {
        return organisation.getScheme() + ":" + organisation.getCode();
    }

    private static PayerTotal total(Organisation payer, int year, long pence) {
        return PayerTotal.newBuilder()
                .setPayer(payer)
                .setFinancialYear(year)
                .setAmountPence(pence)
                .build();
    }

    private static RecordStatus status(JointRecord record) {
        return switch (record.status()) {
            case NOT_OPEN, OPENED -> RecordStatus.RECORD_STATUS_OPENED;
            case ACCOUNT -> RecordStatus.RECORD_STATUS_ACCOUNT;
            case OFFERED -> RecordStatus.RECORD_STATUS_OFFERED;
            case AGREED -> RecordStatus.RECORD_STATUS_AGREED;
            case DECLINED -> RecordStatus.RECORD_STATUS_DECLINED;
            case LAPSED -> RecordStatus.RECORD_STATUS_LAPSED;
        };
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
