package uk.concord.node.negotiation;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.concord.node.agency.Partnerships;
import uk.concord.node.book.append.CommandDesk;
import uk.concord.node.decisionfile.DecisionFiles;
import uk.concord.node.decisionfile.FileSubject;
import uk.concord.node.grpc.CallFailure.BadInput;
import uk.concord.node.grpc.CallFailure.Refused;
import uk.concord.node.grpc.CallFailure.Violation;
import uk.concord.node.grpc.OfferReferences;
import uk.concord.node.grpc.RequestedId;
import uk.concord.node.identity.Caller;
import uk.concord.node.notice.PreparedNotice;
import uk.concord.node.notice.PreparedNotices;
import uk.concord.node.reading.Records;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.record.v1.PrepareNoticeRequest;
import uk.concord.proto.record.v1.RecordView;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.OfferReference;
import uk.concord.record.negotiation.Agreement;
import uk.concord.record.negotiation.Circumstances;
import uk.concord.record.negotiation.Command;
import uk.concord.record.negotiation.Decision;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.negotiation.Ladders;
import uk.concord.record.negotiation.Negotiating;
import uk.concord.record.negotiation.StatementKeys;
import uk.concord.record.notice.Ending;
import uk.concord.record.notice.EndingCheck;
import uk.concord.record.notice.Given;
import uk.concord.record.notice.Wish;
import uk.concord.record.terms.ProviderDirectory;
import uk.concord.record.wire.NoticeCodec;

/** Gives notice: one person prepares it, another decides, under the own scheme of delegation. */
@Singleton
public final class NoticeGiving {
    private final CommandDesk desk;
    private final Records records;
    private final Authorities authorities;
    private final PreparedNotices notices;
    private final DecisionFiles files;
    private final Partnerships partnerships;
    private final ProviderDirectory providers;
    private final InstantSource businessTime;

    NoticeGiving(
            CommandDesk desk,
            Records records,
            Authorities authorities,
            PreparedNotices notices,
            DecisionFiles files,
            Partnerships partnerships,
            ProviderDirectory providers,
            InstantSource businessTime) {
        this.desk = desk;
        this.records = records;
        this.authorities = authorities;
        this.notices = notices;
        this.files = files;
        this.partnerships = partnerships;
        this.providers = providers;
        this.businessTime = businessTime;
    }

    /** A prepared notice with what it would end; nothing when what it names is no longer in force. */
    public record Prepared(PreparedNotice notice, EndingCheck check) {
        /** What giving it commits the agency to. */
        public Commitment commitment() {
            return Commitment.ending(check.endsOf(check.notice().giver()));
        }
    }

    Prepared prepare(Asking asking, RecordId record, PrepareNoticeRequest asked) {
        var folded = records.folded(asking.partnership(), record);
        var agreement = inForce(folded, OfferReferences.read("agreement", asked.getAgreement()));
        var lastDay = lastDay(asked.getLastDay());
        var giver = partnerships.get(asking.partnership()).agency(records.own()).organisation();
        var ending = Wish.ending(
                NoticeWire.wishes(asked.getLinesList()),
                agreement.terms(),
                folded.remaining().orElseThrow(),
                giver,
                lastDay);
        var check = new EndingCheck(agreement.terms(), folded.standingNotices(), new Given(giver, ending));
        mustHold(asking, folded, agreement, ending, check);
        var notice = notices.keep(new PreparedNotice(
                asking.partnership(),
                RequestedId.of(asking.caller().actorId(), asking.key()),
                asking.digest(),
                record,
                asked.getAgreement(),
                NoticeCodec.write(ending),
                NoticeWire.keepable(asked.getDecisionRecord()),
                asking.caller().actorId(),
                asking.caller().post(),
                true,
                businessTime.instant().truncatedTo(ChronoUnit.MICROS)));
        return new Prepared(notice, check);
    }

