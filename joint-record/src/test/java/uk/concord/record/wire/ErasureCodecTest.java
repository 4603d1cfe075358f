package uk.concord.record.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.concord.proto.entry.v1.Erased;
import uk.concord.record.ActorId;
import uk.concord.record.Bytes;
import uk.concord.record.Digest;
import uk.concord.record.Origin;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.Envelope;
import uk.concord.record.entry.ErasureReason;
import uk.concord.record.entry.IdempotencyKey;
import uk.concord.record.entry.Payload;
import uk.concord.record.entry.Seen;
import uk.concord.record.story.Samples;
import uk.concord.record.wire.MalformedEntry.Reason;

class ErasureCodecTest {
    private static final Origin LOG = new Origin(Samples.PARTNERSHIP.id(), Samples.KENT, 1);
    private static final Digest PART = Digest.over(new byte[] {7});

    @ParameterizedTest
    @EnumSource(ErasureReason.class)
    void an_erasure_reads_as_it_was_written(ErasureReason reason) throws MalformedEntry {
        var envelope = envelope(new Payload.Erased(LOG, 3, PART, reason));
        assertThat(EntryCodec.decode(EntryCodec.encode(envelope)).envelope()).isEqualTo(envelope);
    }

    @Test
    void it_is_about_no_record() throws InvalidProtocolBufferException {
        var right = EntryCodec.encode(envelope(new Payload.Erased(LOG, 3, PART, ErasureReason.ORDERED)));
        var wrong = uk.concord.proto.entry.v1.Envelope.parseFrom(right).toBuilder()
                .setRecordId(ByteString.copyFrom(Samples.RECORD.toArray()))
                .build();
        assertThatThrownBy(() -> EntryCodec.decode(wrong.toByteArray()))
                .isInstanceOfSatisfying(
                        MalformedEntry.class, e -> assertThat(e.reason()).isEqualTo(Reason.RECORD_ID));
    }

    @Test
    void under_rules_that_did_not_know_it_it_is_kept_and_not_read()
            throws MalformedEntry, InvalidProtocolBufferException {
        var right = EntryCodec.encode(envelope(new Payload.Erased(LOG, 3, PART, ErasureReason.ORDERED)));
        var older = uk.concord.proto.entry.v1.Envelope.parseFrom(right).toBuilder()
                .setRulesVersion(2)
                .build();
        assertThat(EntryCodec.decode(older.toByteArray()).payload()).isInstanceOf(Payload.Unknown.class);
    }

    @Test
    void without_a_reason_or_a_whole_commitment_it_is_none() {
        var right = ErasureCodec.write(new Payload.Erased(LOG, 3, PART, ErasureReason.ORDERED));
        for (var wrong : List.of(
                right.toBuilder().clearReason().build(),
                right.toBuilder().setReasonValue(9).build(),
                right.toBuilder().clearCommitment().build(),
                right.toBuilder().setOrigin("concord/kcc").build(),
                right.toBuilder().setIndex(-1).build())) {
            assertThatThrownBy(() -> ErasureCodec.read(wrong))
                    .as(wrong.toString())
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(ErasureCodec.read(right)).isInstanceOf(Payload.Erased.class);
        assertThat(Erased.getDefaultInstance().getReasonValue()).isZero();
    }

    private static Envelope envelope(Payload payload) {
        return new Envelope(
                LOG,
                9,
                null,
                0,
                null,
                payload.rules(),
                payload,
                new Actor("Administrator", new ActorId(new UUID(1, 2))),
                Instant.parse("2026-11-25T12:00:00Z"),
                new IdempotencyKey(Bytes.of((byte) 1)),
                0,
                Seen.NOTHING,
                List.of());
    }
}
