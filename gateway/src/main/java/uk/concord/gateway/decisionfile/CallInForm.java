package uk.concord.gateway.decisionfile;

import java.util.List;
import java.util.Optional;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.Input.Width;
import uk.concord.gateway.form.Questions;
import uk.concord.proto.record.v1.CalledIn;
import uk.concord.proto.record.v1.RecordCallInRequest;

/** Asks who called a decision in, when and why. */
final class CallInForm implements FileForm {
    private static final int POSTS = 200;
    private static final int REASON = 1_000;

    @Override
    public List<Input> inputs(Questions questions, OpenFile open) {
        return List.of(
                questions.day("called-in-on", "When was it called in?", "For example, 3 2 2026"),
                questions.text(
                        "called-in-by", "By whom?", "A committee or how many members, never names.", Width.WHOLE),
                questions.longText("reason", "On what grounds?", "", REASON));
    }

    @Override
    public Sending read(Questions questions, OpenFile open) {
        var request = RecordCallInRequest.newBuilder()
                .setPartnershipId(open.desk().partnership())
                .setCalledIn(CalledIn.newBuilder()
                        .setCalledInOn(questions.readDay("called-in-on"))
                        .setCalledInBy(questions.readText("called-in-by", POSTS))
                        .setReason(questions.readText("reason", REASON)));
        return key -> open.desk()
                .agency()
                .decisionFiles()
                .recordCallIn(open.subject().in(request).setRequestId(key).build());
    }

    @Override
    public Optional<String> inputOf(String field) {
        return switch (field) {
            case "called_in.called_in_on" -> Optional.of("called-in-on");
            case "called_in.called_in_by" -> Optional.of("called-in-by");
            case "called_in.reason" -> Optional.of("reason");
            default -> Optional.empty();
        };
    }
}
