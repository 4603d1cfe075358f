package uk.concord.gateway.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.Input.Option;
import uk.concord.gateway.component.Input.Width;
import uk.concord.gateway.form.Filling;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Typed;
import uk.concord.gateway.record.MeasureWords;
import uk.concord.gateway.wording.Decimals;
import uk.concord.proto.entry.v1.Measure;
import uk.concord.proto.entry.v1.MeasureAgency;
import uk.concord.proto.entry.v1.MeasureDirection;
import uk.concord.proto.entry.v1.MeasureFrequency;
import uk.concord.proto.entry.v1.Organisation;

/** The form of one measure: what is measured, its target, how often it is returned, and by whom. */
final class MeasureForm {
    private static final int NAME = 200;
    private static final int UNIT = 100;
    private static final int MOST_DAYS = 92;
    private static final Map<String, String> INPUTS = Map.of(
            "line_id", "line",
            "unit", "unit",
            "direction", "direction",
            "target_hundredths", "target",
            "frequency", "frequency",
            "due_days", "days",
            "returner_code", "returner",
            "entered_by", "entered-by");

    private MeasureForm() {}

    static Typed filled(Measure measure) {
        return new Filling()
                .text("name", measure.getName())
                .text("unit", measure.getUnit())
                .text("line", measure.getLineId())
                .text("direction", chosen(measure.getDirection()))
                .text("target", measure.hasTargetHundredths() ? Decimals.of(measure.getTargetHundredths()) : "")
                .text("frequency", chosen(measure.getFrequency()))
                .text("days", measure.getDueDays() == 0 ? "" : Integer.toString(measure.getDueDays()))
                .text(
                        "returner",
                        measure.getReturnerCode().isEmpty()
                                ? ""
                                : measure.getReturnerScheme() + ":" + measure.getReturnerCode())
                .text("entered-by", chosen(measure.getEnteredBy()))
                .typed();
    }

    private static String chosen(Enum<?> choice) {
        return choice.name().endsWith("_UNSPECIFIED") ? "" : choice.name();
    }

    static List<Input> inputs(Questions questions, Content content) {
        var sides = content.sides();
        return List.of(
                questions.text("name", "What is measured", "For example, Referrals seen in time", Width.WHOLE),
                questions.text("unit", "In which unit", "For example, referrals seen within 18 weeks, %", Width.WHOLE),
                questions.select("line", "What is it about?", "", lines(content)),
                questions.radios(
                        "direction",
                        "On which side of the target shall the value lie?",
                        "",
                        List.of(
                                Questions.option(
                                        MeasureDirection.MEASURE_DIRECTION_AT_LEAST.name(), "At least the target"),
                                Questions.option(
                                        MeasureDirection.MEASURE_DIRECTION_AT_MOST.name(), "At most the target"))),
                questions.text("target", "Target", "A number with up to two decimal places.", Width.TEN),
                questions.radios(
                        "frequency",
                        "How often is it returned?",
                        "",
                        List.of(
                                Questions.option(MeasureFrequency.MEASURE_FREQUENCY_MONTHLY.name(), "Each month"),
                                Questions.option(
                                        MeasureFrequency.MEASURE_FREQUENCY_QUARTERLY.name(),
                                        "Each quarter of the financial year"),
                                Questions.option(
                                        MeasureFrequency.MEASURE_FREQUENCY_YEARLY.name(), "Each financial year"))),
                questions.number("days", "Due within how many days after the period", "1 to 92", "days"),
                questions.select(
                        "returner", "Who returns it?", "A provider, payee or payer of this draft.", returners(content)),
                questions.radios(
                        "entered-by",
                        "Which agency enters it here?",
                        "",
                        List.of(
                                Questions.option(
                                        MeasureAgency.MEASURE_AGENCY_COUNCIL.name(),
                                        sides.council().getShortName()),
                                Questions.option(
                                        MeasureAgency.MEASURE_AGENCY_HEALTH.name(),
                                        sides.health().getShortName()))));
    }

    private static List<Option> lines(Content content) {
        var options = new ArrayList<Option>();
        options.add(Questions.option("", "All that the terms secure"));
        content.terms().getLinesList().forEach(line -> options.add(Questions.option(line.getLineId(), line.getName())));
        return options;
    }

    private static List<Option> returners(Content content) {
        var options = new ArrayList<Option>();
        options.add(Questions.option("", "Choose"));
        named(content)
                .forEach(one -> options.add(
                        Questions.option(Payers.value(one), content.sides().payer(one))));
        return options;
    }

    private static List<Organisation> named(Content content) {
        return MeasureWords.organisations(content.terms().build());
    }

    /** The measure as typed; what cannot be read is noted. */
    static Measure read(Questions questions, Content content, Measure before) {
        var typed = questions.typed();
        var measure = before.toBuilder()
                .setName(questions.readText("name", NAME))
                .setUnit(questions.readText("unit", UNIT))
                .setLineId(typed.text("line"))
                .setDirection(choice(
                        MeasureDirection.values(),
                        typed.text("direction"),
                        MeasureDirection.MEASURE_DIRECTION_UNSPECIFIED))
                .setFrequency(choice(
                        MeasureFrequency.values(),
                        typed.text("frequency"),
                        MeasureFrequency.MEASURE_FREQUENCY_UNSPECIFIED))
                .setEnteredBy(choice(
                        MeasureAgency.values(), typed.text("entered-by"), MeasureAgency.MEASURE_AGENCY_UNSPECIFIED))
                .setDueDays(questions.readNumber("days", 1, MOST_DAYS));
        if (measure.getName().isEmpty()) {
            questions.mistakes().at("name", "Say what is measured");
        }
        measure.clearTargetHundredths();
        if (typed.has("target")) {
            Decimals.parse(typed.text("target")).ifPresentOrElse(measure::setTargetHundredths, () -> questions
                    .mistakes()
                    .at("target", "Enter a number with up to two decimal places, such as 92.5"));
        }
        var returner = named(content).stream()
                .filter(one -> Payers.value(one).equals(typed.text("returner")))
                .findFirst()
                .orElse(Organisation.getDefaultInstance());
        return measure.setReturnerScheme(returner.getScheme())
                .setReturnerCode(returner.getCode())
                .build();
    }

    private static <E extends Enum<E>> E choice(E[] choices, String typed, E otherwise) {
        for (var one : choices) {
            if (one.name().equals(typed) && !typed.equals("UNRECOGNIZED")) {
                return one;
            }
        }
        return otherwise;
    }

    /** The input that a field within a measure is asked by. */
    static String inputOf(String within) {
        return INPUTS.getOrDefault(within, "name");
    }
}
