package uk.concord.record.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.concord.record.entry.Entry;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.performance.DueReturn.Standing;
import uk.concord.record.story.Returns;
import uk.concord.record.story.Samples;
import uk.concord.record.story.Story;
import uk.concord.record.terms.MeasurePeriod;

class PerformanceTest {
    private static final LocalDate DUE = LocalDate.of(2026, 10, 30);

    private final Story story = Returns.agreed();

    private Performance.Measured measured(String id) {
        return Performance.of(story.record()).measures().stream()
                .filter(measured -> measured.measure().measureId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private DueReturn first() {
        return measured("waits").periods().getFirst();
    }

    @Test
    void a_record_without_measures_has_no_performance() {
        assertThat(Performance.of(Story.opened().record()).measures()).isEmpty();
    }

    @Test
    void every_period_of_the_agreement_is_due_so_many_days_after_its_end() {
        assertThat(measured("waits").periods()).hasSize(7);
        assertThat(measured("waiting").periods()).hasSize(21);
        assertThat(first().period()).isEqualTo(Returns.FIRST_QUARTER);
        assertThat(first().due()).isEqualTo(DUE);
        assertThat(measured("waits").periods().getLast().period().to()).isEqualTo(LocalDate.of(2028, 3, 31));
    }

    @Test
    void a_return_is_ahead_then_due_then_missing() {
        assertThat(first().on(LocalDate.of(2026, 9, 30))).isEqualTo(Standing.AHEAD);
        assertThat(first().on(LocalDate.of(2026, 10, 1))).isEqualTo(Standing.DUE);
        assertThat(first().on(DUE)).isEqualTo(Standing.DUE);
        assertThat(first().on(DUE.plusDays(1))).isEqualTo(Standing.MISSING);
    }

    @Test
    void a_return_in_time_meets_its_target_or_misses_it_by_so_much() {
        story.kent().appends(Returns.waits(story, 9_250));
        assertThat(first().on(DUE.plusDays(1))).isEqualTo(Standing.RETURNED);
        assertThat(first().variance()).contains(new Variance(0, true));
        story.kent().appends(Returns.waits(story, 9_249));
        assertThat(first().variance()).contains(new Variance(-1, false));
        story.nhs().appends(Returns.made(story, "waiting", Returns.month(2026, 7), 4_100));
        assertThat(measured("waiting").periods().getFirst().variance()).contains(new Variance(100, false));
    }

    @Test
    void the_newest_return_counts_and_the_older_stays_to_be_seen() {
        story.kent().appends(Returns.waits(story, 9_000));
        story.kent().appends(Returns.waits(story, 9_300));
        assertThat(first().returns()).hasSize(2);
        assertThat(first().made().orElseThrow().value().value()).isEqualTo(9_300);
    }

    @Test
    void a_return_that_was_in_time_stays_so_when_it_is_corrected_after_the_due_day() {
        story.kent().appends(Returns.waits(story, 9_000));
        story.later(Duration.ofDays(60)).kent().appends(Returns.waits(story, 9_300));
        assertThat(first().on(DUE.plusDays(90))).isEqualTo(Standing.RETURNED);
    }

    @Test
    void a_return_after_the_due_day_came_late() {
        story.later(Duration.ofDays(26)).kent().appends(Returns.waits(story, 9_000));
        assertThat(first().on(DUE.plusDays(1))).isEqualTo(Standing.RETURNED_LATE);
    }

    @Test
    void what_was_returned_before_an_existing_agreement_was_recorded_came_when_it_says() {
        var recorded = Story.opened();
        var terms = Samples.existingTerms();
        var period = new MeasurePeriod(LocalDate.of(2017, 9, 1), LocalDate.of(2017, 9, 30));
        var offer = recorded.kent().offers(1, 1, terms.with(List.of(Returns.WAITS)));
        recorded.nhs().sees().accepts(offer);
        recorded.kent().sees();
        var due = Performance.of(recorded.record())
                .measures()
                .getFirst()
                .periods()
                .getFirst();
        assertThat(due.period()).isEqualTo(period);
        recorded.kent().appends(Returns.made(recorded, "waits", period, 9_400));
        var returned = Performance.of(recorded.record())
                .measures()
                .getFirst()
                .periods()
                .getFirst();
        assertThat(returned.cameLate()).isFalse();
        assertThat(returned.cameOn()).contains(LocalDate.of(2017, 10, 1));
    }

    @Test
    void a_variation_takes_over_from_its_first_day_and_keeps_what_was_returned_before() {
        story.kent().appends(Returns.waits(story, 9_000));
        var offer = story.kent().offers(2, 1, Returns.terms());
        story.nhs().sees().accepts(offer);
        story.kent().sees();
        assertThat(measured("waits").periods()).hasSize(7);
        assertThat(first().agreement().offer().entry()).isEqualTo(offer);
        assertThat(first().made().orElseThrow().value().value()).isEqualTo(9_000);
    }

    @Test
    void a_return_made_in_ignorance_of_a_notice_counts_for_the_period_that_it_cut_short() {
        story.kent().givesNotice(Returns.offer(story), LocalDate.of(2027, 4, 5));
        story.later(Duration.ofDays(300));
        var whole = new MeasurePeriod(LocalDate.of(2027, 4, 1), LocalDate.of(2027, 4, 30));
        story.nhs().appends(Returns.made(story, "waiting", whole, 3_000));
        story.kent().sees();
        var last = measured("waiting").periods().getLast();
        assertThat(last.period().to()).isEqualTo(LocalDate.of(2027, 4, 5));
        assertThat(last.returns()).hasSize(1);
    }

    @Test
    void performance_does_not_depend_on_how_the_logs_interleave() {
        var late = 0L;
        for (var seed = 1L; seed <= 100; seed++) {
            var random = new Random(seed);
            var told = drawn(random);
            var performance = Performance.of(told.record());
            assertThat(Performance.of(interleaved(random, told)))
                    .as("seed " + seed)
                    .isEqualTo(performance);
            late += performance.measures().stream()
                    .flatMap(measured -> measured.periods().stream())
                    .filter(DueReturn::cameLate)
                    .count();
        }
        assertThat(late).isPositive();
    }

    private static Story drawn(Random random) {
        var told = Returns.agreed();
        for (var step = 0; step < 20; step++) {
            var by = random.nextBoolean() ? told.kent() : told.nhs();
            switch (random.nextInt(6)) {
                case 0 -> by.sees();
                case 1 -> told.later(Duration.ofDays(random.nextInt(40)));
                case 2 -> {
                    if (random.nextInt(8) == 0) {
                        by.givesNotice(Returns.offer(told), LocalDate.of(2027, 6, 1 + random.nextInt(30)));
                    }
                }
                default -> {
                    var measure = random.nextBoolean() ? "waits" : "waiting";
                    var period = measure.equals("waits")
                            ? Returns.FIRST_QUARTER
                            : Returns.month(2026, 7 + random.nextInt(6));
                    by.appends(Returns.made(told, measure, period, random.nextInt(10_000)));
                }
            }
        }
        return told;
    }

    /** Each log in its order, an entry only after what its author had seen. */
    private static JointRecord interleaved(Random random, Story told) {
        var kent = new ArrayList<>(log(told, true));
        var nhs = new ArrayList<>(log(told, false));
        var record = JointRecord.empty(Samples.PARTNERSHIP, Samples.RECORD);
        while (!kent.isEmpty() || !nhs.isEmpty()) {
            var ofKent = random.nextBoolean();
            var next = ofKent ? kent : nhs;
            var partner = ofKent ? Samples.NHS : Samples.KENT;
            if (!next.isEmpty() && next.getFirst().seen().recordSeq() <= record.size(partner)) {
                record = record.after(next.removeFirst());
            }
        }
        return record;
    }

    private static List<Entry> log(Story told, boolean kent) {
        return told.record().entries(kent ? Samples.KENT : Samples.NHS).stream()
                .map(judged -> judged.entry())
                .toList();
    }
}
