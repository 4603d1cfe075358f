package uk.concord.simulation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import uk.concord.node.book.Side;

/** Defects seeded on purpose: a simulation that lets any of them pass has proved nothing. */
final class DefectsTest {
    private static final String RULES = "uk.concord.record.negotiation.DisputeTests";
    private static final String DISPUTE = "uk.concord.record.negotiation.DisputeStanding";
    private static final MethodTypeDesc KNOWN = MethodTypeDesc.of(
            ClassDesc.of("uk.concord.record.negotiation.VoidReason"),
            ClassDesc.of("uk.concord.record.negotiation.View"),
            ClassDesc.of("uk.concord.record.entry.EntryPlace"),
            ClassDesc.of("java.util.function.Function"));

    @Test
    void answering_before_the_commit_is_caught() {
        caught(() -> new LateAppends(Side.OWN, LateAppends.Until.NEXT_TRANSACTION), "I1");
    }

    @Test
    void giving_receipts_before_the_entries_are_durable_is_caught() {
        caught(
                () -> new LateAppends(Side.MIRROR, LateAppends.Until.NEXT_APPEND_TO_THE_OTHER_LOG),
                "receipt for more than|has become shorter");
    }

    @Test
    void reading_the_head_without_the_lock_is_caught() {
        caught(ReadsWithoutLock::new, "out of place|the head of|has become shorter");
    }

    @Test
    void moving_the_cursor_before_its_entries_is_caught() {
        caught(MovesCursorFirst::new, "the head of|has entries and no row|No value present");
    }

    @Test
    void agreeing_on_one_decision_is_caught() {
        caught(AgreesOnOneDecision::new, "I4");
    }

    @Test
    void not_judging_what_was_seen_is_caught() {
        caught(IgnoresWhatWasSeen::new, "I4|I6");
    }

    @Test
    void forgetting_which_commands_were_accepted_is_caught() {
        caught(ForgetsCommands::new, "I7");
    }

    @Test
    void dating_receipts_by_business_time_is_caught() {
        caught(CosignsByBusinessTime::new, "security time had not come to");
    }

    @Test
    void signing_after_a_restore_without_asking_what_was_signed_is_caught() {
        caught(IgnoresLastSigned::new, "I3|I9");
    }

    @Test
    void going_on_after_a_restore_without_the_partners_entries_is_caught() {
        caught(GoesOnTooSoon::new, "I6|I9");
    }

    @Test
    void keeping_what_was_erased_is_caught() {
        caught(KeepsErasedParts::new, "an erased part");
    }

    @Test
    void signing_with_new_keys_before_the_old_ones_have_signed_for_them_is_caught() {
        caught(SignsWithNewKeysAtOnce::new, "keys: the old keys have not signed|signs another root|I9");
    }

    @Test
    void taking_an_epoch_that_nobody_has_confirmed_is_caught() {
        caught(TakesUnconfirmedEpochs::new, "which nobody has confirmed");
    }

    @Test
    void acting_in_a_dispute_that_has_ended_is_caught() {
        // "open" tests first that the dispute goes on, and then all that "known" tests.
        caughtWithout(RULES, "open", answer -> answer.aload(0)
                .aload(1)
                .aload(2)
                .invokestatic(ClassDesc.of(RULES), "known", KNOWN)
                .areturn());
    }

    @Test
    void ending_a_dispute_while_the_other_may_accept_what_settles_it_is_caught() {
        caughtWithout(RULES, "offersToSettle", answer -> answer.iconst_0().ireturn());
    }

    @Test
    void keeping_two_disputes_about_one_line_apart_is_caught() {
        caughtWithout(DISPUTE, "crosses", answer -> answer.iconst_0().ireturn());
    }

    @Test
    void leaving_a_rung_before_its_time_is_caught() {
        caughtWithout(RULES, "escalated", answer -> answer.aconst_null().areturn());
    }

    /** The first seed that breaks an invariant must break one of those that speak of this defect. */
    private static void caught(Supplier<Tampering> defect, String sign) {
        caughtIn(() -> Played.with(defect), sign);
    }

    private static void caughtWithout(String rules, String rule, Consumer<CodeBuilder> answer) {
        caughtIn(() -> new ForgottenRule(rules, rule, answer).run(Played.class), "I17");
    }

    private static void caughtIn(ThrowingCallable playing, String sign) {
        assertThatThrownBy(playing).hasMessageMatching("(?s).*(" + sign + ").*").hasMessageContaining("replay");
    }
}
