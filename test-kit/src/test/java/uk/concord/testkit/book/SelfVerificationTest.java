package uk.concord.testkit.book;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.testkit.SamplePartnerships.HEALTH;
import static uk.concord.testkit.SamplePartnerships.KENT;
import static uk.concord.testkit.SamplePartnerships.KENT_AND_HEALTH;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.concord.log.Hash;
import uk.concord.log.Merkle;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredCheckpoint;
import uk.concord.node.book.StoredEntry;
import uk.concord.node.book.verify.SelfVerification.Verified;
import uk.concord.record.Bytes;
import uk.concord.record.RecordId;
import uk.concord.testkit.SettableClock;
import uk.concord.testkit.memory.InMemoryStore;

/** A service that reads its own book again and again, and a database that somebody has been at. */
final class SelfVerificationTest {
    private final ForgedStore store = new ForgedStore(new InMemoryStore());
    private final Desk kent = new Desk(KENT_AND_HEALTH, KENT.code(), store, new SettableClock());
    private final Desk health = new Desk(KENT_AND_HEALTH, HEALTH.code(), new InMemoryStore(), new SettableClock());

    @BeforeEach
    void two_offers_are_held_by_both() {
        kent.book.open();
        health.book.open();
        offer(1);
        offer(2);
        assertThat(kent.head().own().size()).isEqualTo(5);
    }

    @Test
    void both_logs_verify_and_what_comes_later_is_verified_first() {
        assertThat(step(Side.OWN, 3)).isEqualTo(new Verified(3, SettableClock.START, null));
        assertThat(step(Side.OWN, 100).size()).isEqualTo(5);
        assertThat(step(Side.MIRROR, 100)).isEqualTo(new Verified(1, SettableClock.START, null));
        step(Side.OWN, 1);
        offer(3);
        assertThat(step(Side.OWN, 100).size()).isEqualTo(7);
    }

    @Test
    void it_says_when_it_was_last_so_by_the_clock_that_nobody_moves() {
        step(Side.OWN, 100);
        kent.clock.advance(Duration.ofDays(3));
        kent.securityClock.advance(Duration.ofSeconds(5));
        assertThat(step(Side.OWN, 1).at()).isEqualTo(SettableClock.START.plusSeconds(5));
    }

    @Test
    void a_changed_entry_shows_and_stays_shown() {
        store.entry = entry -> entry.index() == 3 ? flipped(entry) : entry;
        var found = step(Side.OWN, 100);
        assertThat(found.fault()).contains("entry 3 of concord/kcc-kmicb/kcc/1");
        assertThat(found.size()).isZero();
        store.entry = UnaryOperator.identity();
        assertThat(step(Side.OWN, 100)).isEqualTo(found);
    }

    @Test
    void an_entry_that_is_changed_after_it_was_verified_shows_when_it_is_read_again() {
        assertThat(step(Side.OWN, 100).size()).isEqualTo(5);
        store.entry = entry -> entry.index() == 3 ? flipped(entry) : entry;
        assertThat(step(Side.OWN, 2).fault()).isNull();
        var found = step(Side.OWN, 2);
        assertThat(found.fault()).contains("entry 3");
        assertThat(found.size()).isEqualTo(2);
    }

    @Test
    void a_changed_entry_whose_leaf_was_changed_with_it_does_not_make_the_head() {
        store.entry = entry -> entry.index() == 3 ? rehashed(flipped(entry)) : entry;
        assertThat(step(Side.OWN, 100).fault()).contains("do not make its head");
    }

    @Test
    void a_checkpoint_that_was_changed_shows() {
        store.checkpoint = checkpoint -> new StoredCheckpoint(
                checkpoint.side(),
                checkpoint.frontier(),
                Bytes.of(new String(checkpoint.note().toArray(), StandardCharsets.UTF_8)
                        .replace("kcc-kmicb/kcc", "kcc-kmicb/kmicb")
                        .getBytes(StandardCharsets.UTF_8)),
                checkpoint.at());
        assertThat(step(Side.OWN, 100).fault()).contains("the checkpoint of size 5", "signs another root");
    }

    private void offer(int number) {
        kent.held(kent.offer(new RecordId(new UUID(9, number)), "offer " + number));
        Wire.exchange(kent, health);
    }

    private Verified step(Side side, int entries) {
        return kent.book.verification(side).step(entries);
    }

    private static StoredEntry flipped(StoredEntry entry) {
        var bytes = entry.envelope().toArray();
        bytes[bytes.length / 2] ^= 1;
        return with(entry, bytes, entry.leaf());
    }

    private static StoredEntry rehashed(StoredEntry entry) {
        var bytes = entry.envelope().toArray();
        return with(entry, bytes, Merkle.leaf(bytes));
    }

    private static StoredEntry with(StoredEntry entry, byte[] envelope, Hash leaf) {
        return new StoredEntry(
                entry.side(),
                entry.index(),
                entry.recordId(),
                entry.recordSeq(),
                entry.type(),
                leaf,
                Bytes.of(envelope),
                entry.storedAt());
    }
}
