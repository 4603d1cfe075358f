package uk.concord.node.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.concord.node.book.Side;
import uk.concord.record.ActorId;
import uk.concord.record.AgencyCode;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.Payload;
import uk.concord.record.money.StatedQuarter;
import uk.concord.record.negotiation.Discussion;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.negotiation.OfferStanding;
import uk.concord.record.negotiation.OfferStatus;

/** What one folded record asks of this agency's people, and which entry made it so. */
final class RecordDuties {
    private final JointRecord record;
    private final AgencyCode own;

    RecordDuties(JointRecord record, AgencyCode own) {
        this.record = record;
        this.own = own;
    }

    /**
     * Something owed, and the entry since which it is.
     *
     * @param since when that entry was recorded
     * @param waits false for what has happened and asks for nothing
     */
    record Duty(Owed owed, Occasion occasion, Side side, long index, Instant since, boolean waits) {}

    /** All of it. */
    List<Duty> all() {
        var duties = new ArrayList<Duty>();
        record.offers().stream()
                .filter(offer -> !offer.offerer().equals(own))
                .forEach(offer -> duties.addAll(about(offer)));
        questions()
                .forEach(question -> duties.add(arrived(
                        owed(Kind.ANSWER_QUESTION, "question:" + question.leaf().hex())
                                .among(participants()),
                        question)));
        record.disputes().stream()
                .flatMap(dispute -> new DisputeTidings(record, dispute, own).all())
                .forEach(duties::add);
        StatedQuarter.of(record).forEach(quarter -> duties.addAll(about(quarter)));
        return duties;
    }

    /** The partner's statement while we have not agreed the same, and what it has said against ours. */
    private List<Duty> about(StatedQuarter quarter) {
        var duties = new ArrayList<Duty>();
        var council = record.partnership().council().code().equals(own);
        var theirs = council ? quarter.health() : quarter.council();
        if (theirs != null && !quarter.isAgreed()) {
            duties.add(arrived(
                    owed(Kind.AGREE_STATEMENT, "statement:" + theirs.leaf().hex()), theirs));
        }
        quarter.queries().stream()
                .filter(query -> !query.author().equals(own))
                .map(query -> new Duty(
                        owed(Kind.STATEMENT_QUERIED, "queried:" + query.leaf().hex()),
                        Occasion.ARRIVED,
                        Side.MIRROR,
                        query.index(),
                        query.recordedAt(),
                        false))
                .forEach(duties::add);
        return duties;
    }

    private List<Duty> about(OfferStanding offer) {
        var duties = new ArrayList<Duty>();
        var thing = "offer:" + offer.offer().digest().hex();
        var asked = offer.withdrawal();
        var answer = offer.answer();
        if (offer.status() == OfferStatus.OPEN && asked == null) {
            duties.add(arrived(
                    Owed.of(
                            record.partnership().id(),
                            Kind.ANSWER_OFFER,
                            thing,
                            ref(),
                            record.id(),
                            offer.offer().expiresAt()),
                    offer.entry()));
        }
        if (asked != null && (offer.status() == OfferStatus.OPEN || offer.status() == OfferStatus.RELEASED)) {
            duties.add(new Duty(
                    owed(
                            Kind.OFFER_ASKED_BACK,
                            "asked-back:" + offer.offer().digest().hex()),
                    Occasion.ARRIVED,
                    Side.MIRROR,
                    asked.index(),
                    asked.recordedAt(),
                    false));
        }
        if (answer != null
                && offer.status() == OfferStatus.EXPIRED
                && answer.author().equals(own)) {
            duties.add(new Duty(
                    owed(Kind.OFFER_EXPIRED, thing),
                    Occasion.AFTER,
                    Side.OWN,
                    answer.index(),
                    answer.recordedAt(),
                    false));
        }
        return duties;
    }

    private Stream<Entry> questions() {
        var discussion = Discussion.of(record);
        return discussion.entries().stream()
                .filter(entry -> !entry.author().equals(own))
                .filter(entry -> entry.payload() instanceof Payload.Comment comment
                        && comment.kind() == Payload.Comment.Kind.QUESTION)
                .filter(entry -> discussion.answered(entry).isEmpty());
    }

    /** People of this agency who have made entries about it. */
    private Set<ActorId> participants() {
        return record.entries(own).stream()
                .map(judged -> judged.entry().actor().id())
                .filter(actor -> !actor.isService())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Duty arrived(Owed owed, Entry entry) {
        return new Duty(owed, Occasion.ARRIVED, Side.MIRROR, entry.index(), entry.recordedAt(), true);
    }

    private Owed owed(Kind kind, String thing) {
        return Owed.of(record.partnership().id(), kind, thing, ref(), record.id(), null);
    }

    private String ref() {
        return record.opened().map(Payload.Opened::ref).orElse("");
    }
}
