package uk.concord.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.testkit.store.Stored.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.concord.node.book.BookHead;
import uk.concord.node.book.ForkProof;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.LogHead;
import uk.concord.node.book.RecordQuery;
import uk.concord.node.book.RecordQuery.Position;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.Side;
import uk.concord.node.book.Standing;
import uk.concord.node.book.Store;
import uk.concord.node.book.StoredEntry;
import uk.concord.node.book.WaitingDraft;
import uk.concord.proto.record.v1.RecordStatus;
import uk.concord.record.AgencyCode;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** What every {@link Store} must do. Each test works on a partnership of its own. */
public abstract class StoreContract {
    private static final AtomicInteger PARTNERSHIPS = new AtomicInteger();
    private static final AgencyCode KCC = new AgencyCode("kcc");

    private PartnershipId here = partnership();

    @BeforeEach
    void takeAPartnership() {
        here = partnership();
    }

    /** The store; the same for all tests of a class, or a new one. */
    protected abstract Store store();

    /** Has a draft wait for an approver in that store. */
    protected abstract void draftWaits(PartnershipId partnership, WaitingDraft draft);

    /** A partnership that no test has used. */
    protected static PartnershipId partnership() {
        return new PartnershipId("test" + PARTNERSHIPS.incrementAndGet() + "-kmicb");
    }

