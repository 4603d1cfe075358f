package uk.concord.node.store;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.log.Hash;
import uk.concord.node.book.AnnouncedEpoch;
import uk.concord.node.book.Book;
import uk.concord.node.book.BookHead;
import uk.concord.node.book.Branch;
import uk.concord.node.book.CommandKey;
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
import uk.concord.node.book.StoredPart;
import uk.concord.node.book.StoredReceipt;
import uk.concord.node.book.TypedEntry;
import uk.concord.record.AgencyCode;
import uk.concord.record.Bytes;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** One partnership's book, read on one connection within one transaction. */
class JdbcBook implements Book {
    final Statements statements;
    private final PartnershipId partnership;
    final HeadTable heads;
    final EntryTable entries;
    final PartTable parts;
    final CommandTable commands;
    final OwnerTable owners;
    final RecordTable records;
    final TermTable terms;
    final AccountTable accounts;
    final DutyTable duties;
    final ReturnDutyTable returnDuties;
    final FindingTable findings;
    final CheckpointTable checkpoints;
    final ReceiptTable receipts;
    final ForkTable forks;
    final HealingTable healings;
    final AnnouncedEpochTable announced;
    final BranchTable branches;
    final ErasureTable erasures;

    JdbcBook(Connection connection, PartnershipId partnership) {
        this.statements = new Statements(connection);
        this.partnership = partnership;
        this.heads = new HeadTable(statements, partnership);
        this.entries = new EntryTable(statements, partnership);
        this.parts = new PartTable(statements, partnership);
        this.commands = new CommandTable(statements, partnership);
        this.owners = new OwnerTable(statements, partnership);
        this.records = new RecordTable(statements, partnership);
        this.terms = new TermTable(statements, partnership);
        this.accounts = new AccountTable(statements, partnership);
        this.duties = new DutyTable(statements, partnership);
        this.returnDuties = new ReturnDutyTable(statements, partnership);
        this.findings = new FindingTable(statements, partnership);
        this.checkpoints = new CheckpointTable(statements, partnership);
        this.receipts = new ReceiptTable(statements, partnership);
        this.forks = new ForkTable(statements, partnership);
        this.healings = new HealingTable(statements, partnership);
        this.announced = new AnnouncedEpochTable(statements, partnership);
        this.branches = new BranchTable(statements, partnership);
        this.erasures = new ErasureTable(statements, partnership);
    }

    @Override
    public BookHead head() {
        return heads.find().orElse(BookHead.EMPTY);
    }

    @Override
    public List<StoredEntry> entriesOf(Collection<RecordId> records) {
        return entries.ofRecords(records);
    }

    @Override
    public List<StoredEntry> entries(Side side, long from, int maxEntries, long maxBytes) {
        return entries.from(side, from, maxEntries, maxBytes);
    }

    @Override
    public List<TypedEntry> entryTypes(Side side, long from, int limit) {
        return entries.types(side, from, limit);
    }

    @Override
    public List<StoredEntry> keyChanges(Side side) {
        return entries.keyChanges(side);
    }

    @Override
    public List<Hash> leaves(Side side, long from, long to) {
        return entries.leaves(side, from, to);
    }

    @Override
    public List<StoredPart> parts(Side side, long from, long to) {
        return parts.range(side, from, to);
    }

    @Override
    public long partsFit(Side side, long from, long to, long mostBytes) {
        return parts.fit(side, from, to, mostBytes);
    }

    @Override
    public Optional<Bytes> piece(Side side, long index, Hash commitment, int piece) {
        return parts.piece(side, index, commitment, piece);
    }

    @Override
    public List<StoredPart> partsOf(RecordId record) {
        return parts.of(record);
    }

    @Override
    public Map<CommandKey, StoredCommand> commands(Collection<CommandKey> keys) {
        return commands.find(keys);
    }

    @Override
    public Map<RecordId, PartnershipId> owners(Collection<RecordId> records) {
        return owners.find(records);
    }

    @Override
    public Optional<StoredCheckpoint> checkpointAtMost(Side side, long size) {
        return checkpoints.atMost(side, size);
    }

    @Override
    public Optional<StoredCheckpoint> checkpointAbove(Side side, long size) {
        return checkpoints.above(side, size);
    }

    @Override
    public Optional<StoredReceipt> newestReceipt(Side side) {
        return receipts.newest(side);
    }

