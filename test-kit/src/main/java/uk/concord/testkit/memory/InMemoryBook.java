package uk.concord.testkit.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.log.Hash;
import uk.concord.node.book.AnnouncedEpoch;
import uk.concord.node.book.Book;
import uk.concord.node.book.BookHead;
import uk.concord.node.book.Branch;
import uk.concord.node.book.CommandKey;
import uk.concord.node.book.Disputed;
import uk.concord.node.book.ForkProof;
import uk.concord.node.book.Found;
import uk.concord.node.book.Healing;
import uk.concord.node.book.OwedInDispute;
import uk.concord.node.book.OwedReturn;
import uk.concord.node.book.RecordQuery;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.SearchTerms;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredAccount;
import uk.concord.node.book.StoredCheckpoint;
import uk.concord.node.book.StoredCommand;
import uk.concord.node.book.StoredEntry;
import uk.concord.node.book.StoredErasure;
import uk.concord.node.book.StoredErasure.By;
import uk.concord.node.book.StoredPart;
import uk.concord.node.book.StoredReceipt;
import uk.concord.node.book.TypedEntry;
import uk.concord.record.AgencyCode;
import uk.concord.record.Bytes;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.entry.EntryType;

/** One partnership's pages, read. */
class InMemoryBook implements Book {
    private static final Comparator<RecordRow> DUE_FIRST = Comparator.comparing(
                    RecordRow::dueAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(RecordRow::recordId);

    final Pages pages;
    private final Map<PartnershipId, Pages> all;

    InMemoryBook(Pages pages, Map<PartnershipId, Pages> all) {
        this.pages = pages;
        this.all = all;
    }

    @Override
    public BookHead head() {
        return pages.head;
    }

    @Override
    public List<StoredEntry> entriesOf(Collection<RecordId> records) {
        return Stream.of(pages.own, pages.mirror)
                .flatMap(log -> records.stream()
                        .distinct()
                        .flatMap(record -> log.byRecord.getOrDefault(record, List.of()).stream())
                        .sorted(Comparator.comparingLong(StoredEntry::index)))
                .toList();
    }

    @Override
    public List<StoredEntry> entries(Side side, long from, int maxEntries, long maxBytes) {
        var found = new ArrayList<StoredEntry>();
        var bytes = 0L;
        for (var entry : tail(pages.log(side).entries, from)) {
            bytes += entry.envelope().length();
            if (found.size() == maxEntries || (bytes > maxBytes && !found.isEmpty())) {
                break;
            }
            found.add(entry);
        }
        return found;
    }

    @Override
    public List<TypedEntry> entryTypes(Side side, long from, int limit) {
        return pages.log(side).entries.stream()
                .skip(from)
                .limit(limit)
                .map(entry -> new TypedEntry(entry.type(), entry.recordId()))
                .toList();
    }

    @Override
    public List<StoredEntry> keyChanges(Side side) {
        return pages.log(side).entries.stream()
                .filter(entry -> entry.recordId() == null
                        && (entry.type() == EntryType.KEYS.number() || entry.type() == EntryType.CONTINUED.number()))
                .toList();
    }

    @Override
    public List<Hash> leaves(Side side, long from, long to) {
        return pages.log(side).entries.subList((int) from, (int) to).stream()
                .map(StoredEntry::leaf)
                .toList();
    }

    @Override
    public List<StoredPart> parts(Side side, long from, long to) {
        return pages.log(side).parts.subMap(from, to).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public long partsFit(Side side, long from, long to, long mostBytes) {
        var bytes = 0L;
        for (var part : parts(side, from, to)) {
            bytes += part.isLarge()
                    ? (long) StoredPart.pieces(part.content().length()) * StoredPart.PIECE_BYTES
                    : part.content().length();
            if (bytes > mostBytes) {
                return part.index();
            }
        }
        return to;
    }

    @Override
    public Optional<Bytes> piece(Side side, long index, Hash commitment, int piece) {
        return parts(side, index, index + 1).stream()
                .filter(part -> part.commitment().equals(commitment))
                .filter(part ->
                        piece >= 0 && piece < StoredPart.pieces(part.content().length()))
                .map(part -> part.piece(piece))
                .findFirst();
    }

    @Override
    public List<StoredPart> partsOf(RecordId record) {
        return entriesOf(List.of(record)).stream()
                .flatMap(entry -> pages.log(entry.side()).parts.getOrDefault(entry.index(), List.of()).stream())
                .map(part -> part.isLarge() ? part.bare() : part)
                .toList();
    }

    @Override
    public Map<CommandKey, StoredCommand> commands(Collection<CommandKey> keys) {
        var found = new HashMap<CommandKey, StoredCommand>();
        keys.forEach(key -> Optional.ofNullable(pages.commands.get(key)).ifPresent(command -> found.put(key, command)));
        return found;
    }

    @Override
    public Map<RecordId, PartnershipId> owners(Collection<RecordId> records) {
        var owners = new HashMap<RecordId, PartnershipId>();
        all.forEach((owner, book) ->
                records.stream().filter(book.rows::containsKey).forEach(record -> owners.put(record, owner)));
        return owners;
    }

    @Override
    public Optional<StoredCheckpoint> checkpointAtMost(Side side, long size) {
        return Optional.ofNullable(pages.log(side).checkpoints.floorEntry(size)).map(Map.Entry::getValue);
    }

    @Override
    public Optional<StoredCheckpoint> checkpointAbove(Side side, long size) {
        return Optional.ofNullable(pages.log(side).checkpoints.higherEntry(size))
                .map(Map.Entry::getValue);
    }

    @Override
    public Optional<StoredReceipt> newestReceipt(Side side) {
        return Optional.ofNullable(pages.log(side).receipts.lastEntry()).map(Map.Entry::getValue);
    }

    @Override
    public Map<Long, Instant> receiptedAt(Side side, Collection<Long> indexes) {
        var found = new HashMap<Long, Instant>();
        indexes.forEach(index -> Optional.ofNullable(pages.log(side).receipts.higherEntry(index))
                .ifPresent(receipt -> found.put(index, receipt.getValue().at())));
        return found;
    }

    @Override
    public List<StoredErasure> erasures(Side side, long from, long to) {
        return pages.erasures.stream()
                .filter(said -> said.side() == side && said.index() >= from && said.index() < to)
                .sorted(Comparator.comparingLong(StoredErasure::index).thenComparing(StoredErasure::by))
                .toList();
    }

    @Override
    public List<StoredErasure> erasuresOf(RecordId record) {
        var places = entriesOf(List.of(record)).stream()
                .map(entry -> entry.side() + " " + entry.index())
                .collect(Collectors.toSet());
        return pages.erasures.stream()
                .filter(said -> places.contains(said.side() + " " + said.index()))
                .toList();
    }

    @Override
    public List<StoredErasure> erasuresAwaited(Side side) {
        return without(side, By.PROMISED, By.AUTHOR);
    }

    @Override
    public List<StoredErasure> erasuresToFollow(int limit) {
        return without(Side.MIRROR, By.AUTHOR, By.FOLLOWER).stream()
                .limit(limit)
                .toList();
    }

    private List<StoredErasure> without(Side side, By said, By notSaid) {
        return pages.erasures.stream()
                .filter(one -> one.side() == side && one.by() == said)
                .filter(one ->
                        pages.erasures.stream().noneMatch(other -> other.by() == notSaid && one.isOfSamePartAs(other)))
                .sorted(Comparator.comparingLong(StoredErasure::index))
                .toList();
    }

    @Override
    public List<StoredErasure> erasuresToRepeat(int limit) {
        return without(Side.OWN, By.SET_ASIDE, By.AUTHOR).stream().limit(limit).toList();
    }

    @Override
    public Optional<Branch> newestBranch() {
        return pages.branches.isEmpty()
                ? Optional.empty()
                : Optional.of(pages.branches.getLast().branch());
    }

    @Override
    public List<StoredEntry> branchEntries(int branch, long from, int limit) {
        return pages.branches.get(branch).entries().stream()
                .filter(entry -> entry.index() >= from)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Healing> newestHealing() {
        return Optional.ofNullable(pages.healings.lastEntry()).map(Map.Entry::getValue);
    }

    @Override
    public Optional<AnnouncedEpoch> announcedEpoch() {
        return Optional.ofNullable(pages.announced);
    }

    @Override
    public List<ForkProof> forks() {
        return List.copyOf(pages.forks);
    }

    @Override
    public List<RecordRow> rows(Collection<RecordId> records) {
        return records.stream()
                .distinct()
                .flatMap(record -> Stream.ofNullable(pages.rows.get(record)))
                .toList();
    }

    @Override
    public List<RecordRow> records(RecordQuery query, RecordQuery.@Nullable Position after, int limit) {
        return matching(query)
                .sorted(Matching.inOrder(query.order()))
                .filter(row -> after == null || Matching.comesAfter(row, after, query.order()))
                .limit(limit)
                .toList();
    }

    @Override
    public int countRecords(RecordQuery query, int cap) {
        return (int) matching(query).limit(cap).count();
    }

    @Override
    public List<String> serviceCodes(int limit) {
        return terms(SearchTerms.SERVICE, limit);
    }

    @Override
    public List<String> providers(int limit) {
        return terms(SearchTerms.PROVIDER, limit);
    }

    private List<String> terms(String kind, int limit) {
        return pages.rows.values().stream()
                .flatMap(row -> SearchTerms.of(row.summary()).stream())
                .filter(term -> term.startsWith(kind))
                .map(term -> term.substring(kind.length()))
                .distinct()
                .sorted()
                .limit(limit)
                .toList();
    }

    @Override
    public List<RecordRow> waitingFor(AgencyCode agency, int limit) {
        return waiting(agency).sorted(DUE_FIRST).limit(limit).toList();
    }

    @Override
    public int countWaitingFor(AgencyCode agency, int cap) {
        return (int) waiting(agency).limit(cap).count();
    }

    @Override
    public List<RecordRow> disputed(RecordQuery.@Nullable Position after, long most, int limit) {
        record Keyed(long key, RecordRow row) {
            boolean isBeyond(RecordQuery.Position position) {
                return key > position.key()
                        || (key == position.key() && row.recordId().compareTo(position.recordId()) > 0);
            }
        }
        return pages.rows.values().stream()
                .flatMap(row ->
                        Optional.ofNullable(Disputed.key(row.summary())).map(key -> new Keyed(key, row)).stream())
                .filter(found -> found.key() <= most && (after == null || found.isBeyond(after)))
                .sorted(Comparator.comparingLong(Keyed::key)
                        .thenComparing(found -> found.row().recordId()))
                .limit(limit)
                .map(Keyed::row)
                .toList();
    }

    @Override
    public List<StoredAccount> accounts(int financialYear, @Nullable RecordId after, int limit) {
        return pages.accounts.entrySet().stream()
                .filter(accounts -> after == null || accounts.getKey().compareTo(after) > 0)
                .sorted(Map.Entry.comparingByKey())
                .flatMap(accounts -> accounts.getValue().stream())
                .filter(account -> account.financialYear() == financialYear)
                .limit(limit)
                .toList();
    }

    @Override
    public List<OwedInDispute.Row> owedInDisputes(AgencyCode agency, int limit) {
        return owing(agency)
                .sorted(Comparator.comparingLong(
                                (OwedInDispute.Row row) -> row.owed().day())
                        .thenComparing(row -> row.record().recordId()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<OwedReturn> owedReturns(AgencyCode agency, LocalDate today, int limit) {
        return returning(agency, today)
                .sorted(Comparator.comparingLong(OwedReturn::dueDay)
                        .thenComparing(owed -> owed.record().recordId())
                        .thenComparingInt(OwedReturn::number))
                .limit(limit)
                .toList();
    }

    @Override
    public int countOwedReturns(AgencyCode agency, LocalDate today, int cap) {
        return (int) returning(agency, today).limit(cap).count();
    }

    private Stream<OwedReturn> returning(AgencyCode agency, LocalDate today) {
        return pages.rows.values().stream()
                .flatMap(row -> IntStream.range(0, row.summary().getReturnDutiesCount())
                        .mapToObj(number -> new OwedReturn(row, number)))
                .filter(owed -> owed.duty().getAgency().equals(agency.value()) && owed.lastDay() < today.toEpochDay());
    }

    @Override
    public List<Integer> accountYears() {
        return pages.accounts.values().stream()
                .flatMap(List::stream)
                .map(StoredAccount::financialYear)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public int countOwedInDisputes(AgencyCode agency, int cap) {
        return (int) owing(agency).limit(cap).count();
    }

    private Stream<OwedInDispute.Row> owing(AgencyCode agency) {
        return pages.rows.values().stream().flatMap(row -> OwedInDispute.in(row.summary()).stream()
                .filter(owed -> owed.duty().getAgency().equals(agency.value()))
                .map(owed -> new OwedInDispute.Row(row, owed)));
    }

    @Override
    public List<RecordRow> withLadder(int limit) {
        return pages.rows.values().stream()
                .filter(row -> row.summary().getHasLadder())
                .sorted(Comparator.comparing(RecordRow::recordId))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Found> findings(Found.Query query, RecordQuery.@Nullable Position after, int limit) {
        return found(query)
                .filter(found -> after == null
                        || found.place() > after.key()
                        || (found.place() == after.key() && found.recordId().compareTo(after.recordId()) > 0))
                .sorted(Found.ORDER)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Found.Count> countFindings(Found.Query query) {
        return found(query)
                .collect(Collectors.groupingBy(found -> found.finding().getKind(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(kind -> new Found.Count(
                        kind.getKey(),
                        kind.getValue().size(),
                        kind.getValue().stream()
                                .mapToLong(found -> found.finding().getMoneyPence())
                                .sum()))
                .toList();
    }

    private Stream<Found> found(Found.Query query) {
        return pages.rows.values().stream()
                .flatMap(row -> Found.on(row.summary()).stream())
                .filter(query::matches);
    }

    @Override
    public List<RecordRow> reviewsDue(LocalDate by, LocalDate today, int limit) {
        return pages.rows.values().stream()
                .filter(row -> isDay(row.summary().getReviewOn())
                        && isDay(row.summary().getAgreedTo()))
                .filter(row -> !LocalDate.parse(row.summary().getReviewOn()).isAfter(by))
                .filter(row -> !LocalDate.parse(row.summary().getAgreedTo()).isBefore(today))
                .sorted(Comparator.comparing((RecordRow row) -> row.summary().getReviewOn())
                        .thenComparing(RecordRow::recordId))
                .limit(limit)
                .toList();
    }

    @Override
    public int countReviewsDue(LocalDate by, LocalDate today, int cap) {
        return reviewsDue(by, today, cap).size();
    }

    private static boolean isDay(String text) {
        return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    }

    @Override
    public List<RecordRow> recordsById(@Nullable RecordId after, int limit) {
        var rows = after == null ? pages.rows : pages.rows.tailMap(after, false);
        return rows.values().stream().limit(limit).toList();
    }

    @Override
    public List<RecordId> recordIds(@Nullable RecordId after, int limit) {
        return Stream.of(pages.own, pages.mirror)
                .flatMap(log -> log.byRecord.entrySet().stream())
                .filter(ofRecord -> !ofRecord.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .filter(id -> after == null || id.compareTo(after) > 0)
                .distinct()
                .sorted()
                .limit(limit)
                .toList();
    }

    @Override
    public List<RecordId> reactionsDue(Instant now, int limit) {
        record Owed(Instant since, RecordId record) {}
        return pages.rows.values().stream()
                .flatMap(row -> Stream.ofNullable(row.reactionAt()).map(since -> new Owed(since, row.recordId())))
                .filter(owed -> !owed.since().isAfter(now))
                .sorted(Comparator.comparing(Owed::since).thenComparing(Owed::record))
                .limit(limit)
                .map(Owed::record)
                .toList();
    }

    private Stream<RecordRow> matching(RecordQuery query) {
        return pages.rows.values().stream().filter(row -> Matching.matches(row.summary(), query));
    }

    private Stream<RecordRow> waiting(AgencyCode agency) {
        return pages.rows.values().stream()
                .filter(row -> row.summary().getWaitingFor().equals(agency.value()));
    }

    private static List<StoredEntry> tail(List<StoredEntry> entries, long from) {
        return from >= entries.size() ? List.of() : entries.subList((int) from, entries.size());
    }
}
