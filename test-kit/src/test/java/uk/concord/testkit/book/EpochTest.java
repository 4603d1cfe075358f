package uk.concord.testkit.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.concord.node.book.KeyHistory;
import uk.concord.node.book.Side;
import uk.concord.node.book.Standing;
import uk.concord.node.book.StoredErasure;
import uk.concord.node.book.StoredErasure.By;
import uk.concord.node.book.exchange.LinkRefusal;
import uk.concord.node.book.ingest.AwaitedErasures;
import uk.concord.node.book.rotate.ChangingKeys;
import uk.concord.record.Digest;
import uk.concord.record.RecordId;
import uk.concord.record.negotiation.RecordStatus;
import uk.concord.testkit.memory.InMemoryStore;

/** A log whose tail is lost goes on under a new name and new keys, once people on both sides say so. */
final class EpochTest extends TwoDesks {
    private static final RecordId RECORD = new RecordId(new UUID(9, 9));
    private static final RecordId LOST = new RecordId(new UUID(9, 11));

    @BeforeEach
    void open() {
        kent.book.open();
        health.book.open();
        talk();
        health.held(health.offer(RECORD, "one"));
        talk();
    }

    /** Kent signs an offer that never leaves it, and its database is put back as it was before. */
    private void lose() {
        var backup = kent.memory().copy();
        kent.held(kent.offer(LOST, "lost"));
        kent.store = backup;
        kent.restart();
        talk();
        assertThat(kent.head().standing().problem()).isEqualTo("TAIL_LOST");
    }

    private static KeyHistory names(Desk desk, Side side) {
        return desk.store.read(desk.parties.id(), book -> KeyHistory.of(book, desk.parties, side));
    }

    @Test
    void after_people_on_both_sides_have_said_so_both_go_on_and_everything_before_still_verifies() {
        lose();
        var before = kent.head().own();
        var change = begun();
        assertThat(change.log().name()).isEqualTo("concord/kcc-kmicb/kcc/2");
        assertThat(change.index()).isEqualTo(before.size());
        assertThat(kent.head().own().signedSize()).isEqualTo(change.reach());
        talk();
        assertThat(health.head().mirror().size()).isEqualTo(before.size());
        assertThat(confirm()).isEmpty();
        talk();
        kent.held(kent.accept(kent.book.record(RECORD).openOffer().orElseThrow(), "two"));
        kent.held(kent.offer(LOST, "entered again"));
        talk();
        assertThat(health.book.record(RECORD).status()).isEqualTo(RecordStatus.AGREED);
        health.held(health.accept(health.book.record(LOST).openOffer().orElseThrow(), "three"));
        talk();
        assertThat(kent.book.record(LOST).status()).isEqualTo(RecordStatus.AGREED);
        assertThat(names(health, Side.MIRROR).nameAtSize(before.size()).epoch()).isEqualTo(1);
        assertThat(names(health, Side.MIRROR).nameAtSize(before.size() + 1).epoch())
                .isEqualTo(2);
        bothHoldAll();
        sound(kent);
        sound(health);
    }

    @Test
    void before_anybody_has_confirmed_it_the_partner_takes_nothing_and_both_work_on() {
        lose();
        begun();
        kent.held(kent.offer(LOST, "entered again"));
        assertThat(Wire.send(kent, health, UnaryOperator.identity())).contains(LinkRefusal.EPOCH_NOT_CONFIRMED);
        assertThat(health.head().standing().state()).isEqualTo(Standing.State.SOUND);
        assertThat(health.book.exchange().view().epochAnnounced()).isTrue();
        assertThat(health.book.record(LOST).status()).isEqualTo(RecordStatus.NOT_OPEN);
        health.held(health.offer(new RecordId(new UUID(9, 12)), "meanwhile"));
        talk();
        assertThat(kent.book.record(new RecordId(new UUID(9, 12))).status()).isEqualTo(RecordStatus.OFFERED);
        assertThat(confirm()).isEmpty();
        talk();
        // The receipt by the new keys comes with the next message.
        talk();
        bothHoldAll();
        assertThat(health.book.exchange().view().epochAnnounced()).isFalse();
    }

    @Test
    void a_confirmation_is_for_one_entry_and_another_announcement_needs_another() {
        lose();
        assertThat(confirm(health, Digest.over(new byte[] {1}))).contains("NO_EPOCH_ANNOUNCED");
        begun();
        talk();
        assertThat(confirm(health, Digest.over(new byte[] {1}))).contains("OTHER_EPOCH");
        var first = announced(health).orElseThrow().entry().leaf();
        assertThat(confirm(health, first)).isEmpty();
        assertThat(confirm(health, first)).isEmpty();
        // Before it was delivered again the database of the one who began it is put back once more.
        kent.store = new InMemoryStore();
        kent.restart();
        talk();
        assertThat(kent.head().standing().problem()).isEqualTo("TAIL_LOST");
        assertThat(kent.head().standing().explanation()).contains("under epoch 2");
        var again = (ChangingKeys.Result.Changed) kent.book.beginEpoch(wish("again"));
        assertThat(again.change().log().epoch()).isEqualTo(3);
        talk();
        assertThat(health.head().mirror().epoch()).isEqualTo(1);
        assertThat(announced(health).orElseThrow().confirmed()).isNull();
        assertThat(confirm()).isEmpty();
        talk();
        assertThat(health.head().mirror().epoch()).isEqualTo(3);
        bothHoldAll();
    }

