package uk.concord.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.testkit.store.Stored.NOON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.concord.node.book.Disputed;
import uk.concord.node.book.ForkProof;
import uk.concord.node.book.OwedInDispute;
import uk.concord.node.book.RecordQuery;
import uk.concord.node.book.RecordQuery.Position;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.Side;
import uk.concord.node.book.Store;
import uk.concord.record.AgencyCode;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** What every {@link Store} must do. */
public abstract class StoreContract extends ListingContract {
    private static final AgencyCode KCC = new AgencyCode("kcc");

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
                assertThat(book.receiptedAt(Side.OWN, List.of(0L, 1L, 2L, 5L, 6L)))
                        .isEqualTo(Map.of(0L, two.at(), 1L, two.at(), 2L, six.at(), 5L, six.at()));
                assertThat(book.receiptedAt(Side.OWN, List.of())).isEmpty();
                assertThat(book.receiptedAt(Side.MIRROR, List.of(0L))).isEmpty();
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
            assertThat(inPages(RecordQuery.ALL)).containsExactlyElementsOf(rows);
            store().<Boolean>read(here, book -> {
                assertThat(book.countRecords(RecordQuery.ALL, 10)).isEqualTo(6);
                assertThat(book.countRecords(RecordQuery.ALL, 4)).isEqualTo(4);
                return true;
            });
        }

        private List<RecordRow> inPages(RecordQuery query) {
            return store().read(here, book -> {
                var first = book.records(query, null, 2);
                var second = book.records(query, Position.after(query.order(), first.getLast()), 2);
                var third = book.records(query, Position.after(query.order(), second.getLast()), 10);
                return Stream.of(first, second, third).flatMap(List::stream).toList();
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
        void that_are_to_be_reviewed_come_earliest_first_while_they_run() {
            var today = LocalDate.parse("2026-11-25");
            var soon = Stored.agreed(Stored.record(), "2027-02-01", "2028-03-31");
            var past = Stored.agreed(Stored.record(), "2026-04-01", "2026-11-25");
            var ended = Stored.agreed(Stored.record(), "2026-04-01", "2026-11-24");
            var later = Stored.agreed(Stored.record(), "2027-02-26", "2028-03-31");
            var never = Stored.agreed(Stored.record(), "", "");
            var beyond = Stored.agreed(Stored.record(), "+200000-01-01", "2028-03-31");
            write(here, book -> book.project(List.of(soon, past, ended, later, never, beyond)));
            store().<Boolean>read(here, book -> {
                assertThat(book.reviewsDue(today.plusMonths(3), today, 10)).containsExactly(past, soon);
                assertThat(book.reviewsDue(today.plusMonths(3), today, 1)).containsExactly(past);
                assertThat(book.countReviewsDue(today.plusMonths(3), today, 10)).isEqualTo(2);
                assertThat(book.countReviewsDue(today.plusMonths(3), today, 1)).isEqualTo(1);
                return true;
            });
            write(here, book -> book.project(List.of(Stored.agreed(past.recordId(), "2027-06-01", "2029-03-31"))));
            assertThat(store().<List<RecordRow>>read(here, book -> book.reviewsDue(today.plusMonths(3), today, 10)))
                    .containsExactly(soon);
        }

        @Test
        void with_disputes_come_those_first_whose_rung_is_over_soonest_and_ended_ones_last() {
            var soon = Stored.disputed(Stored.record(), "2026-12-11", false);
            var late = Stored.disputed(Stored.record(), "2027-01-29", false);
            var unanswered = Stored.disputed(Stored.record(), "", false);
            var ended = Stored.disputed(Stored.record(), "2026-11-01", true);
            var none = Stored.waiting(Stored.record(), "kcc", null, null);
            write(here, book -> book.project(List.of(late, ended, soon, none, unanswered)));
            store().<Boolean>read(here, book -> {
                assertThat(book.disputed(null, Disputed.ENDED, 10)).containsExactly(unanswered, soon, late, ended);
                assertThat(book.disputed(null, Disputed.ENDED - 1, 10)).containsExactly(unanswered, soon, late);
                var first = book.disputed(null, Disputed.ENDED, 2).getLast();
                var position = new Position(Objects.requireNonNull(Disputed.key(first.summary())), first.recordId());
                assertThat(book.disputed(position, Disputed.ENDED, 10)).containsExactly(late, ended);
                return true;
            });
        }

        @Test
        void what_is_owed_in_disputes_is_listed_by_agency_and_day_until_it_is_owed_no_longer() {
            var late = Stored.owing(Stored.record(), "2026-11-01", "kcc", "kmicb");
            var soon = Stored.owing(Stored.record(), "2026-10-30", "kcc");
            var never = Stored.owing(Stored.record(), "", "kcc", "kcc");
            write(here, book -> book.project(List.of(never, late, soon)));
            assertThat(store().<List<OwedInDispute.Row>>read(
                                    here, book -> book.owedInDisputes(new AgencyCode("kcc"), 3)))
                    .extracting(OwedInDispute.Row::record)
                    .containsExactly(soon, late, never);
            assertThat(store().<Integer>read(here, book -> book.countOwedInDisputes(new AgencyCode("kcc"), 10)))
                    .isEqualTo(4);
            assertThat(store().<Integer>read(here, book -> book.countOwedInDisputes(new AgencyCode("kcc"), 2)))
                    .isEqualTo(2);
            write(here, book -> book.project(List.of(Stored.owing(late.recordId(), "2026-12-01", "kmicb"))));
            assertThat(store().<Integer>read(here, book -> book.countOwedInDisputes(new AgencyCode("kcc"), 10)))
                    .isEqualTo(3);
            assertThat(store().<List<OwedInDispute.Row>>read(
                                    here, book -> book.owedInDisputes(new AgencyCode("kmicb"), 10)))
                    .extracting(row -> row.owed().duty().getDueOn())
                    .containsExactly("2026-12-01");
        }

        @Test
        void that_hold_an_agreed_ladder_are_found() {
            var with = Stored.withLadder(Stored.record());
            write(here, book -> book.project(List.of(with, Stored.waiting(Stored.record(), "kcc", null, null))));
            assertThat(store().<List<RecordRow>>read(here, book -> book.withLadder(10)))
                    .containsExactly(with);
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
}
