package uk.concord.record.story;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.concord.record.ActorId;
import uk.concord.record.AgencyCode;
import uk.concord.record.Bytes;
import uk.concord.record.Digest;
import uk.concord.record.Origin;
import uk.concord.record.decision.AgencyDecision;
import uk.concord.record.entry.Accounting;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.Envelope;
import uk.concord.record.entry.IdempotencyKey;
import uk.concord.record.entry.OfferReference;
import uk.concord.record.entry.PartReference;
import uk.concord.record.entry.Payload;
import uk.concord.record.entry.Seen;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.negotiation.OfferDigest;
import uk.concord.record.negotiation.RecordHistory;
import uk.concord.record.notice.EndedLine;
import uk.concord.record.notice.Ending;
import uk.concord.record.notice.EndingCheck;
import uk.concord.record.notice.Given;
import uk.concord.record.terms.Terms;
import uk.concord.record.terms.TermsText;
import uk.concord.record.wire.EntryCodec;
import uk.concord.record.wire.TermsCodec;

/** An agency that writes its log: whatever it is told to, right or wrong. */
public final class Author {
    private static final Digest SOME_ROOT = Digest.over(new byte[] {1});

    private final Story story;
    private final AgencyCode code;
    private int seen;

    Author(Story story, AgencyCode code) {
        this.story = story;
        this.code = code;
    }

    public AgencyCode code() {
        return code;
    }

    public Origin origin() {
        return new Origin(Samples.PARTNERSHIP.id(), code, 1);
    }

    private AgencyCode partner() {
        return Samples.PARTNERSHIP.partnerOf(code).code();
    }

    /** Sees all that its partner has written. */
    public Author sees() {
        seen = story.log(partner()).size();
        return this;
    }

    /** Sees one entry more, if there is one. */
    public Author seesOneMore() {
        seen = Math.min(seen + 1, story.log(partner()).size());
        return this;
    }

    public int seen() {
        return seen;
    }

    /** The record as this agency knows it. */
    public JointRecord knows() {
        var own = List.copyOf(story.log(code));
        var partners = List.copyOf(story.log(partner()).subList(0, seen));
        return JointRecord.fold(
                code.equals(Samples.KENT)
                        ? new RecordHistory(Samples.PARTNERSHIP, story.id(), own, partners)
                        : new RecordHistory(Samples.PARTNERSHIP, story.id(), partners, own));
    }

    public Entry opens() {
        return appends(new Payload.Opened("KC-2026-0007", "Children's mental health", "CYPMHS"));
    }

    public Entry offers() {
        return offers(1, 1, Samples.terms());
    }

    public Entry offers(int negotiation, int version, Terms terms) {
        return appends(offer(negotiation, version, terms));
    }

    public Entry offersWith(UnaryOperator<Payload.Offer> change) {
        return appends(change.apply(offer(1, 1, Samples.terms())));
    }

    public Payload.Offer offer(int negotiation, int version, Terms terms) {
        return offer(negotiation, version, TermsCodec.text(terms), Samples.decision(code, terms));
    }

    public Payload.Offer offer(int negotiation, int version, TermsText text, AgencyDecision decision) {
        return new Payload.Offer(
                negotiation,
                version,
                text,
                OfferDigest.of(Samples.PARTNERSHIP.id(), story.id(), negotiation, version, code, text.bytes()),
                story.now().plus(Duration.ofDays(28)),
                decision,
                List.of(Samples.EDITOR),
                List.of());
    }

    public Entry accepts(Entry offer) {
        return appends(accept(offer));
    }

    public Payload.Accept accept(Entry offer) {
        var text = offerOf(offer).terms();
        var terms = text instanceof TermsText.Legible legible ? legible.terms() : Samples.terms();
        return new Payload.Accept(reference(offer), Samples.decision(code, terms));
    }

    public Entry counters(Entry offer) {
        return counters(offer, Samples.terms());
    }

    public Entry counters(Entry offer, Terms terms) {
        var answered = offerOf(offer);
        return appends(
                new Payload.Counter(reference(offer), offer(answered.negotiation(), answered.version() + 1, terms)));
    }

    public Entry declines(Entry offer) {
        return appends(new Payload.Decline(reference(offer), Samples.decision(code, Samples.terms())));
    }

    public Entry withdraws(Entry offer) {
        return appends(new Payload.Withdrawal(reference(offer)));
    }

    public Entry releases(Entry offer, Entry withdrawal) {
        return appends(new Payload.Released(reference(offer), withdrawal.leaf()));
    }

    public Entry expires(Entry offer) {
        return appends(new Payload.Expired(reference(offer)));
    }

    public Entry givesNotice(Entry agreed, LocalDate lastDay, EndedLine... lines) {
        return appends(notice(agreed, new Ending(lastDay, List.of(lines))));
    }

    /** A notice by a decision of the day that cites the own money it ends. */
    public Payload.Notice notice(Entry agreed, Ending ending) {
        var own = Samples.PARTNERSHIP.agency(code).organisation();
        var terms = ((TermsText.Legible) offerOf(agreed).terms()).terms();
        var ends = new EndingCheck(terms, knows().standingNotices(), new Given(own, ending)).endsOf(own);
        return new Payload.Notice(
                reference(agreed), ending, Samples.ending(story.now(), ends), List.of(Samples.EDITOR));
    }

