package uk.concord.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.concord.log.Hash;
import uk.concord.node.book.Book;
import uk.concord.node.book.CommandKey;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredEntry;
import uk.concord.node.book.append.Outcome;
import uk.concord.proto.record.v1.RecordStatus;
import uk.concord.record.Digest;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryType;
import uk.concord.record.entry.ReturnMade;
import uk.concord.record.negotiation.Discussion;
import uk.concord.record.negotiation.Documents;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.negotiation.OfferStatus;
import uk.concord.record.negotiation.RecordHistory;
import uk.concord.record.negotiation.VoidReason;

/** What must hold after every step, checked on the disks and on what was acknowledged, never on what a book says of itself. */
final class Invariants {
    private record Prefixes(RecordId record, Digest council, Digest health) {}

    private final Coverage coverage;
    private final NoticeInvariants notices;
    private final NovationInvariants novations;
    private final DisputeInvariants disputes;
    private final MoneyInvariants spending;
    private final AccountInvariants accounts;
    private final PerformanceInvariants performance;
    private final FindingInvariants findings;
    private final StatementInvariants statements;
    private final Map<Prefixes, Hash> digests = new HashMap<>();

    Invariants(Coverage coverage, Novating novating) {
        this.coverage = coverage;
        this.notices = new NoticeInvariants(coverage);
        this.disputes = new DisputeInvariants(coverage);
        this.spending = new MoneyInvariants(coverage);
        this.accounts = new AccountInvariants(coverage);
        this.performance = new PerformanceInvariants(coverage);
        this.findings = new FindingInvariants(coverage);
        this.statements = new StatementInvariants(coverage);
        this.novations = new NovationInvariants(coverage, novating);
    }

    /** Notes that people were told an outcome. */
    void acknowledged(End end, Outcome.Held held) {
        for (var entry : held.entries()) {
            end.watch.acknowledged.put(entry.index(), hash(entry.leaf()));
        }
    }

    /** I18: what a service accepts is valid where it is appended; otherwise it should have refused. */
    void accepted(End end, Outcome.Held held) {
        var leaves = held.entries().stream().map(Entry::leaf).toList();
        end.record(held.recordId()).entries(end.parties.own()).stream()
                .filter(judged -> leaves.contains(judged.entry().leaf()))
                .forEach(judged -> Violation.unless(
                        judged.verdict().isValid(),
                        "I18: " + end + " accepted a void " + judged.entry().type() + ": "
                                + judged.verdict().code()));
    }

    /** Checks what has changed at both ends since the last step. */
    void afterStep(Link link) {
        var touched = new LinkedHashMap<End, Set<RecordId>>();
        for (var end : link.ends()) {
            ownLog(end, touched.computeIfAbsent(end, _ -> new LinkedHashSet<>()));
        }
        for (var end : link.ends()) {
            mirror(link, end, touched.computeIfAbsent(end, _ -> new LinkedHashSet<>()));
        }
        touched.forEach((end, records) -> records.forEach(record -> record(end, record, false)));
        receipts(link);
    }

    /** True while a service has not yet opened a statement that it may open. */
    static boolean isOwed(Link link) {
        return link.ends().stream()
                .anyMatch(end -> link.records.stream().anyMatch(id -> StatementInvariants.isOwed(end, end.record(id))));
    }

    /** Once faults have stopped: nothing that may be opened is sealed. */
    static void settled(Link link) {
        link.ends().forEach(end -> link.records.forEach(id -> StatementInvariants.settled(end, end.record(id))));
        AccountInvariants.settled(link);
    }

    /** Checks everything, folding every record afresh. */
    void whole(Link link) {
        for (var end : link.ends()) {
            end.watch.acknowledged.forEach((index, leaf) -> {
                var held = end.site.disk.read(end.parties.id(), book -> book.entries(Side.OWN, index, 1, 1));
                Violation.unless(
                        !held.isEmpty() && held.getFirst().leaf().equals(leaf),
                        "I1: " + end + " has lost entry " + index + ", which was acknowledged");
            });
            for (var row : end.site.disk.read(end.parties.id(), book -> book.recordsById(null, Integer.MAX_VALUE))) {
                record(end, row.recordId(), true);
            }
            compared(link, end);
        }
    }

    /** The services themselves must never find what the invariants have not: no two states of the same entries. */
    private void compared(Link link, End end) {
        var exchange = end.book.exchange();
        if (exchange.compared() > 0) {
            coverage.met(Event.STATES_COMPARED);
        }
        Violation.unless(
                link.broken
                        || link.ends().stream().anyMatch(either -> either.hostile)
                        || exchange.differing().isEmpty(),
                "I6: " + end + " finds records in another state than its partner: " + exchange.differing());
    }

