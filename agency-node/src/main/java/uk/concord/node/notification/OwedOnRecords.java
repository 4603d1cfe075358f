package uk.concord.node.notification;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.node.agency.Partnerships;
import uk.concord.node.book.Book;
import uk.concord.node.book.OwedReturn;
import uk.concord.node.book.RecordFilter;
import uk.concord.node.book.RecordQuery;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.Side;
import uk.concord.node.book.TypedEntry;
import uk.concord.node.link.RecordShelves;
import uk.concord.proto.record.v1.ReturnDuty;
import uk.concord.record.ActorId;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.entry.EntryType;
import uk.concord.record.negotiation.JointRecord;

/** What joint records ask of this agency's people, read from its book. */
@Singleton
final class OwedOnRecords {
    private static final int MOST_ENTRIES = 500;
    private static final int PAGE = 200;

    /** Entries of the partner's after which something may wait for us. */
    private static final Set<Integer> OF_PARTNER = Set.of(
            EntryType.OFFER.number(),
            EntryType.COUNTER.number(),
            EntryType.WITHDRAWAL.number(),
            EntryType.COMMENT.number(),
            EntryType.ACCEPT.number(),
            EntryType.DISPUTE_RAISED.number(),
            EntryType.DISPUTE_ACKNOWLEDGED.number(),
            EntryType.DISPUTE_REFUSED.number(),
            EntryType.DISPUTE_ESCALATED.number(),
            EntryType.EXTENSION_ASKED.number(),
            EntryType.EXTENSION_AGREED.number(),
            EntryType.PROPOSED.number(),
            EntryType.OWN_DUTY.number(),
            EntryType.DISPUTE_WITHDRAWN.number(),
            EntryType.CLAIM_PAID.number(),
            EntryType.CLAIM_CONFIRMED.number(),
            EntryType.ACCOUNT_STATED.number(),
            EntryType.ACCOUNT_QUERIED.number());

    /** Entries of our own of which colleagues are to know: because a limit has passed, or because it ends a dispute. */
    private static final Set<Integer> OF_OWN = Set.of(
            EntryType.EXPIRED.number(),
            EntryType.ACCEPT.number(),
            EntryType.DISPUTE_ESCALATED.number(),
            EntryType.DISPUTE_REFUSED.number(),
            EntryType.OWN_DUTY.number(),
            EntryType.DISPUTE_WITHDRAWN.number());

    /** What a dispute asks of people. */
    private static final Set<Kind> IN_DISPUTES = EnumSet.of(
            Kind.ANSWER_EXTENSION,
            Kind.ANSWER_PROPOSAL,
            Kind.MEET_ON_RUNG,
            Kind.END_DISPUTE,
            Kind.PAY_CLAIM,
            Kind.CONFIRM_PAYMENT);

    private final Partnerships partnerships;
    private final RecordShelves shelves;

    OwedOnRecords(Partnerships partnerships, RecordShelves shelves) {
        this.partnerships = partnerships;
        this.shelves = shelves;
    }

    /**
     * What some entries have brought.
     *
     * @param ownTo how many entries of the own log have been looked at
     * @param mirrorTo how many of the partner's
     */
    record Arrived(List<RecordDuties.Duty> duties, long ownTo, long mirrorTo) {}

    /** What the next entries after a position have brought and is still so; a bounded number of entries at once. */
    Arrived after(Book book, PartnershipId partnership, Position position) {
        var head = book.head();
        long own = Math.min(position.ownSize(), head.own().size());
        long mirror = Math.min(position.mirrorSize(), head.mirror().size());
        var fromOwn = book.entryTypes(Side.OWN, own, MOST_ENTRIES);
        var fromPartner = book.entryTypes(Side.MIRROR, mirror, MOST_ENTRIES);
        var touched = Stream.concat(records(fromOwn, OF_OWN), records(fromPartner, OF_PARTNER))
                .collect(Collectors.toUnmodifiableSet());
        long ownTo = own + fromOwn.size();
        long mirrorTo = mirror + fromPartner.size();
        var duties = duties(book, partnership, touched).stream()
                .filter(duty -> duty.occasion() != Occasion.BEFORE)
                .filter(duty -> duty.side() == Side.OWN
                        ? duty.index() >= own && duty.index() < ownTo
                        : duty.index() >= mirror && duty.index() < mirrorTo)
                .toList();
        return new Arrived(duties, ownTo, mirrorTo);
    }

    /** Offers that wait for us with a limit up to a day, and since when people may know of each. */
    List<Limited> offersDue(Book book, PartnershipId partnership, LocalDate upTo) {
        var rows = new ArrayList<RecordRow>();
        RecordRow last = null;
        List<RecordRow> page;
        do {
            page = book.records(waiting(), RecordQuery.Position.after(RecordQuery.Order.DUE, last), PAGE);
            page.stream().filter(row -> isBy(row.dueAt(), upTo)).forEach(rows::add);
            last = page.isEmpty() ? null : page.getLast();
        } while (page.size() == PAGE && last != null && isBy(last.dueAt(), upTo));
        return limited(book, partnership, rows);
    }

    private List<Limited> limited(Book book, PartnershipId partnership, List<RecordRow> rows) {
        var found = new ArrayList<Limited>();
        for (int from = 0; from < rows.size(); from += PAGE) {
            var some = rows.subList(from, Math.min(rows.size(), from + PAGE)).stream()
                    .map(RecordRow::recordId)
                    .collect(Collectors.toUnmodifiableSet());
            duties(book, partnership, some).stream()
                    .filter(duty -> duty.owed().kind() == Kind.ANSWER_OFFER)
                    .map(OwedOnRecords::limited)
                    .forEach(found::add);
        }
        return found;
    }

