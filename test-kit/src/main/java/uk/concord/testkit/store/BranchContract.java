package uk.concord.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.concord.node.book.BookHead;
import uk.concord.node.book.Branch;
import uk.concord.node.book.CommandKey;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.LogHead;
import uk.concord.node.book.Side;
import uk.concord.node.book.Standing;
import uk.concord.node.book.Store;
import uk.concord.node.book.StoredErasure.By;
import uk.concord.node.book.StoredPart;
import uk.concord.node.book.recover.NotBack;
import uk.concord.record.ActorId;
import uk.concord.record.Bytes;
import uk.concord.record.RecordId;

/** What every {@link Store} must do with the end of a log that is set aside. */
public abstract class BranchContract extends FindingStoreContract {
    private static final ActorId ADMINISTRATOR = new ActorId(new UUID(4, 4));

    private static Branch branch(int number, long from, long size) {
        return new Branch(number, from, size, Stored.bytes("note"), Stored.NOON, ADMINISTRATOR);
    }

    /** Nine own entries, the last three of one record, and one of the partner's. */
    private void grown(RecordId record, LockedBook book) {
        for (int i = 0; i < 6; i++) {
            book.append(List.of(Stored.entry(Side.OWN, i)));
        }
        for (int i = 0; i < 3; i++) {
            book.append(List.of(Stored.entry(Side.OWN, 6 + i, record, i)));
        }
        book.append(List.of(Stored.entry(Side.MIRROR, 0)));
        book.moveHead(new BookHead(
                new LogHead(1, Stored.frontier(9), Stored.NOON, 1, 9, 4),
                new LogHead(1, Stored.frontier(1), Stored.NOON, 5, 1, 1),
                Standing.SOUND));
        book.keepReceipt(Stored.receipt(Side.OWN, 4, "receipt"));
        book.keepCheckpoint(Stored.checkpoint(Side.OWN, 6, "stays"));
        book.keepCheckpoint(Stored.checkpoint(Side.OWN, 9, "goes"));
        book.keepCheckpoint(Stored.checkpoint(Side.MIRROR, 1, "theirs"));
    }

    @Nested
    class A_branch {
        @Test
        void is_kept_beside_the_log_which_can_grow_anew_from_there() {
            var record = Stored.record();
            var small = Stored.part(Side.OWN, 7, "small");
            var large = new StoredPart(
                    Side.OWN,
                    8,
                    Stored.part(Side.OWN, 8, "large").commitment(),
                    true,
                    Bytes.of(new byte[32]),
                    Bytes.of(new byte[StoredPart.PIECE_BYTES + 1]));
            var stays = Stored.part(Side.OWN, 5, "stays");
            write(here, book -> {
                grown(record, book);
                book.keepParts(List.of(stays, small, large));
                book.project(List.of(row(record, "KC-1", "One", 0)));
            });
            write(here, book -> {
                book.setAside(branch(0, 6, 9));
                assertThat(book.removeRowsWithoutEntries(null, null)).isEqualTo(1);
            });
            store().<Boolean>read(here, book -> {
                assertThat(book.newestBranch()).contains(branch(0, 6, 9));
                assertThat(book.branchEntries(0, 0, 10))
                        .containsExactly(
                                Stored.entry(Side.OWN, 6, record, 0),
                                Stored.entry(Side.OWN, 7, record, 1),
                                Stored.entry(Side.OWN, 8, record, 2));
                assertThat(book.branchEntries(0, 7, 1)).containsExactly(Stored.entry(Side.OWN, 7, record, 1));
                assertThat(book.entries(Side.OWN, 0, 100, Long.MAX_VALUE)).hasSize(6);
                assertThat(book.entries(Side.MIRROR, 0, 100, Long.MAX_VALUE)).hasSize(1);
                assertThat(book.entriesOf(List.of(record))).isEmpty();
                assertThat(book.parts(Side.OWN, 0, 100)).containsExactly(stays);
                assertThat(book.checkpointAtMost(Side.OWN, 9)).contains(Stored.checkpoint(Side.OWN, 6, "stays"));
                assertThat(book.checkpointAtMost(Side.MIRROR, 9)).contains(Stored.checkpoint(Side.MIRROR, 1, "theirs"));
                return true;
            });
            write(here, book -> {
                book.append(List.of(Stored.entry(Side.OWN, 6, record, 0)));
                book.keepCheckpoint(Stored.checkpoint(Side.OWN, 7, "new"));
                book.setAside(branch(1, 6, 7));
                assertThat(book.branchEntries(1, 0, 10)).hasSize(1);
                assertThat(book.newestBranch()).contains(branch(1, 6, 7));
            });
        }

        @Test
        void of_nothing_is_noted_all_the_same() {
            write(here, book -> {
                grown(Stored.record(), book);
                book.setAside(new Branch(0, 9, 9, null, Stored.NOON, ADMINISTRATOR));
                assertThat(book.entries(Side.OWN, 0, 100, Long.MAX_VALUE)).hasSize(9);
                assertThat(book.newestBranch()).contains(new Branch(0, 9, 9, null, Stored.NOON, ADMINISTRATOR));
                assertThat(book.branchEntries(0, 0, 10)).isEmpty();
            });
        }

