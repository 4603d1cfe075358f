package uk.concord.record.negotiation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.record.AgencyCode;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;

/**
 * A valid dispute and what was validly said in it.
 *
 * @param entry the DISPUTE_RAISED
 * @param byRaiser what the agency that raised it said, in the order of its log
 * @param byPartner what the other said, in the order of its log
 * @param settlement the ACCEPT that settled it; null while none has
 * @param joinedTo the dispute that the other agency raised at the same time about a line of it, and that stands instead; null
 *     when there is none
 */
public record DisputeStanding(
        Entry entry,
        Disputing.Raised raised,
        List<Entry> byRaiser,
        List<Entry> byPartner,
        @Nullable Entry settlement,
        @Nullable EntryPlace joinedTo) {

    public DisputeStanding {
        byRaiser = List.copyOf(byRaiser);
        byPartner = List.copyOf(byPartner);
    }

    static DisputeStanding raised(Entry entry, Disputing.Raised raised) {
        return new DisputeStanding(entry, raised, List.of(), List.of(), null, null);
    }

    DisputeStanding with(Entry said) {
        return said.author().equals(raiser())
                ? new DisputeStanding(entry, raised, and(byRaiser, said), byPartner, settlement, joinedTo)
                : new DisputeStanding(entry, raised, byRaiser, and(byPartner, said), settlement, joinedTo);
    }

    DisputeStanding settledBy(Entry accept) {
        return new DisputeStanding(entry, raised, byRaiser, byPartner, accept, joinedTo);
    }

    DisputeStanding joining(EntryPlace other) {
        return new DisputeStanding(entry, raised, byRaiser, byPartner, settlement, other);
    }

    /** True when both are about one line and neither agency knew of the other's. */
    boolean crosses(DisputeStanding other) {
        return concerns(other.raised().lines())
                && !entry.knew(other.entry())
                && !other.entry().knew(entry);
    }

    private static List<Entry> and(List<Entry> list, Entry one) {
        var more = new ArrayList<Entry>(list.size() + 1);
        more.addAll(list);
        more.add(one);
        return more;
    }

    public EntryPlace place() {
        return EntryPlace.of(entry);
    }

    public AgencyCode raiser() {
        return entry.author();
    }

    /** How many rungs its ladder has. */
    public int rungs() {
        return raised.ladder().rungs().size();
    }

    /** On which rung it stands, from 1; one more than there are once the last is over. */
    public int rung() {
        var rung = 1;
        while (rung <= rungs() && isEscalated(rung)) {
            rung++;
        }
        return rung;
    }

    boolean isEscalated(int rung) {
        return escalation(rung).isPresent();
    }

    /** The entry that first said that a rung is over. */
    Optional<Entry> escalation(int rung) {
        return all().filter(said -> said.payload() instanceof Disputing.Escalated up && up.rung() == rung)
                .min(Comparator.comparing(Entry::recordedAt).thenComparing(Entry::author));
    }

    /** The last day of each rung as it is now: a rung that was given more time more than once has the latest. Empty until acknowledged. */
    public List<LocalDate> lastDays() {
        var days = new ArrayList<>(
                acknowledged().map(Disputing.Acknowledged::lastDays).orElse(List.of()));
        all().flatMap(said -> extension(said).stream()).forEach(asked -> {
            for (var i = 0; i < asked.lastDays().size(); i++) {
                var place = asked.rung() - 1 + i;
                if (asked.lastDays().get(i).isAfter(days.get(place))) {
                    days.set(place, asked.lastDays().get(i));
                }
            }
        });
        return days;
    }

    /** True for a rung that both gave more time than its ladder does. */
    public boolean isGivenMoreTime(int rung) {
        return all().flatMap(said -> extension(said).stream()).anyMatch(asked -> asked.rung() == rung);
    }

    private Optional<Disputing.ExtensionAsked> extension(Entry said) {
        return said.payload() instanceof Disputing.Extended(var _, var asked) ? asked(asked) : Optional.empty();
    }

    /** What was asked for at this place. */
    Optional<Disputing.ExtensionAsked> asked(EntryPlace place) {
        return all().filter(said -> EntryPlace.of(said).equals(place))
                .flatMap(said ->
                        said.payload() instanceof Disputing.ExtensionAsked asked ? Stream.of(asked) : Stream.empty())
                .findFirst();
    }

    /** From when the rung on which it stands is over: the end of its last day. Empty until acknowledged, and once all are. */
    public Optional<Instant> overFrom() {
        var rung = rung();
        return rung > rungs() || !isAcknowledged()
                ? Optional.empty()
                : Optional.of(endOf(lastDays().get(rung - 1)));
    }

    /** In UTC, so that no time zone table is asked: in summer an hour after midnight in London. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** True once the partner's service has said that it has it. */
    public boolean isAcknowledged() {
        return acknowledged().isPresent();
    }

    private Optional<Disputing.Acknowledged> acknowledged() {
        return byPartner.stream()
                .flatMap(said ->
                        said.payload() instanceof Disputing.Acknowledged found ? Stream.of(found) : Stream.empty())
                .findFirst();
    }

    /** The entry in which the partner's service said that it has it. */
    public Optional<Entry> acknowledgement() {
        return first(byPartner, Disputing.Acknowledged.class);
    }

    /** The entry that ended it: of both bodies' own duty the later; empty while it goes on, and when it was joined to another. */
    public Optional<Entry> end() {
        return ending().flatMap(ending -> switch (ending) {
            case SETTLED -> Optional.ofNullable(settlement);
            case WITHDRAWN -> first(byRaiser, Disputing.Withdrawn.class);
            case REFUSED -> first(byPartner, Disputing.Refused.class);
            case OWN_DUTY ->
                all().filter(said -> said.payload() instanceof Disputing.OwnDuty)
                        .max(Comparator.comparing(Entry::recordedAt));
            case JOINED -> Optional.empty();
        });
    }

    /** What was said with reasons in words after it was raised, oldest first. */
    public List<Entry> reasons() {
        return all().filter(said ->
                        said.payload() instanceof Disputing.OwnDuty || said.payload() instanceof Disputing.Withdrawn)
                .sorted(Comparator.comparing(Entry::recordedAt).thenComparing(Entry::author))
                .toList();
    }

    private static Optional<Entry> first(List<Entry> entries, Class<? extends Disputing> type) {
        return entries.stream().filter(said -> type.isInstance(said.payload())).findFirst();
    }

    private boolean isRefused() {
        return byPartner.stream().anyMatch(said -> said.payload() instanceof Disputing.Refused);
    }

    /** Asked for by an agency, and neither agreed to nor overtaken: waits for the other. */
    public List<Entry> openAsks(AgencyCode by) {
        return of(by).filter(said -> said.payload() instanceof Disputing.ExtensionAsked asked
                        && asked.rung() == rung()
                        && !isAgreed(EntryPlace.of(said)))
                .toList();
    }

    boolean isAgreed(EntryPlace asked) {
        return all().anyMatch(said ->
                said.payload() instanceof Disputing.ExtensionAgreed(var _, var place) && place.equals(asked));
    }

    boolean isExtended(EntryPlace asked) {
        return all().anyMatch(
                        said -> said.payload() instanceof Disputing.Extended(var _, var place) && place.equals(asked));
    }

    /** What was asked for, agreed to, and does not count yet on the rung on which it stands. */
    List<Entry> pending(Predicate<Entry> asks) {
        return all().filter(asks)
                .filter(said -> said.payload() instanceof Disputing.ExtensionAsked asked && asked.rung() == rung())
                .filter(said -> isAgreed(EntryPlace.of(said)) && !isExtended(EntryPlace.of(said)))
                .toList();
    }

    public boolean isWithdrawn() {
        return byRaiser.stream().anyMatch(said -> said.payload() instanceof Disputing.Withdrawn);
    }

    /** True when this agency has said that it acts on its own duty. */
    public boolean actsOnDuty(AgencyCode agency) {
        return of(agency).anyMatch(said -> said.payload() instanceof Disputing.OwnDuty);
    }

    /** What either body states on its rungs, by rung and agency. */
    public List<FiledStatement> statements() {
        return FiledStatement.in(this);
    }

    /** The meetings of the two bodies, by day. */
    public List<HeldMeeting> meetings() {
        return HeldMeeting.in(this);
    }

    /** What independent chairs recommend, by rung. */
    public List<GivenRecommendation> recommendations() {
        return GivenRecommendation.in(this);
    }

    /** What either body proposed without prejudice, oldest first. */
    public List<MadeProposal> proposals() {
        return MadeProposal.in(this);
    }

    /** How it ended; empty while it goes on. The rules leave one answer at most. */
    public Optional<Ending> ending() {
        if (joinedTo != null) {
            return Optional.of(Ending.JOINED);
        }
        if (isRefused()) {
            return Optional.of(Ending.REFUSED);
        }
        if (settlement != null) {
            return Optional.of(Ending.SETTLED);
        }
        if (isWithdrawn()) {
            return Optional.of(Ending.WITHDRAWN);
        }
        var both = byRaiser.stream().anyMatch(said -> said.payload() instanceof Disputing.OwnDuty)
                && byPartner.stream().anyMatch(said -> said.payload() instanceof Disputing.OwnDuty);
        return both ? Optional.of(Ending.OWN_DUTY) : Optional.empty();
    }

    public boolean hasEnded() {
        return ending().isPresent();
    }

    /** How a dispute ends. */
    public enum Ending {
        /** Both agreed on terms that settle it. */
        SETTLED,
        /** The agency that raised it took it back. */
        WITHDRAWN,
        /** It named a ladder that the partner's service did not know as agreed. */
        REFUSED,
        /** Another about the same was raised at the same time and stands instead. */
        JOINED,
        /** Each body acts on its own duty, and has said why. */
        OWN_DUTY
    }

    boolean concerns(List<String> lines) {
        return raised.lines().stream().anyMatch(lines::contains);
    }

    Stream<Entry> of(AgencyCode agency) {
        return (agency.equals(raiser()) ? byRaiser : byPartner).stream();
    }

    Stream<Entry> all() {
        return Stream.concat(byRaiser.stream(), byPartner.stream());
    }
}
