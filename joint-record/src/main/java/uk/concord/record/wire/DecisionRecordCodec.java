package uk.concord.record.wire;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Optional;
import uk.concord.proto.entry.v1.InterestDeclared;
import uk.concord.proto.entry.v1.RejectedOption;
import uk.concord.record.decision.DecisionRecord;

/** Reads and writes decision records: the bytes of a part. */
public final class DecisionRecordCodec {
    private DecisionRecordCodec() {}

    public static DecisionRecord read(uk.concord.proto.entry.v1.DecisionRecord message) {
        return new DecisionRecord(
                message.getDecisionText(),
                message.getReasons(),
                message.getOptionsList().stream()
                        .map(option ->
                                new DecisionRecord.RejectedOption(option.getOption(), option.getRejectedBecause()))
                        .toList(),
                message.getInterestsList().stream()
                        .map(interest -> new DecisionRecord.InterestDeclared(
                                interest.getWho(), interest.getNature(), interest.getAction()))
                        .toList(),
                message.getDispensations(),
                message.getFinancialImplications(),
                message.getLegalImplications(),
                message.getLateReason(),
                message.getDecidedBy());
    }

    public static uk.concord.proto.entry.v1.DecisionRecord write(DecisionRecord record) {
        return uk.concord.proto.entry.v1.DecisionRecord.newBuilder()
                .setDecisionText(record.decisionText())
                .setReasons(record.reasons())
                .addAllOptions(record.options().stream()
                        .map(option -> RejectedOption.newBuilder()
                                .setOption(option.option())
                                .setRejectedBecause(option.rejectedBecause())
                                .build())
                        .toList())
                .addAllInterests(record.interests().stream()
                        .map(interest -> InterestDeclared.newBuilder()
                                .setWho(interest.who())
                                .setNature(interest.nature())
                                .setAction(interest.action())
                                .build())
                        .toList())
                .setDispensations(record.dispensations())
                .setFinancialImplications(record.financialImplications())
                .setLegalImplications(record.legalImplications())
                .setLateReason(record.lateReason())
                .setDecidedBy(record.decidedBy())
                .build();
    }

    /** The decision record in a part's bytes; empty when they hold none. */
    public static Optional<DecisionRecord> parse(byte[] part) {
        try {
            return Optional.of(read(uk.concord.proto.entry.v1.DecisionRecord.parseFrom(part)));
        } catch (InvalidProtocolBufferException e) {
            return Optional.empty();
        }
    }
}
