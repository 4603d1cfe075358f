package uk.concord.testkit.book;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.testkit.SamplePartnerships.HEALTH;
import static uk.concord.testkit.SamplePartnerships.KENT;
import static uk.concord.testkit.SamplePartnerships.KENT_AND_HEALTH;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.concord.log.Hash;
import uk.concord.node.book.RecordRow;
import uk.concord.proto.exchange.v1.RecordState;
import uk.concord.record.RecordId;
import uk.concord.testkit.SettableClock;
import uk.concord.testkit.memory.InMemoryStore;

/** Two services that have nothing to say compare what their records have come to. */
final class StateComparisonTest {
    private static final RecordId RECORD = new RecordId(new UUID(9, 9));
    private final ForgedStore kentsStore = new ForgedStore(new InMemoryStore());
    private final SettableClock clock = new SettableClock();
    private final Desk kent = new Desk(KENT_AND_HEALTH, KENT.code(), kentsStore, clock);
    private final Desk health = new Desk(KENT_AND_HEALTH, HEALTH.code(), new InMemoryStore(), clock);

    @BeforeEach
    void an_offer_is_held_by_both() {
        kent.book.open();
        health.book.open();
        kent.held(kent.offer(RECORD, "one"));
        Wire.exchange(kent, health);
    }

    @Test
    void equal_states_are_compared_when_there_is_nothing_else_to_say() {
        assertThat(health.book.exchange().compared()).isZero();
        idle();
        assertThat(health.book.exchange().compared()).isEqualTo(1);
        assertThat(kent.book.exchange().compared()).isEqualTo(1);
        assertThat(health.book.exchange().differing()).isEmpty();
        assertThat(kent.book.exchange().differing()).isEmpty();
    }

    @Test
    void another_state_of_the_same_entries_is_found_by_both_and_forgotten_once_it_is_right() {
        kentsStore.row = row -> with(row, row.healthEntries(), Hash.sha256(new byte[] {1}));
        idle();
        assertThat(health.book.exchange().differing()).containsExactly(RECORD);
        assertThat(kent.book.exchange().differing()).containsExactly(RECORD);
        kentsStore.row = UnaryOperator.identity();
        idle();
        assertThat(health.book.exchange().differing()).isEmpty();
        assertThat(kent.book.exchange().differing()).isEmpty();
    }

    @Test
    void other_numbers_of_entries_say_nothing() {
        kentsStore.row = row -> with(row, row.healthEntries() + 1, Hash.sha256(new byte[] {1}));
        idle();
        assertThat(health.book.exchange().compared()).isZero();
        assertThat(health.book.exchange().differing()).isEmpty();
    }

    @Test
    void what_is_not_well_formed_or_of_no_record_here_says_nothing() {
        clock.advance(Duration.ofSeconds(16));
        var refusal = Wire.send(kent, health, parcel -> parcel.toBuilder()
                .clearStates()
                .addStates(RecordState.newBuilder().setRecordId(ByteString.copyFromUtf8("short")))
                .addStates(RecordState.newBuilder().setRecordId(ByteString.copyFrom(new byte[16])))
                .build());
        assertThat(refusal).isEmpty();
        assertThat(health.book.exchange().compared()).isZero();
        assertThat(health.head().standing().appends()).isTrue();
    }

    private void idle() {
        clock.advance(Duration.ofSeconds(16));
        Wire.exchange(kent, health);
    }

    private static RecordRow with(RecordRow row, long healthEntries, Hash digest) {
        return new RecordRow(
                row.recordId(),
                row.councilEntries(),
                healthEntries,
                row.lastOwnIndex(),
                row.version(),
                row.readOnly(),
                digest,
                row.reactionAt(),
                row.changedAt(),
                row.dueAt(),
                row.summary());
    }
}
