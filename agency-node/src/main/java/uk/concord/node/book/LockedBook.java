package uk.concord.node.book;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.concord.record.RecordId;
import uk.concord.record.entry.OfferReference;

/** One partnership's book under its lock. There is deliberately no way to change or destroy an entry. */
public interface LockedBook extends Book {
    /** Inserts entries; one of an index, or of a record and record_seq, that is there already throws and rolls back. */
    void append(Collection<StoredEntry> entries);

    /** Inserts parts. */
    void keepParts(Collection<StoredPart> parts);

    /** Keeps what is said of parts; those that their author has erased are gone from then on. What is kept already stays. */
    void erase(Collection<StoredErasure> erasures);

    /**
     * Forgets the words of decisions in what this agency has written on its own way to them about a record, so far as that is done
     * with: offered drafts, notices, decision files.
     *
     * @param offer that the decision was about; null when it made one
     */
    void forgetWords(RecordId record, @Nullable OfferReference offer);

    /**
     * Takes entries of the own log from an index on out of it, with their parts and the checkpoints over them, and keeps them as a
     * branch. The commands that they came of may be sent again; what they said of erased parts is to be repeated. The store refuses
     * to part with anything that a receipt covers. The caller moves the head and projects what was touched.
     */
    void setAside(Branch branch);

    /** Inserts accepted commands. */
    void keepCommands(Collection<StoredCommand> commands);

    /** Those of these drafts that wait at the named version; nobody else changes them before the transaction ends. */
    Set<WaitingDraft> waitingDrafts(Collection<WaitingDraft> drafts);

    /** Marks drafts as offered; to be called only with those that {@link #waitingDrafts} has given. */
    void markOffered(Collection<WaitingDraft> drafts, Instant now);

    /** Inserts or replaces rows; a record id that belongs to another partnership throws and rolls back. */
    void project(Collection<RecordRow> rows);

    /** Replaces all accounts of these records. */
    void keepAccounts(Collection<RecordId> records, Collection<StoredAccount> accounts);

    /**
     * Removes rows of records about which neither log holds an entry, between two ids.
     *
     * @param after only those after this one; null for all
     * @param upTo only those up to this one; null for all
     * @return how many
     */
    int removeRowsWithoutEntries(@Nullable RecordId after, @Nullable RecordId upTo);

    /** Inserts a checkpoint; one that is there already at that size and side stays as it is. */
    void keepCheckpoint(StoredCheckpoint checkpoint);

    /** Inserts a receipt; one that is there already at that size and side stays as it is. */
    void keepReceipt(StoredReceipt receipt);

    /** Inserts a proof of a fork. */
    void keepFork(ForkProof proof);

    /** Inserts or replaces the newest epoch that the partner has announced. */
    void keepAnnounced(AnnouncedEpoch epoch);

    /** Inserts what was found at a time, or replaces what was kept of that time. */
    void keepHealing(Healing healing);

    /** Who may append and sign, as the database has it. */
    Lease lease();

    /** Replaces the lease. */
    void moveLease(Lease lease);

    /** Replaces the head. */
    void moveHead(BookHead head);
}
