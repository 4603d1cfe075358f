package uk.concord.simulation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.log.Hash;
import uk.concord.node.book.Hashes;
import uk.concord.node.book.StoredPart;
import uk.concord.node.book.append.CommandRequest;
import uk.concord.node.book.erase.Erasing;
import uk.concord.node.book.fold.Versions;
import uk.concord.node.book.rotate.ChangingKeys;
import uk.concord.record.ActorId;
import uk.concord.record.Agency;
import uk.concord.record.Bytes;
import uk.concord.record.Digest;
import uk.concord.record.PartnershipAccount;
import uk.concord.record.Pence;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.ErasureReason;
import uk.concord.record.entry.IdempotencyKey;
import uk.concord.record.entry.OfferReference;
import uk.concord.record.negotiation.Command;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.negotiation.OfferStanding;
import uk.concord.record.terms.Terms;
import uk.concord.record.terms.TermsText;
import uk.concord.record.wire.TermsCodec;
import uk.concord.testkit.SampleTerms;

/** The people of both agencies: they offer, accept, counter, decline and withdraw, mostly sensibly. */
final class People {
    private static final int RECORDS = 4;
    private static final int RECORDS_IN_DISPUTE = 2;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Chance chance;
    private final Noticing noticing;
    private final Novating novating;
    private final Talking talking;
    private final Disputants disputants;
    private final Spenders spenders;
    private final Accountants accountants;
    private final Returners returners;
    private final Overstepping overstepping;
    private final boolean quarrelsome;
    private int keys;

    /** @param quarrelsome when they agree on a ladder, and on little else */
    People(Chance chance, Novating novating, boolean quarrelsome) {
        this.chance = chance;
        this.quarrelsome = quarrelsome;
        this.novating = novating;
        this.noticing = new Noticing(chance);
        this.talking = new Talking(chance);
        this.disputants = new Disputants(chance);
        this.spenders = new Spenders(chance);
        this.accountants = new Accountants(chance);
        this.returners = new Returners(chance);
        this.overstepping = new Overstepping(chance);
    }

    /** Something that somebody at this end wants now. */
    CommandRequest wish(Link link, End end) {
        var id = chance.oneIn(30) ? PartnershipAccount.of(link.partnership.id()) : recordId(link);
        var record = end.record(id);
        var command = command(link, end, record);
        var actor = isOfService(command) ? Actor.SERVICE : new Actor("Commissioner", chance.actorId());
        var key = new IdempotencyKey(Bytes.of(("key-" + ++keys).getBytes(StandardCharsets.US_ASCII)));
        var digest = Hash.sha256(command.toString().getBytes(StandardCharsets.UTF_8));
        var version = Versions.of(record);
        Long expected = chance.percent(60) ? (Long) (chance.percent(8) ? version + 1 : version) : null;
        return new CommandRequest(actor, key, digest, id, command, expected);
    }

    /** What only a service does, but for somebody who tries it himself. */
    private boolean isOfService(Command command) {
        var ofService = command instanceof Command.AnswerDispute
                || (command instanceof Command.SayInDispute say && say.said() instanceof Disputing.ByService);
        return ofService != chance.oneIn(50);
    }

    /** Somebody's wish that a part should go. */
    Erasing.Request erasure(StoredPart part) {
        return new Erasing.Request(
                new Actor("Administrator", chance.actorId()),
                new IdempotencyKey(Bytes.of(("key-" + ++keys).getBytes(StandardCharsets.US_ASCII))),
                part.index(),
                Hashes.digest(part.commitment()),
                chance.pick(List.of(ErasureReason.values())));
    }

    /** An administrator's wish for other keys. */
    ChangingKeys.Request otherKeys() {
        return new ChangingKeys.Request(
                new Actor("Administrator", chance.actorId()),
                new IdempotencyKey(Bytes.of(("key-" + ++keys).getBytes(StandardCharsets.US_ASCII))));
    }

    /** The same key with another body. */
    CommandRequest otherBody(CommandRequest request) {
        return new CommandRequest(
                request.actor(),
                request.key(),
                Hash.sha256(chance.bytes(8)),
                request.recordId(),
                request.command(),
                request.expectedVersion());
    }

    RecordId recordId(Link link) {
        if (link.records.size() < (quarrelsome ? RECORDS_IN_DISPUTE : RECORDS)
                && (link.records.isEmpty() || chance.percent(15))) {
            link.records.add(chance.recordId());
        }
        return chance.pick(link.records);
    }