    private void ownLog(End end, Set<RecordId> touched) {
        var watch = end.watch;
        var head = end.head().own();
        Violation.unless(head.size() >= watch.own.size(), "I1: the own log of " + end + " has become shorter");
        for (var stored : entries(end, Side.OWN, watch.own.size())) {
            var entry = end.folded.entry(stored);
            isolated(end, entry);
            once(end, entry);
            watch.own.add(stored.leaf());
            touch(entry, touched);
        }
        Violation.unless(head.size() == watch.own.size(), "the head of " + end + " lies beyond its entries");
        watch.acknowledged.forEach((index, leaf) -> Violation.unless(
                index < watch.own.size()
                        && watch.own.get(Math.toIntExact(index)).equals(leaf),
                "I1: " + end + " has lost entry " + index + ", which was acknowledged"));
    }

    private void mirror(Link link, End end, Set<RecordId> touched) {
        var watch = end.watch;
        var author = link.other(end);
        var head = end.head().mirror();
        Violation.unless(head.size() >= watch.mirror.size(), "I2: the mirror of " + end + " has become shorter");
        for (var stored : entries(end, Side.MIRROR, watch.mirror.size())) {
            var entry = end.folded.entry(stored);
            isolated(end, entry);
            Violation.unless(stored.index() == watch.mirror.size(), "I2: the mirror of " + end + " has a gap");
            var index = Math.toIntExact(stored.index());
            var authors = author.watch.own;
            Violation.unless(
                    author.witness.isExcused()
                            || (author.isHealing() && index >= authors.size())
                            || (index < authors.size() && authors.get(index).equals(stored.leaf())),
                    "I2: entry " + index + " of the mirror of " + end + " was never written by its author");
            watch.mirror = watch.mirror.append(stored.leaf());
            touch(entry, touched);
        }
        Violation.unless(
                head.frontier().equals(watch.mirror),
                "I2: the head of the mirror of " + end + " is not that of its entries");
    }

    /** Who holds a receipt can rely on the other holding all that it covers. */
    private static void receipts(Link link) {
        for (var end : link.ends()) {
            var holder = link.other(end);
            Violation.unless(
                    holder.isBehind()
                            || holder.witness.isExcused()
                            || end.head().own().receiptedSize()
                                    <= holder.head().mirror().size(),
                    "I1: " + end + " has a receipt for more than " + holder + " holds");
        }
    }

    private void once(End end, Entry entry) {
        var key = new CommandKey(entry.actor().id(), entry.idempotencyKey());
        if (!entry.idempotencyKey().value().isEmpty()) {
            Violation.unless(
                    end.watch.effects.computeIfAbsent(key, _ -> new HashSet<>()).add(entry.ordinal()),
                    "I7: one command of " + end + " had two effects");
        }
    }

    private static void isolated(End end, Entry entry) {
        Violation.unless(
                entry.origin().partnership().equals(end.parties.id()),
                "I11: an entry of " + entry.origin() + " lies in the book of " + end);
    }

    private void record(End end, RecordId id, boolean anyOrder) {
        var whole = end.folded.history(end.site.disk, end.parties, id);
        var history = whole.closed();
        Violation.unless(
                history.equals(whole) || !end.head().standing().appends(),
                "I6: " + end + " goes on, though entries about " + id + " saw what it does not hold");
        if (history.councilLog().isEmpty() && history.healthLog().isEmpty()) {
            return;
        }
        var row = end.site.disk.read(end.parties.id(), book -> book.record(id)).orElse(null);
        if (row == null) {
            throw new Violation("record " + id + " of " + end + " has entries and no row");
        }
        var record = JointRecord.fold(history);
        var digest = hash(record.stateDigest());
        Violation.unless(row.stateDigest().equals(digest), "I6: the row of " + id + " at " + end + " is not its fold");
        Violation.unless(
                row.summary().getPartnershipId().equals(end.parties.id().value()),
                "I11: a row of another partnership in the book of " + end);
        var council = history.councilLog();
        var health = history.healthLog();
        agreements(end, row, record, council, health);
        notices.check(end, record);
        disputes.check(end, record);
        findings.check(end, row, record, last(council), last(health));
        spending.check(end, record, digest);
        accounts.check(end, record);
        if (areNew(id, last(council), last(health), digest)) {
            money(record);
            performance.check(end, record);
            novations.check(record);
            disputes.check(record);
        }
        statements.check(end, record);
        words(end, row, record, history);
        count(end, record);
        if (anyOrder) {
            var otherOrder = Interleaving.fold(end.parties.partnership(), id, council, health);
            Violation.unless(
                    hash(otherOrder.stateDigest()).equals(digest), "I8: the fold of " + id + " depends on the order");
            findings.inAnyOrder(record, otherOrder);
        }
    }

    /** False when these very entries were folded before: then they must have made the same record, and all that follows from them holds. */
    private boolean areNew(RecordId id, Digest council, Digest health, Hash digest) {
        var before = digests.putIfAbsent(new Prefixes(id, council, health), digest);
        Violation.unless(
                before == null || before.equals(digest), "I6: two states of " + id + " after the same entries");
        return before == null;
    }

