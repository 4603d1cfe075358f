package uk.concord.record.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.concord.record.AgencyCode;
import uk.concord.record.Digest;
import uk.concord.record.Origin;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.Envelope;
import uk.concord.record.entry.Payload;
import uk.concord.record.entry.Seen;
import uk.concord.record.story.Samples;
import uk.concord.record.story.Story;

class FittingTest {
    private static final Digest LEAF = Digest.over(new byte[] {3});
    private final Story story = Story.opened();
    private final JointRecord record;

    FittingTest() {
        story.nhs().offers();
        record = story.record();
    }

    @Test
    void an_entry_that_continues_its_log_fits() {
        assertThat(misfit(e -> e)).isNull();
    }

    @Test
    void structure_that_does_not_continue_the_log_is_told_apart() {
        assertThat(misfit(e -> at(e, e.origin(), 9, RecordId.parse("00000000-0000-4000-8000-000000000001"))))
                .isEqualTo(Misfit.WRONG_RECORD);
        assertThat(misfit(e -> at(e, new Origin(new PartnershipId("mdw-kmicb"), Samples.NHS, 1), 9, Samples.RECORD)))
                .isEqualTo(Misfit.WRONG_PARTNERSHIP);
        assertThat(misfit(
                        e -> at(e, new Origin(Samples.PARTNERSHIP.id(), new AgencyCode("mdw"), 1), 9, Samples.RECORD)))
                .isEqualTo(Misfit.WRONG_PARTNERSHIP);
        assertThat(misfit(e -> linked(e, 7, e.previousRecordLeaf()))).isEqualTo(Misfit.NOT_NEXT);
        assertThat(misfit(e -> linked(e, e.recordSeq(), LEAF))).isEqualTo(Misfit.WRONG_PREVIOUS_LEAF);
        assertThat(misfit(e -> at(e, e.origin(), 1, Samples.RECORD))).isEqualTo(Misfit.GOES_BACK);
        assertThat(misfit(e -> seeing(e, new Seen(story.nhs().origin(), 2, LEAF, 1))))
                .isEqualTo(Misfit.SEEN_WRONG_LOG);
        assertThat(misfit(e -> seeing(e, Seen.NOTHING))).isEqualTo(Misfit.SEEN_DECREASES);
        assertThat(misfit(e -> seeing(e, new Seen(story.kent().origin(), 9, LEAF, 2))))
                .isEqualTo(Misfit.SEEN_TOO_MUCH);
    }

    @Test
    void what_does_not_fit_is_never_folded() {
        var first = story.record().entries(Samples.KENT).getFirst().entry();
        assertThatThrownBy(() -> record.after(first)).isInstanceOf(CorruptHistory.class);
    }

    private @Nullable Misfit misfit(UnaryOperator<Envelope> change) {
        var open = record.openOffer().orElseThrow();
        var next = story.nhs()
                .envelope(new Payload.Withdrawal(open.reference()), story.nhs().approver(), 0, story.now());
        return record.misfit(new Entry(change.apply(next), LEAF)).orElse(null);
    }

    private static Envelope at(Envelope e, Origin origin, long index, RecordId id) {
        return new Envelope(
                origin,
                index,
                id,
                e.recordSeq(),
                e.previousRecordLeaf(),
                1,
                e.payload(),
                e.actor(),
                e.recordedAt(),
                e.idempotencyKey(),
                0,
                e.seen(),
                e.parts());
    }

    private static Envelope linked(Envelope e, long seq, @Nullable Digest previous) {
        return new Envelope(
                e.origin(),
                e.index(),
                e.recordId(),
                seq,
                previous,
                1,
                e.payload(),
                e.actor(),
                e.recordedAt(),
                e.idempotencyKey(),
                0,
                e.seen(),
                e.parts());
    }

    private static Envelope seeing(Envelope e, Seen seen) {
        return new Envelope(
                e.origin(),
                e.index(),
                e.recordId(),
                e.recordSeq(),
                e.previousRecordLeaf(),
                1,
                e.payload(),
                e.actor(),
                e.recordedAt(),
                e.idempotencyKey(),
                0,
                seen,
                e.parts());
    }
}
