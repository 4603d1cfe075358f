package uk.concord.node.decisionfile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.node.decisionfile.Step.CallInEnded;
import uk.concord.node.decisionfile.Step.CalledIn;
import uk.concord.node.decisionfile.Step.Decided;
import uk.concord.node.decisionfile.Step.NoticePublished;
import uk.concord.node.decisionfile.Step.Outcome;
import uk.concord.node.decisionfile.Step.UrgencyAgreed;
import uk.concord.node.delegation.Demand;
import uk.concord.record.calendar.CalendarDays;

/** What stands of everything that was recorded on the way to one decision: the fold of its steps. */
public record DecisionFile(
        @Nullable NoticePublished notice,
        @Nullable UrgencyAgreed urgency,
        @Nullable Decided decided,
        @Nullable CalledIn calledIn) {

    /** Nothing is recorded. */
    public static final DecisionFile EMPTY = new DecisionFile(null, null, null, null);

    static DecisionFile of(List<Step> steps) {
        var file = EMPTY;
        for (var step : steps) {
            file = file.after(step);
        }
        return file;
    }

    DecisionFile after(Step step) {
        return switch (step) {
            case NoticePublished published -> new DecisionFile(published, urgency, decided, calledIn);
            case UrgencyAgreed agreed -> new DecisionFile(notice, agreed, decided, calledIn);
            case Decided taken -> new DecisionFile(notice, urgency, taken, null);
            case CalledIn call -> new DecisionFile(notice, urgency, decided, call);
            case CallInEnded ended -> new DecisionFile(notice, urgency, left(ended), null);
        };
    }

    private @Nullable Decided left(CallInEnded ended) {
        return decided == null || ended.outcome() == Outcome.RETURNED ? null : decided.effectiveOn(ended.on());
    }

    /** True when a notice says that it affects two or more electoral divisions. */
    public boolean severalDivisions() {
        return notice != null && notice.severalDivisions();
    }

    /** What is decided on that version of the text; a decision on another version does not stand for this one. */
    public Optional<Decided> decided(long draftVersion) {
        return Optional.ofNullable(decided).filter(taken -> taken.draftVersion() == draftVersion);
    }

    /**
     * Where it stands on a day.
     *
     * @param draftVersion the draft's version now; 0 for an offer
     * @param demand what is asked of the decision besides a limit
     */
    public Stage stage(long draftVersion, Optional<Demand> demand, LocalDate day) {
        return decided(draftVersion)
                .map(taken -> decidedStage(taken, day))
                .or(() -> demand.map(asked -> undecidedStage(asked, day)))
                .orElseGet(Stage.NotNeeded::new);
    }

    private Stage decidedStage(Decided taken, LocalDate day) {
        if (calledIn != null) {
            return new Stage.CalledIn(taken, calledIn);
        }
        return day.isBefore(taken.effectiveOn()) ? new Stage.CallInRunning(taken) : new Stage.Effective(taken);
    }

    private Stage undecidedStage(Demand demand, LocalDate day) {
        if (demand.noticeClearDays() == 0) {
            return new Stage.ToDecide(demand);
        }
        return notBefore(demand)
                .map(first -> day.isBefore(first) ? new Stage.NoticeRunning(demand, first) : new Stage.ToDecide(demand))
                .orElseGet(() -> new Stage.NoticeMissing(demand));
    }

    /** The first day on which it can be decided; empty while neither notice nor urgency is recorded. */
    public Optional<LocalDate> notBefore(Demand demand) {
        return Stream.of(byNotice(demand), byUrgency(demand))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }

    private Optional<LocalDate> byNotice(Demand demand) {
        return Optional.ofNullable(notice)
                .map(published -> CalendarDays.afterClear(demand.noticeClearDays(), published.publishedOn()));
    }

    private Optional<LocalDate> byUrgency(Demand demand) {
        return Optional.ofNullable(urgency).flatMap(agreed -> demand.way(agreed.way())
                .map(way -> way.clearDays() == 0
                        ? agreed.agreedOn()
                        : CalendarDays.afterClear(way.clearDays(), agreed.agreedOn())));
    }
}
