package uk.concord.gateway.draft;

import java.util.List;
import java.util.Optional;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.Input.Width;
import uk.concord.gateway.form.Filling;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Typed;
import uk.concord.proto.entry.v1.ExistingAgreement;

/** Whether the agreement was made elsewhere before, and is only recorded now. */
record ExistingSection() implements Section {
    private static final int REFERENCE = 100;

    @Override
    public String path() {
        return "existing";
    }

    @Override
    public String title() {
        return "New or existing agreement";
    }

    @Override
    public String lead() {
        return "An existing agreement was decided before, elsewhere. It is recorded here as what it is: limits are not checked again, "
                + "but two people of each agency still stand for it.";
    }

    @Override
    public Typed filled(Content content) {
        var existing = content.terms().getExisting();
        return new Filling()
                .text("kind", content.terms().hasExisting() ? "existing" : "new")
                .day("decided-on", existing.getDecidedOn())
                .text("minute", existing.getMinuteReference())
                .typed();
    }

    @Override
    public List<Input> inputs(Questions questions, Content content) {
        var own = content.sides().own().getName();
        return List.of(
                questions.radios(
                        "kind",
                        "Is this a new agreement?",
                        "",
                        List.of(
                                Questions.option("new", "Yes, it is decided here"),
                                Questions.option("existing", "No, it was decided before and is recorded now"))),
                questions.day(
                        "decided-on",
                        "If it was decided before: when did " + own + " decide it?",
                        "For example, 21 11 2019"),
                questions.text(
                        "minute",
                        "If it was decided before: minute or decision number",
                        "For example, 19/00076",
                        Width.TWENTY));
    }

    @Override
    public void read(Questions questions, Content content) {
        if (!questions.typed().text("kind").equals("existing")) {
            content.terms().clearExisting();
            return;
        }
        content.terms()
                .setExisting(ExistingAgreement.newBuilder()
                        .setDecidedOn(questions.readDay("decided-on"))
                        .setMinuteReference(questions.readText("minute", REFERENCE)));
        if (content.terms().getExisting().getDecidedOn().isEmpty()) {
            questions.mistakes().at("decided-on", "Enter the day it was decided");
        }
        if (content.terms().getExisting().getMinuteReference().isEmpty()) {
            questions.mistakes().at("minute", "Enter the minute or decision number, so that others can find it");
        }
    }

    @Override
    public Optional<String> inputOf(String field) {
        return switch (FieldPath.plain(field)) {
            case "existing", "existing.decided_on" -> Optional.of("decided-on");
            case "existing.minute_reference" -> Optional.of("minute");
            default -> Optional.empty();
        };
    }

    /** A new agreement is what it is unless somebody says otherwise. */
    @Override
    public boolean isStarted(Content content) {
        return true;
    }
}
