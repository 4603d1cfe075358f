package uk.concord.gateway.decisionfile;

import java.util.List;
import java.util.Optional;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Typed;

/** The forms by which something is recorded in a decision file, by the last word of their address. */
record FileForms(String word, String title, String lead, FileForm form) {
    static final FileForms NOTICE = new FileForms(
            "notice",
            "Record the notice",
            "The notice itself is published where your agency publishes its notices. Here it is recorded.",
            new NoticeForm());
    static final FileForms URGENCY = new FileForms(
            "urgency",
            "Record that it cannot wait",
            "Who agreed or was told stands on record with the decision.",
            new UrgencyForm());
    static final FileForms DECISION = new FileForms(
            "decision",
            "Decide this",
            "You decide exactly the text that was sent to you. It takes effect when its call-in is over.",
            new DecisionForm());
    static final FileForms ELSEWHERE = new FileForms(
            "elsewhere",
            "Record a decision taken elsewhere",
            "A decision of a committee or a Cabinet Member on exactly this text, as its minute has it.",
            new ElsewhereForm());
    static final FileForms CALL_IN = new FileForms(
            "call-in",
            "Record a call-in",
            "From then on the decision has no effect until it is recorded how the call-in ended.",
            new CallInForm());
    static final FileForms OUTCOME = new FileForms(
            "outcome",
            "Record how the call-in ended",
            "A decision that was upheld takes effect that day. One that was returned must be taken anew.",
            new OutcomeForm());

    private static final List<FileForms> ALL = List.of(NOTICE, URGENCY, DECISION, ELSEWHERE, CALL_IN, OUTCOME);

    static Optional<FileForms> named(String word) {
        return ALL.stream().filter(form -> form.word.equals(word)).findFirst();
    }

    Anchor anchor(OpenFile open) {
        return new Anchor(title, address(open));
    }

    String address(OpenFile open) {
        return open.home() + "/" + word;
    }

    Typed suggested(OpenFile open) {
        return form.suggested(open);
    }

    List<Input> inputs(Questions questions, OpenFile open) {
        return form.inputs(questions, open);
    }
}
