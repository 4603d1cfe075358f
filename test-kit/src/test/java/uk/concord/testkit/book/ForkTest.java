package uk.concord.testkit.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.testkit.SamplePartnerships.KENT;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.concord.log.Hash;
import uk.concord.log.note.Checkpoint;
import uk.concord.node.book.Book;
import uk.concord.node.book.Branch;
import uk.concord.node.book.ForkProof;
import uk.concord.node.book.Hashes;
import uk.concord.node.book.KeyHistory;
import uk.concord.node.book.Side;
import uk.concord.node.book.Standing;
import uk.concord.node.book.StoredEntry;
import uk.concord.node.book.StoredPart;
import uk.concord.node.book.append.Outcome;
import uk.concord.node.book.erase.Erasing;
import uk.concord.node.book.fold.Reading;
import uk.concord.node.book.recover.SettingAside;
import uk.concord.record.Bytes;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.ContinuedReason;
import uk.concord.record.entry.ErasureReason;
import uk.concord.record.entry.IdempotencyKey;
import uk.concord.record.entry.Payload;

/** A log that was signed in two versions goes on as the partner holds it, under a new epoch; what is only here is set aside. */
final class ForkTest extends TwoDesks {
    private static final RecordId RECORD = new RecordId(new UUID(9, 9));
    private static final RecordId THEIRS = new RecordId(new UUID(9, 10));
    private static final RecordId OURS = new RecordId(new UUID(9, 11));

    @BeforeEach
    void open() {
        kent.book.open();
        health.book.open();
        talk();
        kent.held(kent.offer(RECORD, "one"));
        talk();
    }

    /** An offer reaches the partner; then database and last-signed file are put back, and another offer is made. */
    private void fork() {
        var backup = kent.backup();
        kent.held(kent.offer(THEIRS, "theirs"));
        talk();
        kent.restore(backup);
        kent.held(kent.offer(OURS, "ours"));
        talk();
        assertThat(kent.head().standing().state()).isEqualTo(Standing.State.FORKED);
    }

    private static Optional<String> setAside(Desk desk) {
        return desk.book.setAside(new SettingAside.Request(ADMINISTRATOR)).map(Outcome.Refused::code);
    }

    private void epoch() {
        begun();
        talk();
        assertThat(confirm()).isEmpty();
        talk();
        talk();
    }

    private static Branch branch(Desk desk) {
        return desk.store.read(desk.parties.id(), Book::newestBranch).orElseThrow();
    }

    private static List<StoredEntry> branchEntries(Desk desk) {
        return desk.store.read(desk.parties.id(), book -> book.branchEntries(0, 0, 100));
    }

    private static List<StoredPart> parts(Desk desk) {
        return desk.store.read(desk.parties.id(), book -> book.partsOf(RECORD));
    }

    private void bothAreSoundAndHoldAll() {
        sound(kent);
        sound(health);
        bothHoldAll();
    }

    private Payload.Continued continued() {
        return kent.store.<Payload.Continued>read(kent.parties.id(), book -> {
            var at = KeyHistory.of(book, kent.parties, Side.OWN).newestEpoch().orElseThrow();
            var entry = book.entries(Side.OWN, at.index(), 1, Long.MAX_VALUE).getFirst();
            return (Payload.Continued) Reading.entry(entry).payload();
        });
    }

    @Test
    void the_partners_version_comes_back_and_ours_is_kept_beside_the_log() {
        fork();
        var forked = kent.head().own();
        verified(kent);
        assertThat(setAside(kent)).isEmpty();
        assertThat(kent.head().standing().problem()).isEqualTo("BRANCH_SET_ASIDE");
        assertThat(kent.book.record(OURS).entries(KENT.code())).isEmpty();
        talk();
        assertThat(kent.head().standing().problem()).isEqualTo("BRANCH_REPLACED");
        assertThat(kent.book.record(THEIRS).entries(KENT.code())).hasSize(2);
        assertThat(branch(kent).size()).isEqualTo(forked.size());
        assertThat(branchEntries(kent))
                .hasSize((int) branch(kent).entries())
                .filteredOn(entry -> OURS.equals(entry.recordId()))
                .hasSize(2);

        epoch();
        bothAreSoundAndHoldAll();
        assertThat(continued().reason()).isEqualTo(ContinuedReason.FORKED);
        assertThat(continued().superseded()).isNotEmpty();
        assertThat(continued().lostSize()).isEqualTo(forked.size());
        kent.held(kent.offer(OURS, "again"));
        talk();
        bothAreSoundAndHoldAll();
        assertThat(health.book.record(OURS).entries(KENT.code())).hasSize(2);
    }

    @Test
    void what_had_its_effect_in_the_branch_has_it_again_when_it_is_sent_again() {
        fork();
        setAside(kent);
        talk();
        epoch();
        assertThat(kent.held(kent.offer(OURS, "ours")).repeated()).isFalse();
        assertThat(kent.refused(kent.offer(THEIRS, "theirs"))).isEqualTo("SENT_BEFORE_RESTORE");
    }

    @Test
    void it_can_be_killed_between_any_two_steps() {
        fork();
        kent.restart();
        assertThat(setAside(kent)).contains("PARTNER_NOT_REACHED");
        talk();
        assertThat(setAside(kent)).isEmpty();
        kent.restart();
        assertThat(kent.head().standing().problem()).isEqualTo("BRANCH_SET_ASIDE");
        talk();
        kent.restart();
        assertThat(kent.head().standing().problem()).isEqualTo("BRANCH_REPLACED");
        talk();
        health.restart();
        talk();
        epoch();
        kent.restart();
        health.restart();
        talk();
        bothAreSoundAndHoldAll();
    }

