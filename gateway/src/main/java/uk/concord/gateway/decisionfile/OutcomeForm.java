package uk.concord.gateway.decisionfile;

import java.util.List;
import java.util.Optional;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.Input.Width;
import uk.concord.gateway.form.Questions;
import uk.concord.proto.record.v1.CallInEnded;
import uk.concord.proto.record.v1.CallInOutcome;
import uk.concord.proto.record.v1.RecordCallInOutcomeRequest;

/** Asks how a call-in ended. */
final class OutcomeForm implements FileForm {
    private static final int REFERENCE = 100;
    private static final String UPHELD = "upheld";
    private static final String RETURNED = "returned";

    @Override
    public List<Input> inputs(Questions questions, OpenFile open) {
        return List.of(
                questions.radios(
                        "outcome",
                        "How did it end?",
                        "",
                        List.of(
                                Questions.option(UPHELD, "The decision was upheld"),
                                Questions.option(RETURNED, "It was returned, to be decided anew"))),
                questions.day("ended-on", "When?", "For example, 3 2 2026"),
                questions.text("minute", "Minute or decision number", "For example, 26/00045", Width.TWENTY));
    }

    @Override
    public Sending read(Questions questions, OpenFile open) {
        var request = RecordCallInOutcomeRequest.newBuilder()
                .setPartnershipId(open.desk().partnership())
                .setEnded(CallInEnded.newBuilder()
                        .setOutcome(outcome(questions.typed().text("outcome")))
                        .setEndedOn(questions.readDay("ended-on"))
                        .setMinuteReference(questions.readText("minute", REFERENCE)));
        return key -> open.desk()
                .agency()
                .decisionFiles()
                .recordCallInOutcome(
                        open.subject().in(request).setRequestId(key).build());
    }

    private static CallInOutcome outcome(String chosen) {
        return switch (chosen) {
            case UPHELD -> CallInOutcome.CALL_IN_OUTCOME_UPHELD;
            case RETURNED -> CallInOutcome.CALL_IN_OUTCOME_RETURNED;
            default -> CallInOutcome.CALL_IN_OUTCOME_UNSPECIFIED;
        };
    }

    @Override
    public Optional<String> inputOf(String field) {
        return switch (field) {
            case "ended.outcome" -> Optional.of("outcome");
            case "ended.ended_on" -> Optional.of("ended-on");
            case "ended.minute_reference" -> Optional.of("minute");
            default -> Optional.empty();
        };
    }
}
