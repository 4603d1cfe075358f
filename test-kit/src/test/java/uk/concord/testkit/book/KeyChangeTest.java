package uk.concord.testkit.book;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.testkit.SamplePartnerships.HEALTH;
import static uk.concord.testkit.SamplePartnerships.KENT;
import static uk.concord.testkit.SamplePartnerships.KENT_AND_HEALTH;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.concord.log.note.Checkpoint;
import uk.concord.node.book.KeyHistory;
import uk.concord.node.book.PublishedKeys;
import uk.concord.node.book.Side;
import uk.concord.node.book.Standing;
import uk.concord.node.book.StoredReceipt;
import uk.concord.node.book.append.PartnershipEntries;
import uk.concord.node.book.append.PartnershipEntries.Saying;
import uk.concord.node.book.rotate.ChangingKeys;
import uk.concord.proto.exchange.v1.DeliverRequest;
import uk.concord.proto.exchange.v1.SharedPart;
import uk.concord.record.ActorId;
import uk.concord.record.Bytes;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.IdempotencyKey;
import uk.concord.record.entry.Payload;
import uk.concord.testkit.FastSigner;
import uk.concord.testkit.SettableClock;
import uk.concord.testkit.memory.InMemoryStore;

/** New keys for a log and a mirror, while both agencies work on. */
final class KeyChangeTest {
    private static final RecordId RECORD = new RecordId(new UUID(9, 9));
    private static final RecordId OTHER = new RecordId(new UUID(9, 11));
    private static final Actor ADMINISTRATOR = new Actor("Administrator", new ActorId(new UUID(1, 77)));
    private final SettableClock clock = new SettableClock();
    private final Desk kent = new Desk(KENT_AND_HEALTH, KENT.code(), new InMemoryStore(), clock);
    private final Desk health = new Desk(KENT_AND_HEALTH, HEALTH.code(), new InMemoryStore(), clock);

    @BeforeEach
    void open() {
        kent.book.open();
        health.book.open();
        talk();
    }

    private void talk() {
        clock.advance(Duration.ofSeconds(20));
        Wire.exchange(kent, health);
        Wire.exchange(health, kent);
    }

    private static ChangingKeys.Request wish(String key) {
        return new ChangingKeys.Request(
                ADMINISTRATOR, new IdempotencyKey(Bytes.of(key.getBytes(StandardCharsets.US_ASCII))));
    }

    private static KeyHistory.Change changed(Desk desk, String key) {
        var result = desk.book.changeKeys(wish(key));
        assertThat(result).isInstanceOf(ChangingKeys.Result.Changed.class);
        return ((ChangingKeys.Result.Changed) result).change();
    }

    private static KeyHistory history(Desk desk, Side side) {
        return desk.store.read(desk.parties.id(), book -> KeyHistory.of(book, desk.parties, side));
    }

    private static void sound(Desk desk) {
        assertThat(desk.head().standing().explanation()).isEmpty();
        assertThat(desk.head().standing().state()).isEqualTo(Standing.State.SOUND);
        for (var side : Side.values()) {
            for (int i = 0; i < 20; i++) {
                assertThat(desk.book.verification(side).step(3).fault()).isNull();
            }
        }
    }

    @Test
    void both_go_on_under_new_keys_and_everything_before_still_verifies() {
        kent.held(kent.offer(RECORD, "one"));
        talk();
        var change = changed(kent, "keys");
        assertThat(kent.head().own().signedSize()).isEqualTo(change.boundary());
        kent.held(kent.offer(OTHER, "two"));
        talk();
        health.held(health.accept(health.book.record(RECORD).openOffer().orElseThrow(), "three"));
        talk();
        assertThat(history(health, Side.MIRROR).changes()).containsExactly(change);
        assertThat(health.head().mirror().size()).isEqualTo(kent.head().own().size());
        assertThat(kent.head().own().receiptedSize())
                .isEqualTo(kent.head().own().size());
        var receipt = health.store.<StoredReceipt>read(
                health.parties.id(), book -> book.newestReceipt(Side.OWN).orElseThrow());
        assertThat(receipt.size()).isEqualTo(health.head().own().size()).isGreaterThan(change.cosigned());
        sound(kent);
        sound(health);
    }

