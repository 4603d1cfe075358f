package uk.concord.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.testkit.store.Stored.NOON;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.concord.node.book.AnnouncedEpoch;
import uk.concord.node.book.Book;
import uk.concord.node.book.BookHead;
import uk.concord.node.book.ForkProof;
import uk.concord.node.book.Healing;
import uk.concord.node.book.LogHead;
import uk.concord.node.book.RecordQuery;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.Side;
import uk.concord.node.book.Standing;
import uk.concord.node.book.Store;
import uk.concord.node.book.StoredEntry;
import uk.concord.node.book.WaitingDraft;
import uk.concord.record.ActorId;
import uk.concord.record.RecordId;

/** What every {@link Store} must do with what is written: transactions, entries, commands, drafts. */
public abstract class WritingContract extends ErasureContract {
    @Test
    void a_book_begins_empty() {
        assertThat(store().<BookHead>read(here, book -> book.head())).isEqualTo(BookHead.EMPTY);
        assertThat(store().<List<StoredEntry>>read(here, book -> book.entries(Side.OWN, 0, 10, 1_000)))
                .isEmpty();
        assertThat(store().<List<RecordRow>>read(here, book -> book.records(RecordQuery.ALL, null, 10)))
                .isEmpty();
    }

    @Nested
    class A_transaction {
        @Test
        void keeps_the_head_exactly() {
            var head = new BookHead(
                    new LogHead(2, Stored.frontier(5), NOON, 3, 4, 2),
                    new LogHead(3, Stored.frontier(7), Instant.parse("+99999-01-01T00:00:00Z"), 5, 7, 6),
                    new Standing(Standing.State.QUARANTINED, NOON, "ROOT_DIFFERS", "Two roots: é ≠ ü."));
            write(here, book -> {
                book.moveHead(head);
                assertThat(book.head()).isEqualTo(head);
            });
            assertThat(store().<BookHead>read(here, book -> book.head())).isEqualTo(head);
        }

        @Test
        void that_throws_leaves_no_trace_and_throws_on() {
            var record = Stored.record();
            var stop = new IllegalStateException("stop");
            assertThatThrownBy(() -> write(here, book -> {
                        book.append(List.of(Stored.entry(Side.OWN, 0, record, 0)));
                        book.keepParts(List.of(Stored.part(Side.OWN, 0, "part")));
                        book.keepCommands(List.of(Stored.command("key", record)));
                        book.project(List.of(row(record, "KC-1", "One", 0)));
                        book.keepCheckpoint(Stored.checkpoint(Side.OWN, 1, "note"));
                        book.keepReceipt(Stored.receipt(Side.OWN, 1, "note"));
                        book.keepFork(new ForkProof(Side.OWN, Stored.bytes("a"), Stored.bytes("b"), NOON));
                        book.keepHealing(new Healing(NOON, "FOUND", null, 1, 2, 3, 3));
                        book.moveHead(BookHead.EMPTY.with(Side.OWN, new LogHead(1, Stored.frontier(1), NOON, 0, 0, 0)));
                        throw stop;
                    }))
                    .isSameAs(stop);
            store().<Boolean>read(here, book -> {
                assertThat(book.head()).isEqualTo(BookHead.EMPTY);
                assertThat(book.entries(Side.OWN, 0, 10, 1_000)).isEmpty();
                assertThat(book.parts(Side.OWN, 0, 10)).isEmpty();
                assertThat(book.commands(List.of(Stored.command("key", record).key())))
                        .isEmpty();
                assertThat(book.rows(List.of(record))).isEmpty();
                assertThat(book.owners(List.of(record))).isEmpty();
                assertThat(book.checkpointAtMost(Side.OWN, 10)).isEmpty();
                assertThat(book.newestReceipt(Side.OWN)).isEmpty();
                assertThat(book.forks()).isEmpty();
                assertThat(book.newestHealing()).isEmpty();
                return true;
            });
        }

