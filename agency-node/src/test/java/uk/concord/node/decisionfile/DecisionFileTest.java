package uk.concord.node.decisionfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.concord.node.decisionfile.Step.CallInEnded;
import uk.concord.node.decisionfile.Step.CalledIn;
import uk.concord.node.decisionfile.Step.Decided;
import uk.concord.node.decisionfile.Step.NoticePublished;
import uk.concord.node.decisionfile.Step.Outcome;
import uk.concord.node.decisionfile.Step.UrgencyAgreed;
import uk.concord.node.delegation.Demand;
import uk.concord.node.delegation.UrgentWay;
import uk.concord.node.delegation.UrgentWay.Kind;
import uk.concord.record.Pence;
import uk.concord.record.decision.AuthorityCited;
import uk.concord.record.decision.DecisionRecord;

/** Where a key decision stands, day by day: notice on 3 February 2026, decided on 4 March, call-in to 11 March. */
class DecisionFileTest {
    private static final Demand KEY = new Demand(
            "key decision",
            "More than £1,000,000 is a key decision in Kent.",
            28,
            5,
            "the Scrutiny Committee",
            "",
            List.of(
                    new UrgentWay(Kind.GENERAL_EXCEPTION, "General exception", "", 5, false),
                    new UrgentWay(Kind.SPECIAL_URGENCY, "Special urgency", "", 0, false)));
    private static final Step NOTICE = new NoticePublished("26/00012", day("2026-02-03"), false);
    private static final Decided DECIDED = decided(7, "2026-03-04", "2026-03-12", "2026-03-11");

    @Test
    void without_a_notice_it_cannot_be_decided() {
        var stage = stage("2026-03-04");
        assertThat(stage).isEqualTo(new Stage.NoticeMissing(KEY));
        assertThat(Objection.toDeciding(stage)).map(Objection::code).contains("NO_NOTICE");
    }