    @Test
    void both_may_change_theirs_at_the_same_time() {
        kent.held(kent.offer(RECORD, "one"));
        health.held(health.offer(OTHER, "two"));
        changed(kent, "keys");
        changed(health, "keys");
        kent.held(kent.offer(new RecordId(new UUID(9, 12)), "three"));
        talk();
        talk();
        assertThat(kent.head().own().receiptedSize())
                .isEqualTo(kent.head().own().size());
        assertThat(health.head().own().receiptedSize())
                .isEqualTo(health.head().own().size());
        sound(kent);
        sound(health);
    }

    @Test
    void said_twice_it_is_said_once_and_another_waits_until_the_partner_holds_the_first() {
        var change = changed(kent, "keys");
        assertThat(kent.book.changeKeys(wish("keys"))).isEqualTo(new ChangingKeys.Result.Changed(change, true));
        assertThat(kent.book.changeKeys(wish("more")))
                .isInstanceOfSatisfying(
                        ChangingKeys.Result.NotNow.class,
                        no -> assertThat(no.why().code()).isEqualTo("KEYS_NOT_HELD_YET"));
        talk();
        changed(kent, "more");
        kent.held(kent.offer(RECORD, "one"));
        talk();
        assertThat(history(health, Side.MIRROR).changes()).hasSize(2);
        sound(health);
    }

    @Test
    void keys_made_before_a_crash_are_used_after_it() {
        var made = kent.held.make(kent.parties.ownLog());
        kent.restart();
        assertThat(changed(kent, "keys").keys()).isEqualTo(made);
        assertThat(kent.held.held()).hasSize(2);
    }

    @Test
    void after_a_crash_the_old_keys_sign_the_entry_before_anything_else_is_appended() {
        var next = kent.held.make(kent.parties.ownLog());
        append(kent, next);
        kent.restart();
        kent.held(kent.offer(RECORD, "one"));
        talk();
        assertThat(history(health, Side.MIRROR).changes()).hasSize(1);
        sound(kent);
        sound(health);
    }

    @Test
    void an_older_database_beside_newer_keys_gets_the_change_back() {
        var backup = kent.memory().copy();
        var change = changed(kent, "keys");
        kent.held(kent.offer(RECORD, "one"));
        talk();
        health.held(health.offer(OTHER, "two"));
        talk();
        kent.store = backup;
        kent.restart();
        assertThat(kent.head().standing().state()).isEqualTo(Standing.State.RESTORED);
        talk();
        talk();
        assertThat(history(kent, Side.OWN).changes()).containsExactly(change);
        kent.held(kent.offer(new RecordId(new UUID(9, 12)), "three"));
        talk();
        sound(kent);
        sound(health);
    }

    @Test
    void a_partner_with_an_older_database_follows_the_change_again() {
        var backup = health.memory().copy();
        changed(kent, "keys");
        kent.held(kent.offer(RECORD, "one"));
        talk();
        health.held(health.offer(OTHER, "two"));
        talk();
        health.store = backup;
        health.restart();
        talk();
        talk();
        assertThat(health.head().mirror().size()).isEqualTo(kent.head().own().size());
        sound(kent);
        sound(health);
    }

    @Test
    void a_checkpoint_of_the_old_keys_that_went_with_a_database_is_signed_again() {
        append(kent, kent.held.make(kent.parties.ownLog()));
        var backup = kent.memory().copy();
        kent.book.sign();
        kent.held(kent.offer(RECORD, "one"));
        talk();
        kent.store = backup;
        kent.restart();
        talk();
        talk();
        kent.book.sign();
        var boundary = history(kent, Side.OWN).changes().getFirst().boundary();
        assertThat(kent.store.<Long>read(kent.parties.id(), book -> book.checkpointAtMost(Side.OWN, boundary)
                        .orElseThrow()
                        .size()))
                .isEqualTo(boundary);
        sound(kent);
    }

