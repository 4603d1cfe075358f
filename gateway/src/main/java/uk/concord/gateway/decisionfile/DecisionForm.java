package uk.concord.gateway.decisionfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.decide.Interests;
import uk.concord.gateway.draft.DecisionWords;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Typed;
import uk.concord.proto.record.v1.RecordDecisionRequest;

/** Asks an approver for the decision and its words. */
final class DecisionForm implements FileForm {

    @Override
    public Typed suggested(OpenFile open) {
        return DecisionWords.filled(open.words().toBuilder());
    }

    @Override
    public List<Input> inputs(Questions questions, OpenFile open) {
        var inputs = new ArrayList<>(DecisionWords.inputs(questions));
        inputs.addAll(Interests.inputs(questions));
        inputs.add(questions.checkboxes(
                "confirm",
                "Your decision",
                "",
                List.of(Questions.option(
                        "yes", "I decide this for " + open.desk().sides().own().getName()))));
        return inputs;
    }

    @Override
    public Sending read(Questions questions, OpenFile open) {
        var words = open.words().toBuilder();
        DecisionWords.read(questions, words);
        Interests.read(questions, words);
        if (!questions.typed().text("confirm").equals("yes")) {
            questions.mistakes().at("confirm", "Tick the box if you want to decide this");
        }
        var request = RecordDecisionRequest.newBuilder()
                .setPartnershipId(open.desk().partnership())
                .setExpectedVersion(open.version())
                .setDecisionRecord(words);
        if (open.offer() != null) {
            request.setOffer(open.offer());
        }
        return key -> open.desk()
                .agency()
                .decisionFiles()
                .recordDecision(open.subject().in(request).setRequestId(key).build());
    }

    @Override
    public Optional<String> inputOf(String field) {
        return Interests.inputOf(field).or(() -> DecisionWords.inputOf(field));
    }
}
