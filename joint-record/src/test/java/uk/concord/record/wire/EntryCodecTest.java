package uk.concord.record.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.concord.proto.entry.v1.Accept;
import uk.concord.proto.entry.v1.Actor;
import uk.concord.proto.entry.v1.EntryType;
import uk.concord.proto.entry.v1.Envelope;
import uk.concord.proto.entry.v1.PartReference;
import uk.concord.proto.entry.v1.Seen;
import uk.concord.proto.entry.v1.Visibility;
import uk.concord.record.Digest;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.Payload;
import uk.concord.record.story.Story;
import uk.concord.record.wire.MalformedEntry.Reason;

class EntryCodecTest {
    private static final ByteString DIGEST = ByteString.copyFrom(new byte[32]);
    private static final Map<Reason, Consumer<Envelope.Builder>> SPOILT = new EnumMap<>(Reason.class);

    static {
        SPOILT.put(Reason.FORMAT, e -> e.setFormat(2));
        SPOILT.put(Reason.UNKNOWN_FIELD, e -> e.setUnknownFields(unknown()));
        SPOILT.put(Reason.ORIGIN, e -> e.setOrigin("concord/kcc-kmicb/kcc/0"));
        SPOILT.put(Reason.INDEX, e -> e.setIndex(-1));
        SPOILT.put(Reason.RECORD_ID, e -> e.setRecordId(ByteString.copyFrom(new byte[15])));
        SPOILT.put(Reason.RECORD_SEQ, e -> e.setRecordSeq(-1));
        SPOILT.put(Reason.PREVIOUS_RECORD_LEAF, e -> e.clearPreviousRecordLeaf());
        SPOILT.put(Reason.TYPE, e -> e.setTypeValue(0));
        SPOILT.put(Reason.RULES_VERSION, e -> e.setRulesVersion(0));
        SPOILT.put(Reason.ACTOR, e -> e.setActor(Actor.getDefaultInstance()));
        SPOILT.put(Reason.RECORDED_AT, e -> e.setRecordedAtMicros(0));
        SPOILT.put(Reason.IDEMPOTENCY_KEY, e -> e.setIdempotencyKey(ByteString.copyFrom(new byte[65])));
        SPOILT.put(Reason.ORDINAL, e -> e.setOrdinal(1 << 20));
        SPOILT.put(Reason.SEEN, e -> e.setSeen(Seen.newBuilder().setSize(3)));
        SPOILT.put(Reason.PART, e -> e.addParts(PartReference.getDefaultInstance()));
        SPOILT.put(Reason.PAYLOAD, e -> e.setPayload(Accept.getDefaultInstance().toByteString()));
        SPOILT.put(Reason.GENESIS, e -> e.setIndex(0));
    }

    @Test
    void what_is_written_is_read_and_hashed_verbatim() throws MalformedEntry {
        var story = Story.opened();
        var offer = story.kent().offers();
        var counter = story.nhs().sees().counters(offer);
        var withdrawal = story.nhs().withdraws(counter);
        var entries = List.of(
                offer,
                counter,
                withdrawal,
                story.kent().sees().releases(counter, withdrawal),
                story.kent().accepts(counter),
                story.kent().declines(counter),
                story.kent().expires(counter));
        for (var entry : entries) {
            var bytes = EntryCodec.encode(entry.envelope());
            assertThat(EntryCodec.decode(bytes)).isEqualTo(entry);
            assertThat(entry.leaf()).isEqualTo(Digest.leaf(bytes));
        }
    }

    @TestFactory
    Stream<DynamicTest> each_field_spoilt_is_refused_with_its_reason() {
        return SPOILT.entrySet().stream()
                .map(spoilt -> DynamicTest.dynamicTest(spoilt.getKey().name(), () -> {
                    var envelope = accept();
                    spoilt.getValue().accept(envelope);
                    refused(envelope.build().toByteArray(), spoilt.getKey());
                }));
    }

    @Test
    void every_reason_has_an_example() {
        var elsewhere = List.of(Reason.SIZE, Reason.NOT_AN_ENVELOPE);
        assertThat(Stream.concat(SPOILT.keySet().stream(), elsewhere.stream()))
                .containsExactlyInAnyOrder(Reason.values());
    }

