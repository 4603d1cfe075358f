package uk.concord.node.filing;

import java.time.LocalDate;
import uk.concord.node.decisionfile.FileWire;
import uk.concord.node.decisionfile.Step;
import uk.concord.node.grpc.CallFailure.BadInput;
import uk.concord.proto.record.v1.CallInEnded;
import uk.concord.proto.record.v1.CallInOutcome;
import uk.concord.proto.record.v1.CalledIn;
import uk.concord.proto.record.v1.NoticePublished;
import uk.concord.proto.record.v1.RecordDecisionElsewhereRequest;
import uk.concord.proto.record.v1.Urgency;
import uk.concord.proto.record.v1.UrgencyAgreed;
import uk.concord.record.decision.DecisionRecord;

/** Reads the steps that people ask to record, strictly: what is missing or not yet past is named. */
final class Steps {
    private static final int REFERENCE = 100;
    private static final int POSTS = 200;
    private static final int REASON = 1_000;

    private Steps() {}

    static Step.NoticePublished read(NoticePublished asked, LocalDate today) {
        var typed = new Typed("notice", today);
        var notice = new Step.NoticePublished(
                typed.text(
                        "reference",
                        asked.getReference(),
                        REFERENCE,
                        "Enter the notice's reference, such as 26/00012."),
                typed.day("published_on", asked.getPublishedOn()),
                asked.getSeveralDivisions());
        typed.check();
        return notice;
    }

    static Step.UrgencyAgreed read(UrgencyAgreed asked, LocalDate today) {
        var typed = new Typed("urgency", today);
        var agreedBy = typed.text("agreed_by", asked.getAgreedBy(), POSTS, "Say by post who agreed or was told.");
        var agreedOn = typed.day("agreed_on", asked.getAgreedOn());
        var reason = typed.text("reason", asked.getReason(), REASON, "Say why it cannot wait.");
        var reportedTo = typed.optional("reported_to", asked.getReportedTo(), POSTS);
        if (asked.getUrgency() == Urgency.URGENCY_UNSPECIFIED || asked.getUrgency() == Urgency.UNRECOGNIZED) {
            throw new BadInput("urgency.urgency", "UNKNOWN_CHOICE", "Choose one of the ways offered.");
        }
        typed.check();
        return new Step.UrgencyAgreed(FileWire.way(asked.getUrgency()), agreedBy, agreedOn, reason, reportedTo);
    }

    static Taking.Elsewhere elsewhere(RecordDecisionElsewhereRequest asked, LocalDate today) {
        var typed = new Typed("", today);
        var decidedBy = typed.text("decided_by", asked.getDecidedBy(), POSTS, "Say which post or committee decided.");
        var decidedOn = typed.day("decided_on", asked.getDecidedOn());
        var publishedOn =
                asked.getPublishedOn().isEmpty() ? decidedOn : typed.day("published_on", asked.getPublishedOn());
        var minute = typed.text(
                "minute_reference", asked.getMinuteReference(), REFERENCE, "Enter the minute or decision number.");
        typed.require(
                !publishedOn.isBefore(decidedOn),
                "published_on",
                "PUBLISHED_BEFORE_DECIDED",
                "A decision is published on the day it is taken or later.");
        typed.check();
        return new Taking.Elsewhere(decidedBy, decidedOn, publishedOn, minute);
    }

    static Step.CalledIn read(CalledIn asked, LocalDate today) {
        var typed = new Typed("called_in", today);
        var call = new Step.CalledIn(
                typed.day("called_in_on", asked.getCalledInOn()),
                typed.text("called_in_by", asked.getCalledInBy(), POSTS, "Say who called it in, without names."),
                typed.text("reason", asked.getReason(), REASON, "Say on what grounds."));
        typed.check();
        return call;
    }

    static Step.CallInEnded read(CallInEnded asked, LocalDate today) {
        if (asked.getOutcome() == CallInOutcome.CALL_IN_OUTCOME_UNSPECIFIED
                || asked.getOutcome() == CallInOutcome.UNRECOGNIZED) {
            throw new BadInput("ended.outcome", "UNKNOWN_CHOICE", "Say whether the decision was upheld or returned.");
        }
        var typed = new Typed("ended", today);
        var ended = new Step.CallInEnded(
                FileWire.outcome(asked.getOutcome()),
                typed.day("ended_on", asked.getEndedOn()),
                typed.text(
                        "minute_reference",
                        asked.getMinuteReference(),
                        REFERENCE,
                        "Enter the minute or decision number."));
        typed.check();
        return ended;
    }

    /** The same words, of whoever decided elsewhere. */
    static DecisionRecord decidedBy(String who, DecisionRecord words) {
        return new DecisionRecord(
                words.decisionText(),
                words.reasons(),
                words.options(),
                words.interests(),
                words.dispensations(),
                words.financialImplications(),
                words.legalImplications(),
                words.lateReason(),
                who);
    }
}
