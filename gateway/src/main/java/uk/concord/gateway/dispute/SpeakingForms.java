package uk.concord.gateway.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.component.Input.Option;
import uk.concord.gateway.dispute.DisputePage.Form;
import uk.concord.gateway.form.Questions;
import uk.concord.proto.entry.v1.RungKind;
import uk.concord.proto.record.v1.RecommendationView;

/** The forms by which a reader states, records meetings, and says what a chair recommends. */
record SpeakingForms(
        DisputeRead read, Questions questions, Supplier<Hidden> hidden, boolean maySpeak, boolean mayDecide) {
    private static final int MOST_TEXT = 4_000;
    private static final int MOST_POSTS_TEXT = 5_000;

    List<Form> all() {
        var forms = new ArrayList<Form>();
        if (!read.isOpen() || read.dispute().getAcknowledgedAtMicros() == 0) {
            return forms;
        }
        var rung = read.dispute().getRung();
        if (maySpeak && read.isRunning() && !new Statements(read).isFiled(rung)) {
            forms.add(statement(rung));
        }
        if (maySpeak) {
            forms.add(meeting());
        }
        if (maySpeak && !chairs().isEmpty()) {
            forms.add(recommendation());
        }
        if (mayDecide) {
            unanswered().map(this::answer).ifPresent(forms::add);
        }
        return forms;
    }

    /** What a form is about goes with it, as the version that was read. */
    private Hidden hidden(String about) {
        var made = hidden.get();
        return new Hidden(made.token(), made.requestId(), about);
    }

    private Form statement(int rung) {
        return new Form(
                "statement",
                "File your statement",
                "Say what your agency states on rung " + rung + ". It is sealed: "
                        + read.sides().partner().getShortName()
                        + " cannot read it until both have filed, or the rung is over. Each agency files one statement on a rung.",
                read.home() + "/statements",
                // Nobody files on the next rung unawares.
                hidden(Integer.toString(rung)),
                List.of(
                        questions.longText("statement-text", "Your statement", "Name no child.", MOST_TEXT),
                        questions.checkboxes(
                                "statement-final",
                                "Before you file it",
                                "",
                                List.of(Questions.option(
                                        "yes", "I understand that it cannot be changed or taken back")))),
                "File it sealed",
                false);
    }

    private Form meeting() {
        return new Form(
                "meeting",
                "Enter a meeting",
                "What was said, and which interests were declared. "
                        + read.sides().partner().getShortName() + " can confirm it. Name posts, not people.",
                read.home() + "/meetings",
                hidden.get(),
                List.of(
                        questions.select("meeting-rung", "On which rung", "", reached()),
                        questions.day("held-on", "Held on", "For example, 27 3 2026"),
                        questions.longText(
                                "council-posts",
                                read.sides().council().getShortName() + ": posts that were present",
                                "One in each line, up to 20.",
                                MOST_POSTS_TEXT),
                        questions.longText(
                                "health-posts",
                                read.sides().health().getShortName() + ": posts that were present",
                                "One in each line, up to 20.",
                                MOST_POSTS_TEXT),
                        questions.longText("minutes", "Minutes", "Name no child.", MOST_TEXT)),
                "Enter the meeting",
                false);
    }

    private Form recommendation() {
        return new Form(
                "recommendation",
                "Enter what the chair recommends",
                "Both bodies then say whether they accept it. It moves no money by itself: terms that carry it out are agreed as any.",
                read.home() + "/recommendations",
                hidden.get(),
                List.of(
                        questions.select("recommendation-rung", "The chair of which rung", "", chairs()),
                        questions.day("recommended-on", "Recommended on", "For example, 27 3 2026"),
                        questions.longText("recommendation-text", "The chair’s words", "Name no child.", MOST_TEXT)),
                "Enter it",
                false);
    }

    private Form answer(RecommendationView given) {
        return new Form(
                "answer",
                "Answer the recommendation",
                "Say for your agency whether it accepts what the chair of " + read.rungName(given.getRung())
                        + " recommends, and why. It can be said once.",
                read.home() + "/recommendations/answer",
                hidden(DisputeActions.hex(given.getLeaf().toByteArray())),
                List.of(
                        questions.radios(
                                "accepts",
                                "Your agency",
                                "",
                                List.of(
                                        Questions.option("true", "accepts it"),
                                        Questions.option("false", "refuses it"))),
                        questions.longText("answer-text", "Your reasons", "Name no child.", MOST_TEXT)),
                "Say so",
                false);
    }

    private Optional<RecommendationView> unanswered() {
        var own = read.sides().own().getCode();
        return read.dispute().getRecommendationsList().stream()
                .filter(given -> given.getAnswersList().stream()
                        .noneMatch(answer -> answer.getWords().getAgency().equals(own)))
                .findFirst();
    }

    private List<Option> reached() {
        return rungs().mapToObj(this::option).toList();
    }

    /** Rungs with a chair who has not recommended anything yet. */
    private List<Option> chairs() {
        var ladder = read.dispute().getRaised().getLadder();
        return rungs().filter(rung -> ladder.getRungs(rung - 1).getKind() == RungKind.RUNG_KIND_CHAIR
                        && read.dispute().getRecommendationsList().stream().noneMatch(given -> given.getRung() == rung))
                .mapToObj(this::option)
                .toList();
    }

    private IntStream rungs() {
        var all = read.dispute().getRaised().getLadder().getRungsCount();
        return IntStream.rangeClosed(1, Math.min(all, read.dispute().getRung()));
    }

    private Option option(int rung) {
        return Questions.option(Integer.toString(rung), read.rungName(rung));
    }
}