    @Test
    void bytes_that_are_no_envelope_are_refused() {
        refused(new byte[0], Reason.SIZE);
        refused(new byte[EntryCodec.MOST_BYTES + 1], Reason.SIZE);
        refused(new byte[] {(byte) 0xFF, 1, 2}, Reason.NOT_AN_ENVELOPE);
        var notUtf8 = new byte[] {0x12, 2, (byte) 0xC3, 0x28};
        refused(notUtf8, Reason.NOT_AN_ENVELOPE);
    }

    @Test
    void a_person_names_a_key_and_sealed_parts_belong_to_newer_rules() {
        refused(accept().clearIdempotencyKey().build().toByteArray(), Reason.IDEMPOTENCY_KEY);
        var sealed = accept();
        sealed.getPartsBuilder(0).setVisibility(Visibility.VISIBILITY_SEALED).setCiphertextHash(DIGEST);
        refused(sealed.build().toByteArray(), Reason.PART);
        refused(accept().addParts(accept().getParts(0)).build().toByteArray(), Reason.PART);
    }

    @Test
    void a_sealed_part_is_named_by_its_ciphertext_and_no_digest_names_two_things() throws MalformedEntry {
        var sealed = accept().setRulesVersion(uk.concord.record.entry.EntryType.STATEMENT_FILED.since());
        sealed.getPartsBuilder(0).setVisibility(Visibility.VISIBILITY_SEALED).setCiphertextHash(DIGEST);
        var part = EntryCodec.decode(sealed.build().toByteArray()).parts().getFirst();
        assertThat(part.held()).isEqualTo(Digest.of(DIGEST.toByteArray()));
        assertThat(part.travels()).isTrue();
        sealed.getPartsBuilder(0).setCommitment(DIGEST);
        refused(sealed.build().toByteArray(), Reason.PART);
        sealed.getPartsBuilder(0).clearCiphertextHash();
        refused(sealed.build().toByteArray(), Reason.PART);
    }

    @Test
    void newer_types_and_newer_rules_are_kept_unread() throws MalformedEntry {
        var newerType = accept().setTypeValue(77).build().toByteArray();
        var newerRules = accept().setRulesVersion(uk.concord.record.entry.Envelope.RULES + 1)
                .build()
                .toByteArray();
        var reserved = accept().setType(EntryType.ENTRY_TYPE_EVIDENCE).build().toByteArray();
        for (var bytes : List.of(newerType, newerRules, reserved)) {
            assertThat(EntryCodec.decode(bytes).payload()).isInstanceOf(Payload.Unknown.class);
        }
    }

    @Test
    void no_flipped_byte_goes_unnoticed_and_none_crashes_the_reader() {
        var bytes = accept().build().toByteArray();
        var random = new Random(20_261_121);
        for (var i = 0; i < 3_000; i++) {
            var flipped = bytes.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 + random.nextInt(255));
            try {
                assertThat(EntryCodec.decode(flipped).leaf()).isNotEqualTo(Digest.leaf(bytes));
            } catch (MalformedEntry e) {
                assertThat(e.reason()).isNotNull();
            }
            var cut = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            try {
                assertThat(EntryCodec.decode(cut).leaf()).isNotEqualTo(Digest.leaf(bytes));
            } catch (MalformedEntry e) {
                assertThat(e.reason()).isNotNull();
            }
        }
    }

    private static void refused(byte[] bytes, Reason reason) {
        assertThatThrownBy(() -> EntryCodec.decode(bytes))
                .isInstanceOfSatisfying(
                        MalformedEntry.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static Envelope.Builder accept() {
        var story = Story.opened();
        story.nhs().opens();
        var offer = story.kent().offers();
        return builder(story.nhs().sees().accepts(offer));
    }

    private static Envelope.Builder builder(Entry entry) {
        try {
            return Envelope.parseFrom(EntryCodec.encode(entry.envelope())).toBuilder();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UnknownFieldSet unknown() {
        return UnknownFieldSet.newBuilder()
                .addField(99, UnknownFieldSet.Field.newBuilder().addVarint(1).build())
                .build();
    }
}
