package uk.concord.gateway.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.Input.Option;
import uk.concord.gateway.form.Filling;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Typed;
import uk.concord.proto.entry.v1.Ladder;

/** How the two agencies deal with disputes from then on. Most terms say nothing of it: one agreement does for a partnership. */
record LadderSection() implements Section {
    private static final String NONE = "none";
    private static final String OTHER = "other";
    private static final int PERCENT = 100;
    private static final int MOST_DAYS = 365;
    private static final Map<String, String> INPUTS = Map.of(
            "ladder.council_interim_basis_points", "share",
            "ladder.claim_days", "days",
            "ladder", "ladder");

    @Override
    public String path() {
        return "ladder";
    }

    @Override
    public String title() {
        return "How disputes are settled";
    }

    @Override
    public String lead() {
        return "One agreement of a partnership holds the ladder for all its disputes, about whatever records. Other terms say nothing of it.";
    }

    @Override
    public Typed filled(Content content) {
        var ladder = content.terms().getLadder();
        return new Filling()
                .text("ladder", chosen(content))
                .text(
                        "share",
                        content.terms().hasLadder() ? "" + ladder.getCouncilInterimBasisPoints() / PERCENT : "50")
                .text("days", content.terms().hasLadder() ? "" + ladder.getClaimDays() : "30")
                .typed();
    }

    private static String chosen(Content content) {
        if (!content.terms().hasLadder()) {
            return NONE;
        }
        return KnownLadders.of(content.terms().getLadder())
                .map(KnownLadders.Known::value)
                .orElse(OTHER);
    }

    @Override
    public List<Input> inputs(Questions questions, Content content) {
        var options = new ArrayList<Option>();
        options.add(Questions.option(NONE, "These terms say nothing of disputes"));
        KnownLadders.ALL.forEach(known -> options.add(Questions.option(known.value(), known.name(), known.hint())));
        if (chosen(content).equals(OTHER)) {
            options.add(Questions.option(OTHER, "The ladder as it stands in this draft", "It was written by the API."));
        }
        var council = content.sides().council().getShortName();
        return List.of(
                questions.radios("ladder", "Which ladder?", "", options),
                questions.number(
                        "share",
                        "What " + council + " pays of a disputed line while the dispute goes on",
                        "0 to 100. " + content.sides().health().getShortName() + " pays the rest",
                        "%"),
                questions.number("days", "A claim is paid within", "1 to 365", "days"));
    }

    @Override
    public void read(Questions questions, Content content) {
        var chosen = questions.typed().text("ladder");
        if (chosen.equals(NONE)) {
            content.terms().clearLadder();
            return;
        }
        var share = questions.readNumber("share", 0, PERCENT);
        var days = questions.readNumber("days", 1, MOST_DAYS);
        if (!questions.typed().has("share")) {
            questions.mistakes().at("share", "Enter a whole number from 0 to 100");
        }
        if (!questions.typed().has("days")) {
            questions.mistakes().at("days", "Enter a whole number from 1 to 365");
        }
        var rungs = chosen.equals(OTHER)
                ? Optional.of(content.terms().getLadder())
                : KnownLadders.at(chosen).map(KnownLadders.Known::ladder);
        if (rungs.isEmpty()) {
            questions.mistakes().at("ladder", "Choose a ladder, or that these terms say nothing of disputes");
            return;
        }
        content.terms().setLadder(of(rungs.get(), share, days));
    }

    private static Ladder of(Ladder rungs, int share, int days) {
        return rungs.toBuilder()
                .setCouncilInterimBasisPoints(share * PERCENT)
                .setClaimDays(days)
                .build();
    }

    @Override
    public Optional<String> inputOf(String field) {
        var plain = FieldPath.plain(field);
        return INPUTS.containsKey(plain)
                ? Optional.ofNullable(INPUTS.get(plain))
                : plain.startsWith("ladder.") ? Optional.of("ladder") : Optional.empty();
    }

    @Override
    public boolean isStarted(Content content) {
        return content.terms().hasLadder();
    }
}
