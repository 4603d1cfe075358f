package uk.concord.node.dispute;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.append.CommandDesk;
import uk.concord.node.grpc.CallFailure.BadInput;
import uk.concord.node.grpc.CallFailure.NotFound;
import uk.concord.node.grpc.CallFailure.Refused;
import uk.concord.node.keys.KeyRing;
import uk.concord.node.negotiation.Answers;
import uk.concord.node.negotiation.Asking;
import uk.concord.node.reading.Records;
import uk.concord.proto.record.v1.DisputeView;
import uk.concord.record.Digest;
import uk.concord.record.RecordId;
import uk.concord.record.calendar.BeyondCalendar;
import uk.concord.record.calendar.WorkingDays;
import uk.concord.record.dispute.LastDays;
import uk.concord.record.dispute.Proposal;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.negotiation.Command;
import uk.concord.record.negotiation.Discussion;
import uk.concord.record.negotiation.DisputeStanding;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.negotiation.Refusal;
import uk.concord.record.sealing.SealedStatement;
import uk.concord.record.sealing.StatementPlace;
import uk.concord.record.text.PlainText;

/** Puts what people say in disputes into the log, and answers with the dispute as it stands then. */
@Singleton
final class DisputeDesk {
    private final CommandDesk desk;
    private final Records records;
    private final KeyRing keys;
    private final SecureRandom random = new SecureRandom();

    DisputeDesk(CommandDesk desk, Records records, KeyRing keys) {
        this.desk = desk;
        this.records = records;
        this.keys = keys;
    }

    /** A dispute of a record, as a request names it. */
    record Subject(Asking asking, RecordId record, Digest dispute) {}

    /** Where its entry stands; empty where the record has no such entry. */
    Optional<EntryPlace> place(Asking asking, RecordId record, Digest leaf) {
        return place(records.folded(asking.partnership(), record), leaf);
    }

    DisputeView raise(Asking asking, RecordId record, Disputing.Raised raised, String text) {
        return held(asking, record, new Command.RaiseDispute(raised, words(text)), null);
    }

    DisputeView askExtension(Subject subject, LocalDate lastDay) {
        var dispute = dispute(subject);
        var rung = dispute.rung();
        if (rung > dispute.rungs()) {
            throw refused(Refusal.RUNG_OVER);
        }
        try {
            var days = LastDays.extended(dispute.raised().ladder(), rung, lastDay, WorkingDays.ofEngland());
            return say(subject, new Disputing.ExtensionAsked(dispute.place(), rung, days), null);
        } catch (BeyondCalendar ends) {
            throw refused(Refusal.CALENDAR_ENDS);
        }
    }

    DisputeView agreeExtension(Subject subject, Digest asked) {
        var dispute = dispute(subject);
        return say(
                subject,
                new Disputing.ExtensionAgreed(dispute.place(), said(subject, asked, Refusal.UNKNOWN_EXTENSION)),
                null);
    }

    DisputeView actOnOwnDuty(Subject subject, String text) {
        return say(subject, new Disputing.OwnDuty(dispute(subject).place()), words(text));
    }

    DisputeView withdraw(Subject subject, String text) {
        return say(subject, new Disputing.Withdrawn(dispute(subject).place()), words(text));
    }

    DisputeView enterPayment(Subject subject, Disputing.ClaimPaid paid) {
        return say(subject, paid, null);
    }

    DisputeView confirmPayment(Subject subject, Digest paid) {
        var dispute = dispute(subject);
        return say(
                subject,
                new Disputing.ClaimConfirmed(dispute.place(), said(subject, paid, Refusal.UNKNOWN_PAYMENT)),
                null);
    }

    /** The words go no further than the decision: what is kept and sent is sealed here. */
    DisputeView fileStatement(Subject subject, int rung, String text) {
        var dispute = dispute(subject).place();
        var partnership = subject.asking().partnership();
        var place = new StatementPlace(partnership, subject.record(), dispute.leaf(), rung, records.own());
        var words = words(text);
        var sealed = SealedStatement.seal(
                place,
                words,
                keys.signing(partnership).sealingSecrets().getFirst(),
                random(SealedStatement.RANDOM_BYTES));
        return held(
                subject.asking(),
                subject.record(),
                new Command.FileStatement(dispute, rung, words, sealed),
                subject.dispute());
    }

