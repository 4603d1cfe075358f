package uk.concord.testkit.book;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.testkit.SamplePartnerships.HEALTH;
import static uk.concord.testkit.SamplePartnerships.KENT;
import static uk.concord.testkit.SamplePartnerships.KENT_AND_HEALTH;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.concord.node.book.Book;
import uk.concord.node.book.Healing;
import uk.concord.node.book.Side;
import uk.concord.node.book.Standing;
import uk.concord.node.book.exchange.Answer;
import uk.concord.node.book.exchange.Outgoing;
import uk.concord.proto.exchange.v1.ReadMirrorResponse;
import uk.concord.record.RecordId;
import uk.concord.record.negotiation.RecordStatus;
import uk.concord.testkit.SettableClock;
import uk.concord.testkit.memory.InMemoryStore;

/** A database that was put back as it was before, beside a last-signed file that knows better. */
final class RecoveryTest {
    private static final RecordId RECORD = new RecordId(new UUID(9, 9));
    private static final RecordId OTHER = new RecordId(new UUID(9, 11));
    private final SettableClock clock = new SettableClock();
    private final Desk kent = new Desk(KENT_AND_HEALTH, KENT.code(), new InMemoryStore(), clock);
    private final Desk health = new Desk(KENT_AND_HEALTH, HEALTH.code(), new InMemoryStore(), clock);

    @BeforeEach
    void open() {
        kent.book.open();
        health.book.open();
        Wire.exchange(kent, health);
    }

    /** The NHS body's offer, which Kent accepts: it has seen it. And something more of Kent's. */
    private void agree() {
        health.held(health.offer(RECORD, "one"));
        Wire.exchange(kent, health);
        kent.held(kent.accept(kent.book.record(RECORD).openOffer().orElseThrow(), "two"));
        kent.held(kent.offer(OTHER, "three"));
        Wire.exchange(kent, health);
    }

    private void talk() {
        clock.advance(Duration.ofSeconds(20));
        Wire.exchange(kent, health);
        Wire.exchange(health, kent);
    }

    @Test
    void a_restored_agency_gets_everything_back_and_goes_on() {
        var backup = kent.memory().copy();
        agree();
        var before = kent.head();
        var digest = kent.book.record(RECORD).stateDigest();
        putBack(kent, backup);
        assertThat(kent.head().standing().problem()).isEqualTo("SIGNED_MORE_THAN_HELD");
        assertThat(kent.refused(kent.offer(RECORD, "four"))).isEqualTo("LINK_RESTORED");
        talk();
        assertThat(kent.head().own()).isEqualTo(before.own());
        assertThat(kent.head().mirror().frontier()).isEqualTo(before.mirror().frontier());
        assertThat(kent.head().standing().state()).isEqualTo(Standing.State.SOUND);
        assertThat(kent.book.record(RECORD).stateDigest()).isEqualTo(digest);
        assertThat(kent.store.<Healing>read(
                        kent.parties.id(), book -> book.newestHealing().orElseThrow()))
                .satisfies(healing -> {
                    assertThat(healing.ownTo() - healing.ownFrom()).isEqualTo(3);
                    assertThat(healing.mirrorTo() - healing.mirrorFrom()).isEqualTo(2);
                    assertThat(healing.isOpen()).isFalse();
                });
    }

    @Test
    void a_command_that_came_back_has_no_second_effect_when_it_is_sent_again() {
        var backup = kent.memory().copy();
        var request = kent.offer(RECORD, "one");
        kent.held(request);
        Wire.exchange(kent, health);
        putBack(kent, backup);
        talk();
        assertThat(kent.refused(request)).isEqualTo("SENT_BEFORE_RESTORE");
        assertThat(kent.book.record(RECORD).status()).isEqualTo(RecordStatus.OFFERED);
    }

    @Test
    void while_the_partners_entries_are_missing_nothing_is_decided_on_what_had_seen_them() {
        var backup = kent.memory().copy();
        agree();
        putBack(kent, backup);
        Wire.send(kent, health, UnaryOperator.identity());
        Wire.send(kent, health, UnaryOperator.identity());
        assertThat(kent.head().standing().state()).isEqualTo(Standing.State.RECOVERING);
        assertThat(kent.book.record(OTHER).status()).isEqualTo(RecordStatus.OFFERED);
        assertThat(kent.book.record(RECORD).status()).isEqualTo(RecordStatus.NOT_OPEN);
        assertThat(kent.refused(kent.offer(RECORD, "four"))).isEqualTo("LINK_RECOVERING");
        assertThat(kent.book.react()).isFalse();
        assertThat(kent.book.sign()).isFalse();
    }

