package uk.concord.gateway.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.Input.Width;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Typed;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.entry.v1.InterestDeclared;

/** Asks whoever decides for interests to declare. */
public final class Interests {
    private static final int SHORT = 200;
    private static final int MIDDLE = 1_000;
    private static final int MOST = 4;
    private static final String NONE = "no";
    private static final String SOME = "yes";

    private Interests() {}

    public static List<Input> inputs(Questions questions) {
        var details = new ArrayList<Input>();
        int rows = Math.min(MOST, filledRows(questions.typed()) + 1);
        for (int i = 0; i < rows; i++) {
            details.add(questions.group(
                    "interest-" + i,
                    "Interest " + (i + 1),
                    i == 0 ? "" : "Leave it empty if there are no more.",
                    List.of(
                            questions.text("who-" + i, "Whose, by post", "", Width.WHOLE),
                            questions.text("nature-" + i, "What it is", "", Width.WHOLE),
                            questions.text("action-" + i, "What was done about it", "", Width.WHOLE))));
        }
        return List.of(questions.radios(
                "interests",
                "Are there interests to declare?",
                "Your own, or those of anybody who took part.",
                List.of(Questions.option(NONE, "No"), Questions.option(SOME, "Yes, these")),
                SOME,
                details));
    }

    public static void read(Questions questions, DecisionRecord.Builder record) {
        record.clearInterests();
        var chosen = questions.typed().text("interests");
        int rows = filledRows(questions.typed());
        if (chosen.isEmpty()) {
            questions.mistakes().at("interests", "Say whether there are interests to declare");
        }
        if (chosen.equals(NONE) && rows > 0) {
            questions.mistakes().at("interests", "You wrote an interest but chose “No”");
        }
        if (chosen.equals(SOME) && rows == 0) {
            questions.mistakes().at("who-0", "Say whose interest it is");
        }
        for (int i = 0; i < rows; i++) {
            record.addInterests(interest(questions, i));
        }
    }

    private static InterestDeclared interest(Questions questions, int row) {
        var interest = InterestDeclared.newBuilder()
                .setWho(questions.readText("who-" + row, SHORT))
                .setNature(questions.readText("nature-" + row, MIDDLE))
                .setAction(questions.readText("action-" + row, MIDDLE))
                .build();
        require(questions, "who-" + row, interest.getWho(), "Say whose interest it is");
        require(questions, "nature-" + row, interest.getNature(), "Say what the interest is");
        require(questions, "action-" + row, interest.getAction(), "Say what was done about it");
        return interest;
    }

    private static void require(Questions questions, String input, String text, String message) {
        if (text.isEmpty()) {
            questions.mistakes().at(input, message);
        }
    }

    public static Optional<String> inputOf(String field) {
        return field.startsWith("decision_record.interests") ? Optional.of("interests") : Optional.empty();
    }

    private static int filledRows(Typed typed) {
        int rows = 0;
        for (int i = 0; i < MOST; i++) {
            if (typed.has("who-" + i) || typed.has("nature-" + i) || typed.has("action-" + i)) {
                rows = i + 1;
            }
        }
        return rows;
    }
}
