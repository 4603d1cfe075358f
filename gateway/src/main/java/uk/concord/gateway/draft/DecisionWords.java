package uk.concord.gateway.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.form.Filling;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Typed;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.entry.v1.RejectedOption;

/** The questions about a decision's words, asked while drafting and again while answering. */
public final class DecisionWords {
    private static final int LONG = 4_000;
    private static final int MIDDLE = 1_000;
    private static final int MOST_OPTIONS = 8;
    private static final String PREFIX = "decision_record.";
    private static final Map<String, String> INPUTS = inputNames();

    private DecisionWords() {}

    private static Map<String, String> inputNames() {
        var names = new LinkedHashMap<String, String>();
        names.put("decision_text", "decision-text");
        names.put("reasons", "reasons");
        names.put("financial_implications", "financial");
        names.put("legal_implications", "legal");
        names.put("dispensations", "dispensations");
        names.put("late_reason", "late-reason");
        names.put("options", "option-0");
        return names;
    }

    public static Typed filled(DecisionRecord.Builder record) {
        var filling = new Filling()
                .text("decision-text", record.getDecisionText())
                .text("reasons", record.getReasons())
                .text("financial", record.getFinancialImplications())
                .text("legal", record.getLegalImplications())
                .text("dispensations", record.getDispensations())
                .text("late-reason", record.getLateReason());
        for (int i = 0; i < record.getOptionsCount(); i++) {
            filling.text("option-" + i, record.getOptions(i).getOption());
            filling.text("because-" + i, record.getOptions(i).getRejectedBecause());
        }
        return filling.typed();
    }

    public static List<Input> inputs(Questions questions) {
        var inputs = new ArrayList<Input>();
        inputs.add(questions.longText("decision-text", "What is decided", "One or two plain sentences.", LONG));
        inputs.add(questions.longText("reasons", "Reasons", "", LONG));
        int rows = Math.min(MOST_OPTIONS, filledRows(questions.typed()) + 1);
        for (int i = 0; i < rows; i++) {
            inputs.add(questions.group(
                    "alternative-" + i,
                    "Alternative " + (i + 1),
                    i == 0 ? "What else was considered, and why it was rejected. Leave empty if there is none." : "",
                    List.of(
                            questions.longText("option-" + i, "What was considered", "", MIDDLE),
                            questions.longText("because-" + i, "Why it was rejected", "", MIDDLE))));
        }
        inputs.add(questions.longText("financial", "Financial implications", "", LONG));
        inputs.add(questions.longText("legal", "Legal implications", "", LONG));
        inputs.add(questions.longText(
                "dispensations",
                "Dispensations",
                "Granted by the head of paid service. Leave empty if there is none.",
                MIDDLE));
        inputs.add(questions.longText(
                "late-reason",
                "If the terms began before the decision: why?",
                "Leave empty if they begin later, or if it is an existing agreement.",
                MIDDLE));
        return inputs;
    }

    public static void read(Questions questions, DecisionRecord.Builder record) {
        record.setDecisionText(questions.readText("decision-text", LONG))
                .setReasons(questions.readText("reasons", LONG))
                .setFinancialImplications(questions.readText("financial", LONG))
                .setLegalImplications(questions.readText("legal", LONG))
                .setDispensations(questions.readText("dispensations", MIDDLE))
                .setLateReason(questions.readText("late-reason", MIDDLE))
                .clearOptions();
        for (int i = 0; i < filledRows(questions.typed()); i++) {
            var option = questions.readText("option-" + i, MIDDLE);
            var because = questions.readText("because-" + i, MIDDLE);
            if (option.isEmpty() && because.isEmpty()) {
                continue;
            }
            if (option.isEmpty()) {
                questions.mistakes().at("option-" + i, "Say what was considered");
            }
            if (because.isEmpty()) {
                questions.mistakes().at("because-" + i, "Say why it was rejected");
            }
            record.addOptions(RejectedOption.newBuilder().setOption(option).setRejectedBecause(because));
        }
    }

    /** The input for a field of the decision record; empty when it is not one of these. */
    public static Optional<String> inputOf(String field) {
        if (!field.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var plain = field.substring(PREFIX.length());
        var element = FieldPath.element(plain).filter(found -> found.list().equals("options"));
        if (element.isPresent()) {
            var name = element.get().field().equals("rejected_because") ? "because-" : "option-";
            return Optional.of(name + element.get().position());
        }
        return FieldPath.lookUp(INPUTS, plain);
    }

    private static int filledRows(Typed typed) {
        int rows = 0;
        for (int i = 0; i < MOST_OPTIONS; i++) {
            if (typed.has("option-" + i) || typed.has("because-" + i)) {
                rows = i + 1;
            }
        }
        return rows;
    }
}
