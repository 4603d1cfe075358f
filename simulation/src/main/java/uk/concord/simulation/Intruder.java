package uk.concord.simulation;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.log.Hash;
import uk.concord.log.note.Checkpoint;
import uk.concord.node.book.Hashes;
import uk.concord.node.book.KeyHistory;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.PublishedKeys;
import uk.concord.node.book.Roots;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredEntry;
import uk.concord.node.book.StoredPart;
import uk.concord.node.book.fold.Projection;
import uk.concord.node.book.fold.Reading;
import uk.concord.node.book.part.Commitments;
import uk.concord.proto.exchange.v1.DeliverRequest;
import uk.concord.record.Bytes;
import uk.concord.record.Digest;
import uk.concord.record.Pence;
import uk.concord.record.RecordId;
import uk.concord.record.decision.AgencyDecision;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.Envelope;
import uk.concord.record.entry.IdempotencyKey;
import uk.concord.record.entry.OfferReference;
import uk.concord.record.entry.PartReference;
import uk.concord.record.entry.Payload;
import uk.concord.record.entry.ReturnMade;
import uk.concord.record.entry.Seen;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.negotiation.Judged;
import uk.concord.record.negotiation.OfferDigest;
import uk.concord.record.negotiation.OfferStanding;
import uk.concord.record.terms.Terms;
import uk.concord.record.wire.DecisionRecordCodec;
import uk.concord.record.wire.EntryCodec;
import uk.concord.testkit.SampleTerms;

/**
 * An agency whose own service is in wrong hands. It appends entries of any kind naming any legal {@code seen}, all validly
 * signed, and now and then signs a second version of its log.
 */
final class Intruder {
    private final Chance chance;
    private final People people;
    private final Noticing noticing;
    private final Talking talking;
    private final Disputants disputants;
    private final Spenders spenders;
    private final Returners returners;
    private final Overstepping overstepping;

    Intruder(Chance chance, People people) {
        this.chance = chance;
        this.people = people;
        this.noticing = new Noticing(chance);
        this.talking = new Talking(chance);
        this.disputants = new Disputants(chance);
        this.spenders = new Spenders(chance);
        this.returners = new Returners(chance);
        this.overstepping = new Overstepping(chance);
    }

    /** Appends one entry past every rule but those of structure. */
    void append(Link link, End end, RecordId id) {
        var record = end.record(id);
        end.site.disk.locked(end.parties.id(), book -> {
            insert(book, end, record, payload(link, end, record));
            return book.head();
        });
    }

    /** Appends one entry about a dispute of the record, whatever the rules; nothing when there is none. */
    void overstep(End end, RecordId id) {
        var record = end.record(id);
        if (record.disputes().isEmpty()) {
            return;
        }
        var said =
                overstepping.hasty(end, record).orElseGet(() -> overstepping.anything(end, record, record.disputes()));
        end.site.disk.locked(end.parties.id(), book -> {
            insert(book, end, record, said);
            return book.head();
        });
    }

    /** A parcel that rewrites the newest entry that the partner holds; nothing when it holds none. */
    Optional<Message.Content> secondVersion(Link link, End end) {
        var heldByPartner = link.other(end).head().mirror().size();
        if (end.incarnation == null
                || heldByPartner < 2
                || heldByPartner > end.head().own().size()) {
            return Optional.empty();
        }
        end.witness.excuse();
        var last = heldByPartner - 1;
        var envelope = new Envelope(
                end.name(heldByPartner),
                last,
                chance.recordId(),
                0,
                null,
                1,
                new Payload.Opened("KC-1", "Another history", "SLT"),
                person(),
                end.site.clock.instant().truncatedTo(ChronoUnit.MICROS),
                key(),
                0,
                Seen.NOTHING,
                List.of());
        var bytes = EntryCodec.encode(envelope);
        var root = end.site.disk.<Hash>read(end.parties.id(), book -> Roots.at(book, Side.OWN, last)
                .append(Hashes.hash(Digest.leaf(bytes)))
                .root());
        var keys =
                end.site.disk.<PublishedKeys>read(end.parties.id(), book -> KeyHistory.of(book, end.parties, Side.OWN)
                        .atSize(heldByPartner));
        var note = end.keys
                .signer(keys)
                .sign(new Checkpoint(end.name(heldByPartner).name(), heldByPartner, root));
        return Optional.of(new Message.Content.Delivery(DeliverRequest.newBuilder()
                .setPartnershipId(end.parties.id().value())
                .setIncarnation(ByteString.copyFrom(end.incarnation.toArray()))
                .setFirstIndex(last)
                .addEntries(ByteString.copyFrom(bytes))
                .setCheckpoint(ByteString.copyFrom(note.bytes()))
                .setTimeMicros(ChronoUnit.MICROS.between(Instant.EPOCH, end.site.clock.instant()))
                .build()));
    }