    private byte[] random(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    DisputeView enterMeeting(Subject subject, Disputing.MeetingHeld held, String text) {
        return say(subject, held, words(text));
    }

    DisputeView confirmMeeting(Subject subject, Digest meeting) {
        return say(
                subject,
                new Disputing.MeetingConfirmed(
                        dispute(subject).place(), said(subject, meeting, Refusal.UNKNOWN_MEETING)),
                null);
    }

    DisputeView enterRecommendation(Subject subject, int rung, LocalDate day, String text) {
        return say(subject, new Disputing.Recommended(dispute(subject).place(), rung, day), words(text));
    }

    DisputeView answerRecommendation(Subject subject, Digest recommendation, boolean accepts, String text) {
        return say(
                subject,
                new Disputing.RecommendationAnswered(
                        dispute(subject).place(),
                        said(subject, recommendation, Refusal.UNKNOWN_RECOMMENDATION),
                        accepts),
                words(text));
    }

    DisputeView propose(Subject subject, @Nullable Digest answered, Proposal proposal) {
        var answers = answered == null ? null : said(subject, answered, Refusal.UNKNOWN_PROPOSAL);
        return held(
                subject.asking(),
                subject.record(),
                new Command.Propose(new Disputing.Proposed(dispute(subject).place(), answers), proposal),
                subject.dispute());
    }

    DisputeView answerProposal(Subject subject, Digest proposal, boolean accepts) {
        return say(
                subject,
                new Disputing.ProposalAnswered(
                        dispute(subject).place(), said(subject, proposal, Refusal.UNKNOWN_PROPOSAL), accepts),
                null);
    }

    EntryPlace placeOf(Subject subject) {
        return dispute(subject).place();
    }

    private DisputeView say(Subject subject, Disputing.AboutDispute said, @Nullable String words) {
        return held(subject.asking(), subject.record(), new Command.SayInDispute(said, words), subject.dispute());
    }

    /** The dispute with this leaf, or the one that the command raised. */
    private DisputeView held(Asking asking, RecordId record, Command command, @Nullable Digest dispute) {
        var held = Answers.held(asking, desk.submit(asking.partnership(), asking.command(record, command, null)));
        var leaf = dispute == null ? held.entries().getLast().leaf() : dispute;
        return records.dispute(asking.partnership(), record, ByteString.copyFrom(leaf.toArray()));
    }

    private DisputeStanding dispute(Subject subject) {
        return records.folded(subject.asking().partnership(), subject.record()).disputes().stream()
                .filter(dispute -> dispute.place().leaf().equals(subject.dispute()))
                .findFirst()
                .orElseThrow(() -> new NotFound(Refusal.UNKNOWN_DISPUTE.name(), Refusal.UNKNOWN_DISPUTE.sentence()));
    }

    private EntryPlace said(Subject subject, Digest leaf, Refusal otherwise) {
        return place(subject.asking(), subject.record(), leaf).orElseThrow(() -> refused(otherwise));
    }

    private static Optional<EntryPlace> place(JointRecord record, Digest leaf) {
        var partnership = record.partnership();
        return Arrays.asList(partnership.council(), partnership.health()).stream()
                .flatMap(agency -> record.entries(agency.code()).stream())
                .map(judged -> judged.entry())
                .filter((Entry entry) -> entry.leaf().equals(leaf))
                .map(EntryPlace::of)
                .findFirst();
    }

    private static String words(String text) {
        var words = text.strip();
        if (PlainText.length(words) > Discussion.MOST_TEXT) {
            throw new BadInput("text", "TEXT_TOO_LONG", "Shorten this to 4,000 characters.");
        }
        return words;
    }

    private static Refused refused(Refusal refusal) {
        return new Refused(refusal.name(), refusal.sentence());
    }
}