    @Test
    void notice_runs_for_twenty_eight_clear_days() {
        assertThat(stage("2026-03-03", NOTICE)).isEqualTo(new Stage.NoticeRunning(KEY, day("2026-03-04")));
        assertThat(Objection.toDeciding(stage("2026-03-03", NOTICE)))
                .map(Objection::sentence)
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("from 4 March 2026"));
        assertThat(stage("2026-03-04", NOTICE)).isEqualTo(new Stage.ToDecide(KEY));
    }

    @Test
    void a_decision_is_effective_the_day_after_its_call_in() {
        assertThat(stage("2026-03-11", NOTICE, DECIDED)).isEqualTo(new Stage.CallInRunning(DECIDED));
        assertThat(Objection.toActing(stage("2026-03-11", NOTICE, DECIDED)))
                .map(Objection::sentence)
                .contains(
                        "Decided on 4 March 2026. It can be called in until 11 March 2026 and takes effect on 12 March"
                                + " 2026.");
        assertThat(stage("2026-03-12", NOTICE, DECIDED)).isEqualTo(new Stage.Effective(DECIDED));
    }

    @Test
    void a_decision_on_another_version_does_not_stand_for_this_one() {
        var file = DecisionFile.of(List.of(NOTICE, DECIDED));
        assertThat(file.stage(8, Optional.of(KEY), day("2026-03-12"))).isEqualTo(new Stage.ToDecide(KEY));
        assertThat(file.stage(7, Optional.of(KEY), day("2026-03-12"))).isEqualTo(new Stage.Effective(DECIDED));
    }

    @Test
    void what_is_called_in_has_no_effect_however_many_days_pass() {
        var call = new CalledIn(day("2026-03-10"), "Five members of the Scrutiny Committee", "Too dear");
        assertThat(stage("2026-05-01", NOTICE, DECIDED, call)).isEqualTo(new Stage.CalledIn(DECIDED, call));
    }

    @Test
    void what_is_upheld_is_effective_that_day_and_cannot_be_called_in_again() {
        var stage = stage("2026-03-20", NOTICE, DECIDED, call(), ended(Outcome.UPHELD, "2026-03-20"));
        assertThat(stage).isInstanceOfSatisfying(Stage.Effective.class, effective -> assertThat(
                        effective.decided().effectiveOn())
                .isEqualTo(day("2026-03-20")));
        assertThat(Objection.toCallIn(stage, day("2026-03-10")))
                .map(Objection::code)
                .contains("NOTHING_TO_CALL_IN");
    }

    @Test
    void what_is_returned_must_be_decided_anew() {
        assertThat(stage("2026-03-20", NOTICE, DECIDED, call(), ended(Outcome.RETURNED, "2026-03-20")))
                .isEqualTo(new Stage.ToDecide(KEY));
    }

    @Test
    void it_can_be_called_in_up_to_the_last_day_also_when_that_is_entered_later() {
        assertThat(Objection.toCallIn(stage("2026-03-11", NOTICE, DECIDED), day("2026-03-11")))
                .isEmpty();
        assertThat(Objection.toCallIn(stage("2026-03-13", NOTICE, DECIDED), day("2026-03-11")))
                .isEmpty();
        assertThat(Objection.toCallIn(stage("2026-03-13", NOTICE, DECIDED), day("2026-03-12")))
                .map(Objection::code)
                .contains("CALL_IN_OVER");
    }

    @Test
    void a_general_exception_shortens_the_notice_and_special_urgency_does_without() {
        assertThat(stage("2026-02-10", NOTICE, urgent(Kind.GENERAL_EXCEPTION)))
                .isEqualTo(new Stage.NoticeRunning(KEY, day("2026-02-11")));
        assertThat(stage("2026-02-11", NOTICE, urgent(Kind.GENERAL_EXCEPTION))).isEqualTo(new Stage.ToDecide(KEY));
        assertThat(stage("2026-02-05", urgent(Kind.SPECIAL_URGENCY))).isEqualTo(new Stage.ToDecide(KEY));
    }

    @Test
    void where_nothing_is_asked_only_a_decision_counts() {
        assertThat(DecisionFile.EMPTY.stage(7, Optional.empty(), day("2026-03-12")))
                .isEqualTo(new Stage.NotNeeded());
        var elsewhere = decided(7, "2026-03-04", "2026-03-04", null);
        assertThat(DecisionFile.of(List.of(elsewhere)).stage(7, Optional.empty(), day("2026-03-04")))
                .isEqualTo(new Stage.Effective(elsewhere));
    }

    @Test
    void every_step_is_read_as_it_was_written() {
        for (var step : List.of(
                NOTICE,
                DECIDED,
                call(),
                urgent(Kind.CHAIR_AND_CHIEF_EXECUTIVE),
                ended(Outcome.RETURNED, "2026-03-20"),
                decided(0, "2026-03-04", "2026-03-04", null))) {
            assertThat(FileWire.read(FileWire.write(step).build())).isEqualTo(step);
        }
    }

    private static Stage stage(String day, Step... steps) {
        return DecisionFile.of(List.of(steps)).stage(7, Optional.of(KEY), day(day));
    }

    private static UrgencyAgreed urgent(Kind kind) {
        return new UrgencyAgreed(kind, "Chair of the Scrutiny Committee", day("2026-02-05"), "Children wait", "");
    }

    private static CalledIn call() {
        return new CalledIn(day("2026-03-10"), "Five members of the Scrutiny Committee", "Too dear");
    }

    private static CallInEnded ended(Outcome outcome, String day) {
        return new CallInEnded(outcome, day(day), "Scrutiny 2026/14");
    }

    private static Decided decided(long version, String on, String effectiveOn, @Nullable String callInEndsOn) {
        return new Decided(
                version,
                day(on),
                day(on),
                day(effectiveOn),
                callInEndsOn == null ? null : day(callInEndsOn),
                new AuthorityCited(
                        "kcc",
                        2,
                        "Director of Education and SEND",
                        Pence.ofPounds(15_000_000),
                        Pence.ofPounds(2_657_000)),
                "",
                new DecisionRecord("Pay.", "It is needed.", List.of(), List.of(), "", "", "", "", "Ann Approver"),
                false);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