    private void insert(LockedBook book, End end, JointRecord record, Payload payload) {
        var parties = end.parties;
        var head = book.head();
        var now = end.site.clock.instant().truncatedTo(ChronoUnit.MICROS);
        var at = now.isBefore(head.own().lastRecordedAt()) ? head.own().lastRecordedAt() : now;
        var seen = seen(book, end, record);
        var kind = kind(payload);
        var worded = payload instanceof Payload.Decided
                || payload instanceof Payload.Comment
                || payload instanceof Disputing.Raised
                || payload instanceof Disputing.OwnDuty
                || payload instanceof Disputing.Withdrawn
                || payload instanceof Disputing.StatementFiled
                || payload instanceof Disputing.MeetingHeld
                || payload instanceof Disputing.Recommended
                || payload instanceof Disputing.Proposed;
        var part = worded && chance.percent(85) ? part(head.own().size()) : null;
        var envelope = new Envelope(
                parties.log(Side.OWN, head),
                head.own().size(),
                record.id(),
                record.size(parties.own()),
                record.lastLeaf(parties.own()).orElse(null),
                payload instanceof Payload.Unknown ? Envelope.RULES + 1 : payload.rules(),
                payload,
                chance.percent(90) == isOfService(payload) ? Actor.SERVICE : person(),
                at,
                key(),
                0,
                seen,
                part == null ? List.of() : List.of(reference(part, kind)));
        var bytes = EntryCodec.encode(envelope);
        var entry = Reading.entry(new StoredEntry(
                Side.OWN, envelope.index(), record.id(), 0, 0, Hashes.hash(Digest.leaf(bytes)), Bytes.of(bytes), now));
        if (record.misfit(entry).isPresent()) {
            return;
        }
        book.append(List.of(new StoredEntry(
                Side.OWN,
                entry.index(),
                record.id(),
                entry.recordSeq(),
                Reading.typeNumber(entry),
                Hashes.hash(entry.leaf()),
                Bytes.of(bytes),
                now)));
        if (part != null) {
            book.keepParts(List.of(part));
        }
        new Projection(parties).project(book, List.of(record.after(entry)));
        var frontier = head.own().frontier().append(Hashes.hash(entry.leaf()));
        book.moveHead(head.with(Side.OWN, head.own().grown(frontier, at, seen.size())));
    }

    /** Any legal one: not less than before, not more than there is, with its true root and count. */
    private Seen seen(LockedBook book, End end, JointRecord record) {
        var least = book.head().own().seenSize();
        var most = book.head().mirror().size();
        var size = chance.oneIn(3) || most <= least ? most : least + chance.below((int) (most - least) + 1);
        if (size == 0) {
            return Seen.NOTHING;
        }
        var ofRecord = record.entries(end.parties.partner()).stream()
                .filter(judged -> judged.entry().index() < size)
                .count();
        var root = Hashes.digest(Roots.at(book, Side.MIRROR, size).root());
        return new Seen(end.parties.partnerLog(), size, root, ofRecord);
    }

    private Payload payload(Link link, End end, JointRecord record) {
        var partner = link.other(end);
        // It may know of offers that it has not yet received, and of any offer ever made.
        var offers = new ArrayList<>(record.offers());
        offers.addAll(partner.record(record.id()).offers());
        var reference = offers.isEmpty() || chance.oneIn(10)
                ? new OfferReference(end.parties.partnerLog(), chance.below(30), Digest.of(chance.bytes(32)))
                : chance.pick(offers).reference();
        var offer = offers.stream()
                .filter(standing -> standing.reference().equals(reference))
                .findFirst();
        return switch (chance.below(15)) {
            case 0 -> new Payload.Opened("KC-" + chance.below(100), "Therapy", "SLT");
            case 1, 2 -> new Payload.Accept(reference, decision(end, offer));
            case 3 -> new Payload.Decline(reference, decision(end, offer));
            case 4 -> new Payload.Withdrawal(reference);
            case 5 -> new Payload.Released(reference, withdrawalOf(offer));
            case 6 -> new Payload.Expired(reference);
            case 7 ->
                new Payload.Counter(
                        reference,
                        offer(end, record, offer.map(this::negotiation).orElse(1), 2));
            case 8 -> offer(end, record, 1 + chance.below(3), 1);
            case 10 -> talking.payload(everything(record), People.text(someTerms(end)));
            case 9 -> noticing.payload(end, end.parties.partnership().agency(end.parties.own()), record, reference);
            case 11, 12, 13 -> disputed(end, record, offer);
            default ->
                chance.oneIn(2)
                        ? new Payload.Unknown(90 + chance.below(10), Bytes.of(chance.bytes(20)))
                        : new Payload.Accept(reference, decision(end, offer));
        };
    }

