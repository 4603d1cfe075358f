package uk.concord.gateway.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.Examples;
import uk.concord.gateway.Gallery;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.component.Ticks;
import uk.concord.gateway.performance.PerformancePage.Measured;
import uk.concord.gateway.performance.PerformancePage.Period;
import uk.concord.proto.entry.v1.Measure;
import uk.concord.proto.entry.v1.MeasureDirection;
import uk.concord.proto.record.v1.DueReturnView;
import uk.concord.proto.record.v1.MeasuredView;
import uk.concord.proto.record.v1.PerformanceView;
import uk.concord.proto.record.v1.ReturnStanding;
import uk.concord.proto.record.v1.ReturnView;

class PerformancePageTest {
    private static DueReturnView.Builder returned(long difference, boolean met) {
        return DueReturnView.newBuilder()
                .setFrom("2026-04-01")
                .setTo("2026-06-30")
                .setDue("2026-07-30")
                .setDirection(MeasureDirection.MEASURE_DIRECTION_AT_LEAST)
                .setTargetHundredths(9_250)
                .setStanding(ReturnStanding.RETURN_STANDING_RETURNED)
                .addReturns(ReturnView.newBuilder()
                        .setAgency("kcc")
                        .setValueHundredths(9_250 + difference)
                        .setReturnedOn("2026-07-20")
                        .setNote("=Two clinics"))
                .setDifferenceHundredths(difference)
                .setMet(met);
    }

    @Test
    void a_variance_is_said_in_words_and_number() {
        assertThat(PerformanceRead.variance(returned(0, true).build())).isEqualTo("met exactly");
        assertThat(PerformanceRead.variance(returned(50, true).build())).isEqualTo("met, better by 0.5");
        assertThat(PerformanceRead.variance(returned(-350, false).build())).isEqualTo("missed by 3.5");
    }

    @Test
    void a_page_shows_every_period_with_where_to_enter_it() {
        var page = new PerformancePage(
                "KC-2026-0003",
                "Therapies",
                new Anchor("Back to the record", "/records"),
                "1 return missing on 31 July 2026.",
                "",
                new Anchor("Download as CSV", "/download"),
                List.of(new Measured(
                        "Seen in time",
                        "Therapy, %. Each quarter; NELFT returns it, Kent enters it.",
                        List.of(new Period(
                                "1 April 2026 to 30 June 2026",
                                "at least 92.5",
                                "89",
                                "missed by 3.5",
                                "30 July 2026",
                                "Mon 20 July 2026 by Commissioner, Kent",
                                new Tag("Missed", Tag.Colour.ORANGE),
                                List.of("Two clinics were closed."),
                                Ticks.one("held by Kent"),
                                new Anchor("Correct it", "/enter", "for 1 April 2026 to 30 June 2026"))))));
        assertThat(Gallery.words(Gallery.hang("performance", "performance/page", page)))
                .contains("1 return missing", "missed by 3.5", "Two clinics were closed.", "Correct it");
    }

    @Test
    void a_record_that_measures_nothing_says_so() {
        var page = new PerformancePage(
                "KC-2026-0003", "Therapies", new Anchor("Back", "/"), "Nothing is measured.", "", null, List.of());
        assertThat(Gallery.words(Gallery.hang("performance-none", "performance/page", page)))
                .contains("Nothing is measured.")
                .doesNotContain("Download");
    }

    @Test
    void the_table_has_a_row_for_each_period_and_no_note() {
        var view = PerformanceView.newBuilder()
                .setRef("KC-2026-0003")
                .setTitle("=Therapies")
                .addMeasures(MeasuredView.newBuilder()
                        .setMeasure(Measure.newBuilder().setName("Seen in time").setUnit("%"))
                        .addPeriods(returned(-350, false))
                        .addPeriods(
                                returned(0, true).clearReturns().setStanding(ReturnStanding.RETURN_STANDING_MISSING)))
                .build();
        var bytes = new ByteArrayOutputStream();
        new PerformanceCsv(view, Examples.SIDES).lines().forEachRemaining(bytes::writeBytes);
        var lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1))
                .contains("\"'=Therapies\"", "92.5,89,-3.5,no,\"RETURNED\"")
                .doesNotContain("clinics");
        assertThat(lines.get(2)).contains("92.5,,,,\"MISSING\"");
    }
}
