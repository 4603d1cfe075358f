package uk.concord.gateway.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.ErrorSummary;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.wording.Count;
import uk.concord.proto.record.v1.FieldProblem;

/** Which of a draft's problems belongs to which form. */
final class Progress {
    private final String home;
    private final Content content;
    private final List<FieldProblem> problems;

    Progress(String home, Content content, List<FieldProblem> problems) {
        this.home = home;
        this.content = content;
        this.problems = List.copyOf(problems);
    }

    List<DraftPages.Task> tasks(boolean open) {
        var tasks = new ArrayList<DraftPages.Task>();
        for (var section : Section.ALL) {
            if (section instanceof LegalSection) {
                tasks.add(task("Money", "money", content.terms().getLinesCount() > 0, money().size(), open));
            }
            tasks.add(task(
                    section.title(),
                    section.path(),
                    section.isStarted(content),
                    of(section).size(),
                    open));
            if (section instanceof OutcomesSection) {
                tasks.add(task(
                        "Measures",
                        "measures",
                        content.terms().getMeasuresCount() > 0,
                        measures().size(),
                        open));
            }
        }
        return tasks;
    }

    private DraftPages.Task task(String title, String path, boolean started, int wrong, boolean open) {
        return new DraftPages.Task(
                title, open ? home + "/" + path : "", wrong == 0 && started ? "Completed" : "", tag(started, wrong));
    }

    private static @Nullable Tag tag(boolean started, int wrong) {
        if (wrong == 0) {
            return started ? null : new Tag("Optional", Tag.Colour.GREY);
        }
        return started
                ? new Tag(Count.of(wrong, "thing") + " to put right", Tag.Colour.YELLOW)
                : new Tag("Not started", Tag.Colour.BLUE);
    }

    /** What is wrong with one form, at its inputs. */
    Mistakes mistakes(Section section) {
        var mistakes = new Mistakes();
        for (var problem : of(section)) {
            section.inputOf(problem.getField()).ifPresent(input -> mistakes.at(input, problem.getMessage()));
        }
        return mistakes;
    }

    /** What is wrong with one line, at its inputs. */
    Mistakes mistakes(int line) {
        var mistakes = new Mistakes();
        for (var problem : money()) {
            if (FieldPath.line(problem.getField())
                    .filter(found -> found == line)
                    .isPresent()) {
                mistakes.at(
                        LineForm.inputOf(
                                FieldPath.withinLine(problem.getField()),
                                content.terms().getLines(line)),
                        problem.getMessage());
            }
        }
        return mistakes;
    }

    /** What is wrong with one measure, at its inputs. */
    Mistakes measureMistakes(int measure) {
        var mistakes = new Mistakes();
        for (var problem : measures()) {
            if (FieldPath.measure(problem.getField())
                    .filter(found -> found == measure)
                    .isPresent()) {
                mistakes.at(MeasureForm.inputOf(FieldPath.withinMeasure(problem.getField())), problem.getMessage());
            }
        }
        return mistakes;
    }

    /** What is wrong with the measures, each message leading to its measure. */
    ErrorSummary measuresSummary() {
        return new ErrorSummary(measures().stream()
                .map(problem -> new ErrorSummary.Problem(problem.getMessage(), where(problem.getField())))
                .toList());
    }

    /** Everything that is wrong, each message leading to the form where it is put right. */
    ErrorSummary summary() {
        return new ErrorSummary(problems.stream()
                .map(problem -> new ErrorSummary.Problem(problem.getMessage(), where(problem.getField())))
                .toList());
    }

    /** What is wrong with the money, each message leading to its line. */
    ErrorSummary moneySummary() {
        return new ErrorSummary(money().stream()
                .map(problem -> new ErrorSummary.Problem(problem.getMessage(), where(problem.getField())))
                .toList());
    }

    private String where(String field) {
        if (FieldPath.isMeasure(field)) {
            return FieldPath.measure(field)
                    .map(measure ->
                            home + "/measures/" + measure + "#" + MeasureForm.inputOf(FieldPath.withinMeasure(field)))
                    .orElse(home + "/measures");
        }
        return owner(field)
                .map(section -> home + "/" + section.path() + "#"
                        + section.inputOf(field).orElse("main-content"))
                .orElseGet(() -> FieldPath.line(field)
                        .filter(line -> line < content.terms().getLinesCount())
                        .map(line -> home + "/money/" + line + "#"
                                + LineForm.inputOf(
                                        FieldPath.withinLine(field),
                                        content.terms().getLines(line)))
                        .orElse(home + "/money"));
    }

    private static Optional<Section> owner(String field) {
        return Section.ALL.stream()
                .filter(section -> section.inputOf(field).isPresent())
                .findFirst();
    }

    private List<FieldProblem> of(Section section) {
        return problems.stream()
                .filter(problem ->
                        owner(problem.getField()).filter(section::equals).isPresent())
                .toList();
    }

    private List<FieldProblem> measures() {
        return problems.stream()
                .filter(problem -> FieldPath.isMeasure(problem.getField()))
                .toList();
    }

    private List<FieldProblem> money() {
        return problems.stream()
                .filter(problem -> owner(problem.getField()).isEmpty() && !FieldPath.isMeasure(problem.getField()))
                .toList();
    }
}
