package uk.concord.testkit.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import uk.concord.log.Frontier;
import uk.concord.log.Hash;
import uk.concord.log.Merkle;
import uk.concord.node.book.CommandKey;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredCheckpoint;
import uk.concord.node.book.StoredCommand;
import uk.concord.node.book.StoredEntry;
import uk.concord.node.book.StoredErasure;
import uk.concord.node.book.StoredPart;
import uk.concord.node.book.StoredReceipt;
import uk.concord.proto.record.v1.DisputeDuty;
import uk.concord.proto.record.v1.DisputeEnding;
import uk.concord.proto.record.v1.DisputeSummary;
import uk.concord.proto.record.v1.FindingKind;
import uk.concord.proto.record.v1.FindingSummary;
import uk.concord.proto.record.v1.RecordStatus;
import uk.concord.proto.record.v1.RecordSummary;
import uk.concord.record.ActorId;
import uk.concord.record.Bytes;
import uk.concord.record.RecordId;
import uk.concord.record.entry.IdempotencyKey;

/** Examples of what a store keeps. The store looks into none of it, so none of it needs to be a real entry. */
final class Stored {
    static final Instant NOON = Instant.parse("2026-11-02T12:00:00.123456Z");
    private static final AtomicLong RECORDS = new AtomicLong();

    private Stored() {}

    static RecordId record() {
        return new RecordId(new UUID(0xC0FFEEL, RECORDS.incrementAndGet()));
    }

    static StoredEntry entry(Side side, long index, @Nullable RecordId record, long recordSeq) {
        var envelope = ("entry " + side + index).getBytes(StandardCharsets.UTF_8);
        return new StoredEntry(
                side, index, record, recordSeq, 11, Merkle.leaf(envelope), Bytes.of(envelope), NOON.plusMillis(index));
    }

    static StoredEntry entry(Side side, long index) {
        return entry(side, index, null, 0);
    }

    static StoredPart part(Side side, long index, String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        return new StoredPart(side, index, Hash.sha256(bytes), true, Bytes.of(new byte[32]), Bytes.of(bytes));
    }

    static StoredErasure erasure(StoredPart part, StoredErasure.By by, long statedAt) {
        var promised = by == StoredErasure.By.PROMISED;
        return new StoredErasure(
                part.side(),
                part.index(),
                part.commitment(),
                by,
                statedAt,
                promised ? 0 : 2,
                promised ? Instant.EPOCH : NOON.plusSeconds(statedAt));
    }

    static StoredCommand command(String key, RecordId record) {
        return new StoredCommand(
                new CommandKey(
                        new ActorId(new UUID(1, 2)),
                        new IdempotencyKey(Bytes.of(key.getBytes(StandardCharsets.UTF_8)))),
                Hash.sha256(key.getBytes(StandardCharsets.UTF_8)),
                record,
                7,
                2,
                5);
    }

    static Frontier frontier(long size) {
        return LongStream.range(0, size)
                .mapToObj(index -> Merkle.leaf(("leaf " + index).getBytes(StandardCharsets.UTF_8)))
                .reduce(Frontier.empty(), Frontier::append, (one, _) -> one);
    }

    static StoredCheckpoint checkpoint(Side side, long size, String note) {
        return new StoredCheckpoint(side, frontier(size), bytes(note), NOON.plusSeconds(size));
    }

    static StoredReceipt receipt(Side side, long size, String note) {
        return new StoredReceipt(side, size, bytes(note), NOON.plusSeconds(size));
    }

    static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    static RecordRow row(RecordId record, String ref, String title, RecordStatus status, Duration afterNoon) {
        return row(
                record,
                RecordSummary.newBuilder()
                        .setRecordId(record.toString())
                        .setRef(ref)
                        .setTitle(title)
                        .setStatus(status)
                        .build(),
                NOON.plus(afterNoon),
                null,
                null);
    }

    static RecordRow waiting(RecordId record, String agency, @Nullable Instant due, @Nullable Instant reaction) {
        return row(
                record,
                RecordSummary.newBuilder()
                        .setRecordId(record.toString())
                        .setStatus(RecordStatus.RECORD_STATUS_OFFERED)
                        .setWaitingFor(agency)
                        .build(),
                NOON,
                due,
                reaction);
    }

    static RecordRow agreed(RecordId record, String reviewOn, String agreedTo) {
        return row(
                record,
                RecordSummary.newBuilder()
                        .setRecordId(record.toString())
                        .setStatus(RecordStatus.RECORD_STATUS_AGREED)
                        .setReviewOn(reviewOn)
                        .setAgreedTo(agreedTo)
                        .build(),
                NOON,
                null,
                null);
    }

    static RecordRow listed(RecordId record, RecordSummary.Builder summary, Instant changed, @Nullable Instant due) {
        return row(record, summary.setRecordId(record.toString()).build(), changed, due, null);
    }

    static RecordRow disputed(RecordId record, String lastDay, boolean ended) {
        return row(
                record,
                RecordSummary.newBuilder()
                        .setRecordId(record.toString())
                        .addDisputes(DisputeSummary.newBuilder()
                                .setAgency("kcc")
                                .setLastDay(lastDay)
                                .setEnding(
                                        ended
                                                ? DisputeEnding.DISPUTE_ENDING_SETTLED
                                                : DisputeEnding.DISPUTE_ENDING_UNSPECIFIED))
                        .build(),
                NOON,
                null,
                null);
    }

    /** In a dispute each of these agencies owes something until a day. */
    static RecordRow owing(RecordId record, String dueOn, String... agencies) {
        var dispute = DisputeSummary.newBuilder().setAgency("kcc");
        for (var agency : agencies) {
            dispute.addDuties(DisputeDuty.newBuilder().setAgency(agency).setDueOn(dueOn));
        }
        return row(
                record,
                RecordSummary.newBuilder()
                        .setRecordId(record.toString())
                        .addDisputes(dispute)
                        .build(),
                NOON,
                null,
                null);
    }

    static RecordRow found(RecordId record, FindingSummary... findings) {
        return row(
                record,
                RecordSummary.newBuilder()
                        .setRecordId(record.toString())
                        .addAllFindings(List.of(findings))
                        .build(),
                NOON,
                null,
                null);
    }

    static FindingSummary finding(FindingKind kind, String owner, long pence, String from, String until) {
        return FindingSummary.newBuilder()
                .setKind(kind)
                .setOwner(owner)
                .setHasMoney(pence > 0)
                .setMoneyPence(pence)
                .setHoldsFrom(from)
                .setHoldsUntil(until)
                .build();
    }

    static RecordRow withLadder(RecordId record) {
        return row(
                record,
                RecordSummary.newBuilder()
                        .setRecordId(record.toString())
                        .setHasLadder(true)
                        .build(),
                NOON,
                null,
                null);
    }

    private static RecordRow row(
            RecordId record,
            RecordSummary summary,
            Instant changed,
            @Nullable Instant due,
            @Nullable Instant reaction) {
        return new RecordRow(record, 3, 2, 9, 5, false, Hash.sha256(record.toArray()), reaction, changed, due, summary);
    }
}