    @Override
    public Map<Long, Instant> receiptedAt(Side side, Collection<Long> indexes) {
        return receipts.covering(side, indexes);
    }

    @Override
    public List<StoredErasure> erasures(Side side, long from, long to) {
        return erasures.range(side, from, to);
    }

    @Override
    public List<StoredErasure> erasuresOf(RecordId record) {
        return erasures.of(record);
    }

    @Override
    public List<StoredErasure> erasuresAwaited(Side side) {
        return erasures.awaited(side);
    }

    @Override
    public List<StoredErasure> erasuresToFollow(int limit) {
        return erasures.toFollow(limit);
    }

    @Override
    public List<StoredErasure> erasuresToRepeat(int limit) {
        return erasures.toRepeat(limit);
    }

    @Override
    public Optional<Branch> newestBranch() {
        return branches.newest();
    }

    @Override
    public List<StoredEntry> branchEntries(int branch, long from, int limit) {
        return branches.entries(branch, from, limit);
    }

    @Override
    public Optional<Healing> newestHealing() {
        return healings.newest();
    }

    @Override
    public Optional<AnnouncedEpoch> announcedEpoch() {
        return announced.find();
    }

    @Override
    public List<ForkProof> forks() {
        return forks.list();
    }

    @Override
    public List<RecordRow> rows(Collection<RecordId> wanted) {
        return records.find(wanted);
    }

    @Override
    public List<RecordRow> records(RecordQuery query, RecordQuery.@Nullable Position after, int limit) {
        return new RecordListing(statements, partnership, query).page(after, limit);
    }

    @Override
    public int countRecords(RecordQuery query, int cap) {
        return new RecordListing(statements, partnership, query).count(cap);
    }

    @Override
    public List<String> serviceCodes(int limit) {
        return terms.ofKind(SearchTerms.SERVICE, limit);
    }

    @Override
    public List<String> providers(int limit) {
        return terms.ofKind(SearchTerms.PROVIDER, limit);
    }

    @Override
    public List<RecordRow> waitingFor(AgencyCode agency, int limit) {
        return records.waitingFor(agency, limit);
    }

    @Override
    public int countWaitingFor(AgencyCode agency, int cap) {
        return records.countWaitingFor(agency, cap);
    }

    @Override
    public List<RecordRow> disputed(RecordQuery.@Nullable Position after, long most, int limit) {
        return records.disputed(after, most, limit);
    }

    @Override
    public List<StoredAccount> accounts(int financialYear, @Nullable RecordId after, int limit) {
        return accounts.ofYear(financialYear, after, limit);
    }

    @Override
    public List<Integer> accountYears() {
        return accounts.years();
    }

    @Override
    public List<OwedInDispute.Row> owedInDisputes(AgencyCode agency, int limit) {
        return duties.list(agency, limit);
    }

    @Override
    public List<OwedReturn> owedReturns(AgencyCode agency, LocalDate today, int limit) {
        return returnDuties.list(agency, today, limit);
    }

    @Override
    public int countOwedReturns(AgencyCode agency, LocalDate today, int cap) {
        return returnDuties.count(agency, today, cap);
    }

    @Override
    public int countOwedInDisputes(AgencyCode agency, int cap) {
        return duties.count(agency, cap);
    }

    @Override
    public List<RecordRow> withLadder(int limit) {
        return records.withLadder(limit);
    }

    @Override
    public List<Found> findings(Found.Query query, RecordQuery.@Nullable Position after, int limit) {
        return findings.list(query, after, limit);
    }

    @Override
    public List<Found.Count> countFindings(Found.Query query) {
        return findings.count(query);
    }

    @Override
    public List<RecordRow> reviewsDue(LocalDate by, LocalDate today, int limit) {
        return records.reviewsDue(by, today, limit);
    }

    @Override
    public int countReviewsDue(LocalDate by, LocalDate today, int cap) {
        return records.countReviewsDue(by, today, cap);
    }

    @Override
    public List<RecordRow> recordsById(@Nullable RecordId after, int limit) {
        return records.byId(after, limit);
    }

    @Override
    public List<RecordId> recordIds(@Nullable RecordId after, int limit) {
        return entries.records(after, limit);
    }

    @Override
    public List<RecordId> reactionsDue(Instant now, int limit) {
        return records.reactionsDue(now, limit);
    }
}