    public Entry says(Payload.Comment.Kind kind, @Nullable Entry about) {
        return says(new Payload.Comment(kind, about == null ? null : EntryPlace.of(about)), 1);
    }

    public Entry saysWithout(Payload.Comment.Kind kind) {
        return says(new Payload.Comment(kind, null), 0);
    }

    public Entry marks(Entry question) {
        return says(new Payload.Comment(Payload.Comment.Kind.ANSWERED, EntryPlace.of(question)), 0);
    }

    public Entry says(Payload.Comment comment, int texts) {
        var envelope = envelope(comment, approver(), texts, story.now());
        return append(envelope);
    }

    public Entry shares(Terms terms, @Nullable Entry about) {
        return appends(new Payload.DraftShared(TermsCodec.text(terms), about == null ? null : EntryPlace.of(about)));
    }

    public static Payload.Offer offerOf(Entry entry) {
        return switch (entry.payload()) {
            case Payload.Offer offer -> offer;
            case Payload.Counter counter -> counter.counterOffer();
            default -> throw new IllegalArgumentException("Not an offer: " + entry.type());
        };
    }

    public static OfferReference reference(Entry offer) {
        return new OfferReference(offer.origin(), offer.index(), offerOf(offer).digest());
    }

    /** Appends the payload as those would who usually make it. */
    public Entry appends(Payload payload) {
        var byService = payload instanceof Payload.Released
                || payload instanceof Payload.Expired
                || payload instanceof Disputing.ByService;
        var isText = payload instanceof Payload.Comment comment && comment.kind() != Payload.Comment.Kind.ANSWERED;
        var parts = payload instanceof Payload.Decided
                        || payload instanceof Payload.Document
                        || isText
                        || isReasoned(payload)
                ? 1
                : 0;
        return appends(payload, byService ? Actor.SERVICE : approver(), parts, story.now());
    }

    private static boolean isReasoned(Payload payload) {
        return payload instanceof Accounting.Queried
                || payload instanceof Disputing.Raised
                || payload instanceof Disputing.OwnDuty
                || payload instanceof Disputing.Withdrawn
                || payload instanceof Disputing.StatementFiled
                || payload instanceof Disputing.MeetingHeld
                || payload instanceof Disputing.Recommended
                || payload instanceof Disputing.Proposed
                || payload instanceof Disputing.RecommendationAnswered;
    }

    public Actor approver() {
        return new Actor("Approver", new ActorId(new UUID(9, code.hashCode())));
    }

    public Entry appends(Payload payload, Actor actor, int decisionRecords, Instant at) {
        return append(envelope(payload, actor, decisionRecords, at));
    }

    public Entry append(Envelope envelope) {
        var entry = EntryCodec.write(envelope).entry();
        story.log(code).add(entry);
        return entry;
    }

    /** Index 0 is GENESIS, so the index is one more than the place in the record. */
    public Envelope envelope(Payload payload, Actor actor, int decisionRecords, Instant at) {
        var log = story.log(code);
        return new Envelope(
                origin(),
                log.size() + 1L,
                story.id(),
                log.size(),
                log.isEmpty() ? null : log.getLast().leaf(),
                payload instanceof Payload.Unknown ? 2 : payload.rules(),
                payload,
                actor,
                at,
                new IdempotencyKey(Bytes.of((byte) log.size())),
                0,
                seen == 0 ? Seen.NOTHING : new Seen(story.author(partner()).origin(), seen + 1L, SOME_ROOT, seen),
                kinds(payload).stream()
                        .flatMap(kind -> parts(decisionRecords, log.size(), kind).stream())
                        .toList());
    }

    private static List<PartReference.Kind> kinds(Payload payload) {
        return switch (payload) {
            case Payload.Document _ ->
                List.of(
                        PartReference.Kind.DOCUMENT_TITLE,
                        PartReference.Kind.DOCUMENT_NAME,
                        PartReference.Kind.DOCUMENT);
            case Payload.Comment _, Accounting _ -> List.of(PartReference.Kind.COMMENT);
            case Disputing.StatementFiled _ -> List.of(PartReference.Kind.STATEMENT);
            case Disputing.MeetingHeld _ -> List.of(PartReference.Kind.MINUTES);
            case Disputing.Recommended _ -> List.of(PartReference.Kind.RECOMMENDATION);
            case Disputing.Proposed _ -> List.of(PartReference.Kind.PROPOSAL);
            case Disputing _ -> List.of(PartReference.Kind.GROUNDS);
            default -> List.of(PartReference.Kind.DECISION_RECORD);
        };
    }

    private static List<PartReference> parts(int count, int salt, PartReference.Kind kind) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> part(Digest.over(words(salt, i, kind)), kind))
                .toList();
    }

    private static PartReference part(Digest commitment, PartReference.Kind kind) {
        return kind == PartReference.Kind.STATEMENT
                ? new PartReference(
                        commitment, PartReference.Visibility.SEALED, kind, 4_144, Digest.over(commitment.toArray()))
                : new PartReference(commitment, PartReference.Visibility.SHARED, kind, 400, null);
    }

    /** Those of a document differ, so that no commitment is named twice. */
    private static byte[] words(int salt, int number, PartReference.Kind kind) {
        return switch (kind) {
            case DOCUMENT -> new byte[] {2, (byte) salt, (byte) number, 1};
            case DOCUMENT_NAME -> new byte[] {2, (byte) salt, (byte) number, 2};
            default -> new byte[] {2, (byte) salt, (byte) number};
        };
    }
}
