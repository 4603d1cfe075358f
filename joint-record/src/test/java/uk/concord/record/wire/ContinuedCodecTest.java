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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.concord.proto.entry.v1.Continued;
import uk.concord.record.ActorId;
import uk.concord.record.Bytes;
import uk.concord.record.Digest;
import uk.concord.record.Origin;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.ContinuedReason;
import uk.concord.record.entry.Envelope;
import uk.concord.record.entry.IdempotencyKey;
import uk.concord.record.entry.Payload;
import uk.concord.record.entry.Seen;
import uk.concord.record.story.Samples;
import uk.concord.record.wire.MalformedEntry.Reason;

class ContinuedCodecTest {
    private static final Digest ROOT = Digest.over(new byte[] {1});
    private static final Digest NOTE = Digest.over(new byte[] {2});

    @ParameterizedTest
    @EnumSource
    void a_new_epoch_reads_as_it_was_written(ContinuedReason reason) throws MalformedEntry {
        var envelope = envelope(reason);
        assertThat(EntryCodec.decode(EntryCodec.encode(envelope)).envelope()).isEqualTo(envelope);
    }

    @Test
    void it_is_about_no_record_and_no_first_epoch_begins_with_it() throws InvalidProtocolBufferException {
        refused(message().setRecordId(ByteString.copyFrom(Samples.RECORD.toArray())), Reason.RECORD_ID);
        refused(message().setOrigin(new Origin(Samples.PARTNERSHIP.id(), Samples.KENT, 1).name()), Reason.ORIGIN);
    }

    @Test
    void it_gives_a_reason_a_root_what_holds_no_more_and_two_keys() throws InvalidProtocolBufferException {
        refused(with(Continued.Builder::clearReason), Reason.PAYLOAD);
        refused(with(Continued.Builder::clearRoot), Reason.PAYLOAD);
        refused(with(Continued.Builder::clearSuperseded), Reason.PAYLOAD);
        refused(with(it -> it.addSuperseded(ByteString.copyFrom(new byte[31]))), Reason.PAYLOAD);
        refused(
                with(it -> {
                    for (int i = 0; i < 4; i++) {
                        it.addSuperseded(ByteString.copyFrom(NOTE.toArray()));
                    }
                    return it;
                }),
                Reason.PAYLOAD);
        refused(with(it -> it.setLostSize(-1)), Reason.PAYLOAD);
        refused(with(it -> it.setCosignedSize(-1)), Reason.PAYLOAD);
        refused(with(Continued.Builder::clearLogKeys), Reason.PAYLOAD);
        refused(with(it -> it.setLogKeys(0, "two\nlines")), Reason.PAYLOAD);
        refused(with(Continued.Builder::clearMirrorKeys), Reason.PAYLOAD);
    }

    @Test
    void under_rules_that_did_not_know_it_it_is_kept_and_not_read()
            throws MalformedEntry, InvalidProtocolBufferException {
        var older = message().setRulesVersion(5).build();
        assertThat(EntryCodec.decode(older.toByteArray()).payload()).isInstanceOf(Payload.Unknown.class);
    }

    private static void refused(uk.concord.proto.entry.v1.Envelope.Builder message, Reason reason) {
        var bytes = message.build().toByteArray();
        assertThatThrownBy(() -> EntryCodec.decode(bytes))
                .isInstanceOfSatisfying(
                        MalformedEntry.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static uk.concord.proto.entry.v1.Envelope.Builder with(UnaryOperator<Continued.Builder> change)
            throws InvalidProtocolBufferException {
        var message = message();
        var continued = Continued.parseFrom(message.getPayload()).toBuilder();
        return message.setPayload(change.apply(continued).build().toByteString());
    }

    private static uk.concord.proto.entry.v1.Envelope.Builder message() throws InvalidProtocolBufferException {
        return uk.concord.proto.entry.v1.Envelope.parseFrom(EntryCodec.encode(envelope(ContinuedReason.TAIL_LOST)))
                .toBuilder();
    }

    private static Envelope envelope(ContinuedReason reason) {
        return new Envelope(
                new Origin(Samples.PARTNERSHIP.id(), Samples.KENT, 2),
                5,
                null,
                0,
                null,
                6,
                new Payload.Continued(
                        reason, ROOT, 9, List.of(NOTE), 7, List.of("log+1", "log+2"), List.of("mirror+1", "mirror+2")),
                new Actor("Administrator", new ActorId(new UUID(1, 1))),
                Instant.parse("2026-03-06T10:00:00Z"),
                new IdempotencyKey(Bytes.of(new byte[] {1})),
                0,
                Seen.NOTHING,
                List.of());
    }
}
