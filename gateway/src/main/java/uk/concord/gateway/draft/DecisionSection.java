package uk.concord.gateway.draft;

import java.util.List;
import java.util.Optional;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Typed;

/** The words of the decision that the approver will be asked to take. */
record DecisionSection() implements Section {
    @Override
    public String path() {
        return "decision";
    }

    @Override
    public String title() {
        return "Decision record";
    }

    @Override
    public String lead() {
        return "What the law asks every decision to record. The approver declares interests when deciding.";
    }

    @Override
    public Typed filled(Content content) {
        return DecisionWords.filled(content.decision());
    }

    @Override
    public List<Input> inputs(Questions questions, Content content) {
        return DecisionWords.inputs(questions);
    }

    @Override
    public void read(Questions questions, Content content) {
        DecisionWords.read(questions, content.decision());
    }

    @Override
    public Optional<String> inputOf(String field) {
        return DecisionWords.inputOf(field);
    }

    @Override
    public boolean isStarted(Content content) {
        return !content.decision().getDecisionText().isEmpty()
                || !content.decision().getReasons().isEmpty();
    }
}
