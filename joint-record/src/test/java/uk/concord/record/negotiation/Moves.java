package uk.concord.record.negotiation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.concord.record.AgencyCode;
import uk.concord.record.Digest;
import uk.concord.record.Pence;
import uk.concord.record.decision.AgencyDecision;
import uk.concord.record.document.DocumentFormat;
import uk.concord.record.document.DocumentKind;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.OfferReference;
import uk.concord.record.entry.Payload;
import uk.concord.record.notice.Ending;
import uk.concord.record.story.Samples;
import uk.concord.record.terms.Contribution;
import uk.concord.record.terms.FinancialYear;
import uk.concord.record.terms.Fund;
import uk.concord.record.terms.LegalBasis;
import uk.concord.record.terms.Line;
import uk.concord.record.terms.Provenance;
import uk.concord.record.terms.Terms;
import uk.concord.record.terms.TermsText;
import uk.concord.record.terms.YearAmount;
import uk.concord.record.wire.TermsCodec;

/**
 * What can happen next in a world: an honest agency appends what is valid and states what it has seen; a hostile one
 * appends anything about anything, and states any amount it could have seen.
 */
record Moves(Set<AgencyCode> hostile, int negotiations, boolean talkative) {
    private static final List<AgencyCode> BOTH = List.of(Samples.KENT, Samples.NHS);
    private static final TermsText TERMS = TermsCodec.text(terms());
    private static final Map<String, Digest> DIGESTS = new HashMap<>();

    List<World> from(World world) {
        var next = new ArrayList<World>();
        for (var code : BOTH) {
            if (world.canDeliver(code)) {
                next.add(world.deliver(code));
            }
            for (var payload : payloads(world, code)) {
                appends(world, code, payload, next);
            }
        }
        return next;
    }

    private void appends(World world, AgencyCode by, Payload payload, List<World> next) {
        var author = world.of(by);
        var at = payload instanceof Payload.Expired ? World.AFTER_EXPIRY : author.clock();
        if (!hostile.contains(by)) {
            var honest = world.append(by, payload, author.seen(), at);
            if (honest.of(by).knows().entries(by).getLast().verdict().isValid()) {
                next.add(honest);
            }
            return;
        }
        var least = world.log(by).isEmpty()
                ? 0
                : (int) world.log(by).getLast().seen().recordSeq();
        for (var stated = least; stated <= author.seen(); stated++) {
            next.add(world.append(by, payload, stated, at));
        }
    }

    private List<Payload> payloads(World world, AgencyCode by) {
        var payloads = new ArrayList<Payload>();
        for (var negotiation = 1; negotiation <= negotiations; negotiation++) {
            payloads.add(offer(by, negotiation, 1));
        }
        for (var log : List.of(world.kentLog(), world.nhsLog())) {
            for (var entry : log) {
                about(world, by, entry, payloads);
                if (talkative) {
                    said(entry, payloads);
                }
            }
        }
        return payloads;
    }

    private static void about(World world, AgencyCode by, Entry entry, List<Payload> payloads) {
        var offer =
                switch (entry.payload()) {
                    case Payload.Offer first -> first;
                    case Payload.Counter counter -> counter.counterOffer();
                    default -> null;
                };
        if (offer == null) {
            return;
        }
        var reference = new OfferReference(entry.origin(), entry.index(), offer.digest());
        payloads.add(new Payload.Accept(reference, decision(by)));
        payloads.add(new Payload.Decline(reference, decision(by)));
        payloads.add(new Payload.Counter(reference, offer(by, offer.negotiation(), offer.version() + 1)));
        payloads.add(new Payload.Withdrawal(reference));
        payloads.add(new Payload.Expired(reference));
        payloads.add(notice(by, reference));
        for (var other : world.log(entry.author())) {
            if (other.payload() instanceof Payload.Withdrawal withdrawal
                    && withdrawal.offer().equals(reference)) {
                payloads.add(new Payload.Released(reference, other.leaf()));
            }
        }
    }

    /** Everything that can be said about an entry, whether it makes sense or not. */
    private static void said(Entry entry, List<Payload> payloads) {
        var place = EntryPlace.of(entry);
        for (var kind : Payload.Comment.Kind.values()) {
            payloads.add(new Payload.Comment(kind, place));
        }
        payloads.add(new Payload.DraftShared(TERMS, place));
        payloads.add(new Payload.Document(DocumentKind.MINUTES, LocalDate.of(2026, 1, 5), DocumentFormat.PDF));
    }

    /** Ends the whole agreement after a quarter of its year. */
    private static Payload.Notice notice(AgencyCode by, OfferReference reference) {
        var ending = new Ending(LocalDate.of(2027, 6, 30), List.of());
        var ends = by.equals(Samples.KENT) ? Pence.ofPounds(75) : Pence.ZERO;
        return new Payload.Notice(reference, ending, Samples.ending(World.START, ends), List.of(Samples.EDITOR));
    }

    private static Payload.Offer offer(AgencyCode by, int negotiation, int version) {
        var digest = DIGESTS.computeIfAbsent(
                by + "/" + negotiation + "/" + version,
                _ -> OfferDigest.of(Samples.PARTNERSHIP.id(), Samples.RECORD, negotiation, version, by, TERMS.bytes()));
        Instant expiry = World.START.plus(Duration.ofDays(29));
        return new Payload.Offer(
                negotiation, version, TERMS, digest, expiry, decision(by), List.of(Samples.EDITOR), List.of());
    }

    private static AgencyDecision decision(AgencyCode by) {
        return Samples.decision(by, ((TermsText.Legible) TERMS).terms());
    }

    private static Terms terms() {
        var year = new FinancialYear(2027);
        var amounts = List.of(YearAmount.whole(year, Pence.ofPounds(100)));
        var line = new Line(
                "a",
                "A",
                LegalBasis.S75_LEAD,
                Samples.NELFT,
                amounts,
                List.of(new Contribution(Samples.COUNCIL, Fund.GENERAL_FUND, false, amounts)),
                new Provenance(Provenance.Kind.DEMO, ""));
        var whole = Samples.terms(List.of(line));
        return new Terms(
                whole.title(),
                whole.serviceCode(),
                whole.need(),
                whole.quadrant(),
                LocalDate.of(2027, 4, 1),
                whole.to(),
                whole.noticeMonths(),
                whole.reviewDate(),
                whole.lines(),
                whole.providers(),
                whole.weaknesses(),
                whole.procurementRoute(),
                "",
                "",
                "",
                null,
                Provenance.ENTERED,
                null,
                List.of());
    }
}
