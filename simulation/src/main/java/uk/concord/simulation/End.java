package uk.concord.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.concord.log.Hash;
import uk.concord.node.book.AgencyBook;
import uk.concord.node.book.Book;
import uk.concord.node.book.BookHead;
import uk.concord.node.book.KeyHistory;
import uk.concord.node.book.LastSigned;
import uk.concord.node.book.Parties;
import uk.concord.node.book.Side;
import uk.concord.node.book.SigningKeys;
import uk.concord.node.book.Standing;
import uk.concord.node.book.World;
import uk.concord.node.book.append.CommandRequest;
import uk.concord.node.book.append.Outcome;
import uk.concord.record.AgencyKind;
import uk.concord.record.Bytes;
import uk.concord.record.Origin;
import uk.concord.record.RecordId;
import uk.concord.record.negotiation.JointRecord;

/** One agency's end of one link: the book at work, which a crash throws away, and what the simulation knows about it. */
final class End {
    final Site site;
    final Parties parties;
    final SigningKeys keys;
    final Folded folded;
    final SignatureWitness witness;
    final List<CommandRequest> toRepeat = new ArrayList<>();
    final Map<CommandRequest, Outcome.Held> held = new LinkedHashMap<>();
    final Watch watch = new Watch();
    boolean hostile;
    boolean behind;

    @Nullable
    InFlight inFlight;

    @Nullable
    Bytes incarnation;

    Standing.State lastStanding = Standing.State.SOUND;
    private final Chance chance;
    private final Tampering tampering;
    AgencyBook book;

    /** A message whose answer is waited for. */
    record InFlight(long number, Instant since) {}

    End(Site site, Parties parties, SigningKeys keys, Folded folded, Chance chance, Tampering tampering) {
        this.site = site;
        this.parties = parties;
        this.keys = keys;
        this.witness = new SignatureWitness(site);
        this.folded = folded;
        this.chance = chance;
        this.tampering = tampering;
        this.book = built();
    }

    /** Starts the process again from what is on its disk; it may be killed while it opens. */
    void restart() {
        inFlight = null;
        book = built();
        book.open();
    }

    private AgencyBook built() {
        var store = new MortalStore(site.disk, site.killer);
        var lastSigned = new MortalLastSigned(site.marks, site.killer);
        var signing = new MortalKeys(
                keys, site.killer, signer -> tampering.signer(new MortalSigner(signer, site.killer, witness)));
        return new AgencyBook(
                parties,
                new World(
                        tampering.store(store, site.disk),
                        tampering.lastSigned(lastSigned),
                        tampering.keys(signing),
                        site.clock,
                        tampering.securityTime(site.securityClock, site.clock),
                        chance::bytes,
                        Novating.DIRECTORY));
    }

    BookHead head() {
        return site.disk.read(parties.id(), Book::head);
    }

    /** The leaves of one of its logs. */
    List<Hash> leaves(Side side) {
        return site.disk.read(
                parties.id(), book -> book.leaves(side, 0, book.head().log(side).size()));
    }

    /** The name under which its own log is signed at a size. */
    Origin name(long size) {
        return site.disk.read(
                parties.id(), book -> KeyHistory.of(book, parties, Side.OWN).nameAtSize(size));
    }

    /** True while its mirror holds less than it has cosigned. */
    boolean isBehind() {
        var mark = site.marks.newest(parties.id(), Side.MIRROR);
        return mark.isPresent() && mark.get().isBeyond(head().mirror());
    }

    /** How much of the own log was signed, by the file that no restore rolls back. */
    long signed() {
        return site.marks
                .newest(parties.id(), Side.OWN)
                .map(LastSigned.Mark::size)
                .orElse(0L);
    }

    /** True while it makes itself whole after a restore. */
    boolean isHealing() {
        var state = head().standing().state();
        return state == Standing.State.RESTORED || state == Standing.State.RECOVERING;
    }

    /** A record as the disk has it, without help of anything that the book keeps at hand. */
    JointRecord record(RecordId id) {
        return folded.record(site.disk, parties, id);
    }

    boolean isCouncil() {
        return parties.partnership().agency(parties.own()).kind() == AgencyKind.COUNCIL;
    }

    @Override
    public String toString() {
        return parties.own() + " in " + parties.id();
    }
}
