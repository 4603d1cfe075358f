package uk.concord.node.book;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.log.Hash;
import uk.concord.record.AgencyCode;
import uk.concord.record.Bytes;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** One partnership's book, to be read within a transaction. Every method is one query, or a bounded number of them. */
public interface Book {
    /** The head; {@link BookHead#EMPTY} while nothing is written. */
    BookHead head();

    /** All entries of both logs about these records: own log first, each log in order. */
    List<StoredEntry> entriesOf(Collection<RecordId> records);

    /** Entries of one log in order, from an index on: at most so many, and no more bytes than given except for the first. */
    List<StoredEntry> entries(Side side, long from, int maxEntries, long maxBytes);

    /** The types of the entries of one log in order, from an index on, without a gap: at most so many. */
    List<TypedEntry> entryTypes(Side side, long from, int limit);

    /** The entries of one log that change its keeper's keys or begin an epoch, in order. */
    List<StoredEntry> keyChanges(Side side);

    /** Leaf hashes of one log in order, from an index (included) to another (not included). */
    List<Hash> leaves(Side side, long from, long to);

    /** The parts of entries of one log, from an index (included) to another (not included), still held, in order of index. */
    List<StoredPart> parts(Side side, long from, long to);

    /**
     * Where the parts of entries that follow each other have more bytes in all than given: the index of the entry that goes over it.
     * No bytes are read for it, and those of large parts are counted by whole pieces.
     *
     * @param from the first entry
     * @param to the first that is not counted; given back when all of them fit
     */
    long partsFit(Side side, long from, long to, long mostBytes);

    /** One piece of a part, from 0; empty when the part is not held, or has no such piece. */
    Optional<Bytes> piece(Side side, long index, Hash commitment, int piece);

    /** The parts of one record's entries in both logs that are still held, in no order; large ones without their bytes. */
    List<StoredPart> partsOf(RecordId record);

    /** What is said of parts of entries of one log, from an index (included) to another (not included), in order of index. */
    List<StoredErasure> erasures(Side side, long from, long to);

    /** What is said of the parts of one record's entries in both logs, in no order. */
    List<StoredErasure> erasuresOf(RecordId record);

    /** Parts of one log that did not come, and whose ERASED is not held yet. */
    List<StoredErasure> erasuresAwaited(Side side);

    /** Parts that the partner has erased and this agency has not yet said to have followed. */
    List<StoredErasure> erasuresToFollow(int limit);

    /** Accepted commands with these keys. */
    Map<CommandKey, StoredCommand> commands(Collection<CommandKey> keys);

    /** To which partnership of this agency each of these records belongs; those nobody knows are left out. */
    Map<RecordId, PartnershipId> owners(Collection<RecordId> records);

    /** The checkpoint with the largest size that is not above this one. */
    Optional<StoredCheckpoint> checkpointAtMost(Side side, long size);

    /** The checkpoint with the smallest size that is above this one. */
    Optional<StoredCheckpoint> checkpointAbove(Side side, long size);

    /** The newest receipt. */
    Optional<StoredReceipt> newestReceipt(Side side);

    /** For each of these indexes when the first receipt that covers it was stored; those without one are left out. */
    Map<Long, Instant> receiptedAt(Side side, Collection<Long> indexes);

    /** The last time that the book was found to hold less than it had signed. */
    Optional<Healing> newestHealing();

    /** The newest epoch of the partner's log that it has announced, whether it was taken in since or not. */
    Optional<AnnouncedEpoch> announcedEpoch();

    /** The end of the own log that was set aside last. */
    Optional<Branch> newestBranch();

    /** The entries that were set aside as one branch, in order of index, from an index on: at most so many. */
    List<StoredEntry> branchEntries(int branch, long from, int limit);

    /** Parts of the own log that were erased by entries which were set aside since: it is to be said again. */
    List<StoredErasure> erasuresToRepeat(int limit);

    /** Proofs of forks, oldest first. */
    List<ForkProof> forks();

    /** The rows of these records; those nobody knows are left out. */
    List<RecordRow> rows(Collection<RecordId> records);

    /** The row of one record. */
    default Optional<RecordRow> record(RecordId record) {
        return rows(List.of(record)).stream().findFirst();
    }

    /** Rows of a list in its order, after a position. */
    List<RecordRow> records(RecordQuery query, RecordQuery.@Nullable Position after, int limit);

    /** How many rows a list has, counted no further than the cap. */
    int countRecords(RecordQuery query, int cap);

    /** Short codes of the services that there are records of, in order. */
    List<String> serviceCodes(int limit);

    /** Providers that there are records with, as "scheme:code", in order. */
    List<String> providers(int limit);

    /** Rows that wait for an agency, the earliest due first, those without a limit last. */
    List<RecordRow> waitingFor(AgencyCode agency, int limit);

    /** How many rows wait for an agency, counted no further than the cap. */
    int countWaitingFor(AgencyCode agency, int cap);

    /** Rows of agreements that still run today and are to be reviewed by a day, the earliest review first. */
    List<RecordRow> reviewsDue(LocalDate by, LocalDate today, int limit);

    /**
     * Records with disputes, in the order of {@link Disputed#key}, then of id.
     *
     * @param after only those after this position; null for all
     * @param most the largest key wanted
     */
    List<RecordRow> disputed(RecordQuery.@Nullable Position after, long most, int limit);

    /** What an agency owes in disputes, the earliest due first, what has no limit last. */
    List<OwedInDispute.Row> owedInDisputes(AgencyCode agency, int limit);

    /** How much that is, counted no further than the cap. */
    int countOwedInDisputes(AgencyCode agency, int cap);

    /** Returns that an agency owes of periods that are over on a day, the earliest due first; of each measure the first alone. */
    List<OwedReturn> owedReturns(AgencyCode agency, LocalDate today, int limit);

    /** How many of them there are, counted no further than a cap. */
    int countOwedReturns(AgencyCode agency, LocalDate today, int cap);

    /** Records whose agreed terms hold a ladder, in order of id. */
    List<RecordRow> withLadder(int limit);

    /**
     * The accounts of records for a financial year, in order of record id.
     *
     * @param after only those after this record; null for all
     */
    List<StoredAccount> accounts(int financialYear, @Nullable RecordId after, int limit);

    /** The financial years for which there are accounts, in order. */
    List<Integer> accountYears();

    /**
     * Findings in the order of {@link Found#ORDER}.
     *
     * @param after only those after this position, whose key is a {@link Found#place}; null for all
     */
    List<Found> findings(Found.Query query, RecordQuery.@Nullable Position after, int limit);

    /** How many findings there are of each kind of which there are any, in order of kinds. */
    List<Found.Count> countFindings(Found.Query query);

    /** How many rows those are, counted no further than the cap. */
    int countReviewsDue(LocalDate by, LocalDate today, int cap);

    /** Rows in order of record id, after one. */
    List<RecordRow> recordsById(@Nullable RecordId after, int limit);

    /** Records about which either log holds entries, in order of record id, after one. */
    List<RecordId> recordIds(@Nullable RecordId after, int limit);

    /** Records about which the own service owes a reaction at this time, longest owed first. */
    List<RecordId> reactionsDue(Instant now, int limit);
}