    private void agreements(End end, RecordRow row, JointRecord record, List<Entry> council, List<Entry> health) {
        var agreed = record.agreements().stream()
                .map(agreement -> agreement.offer().reference())
                .collect(Collectors.toSet());
        record.agreements()
                .forEach(agreement -> Violation.unless(
                        TwoDecisions.standBehind(agreement, council, health),
                        "I4: no two decisions stand behind an agreement on " + record.id() + " at " + end));
        Violation.unless(
                row.summary().getStatus() != RecordStatus.RECORD_STATUS_AGREED
                        || TwoDecisions.onAnyText(council, health),
                "I4: " + record.id() + " is shown as agreed at " + end + " without two decisions on one text");
        var before = end.watch.agreed.computeIfAbsent(record.id(), _ -> new HashSet<>());
        Violation.unless(agreed.containsAll(before), "I5: an agreement on " + record.id() + " was undone at " + end);
        agreed.stream().filter(before::add).forEach(_ -> coverage.met(Event.AGREEMENT));
    }

    /** I10: what is agreed is paid for, to the penny. */
    private static void money(JointRecord record) {
        for (var agreement : record.agreements()) {
            for (var line : agreement.terms().lines()) {
                var costs = line.costs().stream()
                        .mapToLong(cost ->
                                cost.amount() == null ? 0 : cost.amount().value())
                        .sum();
                var paid = line.contributions().stream()
                        .flatMap(contribution -> contribution.amounts().stream())
                        .mapToLong(amount ->
                                amount.amount() == null ? 0 : amount.amount().value())
                        .sum();
                Violation.unless(costs == paid, "I10: an agreed line of " + record.id() + " is not paid for");
            }
        }
    }

    /** What is said counts nowhere: the row's version is the number of all other entries. */
    private void words(End end, RecordRow row, JointRecord record, RecordHistory history) {
        var deciding = Stream.concat(history.councilLog().stream(), history.healthLog().stream())
                .filter(entry -> entry.type() != EntryType.COMMENT
                        && entry.type() != EntryType.DRAFT_SHARED
                        && entry.type() != EntryType.DOCUMENT)
                .count();
        Violation.unless(row.version() == deciding, "what was said about " + record.id() + " moved it at " + end);
        if (Documents.of(record).stream()
                .anyMatch(judged -> judged.verdict().code().isEmpty())) {
            coverage.met(Event.DOCUMENT);
        }
        var discussion = Discussion.of(record);
        for (var entry : discussion.entries()) {
            coverage.met(entry.type() == EntryType.COMMENT ? Event.COMMENT : Event.DRAFT_SHARED);
            if (discussion.answered(entry).isPresent()) {
                coverage.met(Event.QUESTION_ANSWERED);
            }
        }
    }

    private void count(End end, JointRecord record) {
        var judged = new ArrayList<>(record.entries(end.parties.own()));
        judged.addAll(record.entries(end.parties.partner()));
        for (var one : judged) {
            var isVoid = !one.verdict().code().isEmpty();
            if (isVoid && end.watch.voided.add(hash(one.entry().leaf()))) {
                coverage.met(Event.VOID_ENTRY);
                if (one.entry().payload() instanceof Disputing || one.entry().payload() instanceof ReturnMade) {
                    coverage.forbidden().voided(one.verdict().code());
                }
                if (one.verdict().code().equals(VoidReason.CROSSED.name())) {
                    coverage.met(Event.CROSSING);
                }
            }
        }
        if (record.isReadOnly()) {
            coverage.met(Event.READ_ONLY_RECORD);
        }
        record.offers().forEach(offer -> {
            if (offer.status() == OfferStatus.EXPIRED) {
                coverage.met(Event.EXPIRY);
            }
            if (offer.status() == OfferStatus.RELEASED) {
                coverage.met(Event.RELEASE);
            }
            if (offer.status() == OfferStatus.DECLINED) {
                coverage.met(Event.DECLINE);
            }
            if (offer.status() == OfferStatus.COUNTERED) {
                coverage.met(Event.COUNTER_OFFER);
            }
            if (offer.withdrawal() != null) {
                coverage.met(Event.WITHDRAWAL);
            }
        });
    }

    private static Digest last(List<Entry> entries) {
        return entries.isEmpty() ? Digest.over(new byte[0]) : entries.getLast().leaf();
    }

    private static List<StoredEntry> entries(End end, Side side, long from) {
        return end.site.disk.<List<StoredEntry>>read(
                end.parties.id(), (Book book) -> book.entries(side, from, Integer.MAX_VALUE, Long.MAX_VALUE));
    }

    private static void touch(Entry entry, Set<RecordId> touched) {
        if (entry.recordId() != null) {
            touched.add(entry.recordId());
        }
    }

    private static Hash hash(Digest digest) {
        return Hash.of(digest.toArray());
    }
}
