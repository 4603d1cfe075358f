package uk.concord.gateway.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.dispute.DisputePage.Form;
import uk.concord.gateway.form.Questions;
import uk.concord.proto.record.v1.ProposalView;

/** The forms by which a reader proposes something without prejudice, or answers what was proposed. */
record ProposalForms(DisputeRead read, Questions questions, Supplier<Hidden> hidden) {
    private static final int MOST_TEXT = 4_000;

    /** Of somebody who may speak. */
    List<Form> all() {
        var forms = new ArrayList<Form>();
        if (!read.isOpen() || read.dispute().getAcknowledgedAtMicros() == 0) {
            return forms;
        }
        var waiting = new Proposals(read).toAnswer();
        waiting.map(this::answer).ifPresent(forms::add);
        forms.add(proposal(waiting.map(ProposalForms::leaf).orElse("")));
        return forms;
    }

    /** What a form is about goes with it, as the version that was read. */
    private Hidden hidden(String about) {
        var made = hidden.get();
        return new Hidden(made.token(), made.requestId(), about);
    }

    private static String leaf(ProposalView made) {
        return DisputeActions.hex(made.getLeaf().toByteArray());
    }

    private Form answer(ProposalView made) {
        return new Form(
                "proposal-answer",
                "Answer what was proposed",
                "Say whether your agency could accept what " + read.sides().shortName(made.getAgency())
                        + " proposed without prejudice. It settles nothing: if you accept it in principle, the two bodies agree terms next, as an"
                        + " offer like any other.",
                read.home() + "/proposals/answer",
                hidden(leaf(made)),
                List.of(
                        questions.radios(
                                "proposal-accepts",
                                "Your agency",
                                "",
                                List.of(
                                        Questions.option("true", "accepts it in principle"),
                                        Questions.option("false", "refuses it"))),
                        questions.checkboxes(
                                "proposal-sure",
                                "Before you answer",
                                "",
                                List.of(Questions.option(
                                        "yes",
                                        "I understand that it can be answered once, and that this binds nobody")))),
                "Answer it",
                false);
    }

    private Form proposal(String answered) {
        var partner = read.sides().partner().getShortName();
        var inputs = new ArrayList<Input>();
        for (int i = 0; i < read.dispute().getRaised().getLineIdsCount(); i++) {
            inputs.add(questions.number(
                    split(i),
                    read.sides().council().getShortName() + "’s share of “"
                            + read.dispute().getLineNames(i) + "”",
                    "From 0 to 100, such as 60 or 66.67. "
                            + read.sides().health().getShortName()
                            + " would pay the rest, from the first day disputed on.",
                    "%"));
        }
        inputs.add(questions.longText("proposal-words", "Your proposal in words", "Name no child.", MOST_TEXT));
        return new Form(
                "proposal",
                answered.isEmpty() ? "Propose something without prejudice" : "Propose something else instead",
                "It binds nobody. Commissioners and approvers of your agency and of " + partner
                        + " read it, and nobody else; that it was made is on record. What you proposed before and "
                        + partner
                        + " has not answered gives way to it.",
                read.home() + "/proposals",
                hidden(answered),
                inputs,
                "Propose it",
                false);
    }

    /** The name of the input for a disputed line's split, by its place. */
    static String split(int line) {
        return "split-" + line;
    }
}