        @Test
        void is_read_without_what_came_back_however_much_that_is() {
            var record = Stored.record();
            write(here, book -> {
                grown(record, book);
                book.setAside(branch(0, 5, 9));
                endsAt(book, 5);
                assertThat(NotBack.of(book, 0, 2))
                        .isEqualTo(new NotBack(
                                List.of(Stored.entry(Side.OWN, 5), Stored.entry(Side.OWN, 6, record, 0)), 7));
                book.append(List.of(Stored.entry(Side.OWN, 5)));
                book.append(List.of(Stored.entry(Side.OWN, 6, record, 0)));
                book.append(List.of(Stored.entry(Side.OWN, 7, record, 1)));
                endsAt(book, 8);
                assertThat(NotBack.of(book, 0, 1))
                        .isEqualTo(new NotBack(List.of(Stored.entry(Side.OWN, 8, record, 2)), 0));
                assertThat(NotBack.of(book, 9, 1).entries()).isEmpty();
            });
        }

        private static void endsAt(LockedBook book, long size) {
            book.moveHead(book.head().with(Side.OWN, new LogHead(1, Stored.frontier(size), Stored.NOON, 1, size, 4)));
        }

        @Test
        void takes_its_commands_with_it_so_that_they_can_be_sent_again() {
            var record = Stored.record();
            var command = Stored.command("key", record);
            write(here, book -> {
                grown(record, book);
                book.keepCommands(List.of(command));
                book.setAside(branch(0, 8, 9));
                assertThat(keys(book, command.key())).isTrue();
            });
            write(here, book -> {
                book.setAside(branch(1, 7, 8));
                assertThat(keys(book, command.key())).isFalse();
                book.keepCommands(List.of(command));
            });
        }

        @Test
        void takes_what_it_said_of_erased_parts_back_and_what_was_gone_is_said_again() {
            var gone = Stored.part(Side.OWN, 2, "gone");
            var before = Stored.part(Side.OWN, 3, "before");
            var theirs = Stored.part(Side.MIRROR, 0, "theirs");
            write(here, book -> {
                grown(Stored.record(), book);
                book.keepParts(List.of(gone, before, theirs));
                book.erase(List.of(
                        Stored.erasure(before, By.AUTHOR, 5),
                        Stored.erasure(gone, By.AUTHOR, 7),
                        Stored.erasure(theirs, By.AUTHOR, 1),
                        Stored.erasure(theirs, By.FOLLOWER, 8)));
                assertThat(book.erasuresToFollow(10)).isEmpty();
                book.setAside(branch(0, 6, 9));
                assertThat(book.erasuresToRepeat(10)).containsExactly(Stored.erasure(gone, By.SET_ASIDE, 7));
                assertThat(book.erasuresToFollow(10)).containsExactly(Stored.erasure(theirs, By.AUTHOR, 1));
                book.erase(List.of(Stored.erasure(gone, By.AUTHOR, 6)));
                assertThat(book.erasuresToRepeat(10)).isEmpty();
                book.append(List.of(Stored.entry(Side.OWN, 6)));
                book.setAside(branch(1, 6, 7));
                assertThat(book.erasuresToRepeat(10)).hasSize(1);
            });
        }

        @Test
        void never_takes_what_the_partner_relies_on_and_a_refused_one_leaves_no_trace() {
            var record = Stored.record();
            write(here, book -> grown(record, book));
            for (var from : List.of(3L, 0L)) {
                assertThatThrownBy(() -> write(here, book -> book.setAside(branch(0, from, 9))))
                        .isInstanceOf(RuntimeException.class);
            }
            // Not receipted, but the partner's entries have seen it.
            assertThatThrownBy(() -> write(here, book -> book.setAside(branch(0, 4, 9))))
                    .isInstanceOf(RuntimeException.class);
            store().<Boolean>read(here, book -> {
                assertThat(book.entries(Side.OWN, 0, 100, Long.MAX_VALUE)).hasSize(9);
                assertThat(book.newestBranch()).isEmpty();
                return true;
            });
        }

        @Test
        void that_is_rolled_back_leaves_the_log_as_it_was() {
            var record = Stored.record();
            write(here, book -> grown(record, book));
            var stop = new IllegalStateException("stop");
            assertThatThrownBy(() -> write(here, book -> {
                        book.setAside(branch(0, 6, 9));
                        throw stop;
                    }))
                    .isSameAs(stop);
            store().<Boolean>read(here, book -> {
                assertThat(book.entriesOf(List.of(record))).hasSize(3);
                assertThat(book.checkpointAtMost(Side.OWN, 9)).contains(Stored.checkpoint(Side.OWN, 9, "goes"));
                assertThat(book.newestBranch()).isEmpty();
                return true;
            });
        }

        private static boolean keys(LockedBook book, CommandKey key) {
            return !book.commands(List.of(key)).isEmpty();
        }
    }
}
