package uk.concord.node.book.react;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import uk.concord.log.Hash;
import uk.concord.node.book.Book;
import uk.concord.node.book.Parties;
import uk.concord.node.book.Side;
import uk.concord.node.book.Standing;
import uk.concord.node.book.World;
import uk.concord.node.book.append.CommandRequest;
import uk.concord.node.book.fold.RecordShelf;
import uk.concord.record.Bytes;
import uk.concord.record.Digest;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.IdempotencyKey;
import uk.concord.record.entry.OfferReference;
import uk.concord.record.negotiation.Command;
import uk.concord.record.negotiation.Reactions;

/** The service's own work list, read from the projected rows. What it owes is appended like any command, once by its key. */
public final class Reacting {
    private final Parties parties;
    private final World world;
    private final RecordShelf shelf;

    public Reacting(Parties parties, World world, RecordShelf shelf) {
        this.parties = parties;
        this.world = world;
        this.shelf = shelf;
    }

    /** The commands owed now, of so many records at most; none while recovering or quarantined. */
    public List<CommandRequest> owed(int mostRecords) {
        var mirrored = world.lastSigned().newest(parties.id(), Side.MIRROR);
        return world.store().read(parties.id(), book -> {
            var head = book.head();
            var recovering = mirrored.isPresent()
                    && mirrored.get().size() > head.mirror().size();
            return recovering || head.standing().state() != Standing.State.SOUND
                    ? List.<CommandRequest>of()
                    : owed(book, mostRecords);
        });
    }

    private List<CommandRequest> owed(Book book, int mostRecords) {
        var now = world.businessTime().instant().truncatedTo(ChronoUnit.MICROS);
        var due = book.reactionsDue(now, mostRecords);
        var records = shelf.take(book, due);
        var owed = new ArrayList<CommandRequest>();
        for (var id : due) {
            var record = records.get(id);
            if (record != null) {
                Reactions.due(record, parties.own(), now).forEach(command -> owed.add(request(id, command)));
            }
        }
        return owed;
    }

    private static CommandRequest request(RecordId record, Command command) {
        var digest =
                switch (command) {
                    // By the leaf of the WITHDRAWAL that asked for it.
                    case Command.ReleaseOffer release -> digest("released", record, release.withdrawalLeaf());
                    case Command.ExpireOffer expire -> digest("expired", record, of(expire.offer()));
                    case Command.AnswerDispute answer ->
                        digest("answered", record, answer.dispute().leaf());
                    case Command.OpenStatement open ->
                        digest("opened", record, open.statement().leaf());
                    case Command.SayInDispute say -> digest(record, say.said());
                    case Command.OpenRecord _,
                            Command.MakeOffer _,
                            Command.AcceptOffer _,
                            Command.CounterOffer _,
                            Command.DeclineOffer _,
                            Command.WithdrawOffer _,
                            Command.GiveNotice _,
                            Command.Say _,
                            Command.RaiseDispute _,
                            Command.EnterSpending _,
                            Command.KeepAccount _,
                            Command.MakeReturn _,
                            Command.FileStatement _,
                            Command.Propose _,
                            Command.Attach _,
                            Command.ShareDraft _ ->
                        throw new IllegalArgumentException("people's commands are no reactions: " + command.getClass());
                };
        var key = new IdempotencyKey(Bytes.of(digest.bytes()));
        return new CommandRequest(Actor.SERVICE, key, digest, record, command, null);
    }

    private static Hash digest(RecordId record, Disputing.AboutDispute said) {
        return switch (said) {
            case Disputing.Escalated(var dispute, var rung) -> digest("escalated " + rung, record, dispute.leaf());
            case Disputing.Extended(var _, var asked) -> digest("extended", record, asked.leaf());
            default -> throw new IllegalArgumentException("people's words are no reactions: " + said.type());
        };
    }

    private static Digest of(OfferReference offer) {
        return Digest.over(
                (offer.origin() + "\n" + offer.index() + "\n" + offer.digest().hex()).getBytes(StandardCharsets.UTF_8));
    }

    private static Hash digest(String label, RecordId record, Digest about) {
        return Hash.sha256((label + "\n" + record + "\n" + about.hex()).getBytes(StandardCharsets.UTF_8));
    }
}
