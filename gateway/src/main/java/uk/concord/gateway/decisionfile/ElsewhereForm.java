package uk.concord.gateway.decisionfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.Input.Width;
import uk.concord.gateway.decide.Interests;
import uk.concord.gateway.draft.DecisionWords;
import uk.concord.gateway.form.Filling;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Typed;
import uk.concord.proto.record.v1.RecordDecisionElsewhereRequest;

/** Asks who decided elsewhere, when, and by which minute. */
final class ElsewhereForm implements FileForm {
    private static final int POSTS = 200;
    private static final int REFERENCE = 100;

    @Override
    public Typed suggested(OpenFile open) {
        var filling = new Filling().text("decided-by", open.file().getDemand().getDecidedBy());
        DecisionWords.filled(open.words().toBuilder()).values().forEach(filling::all);
        return filling.typed();
    }

    @Override
    public List<Input> inputs(Questions questions, OpenFile open) {
        var inputs = new ArrayList<Input>();
        inputs.add(questions.text("decided-by", "Who decided?", "The committee or post, never a name.", Width.WHOLE));
        inputs.add(questions.day("decided-on", "When was it decided?", "For example, 3 2 2026"));
        inputs.add(questions.day(
                "published-on", "When was the decision published?", "Leave empty if it was on the same day."));
        inputs.add(questions.text("minute", "Minute or decision number", "For example, 26/00045", Width.TWENTY));
        inputs.addAll(DecisionWords.inputs(questions));
        inputs.addAll(Interests.inputs(questions));
        return inputs;
    }

    @Override
    public Sending read(Questions questions, OpenFile open) {
        var words = open.words().toBuilder();
        DecisionWords.read(questions, words);
        Interests.read(questions, words);
        var request = RecordDecisionElsewhereRequest.newBuilder()
                .setPartnershipId(open.desk().partnership())
                .setExpectedVersion(open.version())
                .setDecidedBy(questions.readText("decided-by", POSTS))
                .setDecidedOn(questions.readDay("decided-on"))
                .setPublishedOn(questions.readDay("published-on"))
                .setMinuteReference(questions.readText("minute", REFERENCE))
                .setDecisionRecord(words);
        if (open.offer() != null) {
            request.setOffer(open.offer());
        }
        return key -> open.desk()
                .agency()
                .decisionFiles()
                .recordDecisionElsewhere(
                        open.subject().in(request).setRequestId(key).build());
    }

    @Override
    public Optional<String> inputOf(String field) {
        return switch (field) {
            case "decided_by" -> Optional.of("decided-by");
            case "decided_on" -> Optional.of("decided-on");
            case "published_on" -> Optional.of("published-on");
            case "minute_reference" -> Optional.of("minute");
            default -> Interests.inputOf(field).or(() -> DecisionWords.inputOf(field));
        };
    }
}