    @Test
    void a_log_that_has_lost_nothing_needs_no_epoch_and_a_wish_said_twice_is_done_once() {
        assertThat(refused(kent.book.beginEpoch(wish("begin")))).isEqualTo("EPOCH_NOT_NEEDED");
        lose();
        var change = begun();
        var again = (ChangingKeys.Result.Changed) kent.book.beginEpoch(wish("begin"));
        assertThat(again.repeated()).isTrue();
        assertThat(again.change()).isEqualTo(change);
        assertThat(refused(kent.book.beginEpoch(wish("another")))).isEqualTo("EPOCH_NOT_NEEDED");
    }

    private static String refused(ChangingKeys.Result result) {
        assertThat(result).isInstanceOf(ChangingKeys.Result.NotNow.class);
        return ((ChangingKeys.Result.NotNow) result).why().code();
    }

    @Test
    void killed_before_the_new_epoch_was_signed_it_signs_and_goes_on() {
        lose();
        var marks = kent.marks.copy();
        begun();
        kent.marks.write(
                kent.parties.id(),
                Side.OWN,
                marks.newest(kent.parties.id(), Side.OWN).orElseThrow());
        kent.restart();
        assertThat(kent.head().standing().state()).isEqualTo(Standing.State.SOUND);
        talk();
        assertThat(confirm()).isEmpty();
        talk();
        // The receipt by the new keys comes with the next message.
        talk();
        bothHoldAll();
    }

    @Test
    void restored_to_before_it_began_the_epoch_it_reads_that_back_too() {
        lose();
        var backup = kent.memory().copy();
        begun();
        talk();
        confirm();
        talk();
        kent.held(kent.offer(LOST, "entered again"));
        talk();
        var before = kent.head().own();
        kent.store = backup;
        kent.restart();
        talk();
        assertThat(kent.head().own()).isEqualTo(before);
        sound(kent);
    }

    @Test
    void a_mirror_that_is_restored_to_before_it_does_not_ask_people_again() {
        lose();
        var backup = health.memory().copy();
        begun();
        talk();
        confirm();
        talk();
        health.store = backup;
        health.restart();
        talk();
        talk();
        assertThat(health.head().mirror().epoch()).isEqualTo(2);
        bothHoldAll();
        sound(health);
    }

    @Test
    void keys_of_another_name_or_of_before_are_not_taken_and_neither_is_another_past() {
        lose();
        begun();
        // Whatever the parcel says besides: without the entry that was confirmed at its end nothing is taken in.
        Wire.send(kent, health, delivery -> delivery.toBuilder()
                .setEntries(delivery.getEntriesCount() - 1, ByteString.copyFrom(new byte[] {1, 2, 3}))
                .build());
        assertThat(announced(health)).isEmpty();
        assertThat(health.head().mirror().epoch()).isEqualTo(1);
        assertThat(health.head().standing().state()).isEqualTo(Standing.State.QUARANTINED);
    }

    @Test
    void what_was_said_to_be_erased_in_the_lost_epoch_counts_as_erased_by_the_new_one() {
        var offered = kent.held(kent.offer(new RecordId(new UUID(9, 13)), "offered"))
                .entries()
                .getLast();
        lose();
        begun();
        talk();
        var epoch = announced(health).orElseThrow().entry();
        var awaited = new AwaitedErasures(Side.MIRROR, kent.parties.own(), List.of());
        var part = offered.parts().getFirst();
        assertThat(awaited.promise(offered, part, epoch.index())).isTrue();
        assertThat(awaited.meets(epoch)).isTrue();
        assertThat(awaited.kept())
                .extracting(StoredErasure::by, StoredErasure::index, StoredErasure::statedAt)
                .containsExactly(
                        tuple(By.AUTHOR, offered.index(), epoch.index()),
                        tuple(By.FOLLOWER, offered.index(), epoch.index()));
    }

    @Test
    void what_is_said_to_be_erased_in_the_new_epoch_is_awaited_and_what_was_said_before_is_not() {
        var offered = kent.held(kent.offer(new RecordId(new UUID(9, 13)), "offered"))
                .entries()
                .getLast();
        lose();
        begun();
        talk();
        var epoch = announced(health).orElseThrow().entry();
        var later = epoch.index() + 2;
        var part = offered.parts().getFirst();
        var now = new AwaitedErasures(Side.MIRROR, kent.parties.own(), List.of());
        assertThat(now.promise(offered, part, later)).isTrue();
        assertThat(now.meets(epoch)).isTrue();
        assertThat(now.kept()).isEmpty();
        var before = new AwaitedErasures(Side.MIRROR, kent.parties.own(), now.promised());
        assertThat(before.meets(epoch)).isTrue();
        assertThat(before.kept()).extracting(StoredErasure::statedAt).containsOnly(epoch.index());
    }
}
