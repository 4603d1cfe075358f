package uk.concord.gateway.draft;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.ErrorSummary;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.component.SummaryList;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Typed;
import uk.concord.gateway.record.DecisionCard;
import uk.concord.gateway.record.MeasureWords;
import uk.concord.gateway.record.TermsView;
import uk.concord.gateway.wording.Count;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Money;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.entry.v1.Line;
import uk.concord.proto.record.v1.Draft;
import uk.concord.proto.record.v1.DraftStatus;
import uk.concord.proto.record.v1.FieldProblem;

/** A draft as the service gave it, ready to be shown on any of its pages. */
final class DraftView {
    private final Draft draft;
    private final List<FieldProblem> problems;
    private final Sides sides;
    private final String tooLate;

    DraftView(Draft draft, List<FieldProblem> problems, Sides sides) {
        this(draft, problems, sides, "");
    }

    /** As it was got; {@code tooLate} says why the offer that it counters can no longer be answered. */
    DraftView(Draft draft, List<FieldProblem> problems, Sides sides, String tooLate) {
        this.tooLate = tooLate;
        this.draft = draft;
        this.problems = List.copyOf(problems);
        this.sides = sides;
    }

    /** What the reader may do with it. */
    record Reader(boolean commissioner, boolean approver) {}

    Content content() {
        return Content.of(draft, sides);
    }

    String home() {
        return home(draft.getPartnershipId(), draft.getDraftId());
    }

    static String home(String partnership, String id) {
        return "/drafts/" + partnership + "/" + id;
    }

    private Progress progress() {
        return new Progress(home(), content(), problems);
    }

    DraftPages.Heading heading() {
        var title = draft.getTerms().getTitle();
        return new DraftPages.Heading(draft.getRef(), title.isBlank() ? "A new draft" : title, home());
    }

    DraftPages.Tasks tasks(Reader reader, String done) {
        boolean editing = draft.getStatus() == DraftStatus.DRAFT_STATUS_EDITING;
        boolean withApprover = draft.getStatus() == DraftStatus.DRAFT_STATUS_WITH_APPROVER;
        boolean decides = withApprover && reader.approver();
        return new DraftPages.Tasks(
                heading(),
                standing(),
                counters(),
                draft.getReturnReason(),
                done,
                progress().tasks(editing && reader.commissioner()),
                new Anchor(editing ? "Check your answers" : "Read it whole", home() + "/check"),
                decides && !draft.getEditedByCaller() && tooLate.isEmpty()
                        ? new Anchor("Decide on it", home() + "/offer")
                        : null,
                decides ? new Anchor("Give it back with a reason", home() + "/return") : null,
                editing && reader.commissioner() ? new Anchor("Throw this draft away", home() + "/discard") : null,
                editors());
    }

    private DraftPages.Counters counters() {
        return new DraftPages.Counters(
                draft.hasCounters()
                        ? new Anchor(
                                "Read their offer", "/records/" + draft.getPartnershipId() + "/" + draft.getRecordId())
                        : null,
                draft.getSettles().isEmpty()
                        ? null
                        : new Anchor(
                                "Read the dispute",
                                "/records/" + draft.getPartnershipId() + "/" + draft.getRecordId() + "/disputes/"
                                        + HexFormat.of()
                                                .formatHex(draft.getSettles().toByteArray())),
                tooLate);
    }

    private String standing() {
        return switch (draft.getStatus()) {
            case DRAFT_STATUS_EDITING ->
                problems.isEmpty()
                        ? "Everything that must be said is said. Check it, then send it to an approver."
                        : Count.of(problems.size(), "thing") + " must still be filled in or put right.";
            case DRAFT_STATUS_WITH_APPROVER ->
                "With an approver since " + Dates.day(draft.getChangedAtMicros()) + ". "
                        + sides.own().getShortName() + "’s approver must decide, or give it back.";
            case DRAFT_STATUS_OFFERED -> "Offered to " + sides.partner().getName() + ".";
            case DRAFT_STATUS_DISCARDED -> "Thrown away. Nobody can change it any more.";
            case DRAFT_STATUS_UNSPECIFIED, UNRECOGNIZED -> "";
        };
    }

    private String editors() {
        var posts = draft.getEditorPostsList().stream().distinct().toList();
        return posts.isEmpty()
                ? ""
                : "Written by " + String.join("; ", posts) + ". Nobody who wrote it may decide on it.";
    }

    DraftPages.Form form(Section section, Typed typed, Mistakes mistakes, Hidden hidden, String saved) {
        var questions = new Questions(typed, mistakes);
        return new DraftPages.Form(
                heading(),
                section.title(),
                section.lead(),
                home() + "/" + section.path(),
                saved,
                section instanceof LegalSection || section instanceof DecisionSection,
                hidden,
                section.inputs(questions, content()),
                mistakes.summary());
    }