    @Test
    void it_is_done_once_and_only_where_there_are_two_versions() {
        assertThat(setAside(kent)).contains("NO_OTHER_VERSION");
        fork();
        assertThat(setAside(health)).contains("NO_OTHER_VERSION");
        assertThat(setAside(kent)).isEmpty();
        var first = branch(kent);
        assertThat(setAside(kent)).isEmpty();
        assertThat(branch(kent)).isEqualTo(first);
        talk();
        epoch();
        assertThat(setAside(kent)).contains("NO_OTHER_VERSION");
    }

    @Test
    void what_was_never_signed_is_set_aside_without_a_new_epoch() {
        var backup = kent.backup();
        kent.held(kent.offer(THEIRS, "theirs"));
        talk();
        kent.restore(backup);
        kent.book.commit(List.of(kent.offer(OURS, "ours")));
        talk();
        assertThat(setAside(kent)).isEmpty();
        talk();
        // It had heard of another root, which nobody had signed: people there try the link again.
        health.book.exchange().retry();
        talk();
        bothAreSoundAndHoldAll();
        assertThat(kent.head().own().epoch()).isEqualTo(1);
        assertThat(kent.book.record(THEIRS).entries(KENT.code())).hasSize(2);
    }

    @Test
    void keys_that_changed_in_our_version_alone_do_not_stand_in_the_way() {
        var backup = kent.backup();
        kent.held(kent.offer(THEIRS, "theirs"));
        talk();
        kent.restore(backup);
        kent.book.changeKeys(wish("keys"));
        kent.held(kent.offer(OURS, "ours"));
        talk();
        assertThat(setAside(kent)).isEmpty();
        talk();
        epoch();
        bothAreSoundAndHoldAll();
    }

    @Test
    void where_somebody_else_has_signed_another_version_ours_stays_as_it_is() {
        var last = kent.head().own().size();
        var note = kent.keys.sign(new Checkpoint(kent.parties.ownLog().name(), last, Hash.sha256(new byte[] {7})));
        health.store.<Boolean>locked(health.parties.id(), book -> {
            book.keepFork(new ForkProof(Side.MIRROR, Bytes.EMPTY, Bytes.of(note.bytes()), clock.instant()));
            book.moveHead(
                    book.head().with(new Standing(Standing.State.FORKED, clock.instant(), "FORK", "Two versions.")));
            return true;
        });
        kent.held(kent.offer(OURS, "ours"));
        talk();
        assertThat(kent.head().standing().state()).isEqualTo(Standing.State.FORKED);
        assertThat(setAside(kent)).isEmpty();
        assertThat(branch(kent).entries()).isZero();
        talk();
        epoch();
        bothAreSoundAndHoldAll();
        assertThat(health.book.record(OURS).entries(KENT.code())).hasSize(2);
        assertThat(continued().lostSize()).isEqualTo(last);
    }

    @Test
    void a_fork_that_comes_to_light_after_its_epoch_was_confirmed_wants_that_word_again() {
        var before = health.backup().store();
        fork();
        health.store = before;
        health.restart();
        talk();
        assertThat(setAside(kent)).isEmpty();
        Wire.send(kent, health, UnaryOperator.identity());
        Wire.send(kent, health, UnaryOperator.identity());
        assertThat(kent.head().standing().problem()).isEqualTo("BRANCH_REPLACED");
        begun();
        talk();
        assertThat(health.head().standing().state()).isNotEqualTo(Standing.State.FORKED);
        assertThat(confirm()).isEmpty();
        talk();
        assertThat(health.head().standing().state()).isEqualTo(Standing.State.FORKED);
        assertThat(announced(health).orElseThrow().confirmed()).isNull();
        talk();
        assertThat(health.head().standing().state()).isEqualTo(Standing.State.FORKED);
        assertThat(confirm()).isEmpty();
        talk();
        talk();
        bothAreSoundAndHoldAll();
        assertThat(health.head().mirror().epoch()).isEqualTo(2);
    }

    @Test
    void a_part_that_was_erased_in_the_branch_is_said_to_be_erased_again() {
        var backup = kent.backup();
        kent.held(kent.offer(THEIRS, "theirs"));
        talk();
        kent.restore(backup);
        var part =
                kent.store.read(kent.parties.id(), book -> book.partsOf(RECORD)).getFirst();
        assertThat(kent.book.erase(new Erasing.Request(
                        new Actor("Administrator", ADMINISTRATOR),
                        new IdempotencyKey(Bytes.of("erase".getBytes(StandardCharsets.US_ASCII))),
                        part.index(),
                        Hashes.digest(part.commitment()),
                        ErasureReason.ORDERED)))
                .isInstanceOf(Erasing.Result.Gone.class);
        kent.book.sign();
        talk();
        setAside(kent);
        talk();
        epoch();
        assertThat(kent.book.react()).isTrue();
        kent.book.sign();
        talk();
        health.book.react();
        health.book.sign();
        talk();
        bothAreSoundAndHoldAll();
        assertThat(parts(health)).noneMatch(held -> held.commitment().equals(part.commitment()));
    }

    @Test
    void what_a_receipt_covers_is_never_set_aside() {
        var receipted = kent.head().own().receiptedSize();
        assertThat(receipted).isPositive();
        assertThatThrownBy(() -> kent.store.<Boolean>locked(kent.parties.id(), book -> {
                    book.setAside(new Branch(
                            0, receipted - 1, kent.head().own().size(), null, clock.instant(), ADMINISTRATOR));
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);
    }
}
