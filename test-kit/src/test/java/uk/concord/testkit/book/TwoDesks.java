package uk.concord.testkit.book;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.testkit.SamplePartnerships.HEALTH;
import static uk.concord.testkit.SamplePartnerships.KENT;
import static uk.concord.testkit.SamplePartnerships.KENT_AND_HEALTH;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import uk.concord.node.book.AnnouncedEpoch;
import uk.concord.node.book.Book;
import uk.concord.node.book.KeyHistory;
import uk.concord.node.book.Side;
import uk.concord.node.book.Standing;
import uk.concord.node.book.append.Outcome;
import uk.concord.node.book.rotate.ChangingKeys;
import uk.concord.node.book.rotate.ConfirmingEpoch;
import uk.concord.record.ActorId;
import uk.concord.record.Bytes;
import uk.concord.record.Digest;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.IdempotencyKey;
import uk.concord.testkit.SettableClock;
import uk.concord.testkit.memory.InMemoryStore;

/** Kent and the NHS body, their books over stores in memory, and what their administrators do about epochs. */
abstract class TwoDesks {
    static final ActorId ADMINISTRATOR = new ActorId(new UUID(1, 77));
    final SettableClock clock = new SettableClock();
    final Desk kent = new Desk(KENT_AND_HEALTH, KENT.code(), new InMemoryStore(), clock);
    final Desk health = new Desk(KENT_AND_HEALTH, HEALTH.code(), new InMemoryStore(), clock);

    final void talk() {
        clock.advance(Duration.ofSeconds(20));
        Wire.exchange(kent, health);
        Wire.exchange(health, kent);
    }

    static ChangingKeys.Request wish(String key) {
        return new ChangingKeys.Request(
                new Actor("Administrator", ADMINISTRATOR),
                new IdempotencyKey(Bytes.of(key.getBytes(StandardCharsets.US_ASCII))));
    }

    final KeyHistory.Change begun() {
        var result = kent.book.beginEpoch(wish("begin"));
        assertThat(result).isInstanceOf(ChangingKeys.Result.Changed.class);
        return ((ChangingKeys.Result.Changed) result).change();
    }

    static Optional<AnnouncedEpoch> announced(Desk desk) {
        return desk.store.read(desk.parties.id(), Book::announcedEpoch);
    }

    static Optional<String> confirm(Desk desk, Digest entry) {
        return desk.book
                .confirmEpoch(new ConfirmingEpoch.Request(ADMINISTRATOR, entry))
                .map(Outcome.Refused::code);
    }

    final Optional<String> confirm() {
        return confirm(health, announced(health).orElseThrow().entry().leaf());
    }

    /** What is stored makes what was signed, over and over. */
    static void verified(Desk desk) {
        for (var side : Side.values()) {
            for (int i = 0; i < 20; i++) {
                assertThat(desk.book.verification(side).step(3).fault()).isNull();
            }
        }
    }

    static void sound(Desk desk) {
        assertThat(desk.head().standing().explanation()).isEmpty();
        assertThat(desk.head().standing().state()).isEqualTo(Standing.State.SOUND);
        verified(desk);
    }

    final void bothHoldAll() {
        assertThat(health.head().mirror().frontier())
                .isEqualTo(kent.head().own().frontier());
        assertThat(kent.head().mirror().frontier())
                .isEqualTo(health.head().own().frontier());
        assertThat(kent.head().own().receiptedSize())
                .isEqualTo(kent.head().own().size());
        assertThat(health.head().own().receiptedSize())
                .isEqualTo(health.head().own().size());
    }
}
