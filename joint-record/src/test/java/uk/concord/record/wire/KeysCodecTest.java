package uk.concord.record.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import uk.concord.proto.entry.v1.Keys;
import uk.concord.record.ActorId;
import uk.concord.record.Bytes;
import uk.concord.record.Origin;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.Envelope;
import uk.concord.record.entry.IdempotencyKey;
import uk.concord.record.entry.Payload;
import uk.concord.record.entry.Seen;
import uk.concord.record.story.Samples;
import uk.concord.record.wire.MalformedEntry.Reason;

class KeysCodecTest {
    private static final Payload.Keys KEYS =
            new Payload.Keys(List.of("log+1", "log+2"), List.of("mirror+1", "mirror+2"));

    @Test
    void a_change_of_keys_reads_as_it_was_written() throws MalformedEntry {
        var envelope = envelope();
        assertThat(EntryCodec.decode(EntryCodec.encode(envelope)).envelope()).isEqualTo(envelope);
    }

    @Test
    void it_is_about_no_record() throws InvalidProtocolBufferException {
        refused(message().setRecordId(ByteString.copyFrom(Samples.RECORD.toArray())), Reason.RECORD_ID);
    }

    @Test
    void a_log_and_a_mirror_have_two_keys_each_on_one_line() throws InvalidProtocolBufferException {
        refused(with(keys -> keys.addLogKeys("log+3")), Reason.PAYLOAD);
        refused(with(Keys.Builder::clearMirrorKeys), Reason.PAYLOAD);
        refused(with(keys -> keys.setLogKeys(0, "two\nlines")), Reason.PAYLOAD);
        refused(with(keys -> keys.setLogKeys(0, "a".repeat(3_001))), Reason.PAYLOAD);
    }

    @Test
    void under_rules_that_did_not_know_it_it_is_kept_and_not_read()
            throws MalformedEntry, InvalidProtocolBufferException {
        var older = message().setRulesVersion(3).build();
        assertThat(EntryCodec.decode(older.toByteArray()).payload()).isInstanceOf(Payload.Unknown.class);
    }

    private static void refused(uk.concord.proto.entry.v1.Envelope.Builder message, Reason reason) {
        var bytes = message.build().toByteArray();
        assertThatThrownBy(() -> EntryCodec.decode(bytes))
                .isInstanceOfSatisfying(
                        MalformedEntry.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static uk.concord.proto.entry.v1.Envelope.Builder with(UnaryOperator<Keys.Builder> change)
            throws InvalidProtocolBufferException {
        var keys = Keys.newBuilder().addAllLogKeys(KEYS.logKeys()).addAllMirrorKeys(KEYS.mirrorKeys());
        return message().setPayload(change.apply(keys).build().toByteString());
    }

    private static uk.concord.proto.entry.v1.Envelope.Builder message() throws InvalidProtocolBufferException {
        return uk.concord.proto.entry.v1.Envelope.parseFrom(EntryCodec.encode(envelope())).toBuilder();
    }

    private static Envelope envelope() {
        return new Envelope(
                new Origin(Samples.PARTNERSHIP.id(), Samples.KENT, 1),
                5,
                null,
                0,
                null,
                4,
                KEYS,
                new Actor("Administrator", new ActorId(new UUID(1, 1))),
                Instant.parse("2026-03-06T10:00:00Z"),
                new IdempotencyKey(Bytes.of(new byte[] {1})),
                0,
                Seen.NOTHING,
                List.of());
    }
}
