package uk.concord.node.decisionfile;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import uk.concord.node.delegation.Demand;

/** What a decision file has against doing something, as a stable code and a sentence that says what to do. */
public record Objection(String code, String sentence) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** Against making the offer or answer at this stage. */
    public static Optional<Objection> toActing(Stage stage) {
        return switch (stage) {
            case Stage.NotNeeded _, Stage.Effective _ -> Optional.empty();
            case Stage.NoticeMissing _, Stage.NoticeRunning _ -> toDeciding(stage);
            case Stage.ToDecide(var demand) ->
                Optional.of(
                        demand.decidedBy().isEmpty()
                                ? new Objection(
                                        "DECISION_FIRST",
                                        "%s It can be decided now. Record the decision: it takes effect %s."
                                                .formatted(demand.because(), whenEffective(demand)))
                                : new Objection(
                                        "COMMITTEE_DECIDES",
                                        demand.because() + " Record its decision with its minute before you go on."));
            case Stage.CallInRunning(var decided) ->
                Optional.of(new Objection(
                        "CALL_IN_RUNNING",
                        "Decided on %s. It can be called in until %s and takes effect on %s."
                                .formatted(
                                        day(decided.decidedOn()),
                                        decided.callInEndsOn() == null ? "" : day(decided.callInEndsOn()),
                                        day(decided.effectiveOn()))));
            case Stage.CalledIn called ->
                Optional.of(new Objection(
                        "CALLED_IN",
                        "The decision was called in on %s. It has no effect before that has ended: record how it did."
                                .formatted(day(called.call().on()))));
        };
    }

    /** Against deciding at this stage. */
    public static Optional<Objection> toDeciding(Stage stage) {
        return switch (stage) {
            case Stage.NotNeeded _, Stage.ToDecide _ -> Optional.empty();
            case Stage.NoticeMissing(var demand) ->
                Optional.of(new Objection(
                        "NO_NOTICE",
                        "%s Publish notice of it, record it here, and decide once %d clear days have passed."
                                .formatted(demand.because(), demand.noticeClearDays())));
            case Stage.NoticeRunning(var demand, var notBefore) ->
                Optional.of(new Objection(
                        "NOTICE_TOO_SHORT",
                        "%s Notice has not been published for long enough: it can be decided from %s."
                                .formatted(demand.because(), day(notBefore))));
            case Stage.CallInRunning _, Stage.CalledIn _, Stage.Effective _ ->
                Optional.of(new Objection("DECIDED_ALREADY", "This text has been decided on already."));
        };
    }

    /** Against calling it in on a day. */
    public static Optional<Objection> toCallIn(Stage stage, LocalDate on) {
        if (stage instanceof Stage.CalledIn) {
            return Optional.of(new Objection("CALLED_IN", "It has been called in already."));
        }
        var ends =
                switch (stage) {
                    case Stage.CallInRunning(var decided) -> decided.callInEndsOn();
                    case Stage.Effective(var decided) -> decided.callInEndsOn();
                    case Stage.CalledIn _,
                            Stage.NotNeeded _,
                            Stage.NoticeMissing _,
                            Stage.NoticeRunning _,
                            Stage.ToDecide _ -> null;
                };
        if (ends == null) {
            return Optional.of(new Objection("NOTHING_TO_CALL_IN", "There is no decision here that can be called in."));
        }
        return on.isAfter(ends)
                ? Optional.of(new Objection("CALL_IN_OVER", "It could be called in until " + day(ends) + "."))
                : Optional.empty();
    }

    /** Against ending a call-in. */
    public static Optional<Objection> toEndingCallIn(Stage stage) {
        return stage instanceof Stage.CalledIn
                ? Optional.empty()
                : Optional.of(new Objection("NOT_CALLED_IN", "This decision is not called in."));
    }

    private static String whenEffective(Demand demand) {
        return demand.callInWorkingDays() == 0
                ? "at once"
                : "after " + demand.callInWorkingDays() + " clear working days in which " + demand.callInBy()
                        + " may call it in";
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