    /** The very rules are asked, as if somebody with authority enough gave it today. */
    private void mustHold(Asking asking, JointRecord folded, Agreement agreement, Ending ending, EndingCheck check) {
        if (asking.caller().post().isBlank()) {
            throw new Refused(
                    "NO_POST", "Your account names no post. Ask your administrator to enter the post you hold.");
        }
        var caller = asking.caller();
        var today = authorities.today();
        var give = new Command.GiveNotice(
                agreement.offer().reference(),
                ending,
                Deciding.trying(caller, check.endsOf(check.notice().giver()), today),
                NoticeWire.COMPLETE,
                List.of(caller.actorId()));
        var somebodyElse = new Actor(caller.post(), NoticeWire.SOMEBODY_ELSE);
        var circumstances = new Circumstances(
                records.own(),
                somebodyElse,
                businessTime.instant(),
                today,
                providers,
                Ladders.NONE,
                StatementKeys.NONE);
        if (Negotiating.decide(folded, give, circumstances) instanceof Decision.Refused refused) {
            throw new Refused(
                    refused.code().name(),
                    refused.sentence(),
                    List.of(new Violation(
                            NoticeWire.field(refused.code()), refused.code().name(), refused.sentence())));
        }
    }

    /** The notice that waits, unless it has been given or a later agreement has taken the place of what it names. */
    public Optional<Prepared> waiting(PartnershipId partnership, RecordId record) {
        var folded = records.folded(partnership, record);
        return notices.waiting(partnership, record).flatMap(notice -> notice.stillToEnd(folded, records.own())
                .map(agreement -> new Prepared(notice, check(partnership, folded, agreement, notice))));
    }

    Standing standing(Caller caller, Prepared prepared) {
        var notice = prepared.notice();
        var file =
                files.get(notice.partnership(), FileSubject.notice(notice.id())).file();
        var isOwn = notice.preparer().equals(caller.actorId());
        return authorities.standing(caller, notice.partnership(), prepared.commitment(), isOwn, new Filed(file, 0));
    }

    void discard(Asking asking, RecordId record, UUID notice) {
        notices.discard(asking.partnership(), record, notice);
    }

    RecordView give(Asking asking, RecordId record, UUID id, DecisionRecord written, @Nullable Long version) {
        var notice = notices.get(asking.partnership(), record, id);
        var folded = records.folded(asking.partnership(), record);
        var reference = OfferReferences.read("agreement", notice.agreement());
        var agreement = folded.agreements().stream()
                .filter(agreed -> agreed.offer().reference().equals(reference))
                .findFirst()
                .orElseThrow(NoticeGiving::notInForce);
        var given = notice.isGivenIn(folded, records.own());
        if (!notice.waiting() && !given) {
            throw new Refused("NOTICE_DISCARDED", "This notice was thrown away or replaced. Look at the record again.");
        }
        var ends = check(asking.partnership(), folded, agreement, notice);
        var standing = standing(asking.caller(), new Prepared(notice, ends));
        var words = Deciding.words(standing, Words.over(notice.words(), written, asking.caller()));
        var decision = Deciding.today(asking.caller(), standing, words, authorities.today());
        var command = new Command.GiveNotice(
                reference, NoticeCodec.read(notice.ending()), decision, words, List.of(notice.preparer()));
        Answers.held(asking, desk.submit(asking.partnership(), asking.command(record, command, version)));
        return records.view(asking.partnership(), record);
    }

    private EndingCheck check(
            PartnershipId partnership, JointRecord folded, Agreement agreement, PreparedNotice notice) {
        var giver = partnerships.get(partnership).agency(records.own()).organisation();
        return new EndingCheck(
                agreement.terms(), folded.standingNotices(), new Given(giver, NoticeCodec.read(notice.ending())));
    }

    private static Agreement inForce(JointRecord folded, OfferReference named) {
        return folded.agreement()
                .filter(agreement -> agreement.offer().reference().equals(named))
                .orElseThrow(NoticeGiving::notInForce);
    }

    private static Refused notInForce() {
        return new Refused("NOT_IN_FORCE", "That agreement is not in force. Look at the record again.");
    }

    private static LocalDate lastDay(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new BadInput("last_day", "NOT_A_DATE", "Give the last day on which it applies.");
        }
    }
}