    /** A form as it is stored; what is wrong is shown once it has been started. */
    DraftPages.Form form(Section section, Hidden hidden, String saved) {
        var shown = section.isStarted(content()) ? progress().mistakes(section) : new Mistakes();
        return form(section, section.filled(content()), shown, hidden, saved);
    }

    boolean isComplete(Section section) {
        return !progress().mistakes(section).any();
    }

    boolean isComplete(int line) {
        return !progress().mistakes(line).any();
    }

    DraftPages.Money money(Hidden hidden, String saved) {
        var lines = new ArrayList<DraftPages.Line>();
        for (int i = 0; i < draft.getTerms().getLinesCount(); i++) {
            lines.add(line(draft.getTerms().getLines(i), i));
        }
        return new DraftPages.Money(
                heading(),
                Years.of(draft.getTerms()).isEmpty()
                        ? "Say first from when to when the terms apply. The years of the money come from it."
                        : "",
                saved,
                lines,
                TermsView.of(draft.getTerms(), sides).money(),
                hidden,
                lines.isEmpty() ? ErrorSummary.none() : progress().moneySummary());
    }

    private DraftPages.Line line(Line line, int number) {
        long whole = line.getCostsList().stream()
                .mapToLong(cost -> cost.getAmountPence())
                .sum();
        var payee = line.hasPayee() ? ", paid to " + sides.payer(line.getPayee()) : "";
        return new DraftPages.Line(
                line.getName(),
                Money.pounds(whole) + " over " + Count.of(line.getCostsCount(), "financial year") + payee,
                new Anchor("Change", home() + "/money/" + number, line.getName()),
                home() + "/money/" + line.getLineId() + "/remove");
    }

    DraftPages.Form lineForm(@Nullable Integer number, Typed typed, Mistakes mistakes, Hidden hidden, String saved) {
        return new DraftPages.Form(
                heading(),
                number == null ? "A new line of money" : "A line of money",
                "Say what is paid for, what it costs each year, and who puts in how much. The legal basis is asked for on its own form.",
                home() + "/money/" + (number == null ? "new" : number),
                saved,
                true,
                hidden,
                LineForm.inputs(new Questions(typed, mistakes), content()),
                mistakes.summary());
    }

    DraftPages.Form lineForm(int number, Hidden hidden, String saved) {
        var line = draft.getTerms().getLines(number);
        return lineForm(number, LineForm.filled(line, content()), progress().mistakes(number), hidden, saved);
    }

    DraftPages.Measures measures(Hidden hidden, String saved) {
        var measures = new ArrayList<DraftPages.Line>();
        for (int i = 0; i < draft.getTerms().getMeasuresCount(); i++) {
            var measure = draft.getTerms().getMeasures(i);
            measures.add(new DraftPages.Line(
                    measure.getName(),
                    MeasureWords.facts(measure, draft.getTerms(), sides),
                    new Anchor("Change", home() + "/measures/" + i, measure.getName()),
                    home() + "/measures/" + measure.getMeasureId() + "/remove"));
        }
        return new DraftPages.Measures(
                heading(), saved, measures, hidden, progress().measuresSummary());
    }

    boolean isMeasureComplete(int measure) {
        return !progress().measureMistakes(measure).any();
    }

    DraftPages.Form measureForm(@Nullable Integer number, Typed typed, Mistakes mistakes, Hidden hidden, String saved) {
        return new DraftPages.Form(
                heading(),
                number == null ? "A new measure" : "A measure",
                "Say what is measured, what it shall come to, how often it is returned, and who enters it here. Both agencies see what is missing.",
                home() + "/measures/" + (number == null ? "new" : number),
                saved,
                false,
                hidden,
                MeasureForm.inputs(new Questions(typed, mistakes), content()),
                mistakes.summary());
    }

    DraftPages.Form measureForm(int number, Hidden hidden, String saved) {
        var measure = draft.getTerms().getMeasures(number);
        return measureForm(number, MeasureForm.filled(measure), progress().measureMistakes(number), hidden, saved);
    }

    DraftPages.Check check(Reader reader, List<String> approvers, Hidden hidden) {
        boolean editing = draft.getStatus() == DraftStatus.DRAFT_STATUS_EDITING && reader.commissioner();
        var changes = new ArrayList<Anchor>();
        if (editing) {
            progress().tasks(true).forEach(task -> changes.add(new Anchor(task.title(), task.href())));
        }
        return new DraftPages.Check(
                heading(),
                counters(),
                TermsView.of(draft.getTerms(), sides),
                new SummaryList(DecisionCard.words(draft.getDecisionRecord())),
                changes,
                progress().summary(),
                approvers,
                editing && problems.isEmpty() && tooLate.isEmpty() ? hidden : null);
    }
}
