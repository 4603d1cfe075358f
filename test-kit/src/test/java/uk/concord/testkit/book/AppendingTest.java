package uk.concord.testkit.book;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.testkit.SamplePartnerships.KENT;
import static uk.concord.testkit.SamplePartnerships.KENT_AND_HEALTH;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.concord.node.book.Side;
import uk.concord.node.book.WaitingDraft;
import uk.concord.node.book.append.GroupedDesk;
import uk.concord.node.book.append.Outcome;
import uk.concord.record.RecordId;
import uk.concord.record.entry.EntryType;
import uk.concord.record.negotiation.RecordStatus;
import uk.concord.testkit.SettableClock;
import uk.concord.testkit.memory.InMemoryStore;

final class AppendingTest {
    private static final RecordId RECORD = new RecordId(new UUID(9, 9));
    private static final WaitingDraft DRAFT = new WaitingDraft(new UUID(4, 4), 3);
    private final Desk kent = new Desk(KENT_AND_HEALTH, KENT.code(), new InMemoryStore(), new SettableClock());

    @BeforeEach
    void open() {
        kent.book.open();
    }

    @Test
    void a_log_begins_with_its_signed_genesis() {
        var entries = kent.store.read(kent.parties.id(), book -> book.entries(Side.OWN, 0, 10, 100_000));
        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().type()).isEqualTo(EntryType.GENESIS.number());
        assertThat(kent.head().own().signedSize()).isEqualTo(1);
    }

    @Test
    void an_offer_is_held_and_projected() {
        var held = kent.held(kent.offer(RECORD, "one"));
        assertThat(held.entries()).hasSize(2);
        assertThat(held.version()).isEqualTo(2);
        assertThat(kent.book.record(RECORD).status()).isEqualTo(RecordStatus.OFFERED);
        var row =
                kent.store.read(kent.parties.id(), book -> book.record(RECORD)).orElseThrow();
        assertThat(row.summary().getWaitingFor()).isEqualTo("kmicb");
        assertThat(row.summary().getYearlyPence()).isEqualTo(30_000);
        assertThat(row.lastOwnIndex()).isEqualTo(2);
    }

    @Test
    void a_draft_is_offered_once_and_only_as_it_was_read() {
        kent.memory().draftWaits(kent.parties.id(), DRAFT);
        var older = new WaitingDraft(DRAFT.id(), 2);
        assertThat(kent.refused(kent.offer(RECORD, "older").offering(older))).isEqualTo("DRAFT_CHANGED");
        var offer = kent.offer(RECORD, "one").offering(DRAFT);
        var twin = kent.offer(new RecordId(new UUID(9, 8)), "two").offering(DRAFT);
        var outcomes = kent.append(offer, twin, offer);
        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Held.class);
        assertThat(outcomes.get(1)).isInstanceOfSatisfying(Outcome.Refused.class, no -> assertThat(no.code())
                .isEqualTo("DRAFT_CHANGED"));
        assertThat(outcomes.get(2)).isInstanceOfSatisfying(Outcome.Held.class, held -> assertThat(held.repeated())
                .isTrue());
        assertThat(waiting()).isEmpty();
        assertThat(kent.refused(twin)).isEqualTo("DRAFT_CHANGED");
    }

    @Test
    void a_draft_whose_offer_is_refused_waits_on() {
        kent.memory().draftWaits(kent.parties.id(), DRAFT);
        kent.held(kent.offer(RECORD, "one"));
        kent.refused(kent.offer(RECORD, "two").offering(DRAFT));
        assertThat(waiting()).containsExactly(DRAFT);
    }

    private Set<WaitingDraft> waiting() {
        return kent.store.locked(kent.parties.id(), book -> book.waitingDrafts(List.of(DRAFT)));
    }

    @Test
    void the_same_command_again_has_the_same_answer_and_no_effect() {
        var request = kent.offer(RECORD, "one");
        var first = kent.held(request);
        var again = kent.held(request);
        assertThat(again.repeated()).isTrue();
        assertThat(again.entries()).isEqualTo(first.entries());
        assertThat(kent.head().own().size()).isEqualTo(3);
    }

    @Test
    void the_same_command_twice_in_one_group_has_one_effect() {
        var request = kent.offer(RECORD, "one");
        var outcomes = kent.append(request, request);
        assertThat(outcomes).allMatch(Outcome.Held.class::isInstance);
        assertThat(kent.head().own().size()).isEqualTo(3);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        kent.held(kent.offer(RECORD, "one"));
        assertThat(kent.refused(kent.offer(new RecordId(new UUID(9, 8)), "one")))
                .isEqualTo("KEY_USED_BEFORE");
    }

    @Test
    void a_stale_version_is_refused() {
        var request = kent.offer(RECORD, "one");
        assertThat(kent.refused(kent.request(RECORD, "two", request.command(), 5L)))
                .isEqualTo("STALE_VERSION");
    }

    @Test
    void a_refused_command_leaves_no_trace_in_its_group() {
        var outcomes = kent.append(
                kent.offer(RECORD, "one"),
                kent.offer(RECORD, "two"),
                kent.offer(new RecordId(new UUID(9, 8)), "three"));
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Refused.class);
        assertThat(kent.head().own().size()).isEqualTo(5);
        assertThat(kent.store
                        .read(kent.parties.id(), book -> book.checkpointAtMost(Side.OWN, 4))
                        .orElseThrow()
                        .size())
                .isEqualTo(1);
    }

    @Test
    void commands_together_are_all_held_or_none() {
        var other = new RecordId(new UUID(9, 8));
        var refused = kent.book.commitTogether(
                List.of(kent.offer(RECORD, "one"), kent.offer(RECORD, "two"), kent.offer(other, "three")), false);
        assertThat(refused.refused()).containsOnlyKeys(1);
        assertThat(kent.head().own().size()).isEqualTo(1);
        assertThat(kent.book.record(RECORD).opened()).isEmpty();

        var requests = List.of(kent.offer(RECORD, "one"), kent.offer(other, "three"));
        assertThat(kent.book.commitTogether(requests, true).isSound()).isTrue();
        assertThat(kent.head().own().size()).isEqualTo(1);

        var held = kent.book.commitTogether(requests, false);
        assertThat(held.isSound()).isTrue();
        assertThat(held.repeated()).isFalse();
        assertThat(kent.head().own().size()).isEqualTo(5);

        assertThat(kent.book.commitTogether(requests, false).repeated()).isTrue();
        assertThat(kent.head().own().size()).isEqualTo(5);
        var changed = kent.request(RECORD, "three", requests.getFirst().command(), null);
        assertThat(kent.book.commitTogether(List.of(changed), false).refused().values())
                .extracting(Outcome.Refused::code)
                .containsExactly("KEY_USED_BEFORE");
    }

    @Test
    void commands_together_wait_their_turn_among_single_ones() throws Exception {
        try (var desk = new GroupedDesk(kent.book, () -> {});
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 40; i++) {
                var one = kent.offer(new RecordId(new UUID(3, i)), "key-" + i);
                var several = List.of(
                        kent.offer(new RecordId(new UUID(5, i)), "first-" + i),
                        kent.offer(new RecordId(new UUID(6, i)), "second-" + i));
                calls.add(() -> desk.submit(one) instanceof Outcome.Held);
                calls.add(() -> desk.submitTogether(several, false, () -> {}).isSound());
            }
            for (var call : callers.invokeAll(calls)) {
                assertThat(call.get()).isTrue();
            }
        }
        assertThat(kent.head().own().size()).isEqualTo(1 + 40 * 6);
    }

    @Test
    void nothing_is_appended_while_the_clock_stands_before_the_newest_entry() {
        kent.held(kent.offer(RECORD, "one"));
        kent.clock.advance(Duration.ofSeconds(-5));
        assertThat(kent.refused(kent.offer(new RecordId(new UUID(9, 8)), "two")))
                .isEqualTo("CLOCK_BEHIND");
    }

    @Test
    void a_database_older_than_its_last_signature_stops_appending() {
        var backup = kent.memory().copy();
        kent.held(kent.offer(RECORD, "one"));
        kent.store = backup;
        kent.restart();
        assertThat(kent.head().standing().problem()).isEqualTo("SIGNED_MORE_THAN_HELD");
        assertThat(kent.refused(kent.offer(RECORD, "two"))).isEqualTo("LINK_RESTORED");
    }

    @Test
    void a_head_left_unsigned_is_signed_at_the_next_start() {
        kent.book.commit(List.of(kent.offer(RECORD, "one")));
        assertThat(kent.head().own().signedSize()).isEqualTo(1);
        kent.restart();
        assertThat(kent.head().own().signedSize()).isEqualTo(3);
    }

    @Test
    void a_fourth_group_waits_until_the_three_before_it_are_signed() {
        for (int i = 0; i < 3; i++) {
            kent.book.commit(List.of(kent.offer(new RecordId(new UUID(4, i)), "key-" + i)));
        }
        assertThat(kent.head().own().signedSize()).isEqualTo(1);
        kent.book.commit(List.of(kent.offer(new RecordId(new UUID(4, 3)), "key-3")));
        assertThat(kent.head().own().size()).isEqualTo(9);
        assertThat(kent.head().own().signedSize()).isEqualTo(7);
    }

    @Test
    void the_stored_log_verifies_itself() {
        kent.held(kent.offer(RECORD, "one"));
        var verified = kent.book.verification(Side.OWN).step(100);
        assertThat(verified.fault()).isNull();
        assertThat(verified.size()).isEqualTo(3);
    }

    @Test
    void many_callers_at_once_share_few_transactions() throws Exception {
        var groups = new AtomicInteger();
        try (var desk = new GroupedDesk(kent.book, groups::incrementAndGet);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<Outcome>>();
            for (int i = 0; i < 200; i++) {
                var request = kent.offer(new RecordId(new UUID(3, i)), "key-" + i);
                calls.add(() -> desk.submit(request));
            }
            for (var call : callers.invokeAll(calls)) {
                assertThat(call.get()).isInstanceOf(Outcome.Held.class);
            }
        }
        assertThat(kent.head().own().size()).isEqualTo(401);
        assertThat(groups.get()).isLessThan(200);
    }
}
