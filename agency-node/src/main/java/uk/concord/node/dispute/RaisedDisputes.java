package uk.concord.node.dispute;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.concord.node.grpc.Asked;
import uk.concord.node.grpc.CallFailure.BadInput;
import uk.concord.node.grpc.CallFailure.Refused;
import uk.concord.node.grpc.OfferReferences;
import uk.concord.node.negotiation.Asking;
import uk.concord.node.reading.Records;
import uk.concord.proto.entry.v1.DisputeGrounds;
import uk.concord.proto.record.v1.AgreedLadder;
import uk.concord.proto.record.v1.RaiseDisputeRequest;
import uk.concord.record.RecordId;
import uk.concord.record.dispute.Grounds;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.LadderReference;
import uk.concord.record.ladder.Ladder;
import uk.concord.record.negotiation.Refusal;
import uk.concord.record.wire.DisputeCodec;
import uk.concord.record.wire.LadderCodec;

/** Reads what somebody wants to dispute, strictly, and looks up the ladder that it goes by. */
@Singleton
final class RaisedDisputes {
    private static final int MOST_LINES = 200;

    private final Records records;
    private final DisputeDesk desk;

    RaisedDisputes(Records records, DisputeDesk desk) {
        this.records = records;
        this.desk = desk;
    }

    Disputing.Raised read(Asking asking, RaiseDisputeRequest asked) {
        var ladderOf = new LadderReference(
                new RecordId(Asked.uuid("ladder_record_id", asked.getLadderRecordId())),
                OfferReferences.read("ladder_agreement", asked.getLadderAgreement()));
        return new Disputing.Raised(
                ladderOf,
                ladder(asking, asked),
                OfferReferences.read("terms", asked.getTerms()),
                lines(asked.getLineIdsList()),
                grounds(asked.getGroundsList()),
                Asked.amount("amount_pence", asked.getAmountPence()),
                Asked.day("since", asked.getSince()),
                reopened(asking, asked));
    }

    private Ladder ladder(Asking asking, RaiseDisputeRequest asked) {
        return records.ladders(asking.partnership()).stream()
                .filter(agreed -> agreed.getRecordId().equals(asked.getLadderRecordId())
                        && agreed.getAgreement().equals(asked.getLadderAgreement()))
                .map(AgreedLadder::getLadder)
                .map(LadderCodec::read)
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.LADDER_NOT_AGREED.name(), Refusal.LADDER_NOT_AGREED.sentence()));
    }

    private @Nullable EntryPlace reopened(Asking asking, RaiseDisputeRequest asked) {
        if (asked.getReopens().equals(ByteString.EMPTY)) {
            return null;
        }
        var record = new RecordId(Asked.uuid("record_id", asked.getRecordId()));
        return desk.place(asking, record, Asked.digest("reopens", asked.getReopens()))
                .orElseThrow(() -> new Refused(Refusal.UNKNOWN_DISPUTE.name(), Refusal.UNKNOWN_DISPUTE.sentence()));
    }

    private static List<String> lines(List<String> ids) {
        if (ids.isEmpty() || ids.size() > MOST_LINES || new HashSet<>(ids).size() < ids.size()) {
            throw new BadInput("line_ids", "LINES_MISSING", "Choose at least one line, each once.");
        }
        return ids;
    }

    private static Set<Grounds> grounds(List<DisputeGrounds> asked) {
        var grounds = EnumSet.noneOf(Grounds.class);
        try {
            asked.forEach(one -> grounds.add(DisputeCodec.grounds(one)));
        } catch (IllegalArgumentException unknown) {
            throw new BadInput("grounds", "UNKNOWN_CHOICE", "Choose what the dispute is about.");
        }
        if (grounds.isEmpty()) {
            throw new BadInput("grounds", "UNKNOWN_CHOICE", "Choose what the dispute is about.");
        }
        return grounds;
    }
}