    private Command command(Link link, End end, JointRecord record) {
        var agency = end.parties.partnership().agency(end.parties.own());
        var open = record.openOffer();
        if (record.isAccount() && chance.percent(90)) {
            return accountants.command(end, record);
        }
        if (chance.percent(12)) {
            return nonsense(end, agency, record);
        }
        if (record.opened().isEmpty()) {
            return chance.percent(50) ? opening() : offer(end, agency, opening(), terms(end));
        }
        if (chance.percent(12)) {
            return talking.command(record, text(terms(end)));
        }
        var urgent = disputants.urgent(end, record);
        if (urgent.isPresent() && chance.percent(60)) {
            return urgent.get();
        }
        var hasty = overstepping.hasty(end, record);
        if (hasty.isPresent() && chance.percent(50)) {
            return new Command.SayInDispute(hasty.get(), overstepping.reasons(hasty.get()));
        }
        if (chance.percent(quarrelsome ? 65 : 30)) {
            var disputing = disputants.command(link, end, record);
            if (disputing.isPresent()) {
                return disputing.get();
            }
        }
        if (chance.percent(quarrelsome ? 5 : 15)) {
            var spending = spenders.command(end, record);
            if (spending.isPresent()) {
                return spending.get();
            }
        }
        if (chance.percent(quarrelsome ? 5 : 30)) {
            var returning = returners.command(end, record);
            if (returning.isPresent()) {
                return returning.get();
            }
        }
        var agreement = record.agreement();
        if (agreement.isPresent() && chance.percent(20)) {
            return noticing.command(end, agency, record, agreement.get());
        }
        if (open.isEmpty()) {
            var passed = chance.percent(50) ? novating.terms(record) : Optional.<Terms>empty();
            return offer(end, agency, null, passed.orElseGet(() -> terms(end)), disputants.settled(record));
        }
        return open.get().offerer().equals(agency.code())
                ? new Command.WithdrawOffer(open.get().reference())
                : answer(end, agency, record, open.get());
    }

    private Command answer(End end, Agency agency, JointRecord record, OfferStanding offer) {
        var kind = chance.below(100);
        if (kind < 45 || (quarrelsome && !offer.offer().settles().isEmpty())) {
            return accept(end, agency, offer.reference(), offer.terms());
        }
        if (kind < 80) {
            var terms = terms(end);
            return new Command.CounterOffer(
                    offer.reference(),
                    text(terms),
                    expiry(end),
                    SampleTerms.decision(agency, terms, today(end)),
                    SampleTerms.words(),
                    List.of(chance.actorId()),
                    disputants.settled(record));
        }
        return new Command.DeclineOffer(
                offer.reference(), SampleTerms.decision(agency, terms(end), today(end)), SampleTerms.words());
    }

    private static Command accept(End end, Agency agency, OfferReference offer, Optional<Terms> terms) {
        var decision = SampleTerms.decision(agency, terms.orElseGet(() -> someTerms(end)), today(end));
        return new Command.AcceptOffer(offer, decision, SampleTerms.words());
    }

    /** What nobody should ask: most of it is refused. */
    private Command nonsense(End end, Agency agency, JointRecord record) {
        var offers = new ArrayList<>(record.offers());
        var reference = offers.isEmpty() || chance.oneIn(3)
                ? new OfferReference(end.parties.partnerLog(), chance.below(20), Digest.of(chance.bytes(32)))
                : chance.pick(offers).reference();
        return switch (chance.below(5)) {
            case 0 -> accept(end, agency, reference, Optional.empty());
            case 1 -> new Command.WithdrawOffer(reference);
            case 2 -> new Command.ExpireOffer(reference);
            case 3 -> offer(end, agency, opening(), terms(end));
            default -> new Command.OpenRecord("child 943 476 5919", "", "?");
        };
    }

    private Command.OpenRecord opening() {
        return new Command.OpenRecord("KC-" + chance.below(10_000), "Therapy", "SLT");
    }

    private Command offer(End end, Agency agency, Command.@Nullable OpenRecord opening, Terms terms) {
        return offer(end, agency, opening, terms, List.of());
    }

    private Command offer(
            End end, Agency agency, Command.@Nullable OpenRecord opening, Terms terms, List<EntryPlace> settles) {
        return new Command.MakeOffer(
                opening,
                text(terms),
                expiry(end),
                SampleTerms.decision(agency, terms, today(end)),
                SampleTerms.words(),
                List.of(chance.actorId()),
                settles);
    }

    /** Now and then of the year that it is, with measures, and with a ladder. */
    private Terms terms(End end) {
        var terms = chance.percent(quarrelsome ? 85 : 50) ? disputants.ofThisYear(end) : ofNextYear(end);
        var measured = chance.percent(40) ? Returners.measured(terms) : terms;
        var paid = chance.percent(40)
                ? Spenders.toTheNhs(measured, end.parties.partnership().health())
                : measured;
        return chance.percent(quarrelsome ? 80 : 30) ? Disputants.withLadder(paid) : paid;
    }

    private Terms ofNextYear(End end) {
        return SampleTerms.pooled(
                end.parties.partnership(),
                "Therapy " + chance.below(100),
                Pence.ofPounds(chance.below(1_000)),
                Pence.ofPounds(1 + chance.below(1_000)),
                chance.percent(50) ? Novating.ENDING : SampleTerms.TRUST);
    }

    private static Terms someTerms(End end) {
        return SampleTerms.pooled(end.parties.partnership(), "Therapy", Pence.ofPounds(1), Pence.ofPounds(2));
    }

    static TermsText text(Terms terms) {
        return TermsCodec.text(terms);
    }

    private Instant expiry(End end) {
        return end.site.clock.instant().plus(Duration.ofMinutes(10 + chance.below(3_000)));
    }

    static LocalDate today(End end) {
        return LocalDate.ofInstant(end.site.clock.instant(), LONDON);
    }

    ActorId somebody() {
        return chance.actorId();
    }
}
