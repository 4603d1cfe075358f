package uk.concord.gateway.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.Input.Width;
import uk.concord.gateway.draft.DecisionWords;
import uk.concord.gateway.form.Questions;
import uk.concord.proto.entry.v1.DecisionRecord;

/** The questions of a signing page, by what is decided, and reading them back. */
record Signing(DecidePages.Act act, String agency, boolean late, boolean existing, boolean decided) {
    private static final int MIDDLE = 1_000;
    private static final int REFERENCE = 100;
    private static final int LONGEST = 90;
    private static final int USUAL = 28;

    /** A decision that is taken here and now. */
    Signing(DecidePages.Act act, String agency, boolean late, boolean existing) {
        this(act, agency, late, existing, false);
    }

    /** True when the decision with its words and interests stands in the decision file already. */
    private boolean onlyDone() {
        return decided && act != DecidePages.Act.DECLINE;
    }

    /** For an existing agreement: when and by which minute this agency had decided it. */
    record Before(String decidedOn, String minute) {}

    List<Input> inputs(Questions questions) {
        var inputs = new ArrayList<Input>();
        if (!act.offers() && !onlyDone()) {
            inputs.addAll(DecisionWords.inputs(questions));
        } else if (late) {
            inputs.add(questions.longText(
                    "late-reason",
                    "Why is it decided after the terms began?",
                    "Anybody who reads the record sees it.",
                    MIDDLE));
        }
        if (existing && act == DecidePages.Act.ACCEPT) {
            inputs.add(questions.day("decided-on", "When did " + agency + " decide it?", "For example, 21 11 2019"));
            inputs.add(questions.text("minute", "Minute or decision number", "For example, 19/00076", Width.TWENTY));
        }
        if (!onlyDone()) {
            inputs.addAll(Interests.inputs(questions));
        }
        if (act.offers()) {
            inputs.add(questions.number(
                    "open-days",
                    "How long shall the offer stay open?",
                    "1 to 90 days. Usual are " + USUAL + ".",
                    "days"));
        }
        inputs.add(questions.checkboxes(
                "confirm", "Your decision", "", List.of(Questions.option("yes", act.confirmation(agency)))));
        return inputs;
    }

    /** Reads everything but the days and the date of an existing agreement into the record. */
    void read(Questions questions, DecisionRecord.Builder record) {
        var mistakes = questions.mistakes();
        if (onlyDone()) {
            confirmed(questions);
            return;
        }
        if (act.offers()) {
            if (late) {
                record.setLateReason(questions.readText("late-reason", MIDDLE));
            }
        } else {
            DecisionWords.read(questions, record);
            if (record.getDecisionText().isEmpty()) {
                mistakes.at("decision-text", "Write what is decided");
            }
            if (record.getReasons().isEmpty()) {
                mistakes.at("reasons", "Give reasons");
            }
        }
        if (late && act != DecidePages.Act.DECLINE && record.getLateReason().isEmpty()) {
            mistakes.at("late-reason", "Say why it is decided after the terms began");
        }
        Interests.read(questions, record);
        confirmed(questions);
    }

    private static void confirmed(Questions questions) {
        if (!questions.typed().text("confirm").equals("yes")) {
            questions.mistakes().at("confirm", "Tick the box if you want to decide this");
        }
    }

    int openDays(Questions questions) {
        int days = questions.readNumber("open-days", 1, LONGEST);
        return days == 0 ? USUAL : days;
    }

    Before before(Questions questions) {
        if (!existing || act != DecidePages.Act.ACCEPT) {
            return new Before("", "");
        }
        var before = new Before(questions.readDay("decided-on"), questions.readText("minute", REFERENCE));
        if (before.decidedOn().isEmpty()) {
            questions.mistakes().at("decided-on", "Enter the day " + agency + " decided it");
        }
        if (before.minute().isEmpty()) {
            questions.mistakes().at("minute", "Enter the minute or decision number");
        }
        return before;
    }

    /** The input that a field of the request is asked by. */
    static Optional<String> inputOf(String field) {
        return switch (field) {
            case "open_days" -> Optional.of("open-days");
            case "existing_decided_on" -> Optional.of("decided-on");
            case "existing_minute_reference" -> Optional.of("minute");
            default -> Interests.inputOf(field).or(() -> DecisionWords.inputOf(field));
        };
    }
}
