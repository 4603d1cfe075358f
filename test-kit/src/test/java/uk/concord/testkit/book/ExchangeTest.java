package uk.concord.testkit.book;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.testkit.SamplePartnerships.HEALTH;
import static uk.concord.testkit.SamplePartnerships.KENT;
import static uk.concord.testkit.SamplePartnerships.KENT_AND_HEALTH;
import static uk.concord.testkit.SamplePartnerships.MEDWAY;
import static uk.concord.testkit.SamplePartnerships.MEDWAY_AND_HEALTH;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.concord.log.note.SignedNote;
import uk.concord.node.book.KeyHistory;
import uk.concord.node.book.Side;
import uk.concord.node.book.Standing;
import uk.concord.node.book.StoredPart;
import uk.concord.node.book.StoredReceipt;
import uk.concord.node.book.exchange.LinkRefusal;
import uk.concord.record.Partnership;
import uk.concord.record.RecordId;
import uk.concord.record.negotiation.Command;
import uk.concord.record.negotiation.OfferStatus;
import uk.concord.record.negotiation.RecordStatus;
import uk.concord.record.negotiation.VoidReason;
import uk.concord.testkit.SettableClock;
import uk.concord.testkit.memory.InMemoryStore;

final class ExchangeTest {
    private static final RecordId RECORD = new RecordId(new UUID(9, 9));
    private final SettableClock kentsClock = new SettableClock();
    private final SettableClock healthsClock = new SettableClock();
    private final InMemoryStore healthStore = new InMemoryStore();
    private final Desk kent = new Desk(KENT_AND_HEALTH, KENT.code(), new InMemoryStore(), kentsClock);
    private final Desk health = new Desk(KENT_AND_HEALTH, HEALTH.code(), healthStore, healthsClock);

    @BeforeEach
    void open() {
        kent.book.open();
        health.book.open();
        Wire.exchange(kent, health);
    }

    @Test
    void an_offer_is_accepted_and_both_books_hold_it_with_receipts() {
        kent.held(kent.offer(RECORD, "one"));
        Wire.exchange(kent, health);
        health.held(health.accept(health.book.record(RECORD).openOffer().orElseThrow(), "two"));
        Wire.exchange(kent, health);
        assertThat(kent.book.record(RECORD).status()).isEqualTo(RecordStatus.AGREED);
        assertThat(kent.book.record(RECORD).stateDigest())
                .isEqualTo(health.book.record(RECORD).stateDigest());
        assertThat(kent.head().own().receiptedSize()).isEqualTo(3);
        assertThat(health.head().own().receiptedSize()).isEqualTo(2);
        List<StoredPart> parts = health.store.read(health.parties.id(), book -> book.partsOf(RECORD));
        assertThat(parts).hasSize(2);
    }

    @Test
    void what_comes_in_void_is_told_with_its_reason_once_it_is_held() {
        kent.held(kent.offer(RECORD, "one"));
        health.held(health.offer(RECORD, "two"));
        Wire.exchange(kent, health);
        assertThat(health.voids).isNotEmpty().containsOnly(VoidReason.CROSSED);
        assertThat(kent.voids).isEmpty();
    }

    @Test
    void a_withdrawn_offer_is_released_by_the_partners_service_once() {
        kent.held(kent.offer(RECORD, "one"));
        var offer = kent.book.record(RECORD).openOffer().orElseThrow();
        kent.held(kent.request(RECORD, "two", new Command.WithdrawOffer(offer.reference()), null));
        Wire.exchange(kent, health);
        assertThat(health.book.react()).isTrue();
        assertThat(health.book.react()).isFalse();
        health.book.sign();
        Wire.exchange(kent, health);
        assertThat(kent.book
                        .record(RECORD)
                        .offer(offer.reference())
                        .orElseThrow()
                        .status())
                .isEqualTo(OfferStatus.RELEASED);
    }

