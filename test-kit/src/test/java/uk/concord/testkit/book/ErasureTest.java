package uk.concord.testkit.book;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.testkit.SamplePartnerships.HEALTH;
import static uk.concord.testkit.SamplePartnerships.KENT;
import static uk.concord.testkit.SamplePartnerships.KENT_AND_HEALTH;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.concord.node.book.Hashes;
import uk.concord.node.book.Side;
import uk.concord.node.book.Standing;
import uk.concord.node.book.StoredErasure;
import uk.concord.node.book.StoredPart;
import uk.concord.node.book.erase.Erasing;
import uk.concord.node.book.recover.Rebuilding;
import uk.concord.proto.exchange.v1.ErasedPart;
import uk.concord.record.ActorId;
import uk.concord.record.Bytes;
import uk.concord.record.Digest;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.ErasureReason;
import uk.concord.record.entry.IdempotencyKey;
import uk.concord.testkit.SettableClock;
import uk.concord.testkit.memory.InMemoryStore;

/** Words of a decision that must go, while its entry stays and goes on to prove what was there. */
final class ErasureTest {
    private static final RecordId RECORD = new RecordId(new UUID(9, 9));
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
        for (int i = 0; i < 3; i++) {
            kent.book.react();
            kent.book.sign();
            health.book.react();
            health.book.sign();
            Wire.exchange(kent, health);
            Wire.exchange(health, kent);
        }
    }

    @Test
    void an_erased_part_goes_at_both_agencies_and_each_says_so() {
        kent.held(kent.offer(RECORD, "one"));
        talk();
        assertThat(parts(health, Side.MIRROR)).hasSize(1);
        assertThat(erase(words())).isInstanceOf(Erasing.Result.Gone.class);
        assertThat(parts(kent, Side.OWN)).isEmpty();
        talk();
        assertThat(parts(health, Side.MIRROR)).isEmpty();
        assertThat(erasures(kent, Side.OWN))
                .extracting(StoredErasure::by)
                .containsExactly(StoredErasure.By.AUTHOR, StoredErasure.By.FOLLOWER);
        assertThat(kent.head().own().receiptedSize())
                .isEqualTo(kent.head().own().size());
        assertThat(health.head().own().receiptedSize())
                .isEqualTo(health.head().own().size());
    }

    @Test
    void it_moves_no_record_and_undoes_no_decision() {
        kent.held(kent.offer(RECORD, "one"));
        talk();
        var before = kent.book.record(RECORD).stateDigest();
        erase(words());
        talk();
        assertThat(kent.book.record(RECORD).stateDigest()).isEqualTo(before);
        assertThat(health.book.record(RECORD).stateDigest()).isEqualTo(before);
        health.held(health.accept(health.book.record(RECORD).openOffer().orElseThrow(), "two"));
    }

    @Test
    void a_part_that_was_erased_before_it_was_sent_is_never_sent_and_its_entry_is_receipted_all_the_same() {
        kent.held(kent.offer(RECORD, "one"));
        erase(words());
        talk();
        assertThat(parts(health, Side.MIRROR)).isEmpty();
        assertThat(kent.head().own().receiptedSize())
                .isEqualTo(kent.head().own().size());
    }

    @Test
    void a_book_whose_projections_are_made_anew_goes_on_without_it() {
        kent.held(kent.offer(RECORD, "one"));
        erase(words());
        var said = erasures(kent, Side.OWN);
        new Rebuilding(kent.parties, kent.store).run(() -> {});
        assertThat(parts(kent, Side.OWN)).isEmpty();
        assertThat(erasures(kent, Side.OWN)).isEqualTo(said).hasSize(1);
    }

    @Test
    void what_another_instance_has_erased_is_not_sent_from_memory() {
        kent.held(kent.offer(RECORD, "one"));
        var words = words();
        assertThat(kent.anotherInstance().erase(request(words))).isInstanceOf(Erasing.Result.Gone.class);
        for (int i = 0; i < 2; i++) {
            Wire.send(kent, health, parcel -> {
                assertThat(parcel.getPartsList()).isEmpty();
                return parcel;
            });
        }
        assertThat(health.head().mirror().size()).isGreaterThan(words.index());
    }

    @Test
    void what_is_not_there_cannot_be_erased_and_what_is_gone_is_not_erased_again() {
        kent.held(kent.offer(RECORD, "one"));
        var words = words();
        assertThat(erase(new StoredPart(Side.OWN, 1, words.commitment(), true, words.salt(), words.content())))
                .isInstanceOf(Erasing.Result.Unknown.class);
        var first = (Erasing.Result.Gone) erase(words);
        var size = kent.head().own().size();
        clock.advance(Duration.ofMinutes(5));
        assertThat(erase(words)).isEqualTo(new Erasing.Result.Gone(first.since(), true));
        assertThat(kent.head().own().size()).isEqualTo(size);
    }

    @Test
    void after_a_restore_it_is_erased_again_before_anything_goes_on() {
        kent.held(kent.offer(RECORD, "one"));
        talk();
        var backup = kent.memory().copy();
        erase(words());
        talk();
        kent.store = backup;
        kent.restart();
        assertThat(parts(kent, Side.OWN)).hasSize(1);
        assertThat(kent.head().standing().state()).isEqualTo(Standing.State.RESTORED);
        talk();
        assertThat(kent.head().standing().state()).isEqualTo(Standing.State.SOUND);
        assertThat(parts(kent, Side.OWN)).isEmpty();
    }

    @Test
    void a_mirror_that_is_filled_again_without_the_part_is_receipted_once_the_erasure_is_held() {
        kent.held(kent.offer(RECORD, "one"));
        for (int i = 0; i < 600; i++) {
            kent.append(kent.offer(new RecordId(new UUID(5, i)), "a" + i));
        }
        erase(words());
        kent.book.sign();
        Wire.send(kent, health, UnaryOperator.identity());
        Wire.send(kent, health, UnaryOperator.identity());
        assertThat(health.head().mirror().size())
                .as("the entry of the part is there, its ERASED is not")
                .isBetween(4L, kent.head().own().size() - 1);
        assertThat(health.head().mirror().receiptedSize()).isLessThan(2);
        talk();
        assertThat(health.head().mirror().size()).isEqualTo(kent.head().own().size());
        assertThat(kent.head().own().receiptedSize())
                .isEqualTo(kent.head().own().size());
    }

    @Test
    void a_part_that_is_only_said_to_be_erased_puts_the_link_in_quarantine() {
        kent.held(kent.offer(RECORD, "one"));
        kent.held(kent.offer(new RecordId(new UUID(9, 10)), "two"));
        Wire.send(kent, health, parcel -> parcel.toBuilder()
                .clearParts()
                .addParts(parcel.getParts(1))
                .addErased(ErasedPart.newBuilder()
                        .setCommitment(parcel.getParts(0).getCommitment())
                        .setErasedIndex(4))
                .build());
        assertThat(health.head().standing().problem()).isEqualTo("ERASED_MISSING");
    }

    private Erasing.Result erase(StoredPart part) {
        return kent.book.erase(request(part));
    }

    private static Erasing.Request request(StoredPart part) {
        return new Erasing.Request(
                new Actor("Administrator", new ActorId(new UUID(3, 3))),
                new IdempotencyKey(Bytes.of((byte) 7)),
                part.index(),
                Digest.of(part.commitment().bytes()),
                ErasureReason.ENTERED_BY_MISTAKE);
    }

    private StoredPart words() {
        var first = parts(kent, Side.OWN).getFirst();
        assertThat(Hashes.digest(first.commitment())).isNotNull();
        return first;
    }

    private static List<StoredPart> parts(Desk desk, Side side) {
        return desk.store.read(desk.parties.id(), book -> book.parts(side, 0, Long.MAX_VALUE));
    }

    private static List<StoredErasure> erasures(Desk desk, Side side) {
        return desk.store.read(desk.parties.id(), book -> book.erasures(side, 0, Long.MAX_VALUE));
    }
}
