package uk.concord.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.concord.log.Hash;
import uk.concord.node.book.AnnouncedEpoch;
import uk.concord.node.book.BookHead;
import uk.concord.node.book.Branch;
import uk.concord.node.book.CommandKey;
import uk.concord.node.book.ForkProof;
import uk.concord.node.book.Found;
import uk.concord.node.book.Healing;
import uk.concord.node.book.Lease;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.OwedInDispute;
import uk.concord.node.book.OwedReturn;
import uk.concord.node.book.RecordQuery;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredAccount;
import uk.concord.node.book.StoredCheckpoint;
import uk.concord.node.book.StoredCommand;
import uk.concord.node.book.StoredEntry;
import uk.concord.node.book.StoredErasure;
import uk.concord.node.book.StoredPart;
import uk.concord.node.book.StoredReceipt;
import uk.concord.node.book.TypedEntry;
import uk.concord.node.book.WaitingDraft;
import uk.concord.record.AgencyCode;
import uk.concord.record.Bytes;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.entry.OfferReference;

/** A book that passes everything on, to be changed in one place. */
abstract class BookDecorator implements LockedBook {
    private final LockedBook book;

    BookDecorator(LockedBook book) {
        this.book = book;
    }

    @Override
    public BookHead head() {
        return book.head();
    }

    @Override
    public List<StoredEntry> entriesOf(Collection<RecordId> records) {
        return book.entriesOf(records);
    }

    @Override
    public List<StoredEntry> entries(Side side, long from, int maxEntries, long maxBytes) {
        return book.entries(side, from, maxEntries, maxBytes);
    }

    @Override
    public List<TypedEntry> entryTypes(Side side, long from, int limit) {
        return book.entryTypes(side, from, limit);
    }

    @Override
    public List<StoredEntry> keyChanges(Side side) {
        return book.keyChanges(side);
    }

    @Override
    public List<Hash> leaves(Side side, long from, long to) {
        return book.leaves(side, from, to);
    }

    @Override
    public List<StoredPart> parts(Side side, long from, long to) {
        return book.parts(side, from, to);
    }

    @Override
    public long partsFit(Side side, long from, long to, long mostBytes) {
        return book.partsFit(side, from, to, mostBytes);
    }

    @Override
    public Optional<Bytes> piece(Side side, long index, Hash commitment, int piece) {
        return book.piece(side, index, commitment, piece);
    }

    @Override
    public List<StoredPart> partsOf(RecordId record) {
        return book.partsOf(record);
    }

    @Override
    public Map<CommandKey, StoredCommand> commands(Collection<CommandKey> keys) {
        return book.commands(keys);
    }

    @Override
    public Map<RecordId, PartnershipId> owners(Collection<RecordId> records) {
        return book.owners(records);
    }

    @Override
    public Optional<StoredCheckpoint> checkpointAtMost(Side side, long size) {
        return book.checkpointAtMost(side, size);
    }

    @Override
    public Optional<StoredCheckpoint> checkpointAbove(Side side, long size) {
        return book.checkpointAbove(side, size);
    }

    @Override
    public Optional<StoredReceipt> newestReceipt(Side side) {
        return book.newestReceipt(side);
    }

    @Override
    public Map<Long, Instant> receiptedAt(Side side, Collection<Long> indexes) {
        return book.receiptedAt(side, indexes);
    }

    @Override
    public List<StoredErasure> erasures(Side side, long from, long to) {
        return book.erasures(side, from, to);
    }

    @Override
    public List<StoredErasure> erasuresOf(RecordId record) {
        return book.erasuresOf(record);
    }

    @Override
    public List<StoredErasure> erasuresAwaited(Side side) {
        return book.erasuresAwaited(side);
    }

    @Override
    public List<StoredErasure> erasuresToFollow(int limit) {
        return book.erasuresToFollow(limit);
    }

    @Override
    public void erase(Collection<StoredErasure> erasures) {
        book.erase(erasures);
    }

    @Override
    public void forgetWords(RecordId record, @Nullable OfferReference offer) {
        book.forgetWords(record, offer);
    }

    @Override
    public List<StoredErasure> erasuresToRepeat(int limit) {
        return book.erasuresToRepeat(limit);
    }

    @Override
    public Optional<Branch> newestBranch() {
        return book.newestBranch();
    }

    @Override
    public List<StoredEntry> branchEntries(int branch, long from, int limit) {
        return book.branchEntries(branch, from, limit);
    }

    @Override
    public void setAside(Branch branch) {
        book.setAside(branch);
    }

    @Override
    public Optional<Healing> newestHealing() {
        return book.newestHealing();
    }

    @Override
    public Optional<AnnouncedEpoch> announcedEpoch() {
        return book.announcedEpoch();
    }

    @Override
    public List<ForkProof> forks() {
        return book.forks();
    }