        @Test
        void excludes_every_other_of_its_partnership() throws Exception {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var tasks = IntStream.range(0, 8)
                        .mapToObj(
                                _ -> threads.submit(() -> IntStream.range(0, 5).forEach(_ -> grow())))
                        .toList();
                for (var task : tasks) {
                    task.get();
                }
            }
            assertThat(store().<Long>read(here, book -> book.head().own().size()))
                    .isEqualTo(40);
            assertThat(store().<List<StoredEntry>>read(here, book -> book.entries(Side.OWN, 0, 100, 100_000)))
                    .hasSize(40);
        }

        private void grow() {
            write(here, book -> {
                var head = book.head().own();
                var entry = Stored.entry(Side.OWN, head.size());
                book.append(List.of(entry));
                var grown = new LogHead(1, head.frontier().append(entry.leaf()), NOON, 0, 0, 0);
                book.moveHead(book.head().with(Side.OWN, grown));
            });
        }
    }

    @Nested
    class An_announced_epoch {
        @Test
        void is_replaced_by_a_newer_one_and_by_its_confirmation() {
            assertThat(found()).isEmpty();
            var first = AnnouncedEpoch.of(Stored.bytes("first"), NOON);
            var second = AnnouncedEpoch.of(Stored.bytes("second"), NOON.plusSeconds(60));
            var confirmed = second.confirmed(new ActorId(new UUID(7, 7)), NOON.plusSeconds(90));
            write(here, book -> book.keepAnnounced(first));
            assertThat(found()).contains(first);
            write(here, book -> book.keepAnnounced(second));
            write(here, book -> book.keepAnnounced(confirmed));
            assertThat(found()).contains(confirmed);
            write(here, book -> book.keepAnnounced(first));
            assertThat(found()).contains(first);
        }

        private Optional<AnnouncedEpoch> found() {
            return store().read(here, Book::announcedEpoch);
        }
    }

    @Nested
    class Healings {
        @Test
        void are_replaced_by_what_is_known_later_and_the_newest_is_found() {
            var begun = new Healing(NOON, "SIGNED_MORE_THAN_HELD", null, 1, 1, 5, 5);
            var ended = new Healing(NOON, "SIGNED_MORE_THAN_HELD", NOON.plusSeconds(9), 1, 7, 5, 8);
            var later = new Healing(NOON.plusSeconds(60), "MIRROR_BEHIND", null, 7, 7, 8, 8);
            write(here, book -> book.keepHealing(begun));
            assertThat(newest()).isEqualTo(begun);
            write(here, book -> book.keepHealing(ended));
            assertThat(newest()).isEqualTo(ended);
            write(here, book -> book.keepHealing(later));
            assertThat(newest()).isEqualTo(later);
        }

        private Healing newest() {
            return store().<Healing>read(here, book -> book.newestHealing().orElseThrow());
        }
    }

    @Nested
    class Rows {
        @Test
        void without_entries_are_found_and_removed_and_no_others() {
            var first = Stored.record();
            var second = Stored.record();
            var third = Stored.record();
            write(here, book -> {
                book.append(List.of(Stored.entry(Side.OWN, 0, first, 0), Stored.entry(Side.OWN, 1, third, 0)));
                book.append(List.of(Stored.entry(Side.MIRROR, 0, third, 0)));
                book.project(List.of(row(first, "1", "", 0), row(second, "2", "", 0), row(third, "3", "", 0)));
            });
            assertThat(store().<List<RecordId>>read(here, book -> book.recordIds(null, 10)))
                    .containsExactly(first, third);
            assertThat(store().<List<RecordId>>read(here, book -> book.recordIds(first, 10)))
                    .containsExactly(third);
            write(here, book -> {
                assertThat(book.removeRowsWithoutEntries(second, null)).isZero();
                assertThat(book.removeRowsWithoutEntries(null, first)).isZero();
                assertThat(book.removeRowsWithoutEntries(first, third)).isEqualTo(1);
            });
            assertThat(store().<List<RecordRow>>read(here, book -> book.recordsById(null, 10)))
                    .extracting(RecordRow::recordId)
                    .containsExactly(first, third);
        }
    }

    @Nested
    class Entries {
        @Test
        void are_read_back_byte_by_byte_in_order_and_within_limits() {
            var entries = IntStream.range(0, 600)
                    .mapToObj(index -> Stored.entry(Side.OWN, index))
                    .toList();
            write(here, book -> book.append(entries));
            store().<Boolean>read(here, book -> {
                assertThat(book.entries(Side.OWN, 0, 1_000, 1_000_000)).isEqualTo(entries);
                assertThat(book.entries(Side.OWN, 598, 10, 1_000_000)).isEqualTo(entries.subList(598, 600));
                assertThat(book.entries(Side.OWN, 3, 2, 1_000_000)).isEqualTo(entries.subList(3, 5));
                long two = entries.get(0).envelope().length() * 2L;
                assertThat(book.entries(Side.OWN, 0, 10, two)).isEqualTo(entries.subList(0, 2));
                assertThat(book.entries(Side.OWN, 0, 10, 1)).isEqualTo(entries.subList(0, 1));
                assertThat(book.entries(Side.MIRROR, 0, 10, 1_000_000)).isEmpty();
                assertThat(book.leaves(Side.OWN, 2, 5))
                        .isEqualTo(entries.subList(2, 5).stream()
                                .map(StoredEntry::leaf)
                                .toList());
                return true;
            });
        }

        @Test
        void of_a_large_group_are_all_there() {
            var records = IntStream.range(0, 107).mapToObj(_ -> Stored.record()).toList();
            var entries = IntStream.range(0, 107)
                    .mapToObj(index -> Stored.entry(Side.OWN, index, records.get(index), 0))
                    .toList();
            write(here, book -> {
                book.append(entries);
                book.project(records.stream()
                        .map(record -> row(record, "KC-1", "One", 0))
                        .toList());
            });
            store().<Boolean>read(here, book -> {
                assertThat(book.entries(Side.OWN, 0, 200, 1_000_000)).containsExactlyElementsOf(entries);
                assertThat(book.entriesOf(records)).containsExactlyElementsOf(entries);
                assertThat(book.rows(records)).hasSize(107);
                assertThat(book.owners(records)).hasSize(107).containsOnlyKeys(records);
                return true;
            });
        }

        @Test
        void of_a_record_come_from_both_logs_the_own_first() {
            var record = Stored.record();
            var other = Stored.record();
            var first = Stored.entry(Side.OWN, 0, record, 0);
            var second = Stored.entry(Side.OWN, 1, other, 0);
            var third = Stored.entry(Side.OWN, 2, record, 1);
            var theirs = Stored.entry(Side.MIRROR, 0, record, 0);
            write(here, book -> {
                book.append(List.of(theirs));
                book.append(List.of(first, second, third));
            });
            assertThat(store().<List<StoredEntry>>read(here, book -> book.entriesOf(List.of(record))))
                    .containsExactly(first, third, theirs);
            assertThat(store().<List<StoredEntry>>read(here, book -> book.entriesOf(List.of(other, record))))
                    .containsExactly(first, second, third, theirs);
            assertThat(store().<List<StoredEntry>>read(here, book -> book.entriesOf(List.of())))
                    .isEmpty();
            assertThat(store().<List<StoredEntry>>read(partnership(), book -> book.entriesOf(List.of(record))))
                    .isEmpty();
        }

        @Test
        void never_share_a_place_in_a_log_or_in_a_record() {
            var record = Stored.record();
            write(here, book -> book.append(List.of(Stored.entry(Side.OWN, 0, record, 0))));
            assertThatThrownBy(() -> write(here, book -> book.append(List.of(Stored.entry(Side.OWN, 0)))))
                    .isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> write(here, book -> book.append(List.of(Stored.entry(Side.OWN, 1, record, 0)))))
                    .isInstanceOf(RuntimeException.class);
            assertThat(store().<List<StoredEntry>>read(here, book -> book.entries(Side.OWN, 0, 10, 1_000)))
                    .hasSize(1);
        }

        @Test
        void have_parts_that_are_found_by_place_and_by_record() {
            var record = Stored.record();
            var one = Stored.part(Side.OWN, 0, "one");
            var two = Stored.part(Side.OWN, 1, "two");
            var theirs = Stored.part(Side.MIRROR, 0, "theirs");
            write(here, book -> {
                book.append(List.of(
                        Stored.entry(Side.OWN, 0, record, 0),
                        Stored.entry(Side.OWN, 1),
                        Stored.entry(Side.MIRROR, 0, record, 0)));
                book.keepParts(List.of(one, two, theirs));
            });
            store().<Boolean>read(here, book -> {
                assertThat(book.parts(Side.OWN, 0, 2)).containsExactly(one, two);
                assertThat(book.parts(Side.OWN, 1, 2)).containsExactly(two);
                assertThat(book.partsOf(record)).containsExactlyInAnyOrder(one, theirs);
                return true;
            });
        }
    }

    @Test
    void commands_are_found_by_who_sent_them_under_which_key() {
        var record = Stored.record();
        var one = Stored.command("one", record);
        var two = Stored.command("two", record);
        write(here, book -> book.keepCommands(List.of(one, two)));
        var unknown = Stored.command("three", record).key();
        assertThat(store().<Map<?, ?>>read(here, book -> book.commands(List.of(one.key(), two.key(), unknown))))
                .isEqualTo(Map.of(one.key(), one, two.key(), two));
        assertThatThrownBy(() -> write(here, book -> book.keepCommands(List.of(one))))
                .isInstanceOf(RuntimeException.class);
        assertThat(store().<Map<?, ?>>read(partnership(), book -> book.commands(List.of(one.key()))))
                .isEmpty();
    }

    @Nested
    class A_draft {
        private final WaitingDraft draft = new WaitingDraft(UUID.randomUUID(), 3);

        @Test
        void waits_only_at_the_version_that_was_read_and_only_in_its_partnership() {
            draftWaits(here, draft);
            var older = new WaitingDraft(draft.id(), 2);
            var unknown = new WaitingDraft(UUID.randomUUID(), 3);
            write(here, book -> {
                assertThat(book.waitingDrafts(List.of(draft, older, unknown))).containsExactly(draft);
                assertThat(book.waitingDrafts(List.of(older))).isEmpty();
                assertThat(book.waitingDrafts(List.of())).isEmpty();
            });
            write(partnership(), book -> assertThat(book.waitingDrafts(List.of(draft)))
                    .isEmpty());
        }

        @Test
        void that_is_marked_as_offered_waits_no_longer() {
            draftWaits(here, draft);
            write(here, book -> book.markOffered(book.waitingDrafts(List.of(draft)), NOON));
            write(here, book -> assertThat(book.waitingDrafts(List.of(draft, new WaitingDraft(draft.id(), 4))))
                    .isEmpty());
        }

        @Test
        void is_offered_together_with_its_entry_or_not_at_all() {
            draftWaits(here, draft);
            var stop = new IllegalStateException("stop");
            assertThatThrownBy(() -> write(here, book -> {
                        book.append(List.of(Stored.entry(Side.OWN, 0)));
                        book.markOffered(book.waitingDrafts(List.of(draft)), NOON);
                        throw stop;
                    }))
                    .isSameAs(stop);
            write(here, book -> {
                assertThat(book.entries(Side.OWN, 0, 1, 1_000)).isEmpty();
                assertThat(book.waitingDrafts(List.of(draft))).containsExactly(draft);
            });
        }
    }
}
