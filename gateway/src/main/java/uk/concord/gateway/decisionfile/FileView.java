package uk.concord.gateway.decisionfile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.SummaryList;
import uk.concord.gateway.component.SummaryList.Row;
import uk.concord.gateway.wording.Dates;
import uk.concord.proto.record.v1.CallInOutcome;
import uk.concord.proto.record.v1.DecisionDemand;
import uk.concord.proto.record.v1.DecisionFile;
import uk.concord.proto.record.v1.DecisionStep;

/** A decision file in words. */
final class FileView {
    private FileView() {}

    static FilePages.Heading heading(OpenFile open) {
        return new FilePages.Heading(open.ref(), open.title(), open.back());
    }

    static FilePages.File of(OpenFile open, String done) {
        var file = open.file();
        return new FilePages.File(
                heading(open),
                file.getExplanation(),
                file.hasDemand() ? asked(file.getDemand()) : null,
                dates(file),
                steps(file),
                next(open),
                others(open),
                done);
    }

    private static SummaryList asked(DecisionDemand demand) {
        var rows = new ArrayList<Row>();
        rows.add(new Row("This is a", demand.getName()));
        rows.add(new Row("Because", demand.getBecause()));
        if (!demand.getDecidedBy().isEmpty()) {
            rows.add(new Row("Decided by", demand.getDecidedBy()));
        }
        if (demand.getNoticeClearDays() > 0) {
            rows.add(new Row("Notice before", demand.getNoticeClearDays() + " clear days"));
        }
        if (demand.getCallInWorkingDays() > 0) {
            rows.add(new Row(
                    "Call-in after",
                    demand.getCallInWorkingDays() + " clear working days, by " + demand.getCallInBy()));
        }
        demand.getUrgentWaysList().forEach(way -> rows.add(new Row(way.getName(), way.getAsks())));
        return new SummaryList(rows);
    }

    private static @Nullable SummaryList dates(DecisionFile file) {
        var rows = new ArrayList<Row>();
        day(rows, "Can be decided from", file.getNotBefore());
        day(rows, "Can be called in until", file.getCallInEndsOn());
        day(rows, "Effective from", file.getEffectiveOn());
        return rows.isEmpty() ? null : new SummaryList(rows);
    }

    private static void day(List<Row> rows, String key, String iso) {
        if (!iso.isEmpty()) {
            rows.add(new Row(key, Dates.plain(iso)));
        }
    }

    private static SummaryList steps(DecisionFile file) {
        return new SummaryList(file.getStepsList().stream()
                .map(step -> new Row(
                        Dates.day(step.getRecordedAtMicros()), words(step) + "\nRecorded by: " + step.getPost()))
                .toList());
    }

    private static String words(DecisionStep step) {
        return switch (step.getStepCase()) {
            case NOTICE ->
                "Notice " + step.getNotice().getReference() + " was published on "
                        + Dates.plain(step.getNotice().getPublishedOn())
                        + (step.getNotice().getSeveralDivisions()
                                ? ". It affects two or more electoral divisions."
                                : ".");
            case URGENCY ->
                "It cannot wait: " + step.getUrgency().getReason() + "\nAgreed on "
                        + Dates.plain(step.getUrgency().getAgreedOn()) + " by: "
                        + step.getUrgency().getAgreedBy()
                        + (step.getUrgency().getReportedTo().isEmpty()
                                ? ""
                                : "\nReported to: " + step.getUrgency().getReportedTo());
            case DECIDED ->
                "Decided on " + Dates.plain(step.getDecided().getDecidedOn()) + " by the "
                        + step.getDecided().getAuthority().getPost()
                        + (step.getDecided().getMinuteReference().isEmpty()
                                ? "."
                                : ", minute " + step.getDecided().getMinuteReference() + ".");
            case CALLED_IN ->
                "Called in on " + Dates.plain(step.getCalledIn().getCalledInOn()) + " by: "
                        + step.getCalledIn().getCalledInBy() + "\n"
                        + step.getCalledIn().getReason();
            case CALL_IN_ENDED ->
                (step.getCallInEnded().getOutcome() == CallInOutcome.CALL_IN_OUTCOME_UPHELD
                                ? "Upheld on "
                                : "Returned, to be decided anew, on ")
                        + Dates.plain(step.getCallInEnded().getEndedOn()) + ", minute "
                        + step.getCallInEnded().getMinuteReference() + ".";
            case STEP_NOT_SET -> "Something this page does not know.";
        };
    }

    /** The one thing to do now. */
    private static @Nullable Anchor next(OpenFile open) {
        return switch (open.file().getStatus()) {
            case DECISION_FILE_STATUS_NOTICE_MISSING -> FileForms.NOTICE.anchor(open);
            case DECISION_FILE_STATUS_TO_DECIDE ->
                open.file().getDemand().getDecidedBy().isEmpty() && open.desk().isApprover()
                        ? FileForms.DECISION.anchor(open)
                        : FileForms.ELSEWHERE.anchor(open);
            case DECISION_FILE_STATUS_CALLED_IN -> FileForms.OUTCOME.anchor(open);
            case DECISION_FILE_STATUS_EFFECTIVE, DECISION_FILE_STATUS_NOT_NEEDED ->
                open.desk().isApprover() ? new Anchor("Go on to decide", open.signing()) : null;
            case DECISION_FILE_STATUS_NOTICE_RUNNING,
                    DECISION_FILE_STATUS_CALL_IN_RUNNING,
                    DECISION_FILE_STATUS_UNSPECIFIED,
                    UNRECOGNIZED -> null;
        };
    }

    private static List<Anchor> others(OpenFile open) {
        var status = open.file().getStatus();
        var urgent = open.file().getDemand().getUrgentWaysCount() > 0;
        var forms =
                switch (status) {
                    case DECISION_FILE_STATUS_NOT_NEEDED -> List.of(FileForms.NOTICE, FileForms.ELSEWHERE);
                    case DECISION_FILE_STATUS_NOTICE_MISSING, DECISION_FILE_STATUS_NOTICE_RUNNING ->
                        urgent
                                ? List.of(FileForms.NOTICE, FileForms.URGENCY, FileForms.ELSEWHERE)
                                : List.of(FileForms.NOTICE, FileForms.ELSEWHERE);
                    case DECISION_FILE_STATUS_TO_DECIDE ->
                        urgent ? List.of(FileForms.ELSEWHERE, FileForms.URGENCY) : List.of(FileForms.ELSEWHERE);
                    case DECISION_FILE_STATUS_CALL_IN_RUNNING -> List.of(FileForms.CALL_IN);
                    case DECISION_FILE_STATUS_EFFECTIVE ->
                        open.file().getCallInEndsOn().isEmpty() ? List.<FileForms>of() : List.of(FileForms.CALL_IN);
                    case DECISION_FILE_STATUS_CALLED_IN, DECISION_FILE_STATUS_UNSPECIFIED, UNRECOGNIZED ->
                        List.<FileForms>of();
                };
        var next = next(open);
        return forms.stream()
                .map(form -> form.anchor(open))
                .filter(anchor -> next == null || !anchor.href().equals(next.href()))
                .filter(_ -> open.desk().isApprover() || open.desk().isCommissioner())
                .toList();
    }
}
