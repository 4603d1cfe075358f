package uk.concord.gateway.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.form.Filling;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Typed;

/** The impact assessments, or why none is needed. */
record EqualitySection() implements Section {
    private static final int LONG = 4_000;
    private static final Map<String, String> INPUTS =
            Map.of("equality_impact", "equality", "data_protection", "data-protection");

    @Override
    public String path() {
        return "equality";
    }

    @Override
    public String title() {
        return "Equality and data protection";
    }

    @Override
    public String lead() {
        return "";
    }

    @Override
    public Typed filled(Content content) {
        return new Filling()
                .text("equality", content.terms().getEqualityImpact())
                .text("data-protection", content.terms().getDataProtection())
                .typed();
    }

    @Override
    public List<Input> inputs(Questions questions, Content content) {
        return List.of(
                questions.longText(
                        "equality",
                        "Equality impact assessment",
                        "Its reference and what it found, or why none is needed.",
                        LONG),
                questions.longText(
                        "data-protection",
                        "Data protection impact assessment",
                        "Its reference and what it found, or why none is needed.",
                        LONG));
    }

    @Override
    public void read(Questions questions, Content content) {
        content.terms()
                .setEqualityImpact(questions.readText("equality", LONG))
                .setDataProtection(questions.readText("data-protection", LONG));
    }

    @Override
    public Optional<String> inputOf(String field) {
        return FieldPath.lookUp(INPUTS, field);
    }

    @Override
    public boolean isStarted(Content content) {
        return !content.terms().getEqualityImpact().isEmpty()
                || !content.terms().getDataProtection().isEmpty();
    }
}