    /** What disputes ask of us and has a limit up to a day. */
    List<Limited> disputesDue(Book book, PartnershipId partnership, LocalDate upTo) {
        return inDisputes(book, partnership, PAGE * 5)
                .filter(duty -> isBy(duty.owed().due(), upTo))
                .map(OwedOnRecords::limited)
                .toList();
    }

    /** What disputes ask of us, that due earliest first. */
    List<Owed> owedInDisputes(Book book, PartnershipId partnership, int most) {
        return inDisputes(book, partnership, most).map(RecordDuties.Duty::owed).toList();
    }

    private Stream<RecordDuties.Duty> inDisputes(Book book, PartnershipId partnership, int most) {
        var about = book.owedInDisputes(partnerships.own(), most).stream()
                .map(row -> row.record().recordId())
                .collect(Collectors.toUnmodifiableSet());
        return duties(book, partnership, about).stream()
                .filter(duty -> duty.waits() && IN_DISPUTES.contains(duty.owed().kind()));
    }

    private static Limited limited(RecordDuties.Duty duty) {
        return new Limited(
                duty.owed(), London.day(Objects.requireNonNull(duty.owed().due())), London.day(duty.since()));
    }

    /** Agreements that still run and are to be reviewed by a day. */
    List<Limited> reviewsDue(Book book, PartnershipId partnership, LocalDate by, LocalDate today) {
        return book.reviewsDue(by, today, PAGE * 5).stream()
                .map(row -> review(partnership, row))
                .toList();
    }

    private static Limited review(PartnershipId partnership, RecordRow row) {
        var day = LocalDate.parse(row.summary().getReviewOn());
        var thing = "review:" + row.recordId() + ":" + day;
        var owed = Owed.of(
                        partnership,
                        Kind.REVIEW,
                        thing,
                        row.summary().getRef(),
                        row.recordId(),
                        day.atTime(LocalTime.NOON).atZone(London.ZONE).toInstant())
                .among(row.summary().getOwnActorIdsList().stream()
                        .map(actor -> ActorId.of(actor.toByteArray()))
                        .filter(actor -> !actor.isService())
                        .collect(Collectors.toUnmodifiableSet()));
        return new Limited(owed, day, LocalDate.MIN);
    }

    /** Returns of measures that we owe, the earliest due first: of each measure the first that is missing. */
    List<Limited> returnsDue(Book book, PartnershipId partnership, LocalDate today) {
        return book.owedReturns(partnerships.own(), today, PAGE * 5).stream()
                .map(owed -> returning(partnership, owed))
                .toList();
    }

    private static Limited returning(PartnershipId partnership, OwedReturn owed) {
        var row = owed.record();
        var day = LocalDate.parse(owed.duty().getDueOn());
        return new Limited(
                Owed.of(
                        partnership,
                        Kind.ENTER_RETURN,
                        thing(row.recordId(), owed.duty()),
                        row.summary().getRef(),
                        row.recordId(),
                        day.atTime(LocalTime.NOON).atZone(London.ZONE).toInstant()),
                day,
                LocalDate.MIN);
    }

    /** The name of a return that is owed. */
    static String thing(RecordId record, ReturnDuty duty) {
        return "return:" + record + ":" + duty.getMeasureId() + ":" + duty.getFrom();
    }

    /** The first offers that wait for us, those due earliest first. */
    List<Owed> offersWaiting(Book book, PartnershipId partnership, int most) {
        return book.waitingFor(partnerships.own(), most).stream()
                .map(row -> Owed.of(
                        partnership,
                        Kind.ANSWER_OFFER,
                        "record:" + row.recordId(),
                        row.summary().getRef(),
                        row.recordId(),
                        row.dueAt()))
                .toList();
    }

    /** What waits for us about these records, as they stand now. */
    List<Owed> waiting(Book book, PartnershipId partnership, Collection<RecordId> records) {
        return duties(book, partnership, Set.copyOf(records)).stream()
                .filter(RecordDuties.Duty::waits)
                .map(RecordDuties.Duty::owed)
                .toList();
    }

    /**
     * Something with a limit.
     *
     * @param known the day since which people may know of it
     */
    record Limited(Owed owed, LocalDate limit, LocalDate known) {}

    private List<RecordDuties.Duty> duties(Book book, PartnershipId partnership, Set<RecordId> about) {
        return folded(book, partnership, about).values().stream()
                .flatMap(record -> new RecordDuties(record, partnerships.own()).all().stream())
                .toList();
    }

    /** These records folded. */
    Map<RecordId, JointRecord> folded(Book book, PartnershipId partnership, Set<RecordId> about) {
        return shelves.of(partnership).take(book, about);
    }

    private static Stream<RecordId> records(List<TypedEntry> entries, Set<Integer> types) {
        return entries.stream()
                .filter(entry -> types.contains(entry.type()))
                .flatMap(entry -> Stream.ofNullable(entry.recordId()));
    }

    private RecordQuery waiting() {
        return new RecordQuery(
                new RecordFilter(Set.of(), partnerships.own().value(), "", "", Set.of(), Set.of(), 0, null),
                "",
                RecordQuery.Order.DUE);
    }

    private static boolean isBy(@Nullable Instant due, LocalDate day) {
        return due != null && !London.day(due).isAfter(day);
    }
}