    private static void append(Desk desk, PublishedKeys keys) {
        var saying = new Saying(
                ADMINISTRATOR,
                new IdempotencyKey(Bytes.of(new byte[] {1})),
                new Payload.Keys(keys.logKeys(), keys.mirrorKeys()));
        desk.store.locked(
                desk.parties.id(),
                book -> PartnershipEntries.append(book, desk.parties, List.of(saying), desk.clock.instant()));
    }

    @Nested
    class Refused {
        private void refused(PublishedKeys keys, String problem) {
            append(kent, keys);
            kent.book.sign();
            Wire.exchange(kent, health);
            assertThat(health.head().standing().problem()).isEqualTo(problem);
            assertThat(health.head().standing().state()).isEqualTo(Standing.State.QUARANTINED);
            assertThat(history(health, Side.MIRROR).changes()).isEmpty();
        }

        @Test
        void keys_that_the_mirror_has() {
            refused(new PublishedKeys(kent.keys.logKeys(), kent.keys.mirrorKeys(), List.of()), "KEYS_USED");
        }

        @Test
        void keys_named_for_another_log() {
            var other = new FastSigner("concord/kcc-kmicb/mdw/1", "concord/kcc-kmicb/mdw/mirror");
            refused(new PublishedKeys(other.logKeys(), other.mirrorKeys(), List.of()), "KEYS_ORIGIN");
        }

        @Test
        void what_is_no_key() {
            var next = kent.keys.generation(kent.parties.ownLog().name(), 2);
            refused(
                    new PublishedKeys(
                            next.logKeys(),
                            List.of(
                                    next.mirrorKeys().getFirst(),
                                    next.mirrorKeys().getFirst()),
                            List.of()),
                    "KEYS_FORM");
        }

        @Test
        void an_entry_that_the_old_keys_have_not_signed_for() {
            var next = kent.keys.generation(kent.parties.ownLog().name(), 2);
            changed(kent, "keys");
            var refusal = Wire.send(kent, health, parcel -> signed(parcel, next));
            assertThat(refusal).isPresent();
            assertThat(health.head().standing().problem()).isEqualTo("CHECKPOINT_SIGNATURE");
            assertThat(history(health, Side.MIRROR).changes()).isEmpty();
        }

        @Test
        void old_keys_after_the_change() {
            changed(kent, "keys");
            talk();
            kent.held(kent.offer(RECORD, "one"));
            Wire.send(kent, health, parcel -> signed(parcel, kent.keys));
            assertThat(health.head().standing().problem()).isEqualTo("CHECKPOINT_SIGNATURE");
        }

        @Test
        void a_parcel_that_goes_on_after_new_keys() {
            changed(kent, "keys");
            kent.held(kent.offer(RECORD, "one"));
            Wire.send(kent, health, parcel -> signed(whole(parcel), kent.keys));
            assertThat(health.head().standing().state()).isEqualTo(Standing.State.QUARANTINED);
            assertThat(health.head().standing().problem()).isEqualTo("KEYS_NOT_COVERED");
        }

        private DeliverRequest whole(DeliverRequest parcel) {
            var entries = kent.store.read(
                    kent.parties.id(),
                    book -> book.entries(Side.OWN, parcel.getFirstIndex(), Integer.MAX_VALUE, Long.MAX_VALUE));
            var parts = kent.store.read(
                    kent.parties.id(), book -> book.parts(Side.OWN, parcel.getFirstIndex(), Long.MAX_VALUE));
            var message = parcel.toBuilder().clearEntries();
            entries.forEach(entry ->
                    message.addEntries(ByteString.copyFrom(entry.envelope().toArray())));
            parts.forEach(part -> message.addParts(SharedPart.newBuilder()
                    .setCommitment(ByteString.copyFrom(part.commitment().bytes()))
                    .setSalt(ByteString.copyFrom(part.salt().toArray()))
                    .setContent(ByteString.copyFrom(part.content().toArray()))));
            return message.build();
        }

        private DeliverRequest signed(DeliverRequest parcel, FastSigner keys) {
            var head = kent.head().own();
            var note = keys.sign(new Checkpoint(
                    kent.parties.ownLog().name(), head.size(), head.frontier().root()));
            return parcel.toBuilder()
                    .setCheckpoint(ByteString.copyFrom(note.bytes()))
                    .build();
        }
    }
}
