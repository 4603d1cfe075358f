package uk.concord.record.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.record.Problem;
import uk.concord.record.decision.DecisionRecord.InterestDeclared;
import uk.concord.record.decision.DecisionRecord.RejectedOption;

class DecisionRecordCheckTest {

    @Test
    void the_statutory_minimum_is_a_decision_and_reasons_with_options_and_interests_stated_even_if_none() {
        assertThat(DecisionRecordCheck.problems(record("Agreed", "It meets the need", ""), false))
                .isEmpty();
        assertThat(paths(record("", " ", ""), false))
                .containsExactly("decision_record.decision_text", "decision_record.reasons");
    }

    @Test
    void a_row_that_is_begun_is_completed() {
        var record = new DecisionRecord(
                "Agreed",
                "Reasons",
                List.of(new RejectedOption("Do nothing", "")),
                List.of(new InterestDeclared("Director", "Governor of a school", "")),
                "",
                "",
                "",
                "",
                "");
        assertThat(paths(record, false))
                .containsExactly("decision_record.options[0].rejected_because", "decision_record.interests[0].action");
    }

    @Test
    void a_late_decision_states_why() {
        assertThat(paths(record("Agreed", "Reasons", ""), true)).containsExactly("decision_record.late_reason");
        assertThat(paths(record("Agreed", "Reasons", "The panel met late"), true))
                .isEmpty();
    }

    @Test
    void no_text_is_too_long_or_names_a_child() {
        assertThat(DecisionRecordCheck.problems(record("Agreed", "x".repeat(4_001), "UPN F886999913001"), false))
                .extracting(Problem::code)
                .containsExactly("TEXT_TOO_LONG", "PERSONAL_IDENTIFIER");
    }

    private static List<String> paths(DecisionRecord record, boolean late) {
        return DecisionRecordCheck.problems(record, late).stream()
                .map(Problem::path)
                .toList();
    }

    private static DecisionRecord record(String text, String reasons, String lateReason) {
        return new DecisionRecord(text, reasons, List.of(), List.of(), "", "", "", lateReason, "");
    }
}
