package uk.concord.gateway.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.Input.Width;
import uk.concord.gateway.form.Filling;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Typed;
import uk.concord.gateway.wording.Weakness;
import uk.concord.gateway.wording.Words;
import uk.concord.proto.entry.v1.Quadrant;

/** What service it is, for which need. */
record ServiceSection() implements Section {
    private static final int SHORT = 200;
    private static final int LONG = 4_000;
    private static final Map<String, String> INPUTS = Map.of(
            "title", "title",
            "service_code", "service-code",
            "need", "need",
            "quadrant", "quadrant",
            "weaknesses", "weaknesses");

    @Override
    public String path() {
        return "service";
    }

    @Override
    public String title() {
        return "Service and need";
    }

    @Override
    public String lead() {
        return "";
    }

    @Override
    public Typed filled(Content content) {
        var terms = content.terms();
        return new Filling()
                .text("title", terms.getTitle())
                .text("service-code", terms.getServiceCode())
                .text("need", terms.getNeed())
                .text(
                        "quadrant",
                        terms.getQuadrantValue() == 0 ? "" : terms.getQuadrant().name())
                .all(
                        "weaknesses",
                        terms.getWeaknessesList().stream().map(String::valueOf).toList())
                .typed();
    }

    @Override
    public List<Input> inputs(Questions questions, Content content) {
        return List.of(
                questions.text("title", "Name of the service", "As people know it", Width.WHOLE),
                questions.text(
                        "service-code",
                        "Short code",
                        "Capital letters, digits and hyphens, for example CYPMHS",
                        Width.TEN),
                questions.longText(
                        "need",
                        "The need, and what is to be secured",
                        "Say it for children as a group. Never name a child, and write no NHS number or UPN.",
                        LONG),
                questions.radios(
                        "quadrant",
                        "Where it stands in the commissioning cycle",
                        "",
                        Arrays.stream(Quadrant.values())
                                .filter(quadrant ->
                                        quadrant != Quadrant.QUADRANT_UNSPECIFIED && quadrant != Quadrant.UNRECOGNIZED)
                                .map(quadrant -> Questions.option(quadrant.name(), Words.of(quadrant)))
                                .toList()),
                questions.checkboxes(
                        "weaknesses",
                        "Which of the nine areas of weakness does it address?",
                        "As the 2019 inspection numbered them. Choose all that apply.",
                        Arrays.stream(Weakness.values())
                                .map(one -> Questions.option(String.valueOf(one.number()), one.words()))
                                .toList()));
    }

    @Override
    public void read(Questions questions, Content content) {
        var typed = questions.typed();
        content.terms()
                .setTitle(questions.readText("title", SHORT))
                .setServiceCode(typed.text("service-code").toUpperCase(Locale.ROOT))
                .setNeed(questions.readText("need", LONG))
                .setQuadrant(quadrant(typed.text("quadrant")))
                .clearWeaknesses();
        Arrays.stream(Weakness.values())
                .filter(one -> typed.all("weaknesses").contains(String.valueOf(one.number())))
                .forEach(one -> content.terms().addWeaknesses(one.number()));
    }

    private static Quadrant quadrant(String name) {
        return Arrays.stream(Quadrant.values())
                .filter(quadrant ->
                        quadrant != Quadrant.UNRECOGNIZED && quadrant.name().equals(name))
                .findFirst()
                .orElse(Quadrant.QUADRANT_UNSPECIFIED);
    }

    @Override
    public Optional<String> inputOf(String field) {
        return FieldPath.lookUp(INPUTS, field);
    }

    @Override
    public boolean isStarted(Content content) {
        var terms = content.terms();
        return !terms.getTitle().isEmpty()
                || !terms.getNeed().isEmpty()
                || !terms.getServiceCode().isEmpty();
    }
}
