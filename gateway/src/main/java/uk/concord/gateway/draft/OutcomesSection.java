package uk.concord.gateway.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.form.Filling;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Typed;

/** What shall be better for children, and which data will show it. */
record OutcomesSection() implements Section {
    private static final int LONG = 4_000;

    @Override
    public String path() {
        return "outcomes";
    }

    @Override
    public String title() {
        return "Outcomes and data";
    }

    @Override
    public String lead() {
        return "";
    }

    @Override
    public Typed filled(Content content) {
        return new Filling().text("outcomes", content.terms().getOutcomes()).typed();
    }

    @Override
    public List<Input> inputs(Questions questions, Content content) {
        return List.of(questions.longText(
                "outcomes",
                "What shall be better for children and young people, and which data will show it?",
                "Say how often the data comes, and to whom.",
                LONG));
    }

    @Override
    public void read(Questions questions, Content content) {
        content.terms().setOutcomes(questions.readText("outcomes", LONG));
    }

    @Override
    public Optional<String> inputOf(String field) {
        return FieldPath.lookUp(Map.of("outcomes", "outcomes"), field);
    }

    @Override
    public boolean isStarted(Content content) {
        return !content.terms().getOutcomes().isEmpty();
    }
}