    /** Writes in a transaction of its own. */
    protected final void write(PartnershipId partnership, Consumer<LockedBook> work) {
        store().<Boolean>locked(partnership, book -> {
            work.accept(book);
            return true;
        });
    }

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
                    new LogHead(Stored.frontier(5), NOON, 3, 4, 2),
                    new LogHead(Stored.frontier(7), Instant.parse("+99999-01-01T00:00:00Z"), 5, 7, 6),
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
                        book.moveHead(BookHead.EMPTY.with(Side.OWN, new LogHead(Stored.frontier(1), NOON, 0, 0, 0)));
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
                var grown = new LogHead(head.frontier().append(entry.leaf()), NOON, 0, 0, 0);
                book.moveHead(book.head().with(Side.OWN, grown));
            });
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
                assertThat(book.partsOf(record)).containsExactly(one, theirs);
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

    @Nested
    class Checkpoints_and_receipts {
        @Test
        void are_found_by_size_and_the_first_of_a_size_stays() {
            var three = Stored.checkpoint(Side.OWN, 3, "three");
            var five = Stored.checkpoint(Side.OWN, 5, "five");
            write(here, book -> {
                book.keepCheckpoint(three);
                book.keepCheckpoint(five);
                book.keepCheckpoint(Stored.checkpoint(Side.OWN, 5, "another"));
            });
            store().<Boolean>read(here, book -> {
                assertThat(book.checkpointAtMost(Side.OWN, 2)).isEmpty();
                assertThat(book.checkpointAtMost(Side.OWN, 4)).contains(three);
                assertThat(book.checkpointAtMost(Side.OWN, 9)).contains(five);
                assertThat(book.checkpointAbove(Side.OWN, 3)).contains(five);
                assertThat(book.checkpointAbove(Side.OWN, 5)).isEmpty();
                assertThat(book.checkpointAbove(Side.MIRROR, 0)).isEmpty();
                return true;
            });
        }

        @Test
        void cover_entries_by_the_first_that_reaches_them() {
            var two = Stored.receipt(Side.OWN, 2, "two");
            var six = Stored.receipt(Side.OWN, 6, "six");
            write(here, book -> {
                book.keepReceipt(two);
                book.keepReceipt(six);
                book.keepReceipt(Stored.receipt(Side.OWN, 6, "another"));
            });
            store().<Boolean>read(here, book -> {
                assertThat(book.newestReceipt(Side.OWN)).contains(six);
                assertThat(book.receipts(Side.OWN, List.of(0L, 1L, 2L, 5L, 6L)))
                        .isEqualTo(Map.of(0L, two, 1L, two, 2L, six, 5L, six));
                assertThat(book.receipts(Side.OWN, List.of())).isEmpty();
                assertThat(book.receipts(Side.MIRROR, List.of(0L))).isEmpty();
                return true;
            });
        }

        @Test
        void that_prove_a_fork_are_kept_in_order() {
            var one = new ForkProof(Side.OWN, Stored.bytes("a"), Stored.bytes("b"), NOON);
            var two = new ForkProof(Side.MIRROR, Stored.bytes("c"), Stored.bytes("d"), NOON);
            write(here, book -> book.keepFork(one));
            write(here, book -> book.keepFork(two));
            assertThat(store().<List<ForkProof>>read(here, book -> book.forks()))
                    .containsExactly(one, two);
        }
    }

    @Nested
    class Records {
        @Test
        void belong_to_one_partnership_for_ever() {
            var record = Stored.record();
            var elsewhere = partnership();
            write(here, book -> book.project(List.of(row(record, "KC-1", "One", 0))));
            assertThat(store().<Map<RecordId, PartnershipId>>read(
                                    elsewhere, book -> book.owners(List.of(record, Stored.record()))))
                    .isEqualTo(Map.of(record, here));
            assertThatThrownBy(() -> write(elsewhere, book -> book.project(List.of(row(record, "MW-1", "Mine", 0)))))
                    .isInstanceOf(RuntimeException.class);
            assertThat(store().<List<RecordRow>>read(elsewhere, book -> book.rows(List.of(record))))
                    .isEmpty();
        }

        @Test
        void are_replaced_when_they_are_projected_again() {
            var record = Stored.record();
            var far = Instant.parse("+200000-01-01T00:00:00.000001Z");
            var first = Stored.waiting(record, "kcc", far, NOON);
            var then = row(record, "KC-1", "Then", 1);
            write(here, book -> book.project(List.of(first)));
            assertThat(store().<List<RecordRow>>read(here, book -> book.rows(List.of(record))))
                    .containsExactly(first);
            write(here, book -> book.project(List.of(then)));
            assertThat(store().<List<RecordRow>>read(here, book -> book.rows(List.of(record))))
                    .containsExactly(then);
        }

        @Test
        void are_listed_newest_change_first_page_by_page() {
            var rows = Stream.of(5, 4, 4, 4, 2, 1)
                    .map(minutes -> row(Stored.record(), "KC-" + minutes, "Title", minutes))
                    .toList();
            write(here, book -> book.project(rows.reversed()));
            store().<Boolean>read(here, book -> {
                var first = book.records(RecordQuery.ALL, null, 2);
                var second = book.records(RecordQuery.ALL, Position.after(first.getLast()), 2);
                var third = book.records(RecordQuery.ALL, Position.after(second.getLast()), 10);
                assertThat(Stream.of(first, second, third).flatMap(List::stream))
                        .containsExactlyElementsOf(rows);
                assertThat(book.countRecords(RecordQuery.ALL, 10)).isEqualTo(6);
                assertThat(book.countRecords(RecordQuery.ALL, 4)).isEqualTo(4);
                return true;
            });
        }

        @Test
        void are_found_by_status_and_by_words_in_any_case() {
            var speech = row(Stored.record(), "KC-2026-0001", "Speech & language THERAPY é", 3);
            var percent = row(Stored.record(), "KC-2026-0002", "100% of beds_|", 2);
            var offered = Stored.row(
                    Stored.record(), "KC-2026-0003", "Therapy", RecordStatus.RECORD_STATUS_OFFERED, Duration.ZERO);
            write(here, book -> book.project(List.of(speech, percent, offered)));
            assertThat(found(Set.of(), "therapy")).containsExactly(speech, offered);
            assertThat(found(Set.of(), "  LANGUAGE  speech ")).containsExactly(speech);
            assertThat(found(Set.of(), "É")).containsExactly(speech);
            assertThat(found(Set.of(), "0002")).containsExactly(percent);
            assertThat(found(Set.of(), "100%")).containsExactly(percent);
            assertThat(found(Set.of(), "%therapy")).isEmpty();
            assertThat(found(Set.of(), "s_|")).containsExactly(percent);
            assertThat(found(Set.of(), "b_ds")).isEmpty();
            assertThat(found(Set.of(RecordStatus.RECORD_STATUS_OFFERED), "")).containsExactly(offered);
            assertThat(found(Set.of(RecordStatus.RECORD_STATUS_OFFERED, RecordStatus.RECORD_STATUS_OPENED), "therapy"))
                    .containsExactly(speech, offered);
        }

        private List<RecordRow> found(Set<RecordStatus> statuses, String words) {
            var query = new RecordQuery(statuses, words);
            return store().read(here, book -> {
                var rows = book.records(query, null, 10);
                assertThat(book.countRecords(query, 100)).isEqualTo(rows.size());
                return rows;
            });
        }

        @Test
        void that_wait_come_earliest_due_first_and_those_without_a_limit_last() {
            var never = Stored.waiting(Stored.record(), "kcc", null, null);
            var late = Stored.waiting(Stored.record(), "kcc", NOON.plusSeconds(9), null);
            var early = Stored.waiting(Stored.record(), "kcc", NOON.plusSeconds(1), null);
            var theirs = Stored.waiting(Stored.record(), "kmicb", NOON, null);
            write(here, book -> book.project(List.of(never, late, early, theirs)));
            store().<Boolean>read(here, book -> {
                assertThat(book.waitingFor(KCC, 10)).containsExactly(early, late, never);
                assertThat(book.waitingFor(KCC, 1)).containsExactly(early);
                assertThat(book.countWaitingFor(KCC, 10)).isEqualTo(3);
                assertThat(book.countWaitingFor(KCC, 2)).isEqualTo(2);
                return true;
            });
        }

        @Test
        void about_which_a_reaction_is_owed_come_longest_owed_first() {
            var later = Stored.waiting(Stored.record(), "kcc", null, NOON.plusSeconds(5));
            var now = Stored.waiting(Stored.record(), "kcc", null, NOON);
            var since = Stored.waiting(Stored.record(), "kcc", null, Instant.EPOCH);
            var none = Stored.waiting(Stored.record(), "kcc", null, null);
            write(here, book -> book.project(List.of(later, now, since, none)));
            assertThat(store().<List<RecordId>>read(here, book -> book.reactionsDue(NOON, 10)))
                    .containsExactly(since.recordId(), now.recordId());
            assertThat(store().<List<RecordId>>read(here, book -> book.reactionsDue(NOON, 1)))
                    .containsExactly(since.recordId());
        }

        @Test
        void can_be_gone_through_in_order_of_their_ids() {
            var rows = IntStream.range(0, 5)
                    .mapToObj(minutes -> row(Stored.record(), "KC-" + minutes, "Title", 5 - minutes))
                    .toList();
            write(here, book -> book.project(rows));
            store().<Boolean>read(here, book -> {
                var first = book.recordsById(null, 2);
                assertThat(first).containsExactlyElementsOf(rows.subList(0, 2));
                assertThat(book.recordsById(first.getLast().recordId(), 10))
                        .containsExactlyElementsOf(rows.subList(2, 5));
                return true;
            });
        }
    }

    private static RecordRow row(RecordId record, String ref, String title, long minutes) {
        return Stored.row(record, ref, title, RecordStatus.RECORD_STATUS_OPENED, Duration.ofMinutes(minutes));
    }
}