    @Test
    void an_offer_whose_time_is_over_is_ended() {
        kent.held(kent.offer(RECORD, "one"));
        Wire.exchange(kent, health);
        healthsClock.advance(Duration.ofDays(27));
        assertThat(health.book.react()).isFalse();
        healthsClock.advance(Duration.ofDays(2));
        assertThat(health.book.react()).isTrue();
        assertThat(health.book.record(RECORD).status()).isEqualTo(RecordStatus.LAPSED);
    }

    @Test
    void a_receipt_states_the_time_of_the_clock_that_nobody_moves() {
        kentsClock.advance(Duration.ofDays(400));
        healthsClock.advance(Duration.ofDays(400));
        kent.held(kent.offer(RECORD, "one"));
        Wire.exchange(kent, health);
        var receipt = kent.store
                .<Optional<StoredReceipt>>read(kent.parties.id(), book -> book.newestReceipt(Side.OWN))
                .orElseThrow();
        var cosigned = kent.store
                .read(kent.parties.id(), book -> KeyHistory.of(book, kent.parties, Side.MIRROR))
                .cosigned(SignedNote.parse(receipt.note().toArray()));
        assertThat(cosigned.time()).isEqualTo(SettableClock.START);
        assertThat(receipt.at()).isEqualTo(SettableClock.START.plus(Duration.ofDays(400)));
    }

    @Test
    void a_damaged_parcel_puts_the_link_in_quarantine_until_a_person_tries_again() {
        kent.held(kent.offer(RECORD, "one"));
        assertThat(Wire.send(kent, health, parcel -> parcel.toBuilder()
                        .setEntries(0, flipped(parcel.getEntries(0)))
                        .build()))
                .contains(LinkRefusal.QUARANTINED);
        assertThat(health.head().standing().state()).isEqualTo(Standing.State.QUARANTINED);
        assertThat(health.head().mirror().size()).isEqualTo(1);
        assertThat(Wire.exchange(kent, health)).isPresent();
        health.book.exchange().retry();
        Wire.exchange(kent, health);
        assertThat(health.head().mirror().size()).isEqualTo(3);
    }

    @Test
    void a_part_that_does_not_open_its_commitment_is_refused() {
        kent.held(kent.offer(RECORD, "one"));
        assertThat(Wire.send(kent, health, parcel -> parcel.toBuilder()
                        .setParts(0, parcel.getParts(0).toBuilder().setContent(ByteString.copyFromUtf8("other")))
                        .build()))
                .contains(LinkRefusal.QUARANTINED);
        assertThat(health.head().standing().problem()).isEqualTo("PART_COMMITMENT");
    }

    @Test
    void a_missing_part_is_refused() {
        kent.held(kent.offer(RECORD, "one"));
        Wire.send(kent, health, parcel -> parcel.toBuilder().clearParts().build());
        assertThat(health.head().standing().problem()).isEqualTo("PART_MISSING");
    }

    @Test
    void a_parcel_dated_ahead_is_refused_for_now_and_nobody_is_quarantined() {
        kent.held(kent.offer(RECORD, "one"));
        healthsClock.advance(Duration.ofMinutes(-3));
        assertThat(Wire.send(kent, health, UnaryOperator.identity())).contains(LinkRefusal.DATED_AHEAD);
        assertThat(health.head().standing()).isEqualTo(Standing.SOUND);
    }

    @Test
    void nothing_is_appended_while_the_clocks_are_more_than_a_minute_apart() {
        healthsClock.advance(Duration.ofMinutes(5));
        kentsClock.advance(Duration.ofSeconds(20));
        Wire.send(kent, health, UnaryOperator.identity());
        assertThat(kent.refused(kent.offer(RECORD, "one"))).isEqualTo("CLOCKS_APART");
    }

    @Test
    void a_second_version_of_a_log_is_a_fork_proved_by_both_signed_checkpoints() {
        var backup = kent.backup();
        kent.held(kent.offer(RECORD, "one"));
        Wire.exchange(kent, health);
        kent.restore(backup);
        kent.held(kent.offer(new RecordId(new UUID(1, 2)), "another"));
        Wire.exchange(kent, health);
        assertThat(health.head().standing().state()).isEqualTo(Standing.State.FORKED);
        var proof = health.store.read(health.parties.id(), book -> book.forks()).getFirst();
        assertThat(proof.ours()).isNotEqualTo(proof.theirs());
        assertThat(health.refused(health.offer(RECORD, "two"))).isEqualTo("LINK_FORKED");
    }