    @Test
    void of_two_that_were_restored_each_gets_what_is_still_held_and_what_is_lost_is_named() {
        var kents = kent.memory().copy();
        kent.held(kent.offer(RECORD, "one"));
        Wire.exchange(kent, health);
        var healths = health.memory().copy();
        health.held(health.accept(health.book.record(RECORD).openOffer().orElseThrow(), "two"));
        Wire.exchange(kent, health);
        putBack(kent, kents);
        putBack(health, healths);
        // Kent has lost what it held of the NHS body's log, so that body's own tail is on no disk any more; Kent's is.
        talk();
        assertThat(kent.head().own().size()).isEqualTo(3);
        assertThat(health.head().standing().problem()).isEqualTo("TAIL_LOST");
        assertThat(health.head().standing().explanation()).contains("signed 2 entries", "holds 1 of them");
        assertThat(kent.head().standing().state()).isEqualTo(Standing.State.RECOVERING);
    }

    @Test
    void a_database_that_is_lost_whole_comes_back_from_the_partner() {
        agree();
        var before = kent.head();
        putBack(kent, new InMemoryStore());
        talk();
        assertThat(kent.head().own()).isEqualTo(before.own());
        assertThat(kent.head().mirror().frontier()).isEqualTo(before.mirror().frontier());
        assertThat(kent.head().standing().state()).isEqualTo(Standing.State.SOUND);
    }

    @Test
    void a_tail_that_does_not_bear_the_own_signatures_is_not_taken() {
        var backup = kent.memory().copy();
        agree();
        putBack(kent, backup);
        Wire.send(kent, health, UnaryOperator.identity());
        recalled(answer -> answer.toBuilder()
                .setCheckpoint(health.store
                        .<Optional<ByteString>>read(health.parties.id(), book -> book.checkpointAtMost(Side.OWN, 1)
                                .map(own -> ByteString.copyFrom(own.note().toArray())))
                        .orElseThrow())
                .build());
        assertThat(kent.head().own().size()).isEqualTo(1);
        assertThat(kent.head().standing().problem()).isEqualTo("TAIL_CHECKPOINT_SIGNATURE");
    }

    @Test
    void a_tail_with_another_entry_in_it_is_not_taken_and_the_true_one_is_later() {
        var backup = kent.memory().copy();
        agree();
        putBack(kent, backup);
        Wire.send(kent, health, UnaryOperator.identity());
        recalled(
                answer -> answer.toBuilder().setEntries(1, answer.getEntries(0)).build());
        assertThat(kent.head().own().size()).isEqualTo(1);
        assertThat(kent.head().standing().problem()).isEqualTo("TAIL_OUT_OF_PLACE");
        kent.restart();
        talk();
        assertThat(kent.head().standing().state()).isEqualTo(Standing.State.SOUND);
    }

    @Test
    void a_partner_that_keeps_the_tail_to_itself_is_named() {
        var backup = kent.memory().copy();
        agree();
        putBack(kent, backup);
        Wire.send(kent, health, UnaryOperator.identity());
        recalled(answer -> answer.toBuilder().clearEntries().clearParts().build());
        assertThat(kent.head().standing().problem()).isEqualTo("TAIL_WITHHELD");
    }

    @Test
    void a_mirror_that_alone_is_behind_is_filled_again_and_that_is_told() {
        agree();
        var backup = kent.memory().copy();
        health.held(health.offer(new RecordId(new UUID(9, 10)), "four"));
        Wire.exchange(kent, health);
        putBack(kent, backup);
        assertThat(kent.head().standing()).isEqualTo(Standing.SOUND);
        talk();
        assertThat(kent.store.<Optional<Healing>>read(kent.parties.id(), Book::newestHealing))
                .hasValueSatisfying(healing -> {
                    assertThat(healing.problem()).isEqualTo("MIRROR_BEHIND");
                    assertThat(healing.isOpen()).isFalse();
                });
    }

    private void recalled(UnaryOperator<ReadMirrorResponse> change) {
        var asked = (Outgoing.Recall) kent.book.exchange().next().orElseThrow();
        var answer = (Answer.Given<ReadMirrorResponse>) health.book.exchange().readMirror(asked.message());
        kent.book.exchange().recalled(change.apply(answer.message()));
    }

    private static void putBack(Desk desk, InMemoryStore backup) {
        desk.store = backup;
        desk.restart();
    }
}
