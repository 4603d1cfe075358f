package uk.concord.node.store;

import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.record.v1.DecisionStep;
import uk.concord.record.Bytes;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.entry.OfferReference;

/**
 * The agency's own papers, from which the words of its decisions came: drafts that were offered, notices that were given, decision
 * files. When such words are erased they go from all of these that belong to the same record.
 */
final class WorkingCopies {
    private static final String DRAFTS = """
            SELECT draft_id FROM draft
            WHERE partnership_id = ? AND status = 'OFFERED' AND record_id = ?
            ORDER BY draft_id""";
    private static final String DRAFT = """
            UPDATE draft SET decision_record = '' WHERE partnership_id = ? AND draft_id = ?""";
    private static final String NOTICES = """
            UPDATE prepared_notice SET decision_record = ''
            WHERE partnership_id = ? AND waiting = FALSE AND record_id = ?""";
    private static final String STEPS = """
            SELECT place, step FROM decision_step WHERE partnership_id = ? AND subject = ? ORDER BY place""";
    private static final String STEP = """
            UPDATE decision_step SET step = ? WHERE partnership_id = ? AND subject = ? AND place = ?""";

    private static final byte DRAFT_SUBJECT = 1;
    private static final byte OFFER_SUBJECT = 2;

    private final Statements statements;
    private final PartnershipId partnership;

    WorkingCopies(Statements statements, PartnershipId partnership) {
        this.statements = statements;
        this.partnership = partnership;
    }

    private record Step(int place, DecisionStep content) {}

    void forget(RecordId record, @Nullable OfferReference offer) {
        var subjects = new ArrayList<byte[]>();
        for (var draft : drafts(record)) {
            statements.update(DRAFT, row -> row.add(partnership).add(draft));
            subjects.add(subject(DRAFT_SUBJECT, draft.toArray()));
        }
        statements.update(NOTICES, row -> row.add(partnership).add(record));
        if (offer != null) {
            subjects.add(subject(OFFER_SUBJECT, offer.digest().toArray()));
        }
        subjects.forEach(this::forget);
    }

    private List<RecordId> drafts(RecordId record) {
        return statements.list(
                DRAFTS, row -> row.add(partnership).add(record), row -> RecordId.of(row.getBytes("draft_id")));
    }

    /** As decision files are named: the store does not know those who keep them. */
    private static byte[] subject(byte kind, byte[] name) {
        return ByteBuffer.allocate(1 + name.length).put(kind).put(name).array();
    }

    private void forget(byte[] subject) {
        var steps = statements.list(
                STEPS,
                row -> row.add(partnership).add(subject),
                row -> new Step(row.getInt("place"), parse(row.getBytes("step"))));
        for (var step : steps) {
            if (step.content().hasDecided()) {
                var wordless = step.content().toBuilder();
                wordless.getDecidedBuilder().clearDecisionRecord();
                statements.update(STEP, row -> row.add(Bytes.of(wordless.build().toByteArray()))
                        .add(partnership)
                        .add(subject)
                        .add(step.place()));
            }
        }
    }

    private static DecisionStep parse(byte[] stored) {
        try {
            return DecisionStep.parseFrom(stored);
        } catch (InvalidProtocolBufferException e) {
            throw new StoreFailure.Corrupt("a step of a decision file cannot be parsed", e);
        }
    }
}