    @Test
    void a_partner_that_holds_more_gives_a_restored_agency_back_what_it_lost() {
        var backup = kent.backup();
        kent.held(kent.offer(RECORD, "one"));
        Wire.exchange(kent, health);
        var before = kent.head();
        kent.restore(backup);
        Wire.send(kent, health, UnaryOperator.identity());
        assertThat(kent.head().standing().problem()).isEqualTo("PARTNER_HOLDS_MORE");
        Wire.exchange(kent, health);
        assertThat(kent.head().own()).isEqualTo(before.own());
        assertThat(kent.head().standing().state()).isEqualTo(Standing.State.SOUND);
    }

    @Test
    void a_restored_mirror_takes_everything_again_and_cosigns_nothing_older() {
        var backup = healthStore.copy();
        kent.held(kent.offer(RECORD, "one"));
        Wire.exchange(kent, health);
        var receipt = health.store.read(health.parties.id(), book -> book.newestReceipt(Side.MIRROR));
        health.store = backup;
        health.restart();
        assertThat(health.head().standing()).isEqualTo(Standing.SOUND);
        kentsClock.advance(Duration.ofSeconds(20));
        Wire.exchange(kent, health);
        Wire.exchange(kent, health);
        assertThat(health.head().mirror().size()).isEqualTo(3);
        assertThat(health.store
                        .read(health.parties.id(), book -> book.newestReceipt(Side.MIRROR))
                        .orElseThrow()
                        .note())
                .isEqualTo(receipt.orElseThrow().note());
    }

    @Test
    void a_link_does_not_open_when_the_tie_break_differs() {
        var other =
                new Partnership(KENT_AND_HEALTH.id(), KENT_AND_HEALTH.council(), KENT_AND_HEALTH.health(), KENT.code());
        var stubborn = new Desk(other, KENT.code(), new InMemoryStore(), kentsClock);
        var fresh = new Desk(KENT_AND_HEALTH, HEALTH.code(), new InMemoryStore(), healthsClock);
        stubborn.book.open();
        fresh.book.open();
        Wire.exchange(stubborn, fresh);
        assertThat(fresh.head().standing().problem()).isEqualTo("GENESIS_TIE_BREAK");
        assertThat(fresh.head().mirror().size()).isZero();
    }

    @Test
    void a_record_of_another_partnership_is_refused() {
        var medway = new Desk(MEDWAY_AND_HEALTH, MEDWAY.code(), new InMemoryStore(), kentsClock);
        var healthWithMedway = new Desk(MEDWAY_AND_HEALTH, HEALTH.code(), healthStore, healthsClock);
        medway.book.open();
        healthWithMedway.book.open();
        kent.held(kent.offer(RECORD, "one"));
        Wire.exchange(kent, health);
        medway.held(medway.offer(RECORD, "one"));
        Wire.exchange(medway, healthWithMedway);
        assertThat(healthWithMedway.head().standing().problem()).isEqualTo("RECORD_ELSEWHERE");
        assertThat(healthWithMedway.refused(healthWithMedway.offer(RECORD, "two")))
                .isEqualTo("RECORD_NOT_OPEN");
    }

    @Test
    void a_log_longer_than_a_parcel_travels_in_several() {
        for (int i = 0; i < 600; i++) {
            kent.append(
                    kent.offer(new RecordId(new UUID(5, 2L * i)), "a" + i),
                    kent.offer(new RecordId(new UUID(5, 2L * i + 1)), "b" + i));
        }
        for (int i = 0; i < 5; i++) {
            Wire.exchange(kent, health);
        }
        assertThat(health.head().mirror().size()).isEqualTo(2_401);
        assertThat(kent.head().own().receiptedSize()).isEqualTo(2_401);
    }

    private static ByteString flipped(ByteString bytes) {
        var flipped = bytes.toByteArray();
        flipped[flipped.length / 2] ^= 1;
        return ByteString.copyFrom(flipped);
    }
}