    @Override
    public List<RecordRow> rows(Collection<RecordId> records) {
        return book.rows(records);
    }

    @Override
    public List<RecordRow> records(RecordQuery query, RecordQuery.@Nullable Position after, int limit) {
        return book.records(query, after, limit);
    }

    @Override
    public int countRecords(RecordQuery query, int cap) {
        return book.countRecords(query, cap);
    }

    @Override
    public List<String> serviceCodes(int limit) {
        return book.serviceCodes(limit);
    }

    @Override
    public List<String> providers(int limit) {
        return book.providers(limit);
    }

    @Override
    public List<RecordRow> waitingFor(AgencyCode agency, int limit) {
        return book.waitingFor(agency, limit);
    }

    @Override
    public int countWaitingFor(AgencyCode agency, int cap) {
        return book.countWaitingFor(agency, cap);
    }

    @Override
    public List<RecordRow> disputed(RecordQuery.@Nullable Position after, long most, int limit) {
        return book.disputed(after, most, limit);
    }

    @Override
    public List<OwedInDispute.Row> owedInDisputes(AgencyCode agency, int limit) {
        return book.owedInDisputes(agency, limit);
    }

    @Override
    public List<OwedReturn> owedReturns(AgencyCode agency, LocalDate today, int limit) {
        return book.owedReturns(agency, today, limit);
    }

    @Override
    public int countOwedReturns(AgencyCode agency, LocalDate today, int cap) {
        return book.countOwedReturns(agency, today, cap);
    }

    @Override
    public int countOwedInDisputes(AgencyCode agency, int cap) {
        return book.countOwedInDisputes(agency, cap);
    }

    @Override
    public List<Found> findings(Found.Query query, RecordQuery.@Nullable Position after, int limit) {
        return book.findings(query, after, limit);
    }

    @Override
    public List<Found.Count> countFindings(Found.Query query) {
        return book.countFindings(query);
    }

    @Override
    public List<RecordRow> withLadder(int limit) {
        return book.withLadder(limit);
    }

    @Override
    public List<RecordRow> reviewsDue(LocalDate by, LocalDate today, int limit) {
        return book.reviewsDue(by, today, limit);
    }

    @Override
    public int countReviewsDue(LocalDate by, LocalDate today, int cap) {
        return book.countReviewsDue(by, today, cap);
    }

    @Override
    public List<RecordRow> recordsById(@Nullable RecordId after, int limit) {
        return book.recordsById(after, limit);
    }

    @Override
    public List<RecordId> reactionsDue(Instant now, int limit) {
        return book.reactionsDue(now, limit);
    }

    @Override
    public void append(Collection<StoredEntry> entries) {
        book.append(entries);
    }

    @Override
    public void keepParts(Collection<StoredPart> parts) {
        book.keepParts(parts);
    }

    @Override
    public void keepCommands(Collection<StoredCommand> commands) {
        book.keepCommands(commands);
    }

    @Override
    public Set<WaitingDraft> waitingDrafts(Collection<WaitingDraft> drafts) {
        return book.waitingDrafts(drafts);
    }

    @Override
    public void markOffered(Collection<WaitingDraft> drafts, Instant now) {
        book.markOffered(drafts, now);
    }

    @Override
    public void keepAccounts(Collection<RecordId> records, Collection<StoredAccount> accounts) {
        book.keepAccounts(records, accounts);
    }

    @Override
    public List<StoredAccount> accounts(int financialYear, @Nullable RecordId after, int limit) {
        return book.accounts(financialYear, after, limit);
    }

    @Override
    public List<Integer> accountYears() {
        return book.accountYears();
    }

    @Override
    public void project(Collection<RecordRow> rows) {
        book.project(rows);
    }

    @Override
    public List<RecordId> recordIds(@Nullable RecordId after, int limit) {
        return book.recordIds(after, limit);
    }

    @Override
    public int removeRowsWithoutEntries(@Nullable RecordId after, @Nullable RecordId upTo) {
        return book.removeRowsWithoutEntries(after, upTo);
    }

    @Override
    public void keepCheckpoint(StoredCheckpoint checkpoint) {
        book.keepCheckpoint(checkpoint);
    }

    @Override
    public void keepReceipt(StoredReceipt receipt) {
        book.keepReceipt(receipt);
    }

    @Override
    public void keepFork(ForkProof proof) {
        book.keepFork(proof);
    }

    @Override
    public void keepAnnounced(AnnouncedEpoch epoch) {
        book.keepAnnounced(epoch);
    }

    @Override
    public void keepHealing(Healing healing) {
        book.keepHealing(healing);
    }

    @Override
    public Lease lease() {
        return book.lease();
    }

    @Override
    public void moveLease(Lease lease) {
        book.moveLease(lease);
    }

    @Override
    public void moveHead(BookHead head) {
        book.moveHead(head);
    }
}
