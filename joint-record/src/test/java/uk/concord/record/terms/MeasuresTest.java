package uk.concord.record.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.concord.record.AgencyKind;
import uk.concord.record.Hundredths;
import uk.concord.record.OrganisationCode;
import uk.concord.record.story.Returns;
import uk.concord.record.story.Samples;
import uk.concord.record.wire.TermsCodec;

class MeasuresTest {
    private static final Measure SOUND = Returns.WAITS;

    @Test
    void terms_with_sound_measures_are_sound() {
        assertThat(TermsCheck.structural(Returns.terms(), Samples.PARTNERSHIP)).isEmpty();
    }

    static Stream<Arguments> unsound() {
        return Stream.of(
                Arguments.of("measures[0].measure_id NOT_A_MEASURE_ID", with("Waits", SOUND.line(), SOUND.name(), 30)),
                Arguments.of("measures[0].line_id UNKNOWN_LINE", with("waits", "other", SOUND.name(), 30)),
                Arguments.of("measures[0].name MISSING", with("waits", "", " ", 30)),
                Arguments.of("measures[0].name TEXT_TOO_LONG", with("waits", "", "n".repeat(201), 30)),
                Arguments.of("measures[0].due_days OUT_OF_RANGE", with("waits", "", SOUND.name(), 0)),
                Arguments.of("measures[0].due_days OUT_OF_RANGE", with("waits", "", SOUND.name(), 93)),
                Arguments.of("measures[0].returner_code NOT_NAMED", SOUND.returnedBy(OrganisationCode.ods("RXY"))));
    }

    @ParameterizedTest
    @MethodSource("unsound")
    void an_unsound_measure_makes_terms_unsound(String problem, Measure measure) {
        assertThat(problems(List.of(measure))).containsExactly(problem);
    }

    @Test
    void what_is_not_filled_in_is_asked_for() {
        var blank = new Measure("waits", "", "Waits", "%", null, null, null, 30, null, null);
        assertThat(problems(List.of(blank)))
                .containsExactly(
                        "measures[0].direction MISSING",
                        "measures[0].target_hundredths MISSING",
                        "measures[0].frequency MISSING",
                        "measures[0].entered_by MISSING",
                        "measures[0].returner_code MISSING");
    }

    @Test
    void a_measure_is_named_once_and_there_are_at_most_fifty() {
        assertThat(problems(List.of(SOUND, SOUND))).containsExactly("measures[1].measure_id TWICE");
        assertThat(problems(Collections.nCopies(51, SOUND))).containsExactly("measures TOO_MANY");
    }

    @Test
    void quarters_are_those_of_the_financial_year_cut_to_the_days() {
        var days = new MeasurePeriod(LocalDate.of(2026, 5, 10), LocalDate.of(2026, 10, 2));
        assertThat(SOUND.periods(days))
                .containsExactly(
                        new MeasurePeriod(LocalDate.of(2026, 5, 10), LocalDate.of(2026, 6, 30)),
                        new MeasurePeriod(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30)),
                        new MeasurePeriod(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2)));
    }

    @Test
    void years_end_on_31_March_and_months_with_the_month() {
        var days = new MeasurePeriod(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 4, 30));
        assertThat(every(Measure.Frequency.YEARLY).periods(days))
                .containsExactly(
                        new MeasurePeriod(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 3, 31)),
                        new MeasurePeriod(LocalDate.of(2027, 4, 1), LocalDate.of(2027, 4, 30)));
        assertThat(every(Measure.Frequency.MONTHLY).periods(days)).hasSize(3);
    }

    @Test
    void measures_are_read_as_they_were_written_and_state_rules_10() {
        var text = TermsCodec.text(Returns.terms());
        assertThat(TermsCodec.textOf(text.bytes().toArray())).isEqualTo(text);
        assertThat(text.rules()).isEqualTo(10);
        assertThat(TermsCodec.text(Samples.terms()).rules()).isEqualTo(1);
    }

    private static List<String> problems(List<Measure> measures) {
        return TermsCheck.structural(Samples.terms().with(measures), Samples.PARTNERSHIP).stream()
                .map(problem -> problem.path() + " " + problem.code())
                .toList();
    }

    private static Measure with(String id, String line, String name, int dueDays) {
        return new Measure(
                id,
                line,
                name,
                SOUND.unit(),
                SOUND.direction(),
                SOUND.target(),
                SOUND.frequency(),
                dueDays,
                SOUND.returner(),
                SOUND.enteredBy());
    }

    private static Measure every(Measure.Frequency frequency) {
        return new Measure(
                "waits",
                "",
                "Waits",
                "%",
                Measure.Direction.AT_LEAST,
                new Hundredths(1),
                frequency,
                1,
                Samples.NELFT.code(),
                AgencyKind.COUNCIL);
    }
}
