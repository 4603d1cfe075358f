package uk.concord.node.negotiation;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.append.CommandDesk;
import uk.concord.node.decisionfile.DecisionFiles;
import uk.concord.node.decisionfile.FileSubject;
import uk.concord.node.grpc.CallFailure.BadInput;
import uk.concord.node.grpc.CallFailure.Refused;
import uk.concord.node.reading.Records;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.record.v1.AcceptRequest;
import uk.concord.proto.record.v1.RecordView;
import uk.concord.record.RecordId;
import uk.concord.record.decision.AgencyDecision;
import uk.concord.record.entry.OfferReference;
import uk.concord.record.negotiation.Command;
import uk.concord.record.negotiation.OfferStanding;
import uk.concord.record.terms.Terms;

/** Answers the partner's offer: accepts it under the own scheme of delegation, or declines it with reasons; asks for the own one back. */
@Singleton
final class Answering {
    private static final int LONGEST_MINUTE = 100;

    private final CommandDesk desk;
    private final Records records;
    private final Authorities authorities;
    private final DecisionFiles files;

    Answering(CommandDesk desk, Records records, Authorities authorities, DecisionFiles files) {
        this.desk = desk;
        this.records = records;
        this.authorities = authorities;
        this.files = files;
    }

    RecordView accept(Asking asking, RecordId record, OfferReference offer, AcceptRequest asked) {
        var terms = terms(asking, record, offer);
        var filed = new Filed(
                files.get(asking.partnership(), FileSubject.offer(offer.digest()))
                        .file(),
                0);
        var standing = authorities.standing(
                asking.caller(),
                asking.partnership(),
                authorities.commitment(asking.partnership(), terms),
                false,
                filed);
        var words = Deciding.words(standing, Words.of(asked.getDecisionRecord(), asking.caller()));
        var decision = terms.isExisting()
                ? existing(asking, standing, asked)
                : Deciding.today(asking.caller(), standing, words, authorities.today());
        return submit(
                asking,
                record,
                new Command.AcceptOffer(offer, decision, words),
                Asking.version(asked.getExpectedVersion()));
    }

    RecordView decline(
            Asking asking, RecordId record, OfferReference offer, DecisionRecord written, @Nullable Long version) {
        if (written.getReasons().isBlank()) {
            throw new BadInput("decision_record.reasons", "REASONS_MISSING", "Say why you decline.");
        }
        var terms = terms(asking, record, offer);
        var words = Words.of(written, asking.caller());
        var standing = authorities.standing(
                asking.caller(),
                asking.partnership(),
                authorities.commitment(asking.partnership(), terms),
                false,
                Filed.NOTHING);
        var decision = Deciding.declining(asking.caller(), standing, authorities.today());
        return submit(asking, record, new Command.DeclineOffer(offer, decision, words), version);
    }

    /** Asks for the own offer back; whoever may decide for the agency may ask. */
    RecordView withdraw(Asking asking, RecordId record, OfferReference offer, @Nullable Long version) {
        return submit(asking, record, new Command.WithdrawOffer(offer), version);
    }

    private RecordView submit(Asking asking, RecordId record, Command command, @Nullable Long version) {
        Answers.held(asking, desk.submit(asking.partnership(), asking.command(record, command, version)));
        return records.view(asking.partnership(), record);
    }

    private static AgencyDecision existing(Asking asking, Standing standing, AcceptRequest asked) {
        var minute = asked.getExistingMinuteReference();
        if (minute.isBlank() || minute.length() > LONGEST_MINUTE) {
            throw new BadInput(
                    "existing_minute_reference",
                    "MINUTE_MISSING",
                    "Give the minute or decision number, in 100 characters or fewer.");
        }
        var decidedOn = Asking.day("existing_decided_on", asked.getExistingDecidedOn());
        return Deciding.existing(asking.caller(), standing, decidedOn, minute);
    }

    /** Any offer of the record may be named; whether it can still be answered is for the rules to say. */
    private Terms terms(Asking asking, RecordId record, OfferReference offer) {
        return records.folded(asking.partnership(), record)
                .offer(offer)
                .flatMap(OfferStanding::terms)
                .orElseThrow(() -> new Refused(
                        "UNKNOWN_OFFER",
                        "There is no such offer. Reload the page and answer the offer that it shows."));
    }
}