    private Payload disputed(End end, JointRecord record, Optional<OfferStanding> offer) {
        var returned = chance.percent(20) ? returners.anything(end, record) : Optional.<ReturnMade>empty();
        if (returned.isPresent()) {
            return returned.get();
        }
        if (chance.percent(20)) {
            var agency = end.parties.partnership().agency(end.parties.own());
            return spenders.anything(end, record, agency)
                    .<Payload>map(said -> said)
                    .orElseGet(() -> new Payload.Opened("KC-" + chance.below(100), "Therapy", "SLT"));
        }
        var disputes = record.disputes();
        if (!disputes.isEmpty() && chance.percent(80)) {
            return overstepping.anything(end, record, disputes);
        }
        return offer.<Payload>map(disputants::forged)
                .orElseGet(() -> new Payload.Opened("KC-" + chance.below(100), "Therapy", "SLT"));
    }

    private static PartReference.Kind kind(Payload payload) {
        return switch (payload) {
            case Payload.Comment _ -> PartReference.Kind.COMMENT;
            case Disputing.StatementFiled _ -> PartReference.Kind.STATEMENT;
            case Disputing.MeetingHeld _ -> PartReference.Kind.MINUTES;
            case Disputing.Recommended _ -> PartReference.Kind.RECOMMENDATION;
            case Disputing.Proposed _ -> PartReference.Kind.PROPOSAL;
            case Disputing _ -> PartReference.Kind.GROUNDS;
            default -> PartReference.Kind.DECISION_RECORD;
        };
    }

    private static List<Entry> everything(JointRecord record) {
        return Stream.of(record.partnership().council(), record.partnership().health())
                .flatMap(agency -> record.entries(agency.code()).stream())
                .map(Judged::entry)
                .toList();
    }

    private static Terms someTerms(End end) {
        return SampleTerms.pooled(end.parties.partnership(), "Therapy", Pence.ofPounds(1), Pence.ofPounds(1));
    }

    private int negotiation(OfferStanding standing) {
        return standing.offer().negotiation();
    }

    private Digest withdrawalOf(Optional<OfferStanding> offer) {
        var withdrawal = offer.map(OfferStanding::withdrawal);
        return withdrawal.isPresent() ? withdrawal.get().leaf() : Digest.of(chance.bytes(32));
    }

    private Payload.Offer offer(End end, JointRecord record, int negotiation, int version) {
        var partnership = end.parties.partnership();
        var terms = SampleTerms.pooled(
                partnership, "Therapy", Pence.ofPounds(chance.below(500)), Pence.ofPounds(chance.below(500)));
        var text = People.text(terms);
        var digest =
                OfferDigest.of(partnership.id(), record.id(), negotiation, version, end.parties.own(), text.bytes());
        var agency = partnership.agency(end.parties.own());
        return new Payload.Offer(
                negotiation,
                version,
                text,
                chance.oneIn(6) ? Digest.of(chance.bytes(32)) : digest,
                end.site.clock.instant().truncatedTo(ChronoUnit.MICROS).plusSeconds(chance.below(100_000) - 100),
                SampleTerms.decision(agency, terms, People.today(end)),
                chance.oneIn(5) ? List.of() : List.of(people.somebody()),
                List.of());
    }

    private static AgencyDecision decision(End end, Optional<OfferStanding> offer) {
        var terms = offer.flatMap(OfferStanding::terms)
                .orElseGet(() ->
                        SampleTerms.pooled(end.parties.partnership(), "Therapy", Pence.ofPounds(1), Pence.ofPounds(1)));
        return SampleTerms.decision(end.parties.partnership().agency(end.parties.own()), terms, People.today(end));
    }

    private @Nullable StoredPart part(long index) {
        var content = DecisionRecordCodec.write(SampleTerms.words()).toByteArray();
        var salt = chance.bytes(Commitments.SALT_BYTES);
        return new StoredPart(
                Side.OWN, index, Hashes.hash(Commitments.of(salt, content)), true, Bytes.of(salt), Bytes.of(content));
    }

    /** Now and then a statement is not sealed at all; one that says it is holds no ciphertext. */
    private PartReference reference(StoredPart part, PartReference.Kind kind) {
        var named = Hashes.digest(part.commitment());
        var length = part.content().length();
        return kind == PartReference.Kind.STATEMENT && !chance.oneIn(4)
                ? new PartReference(Digest.of(chance.bytes(32)), PartReference.Visibility.SEALED, kind, length, named)
                : new PartReference(named, PartReference.Visibility.SHARED, kind, length, null);
    }

    private static boolean isOfService(Payload payload) {
        return payload instanceof Payload.Released
                || payload instanceof Payload.Expired
                || payload instanceof Disputing.ByService;
    }

    private Actor person() {
        return new Actor("Somebody", people.somebody());
    }

    private IdempotencyKey key() {
        return new IdempotencyKey(Bytes.of(chance.bytes(16)));
    }
}
