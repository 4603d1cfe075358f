package uk.concord.node.book;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import uk.concord.node.book.append.Appending;
import uk.concord.node.book.append.Appending.Committed;
import uk.concord.node.book.append.CommandRequest;
import uk.concord.node.book.append.Opening;
import uk.concord.node.book.append.Outcome;
import uk.concord.node.book.append.Together;
import uk.concord.node.book.erase.Erasing;
import uk.concord.node.book.exchange.Exchange;
import uk.concord.node.book.fold.RecordShelf;
import uk.concord.node.book.ingest.Ingesting;
import uk.concord.node.book.react.Reacting;
import uk.concord.node.book.recover.Recovery;
import uk.concord.node.book.recover.SettingAside;
import uk.concord.node.book.rotate.BeginningEpoch;
import uk.concord.node.book.rotate.ChangingKeys;
import uk.concord.node.book.rotate.ConfirmingEpoch;
import uk.concord.node.book.sign.Cosigning;
import uk.concord.node.book.sign.HeadSigning;
import uk.concord.node.book.sign.HeadSigning.Signed;
import uk.concord.node.book.verify.SelfVerification;
import uk.concord.record.RecordId;
import uk.concord.record.negotiation.JointRecord;

/**
 * One agency's book of one partnership at work. Production and simulation run this very class; only the {@link World} differs.
 */
public final class AgencyBook {
    private static final int MOST_REACTIONS = 64;
    private static final long NOT_KNOWN = -1;

    /** So many groups may stand unsigned: under one signature they still travel in one parcel. */
    private static final int MOST_UNSIGNED = 3;

    private final Parties parties;
    private final World world;
    private final RecordShelf shelf;
    private final NewestEntries newest;
    private final Opening opening;
    private final Appending appending;
    private final HeadSigning headSigning;
    private final Cosigning cosigning;
    private final Reacting reacting;
    private final Erasing erasing;
    private final ChangingKeys changingKeys;
    private final BeginningEpoch beginningEpoch;
    private final SettingAside settingAside;
    private final ConfirmingEpoch confirmingEpoch;
    private final Exchange exchange;
    private final SelfVerification ofOwnLog;
    private final SelfVerification ofMirror;
    private final ReentrantLock appendTurn = new ReentrantLock();
    private final ReentrantLock signTurn = new ReentrantLock();
    /** Groups committed since the head was last read to be signed; at the start that is not known. */
    private final AtomicInteger unsigned = new AtomicInteger(MOST_UNSIGNED);

    /** A book whose records nobody else folds. */
    public AgencyBook(Parties parties, World world) {
        this(parties, world, new RecordShelf(parties.partnership(), parties.own()));
    }

    /** A book whose folded records others use too. */
    public AgencyBook(Parties parties, World world, RecordShelf shelf) {
        this.parties = parties;
        this.world = world;
        var partnerClock = new PartnerClock();
        var partnerHello = new PartnerHello();
        this.newest = new NewestEntries();
        this.shelf = shelf;
        this.opening = new Opening(parties, world);
        this.appending = new Appending(parties, world, shelf, newest, partnerClock);
        this.headSigning = new HeadSigning(parties, world);
        this.cosigning = new Cosigning(parties, world);
        this.reacting = new Reacting(parties, world, shelf);
        this.erasing = new Erasing(parties, world, newest, partnerClock);
        this.changingKeys = new ChangingKeys(parties, world, partnerClock);
        this.beginningEpoch = new BeginningEpoch(parties, world, partnerClock, partnerHello);
        this.settingAside = new SettingAside(parties, world, partnerHello);
        this.confirmingEpoch = new ConfirmingEpoch(parties, world);
        this.exchange = new Exchange(
                parties,
                world,
                newest,
                partnerClock,
                partnerHello,
                new Ingesting(parties, world, shelf),
                cosigning,
                new Recovery(parties, world, shelf));
        this.ofOwnLog = new SelfVerification(parties, world, Side.OWN);
        this.ofMirror = new SelfVerification(parties, world, Side.MIRROR);
    }

    public Parties parties() {
        return parties;
    }

    /** To be called once, first: begins the log or holds the database against what was signed, and signs what is unsigned. */
    public void open() {
        opening.open();
        sign();
        cosigning.cosign(NOT_KNOWN);
    }

    /** Decides a group of commands and commits what comes of it. The caller acknowledges, then has the head signed. */
    public Committed commit(List<CommandRequest> group) {
        return inTurn(() -> appending.commit(group));
    }

    /** Decides commands and commits what comes of all of them, or nothing. The caller acknowledges, then has the head signed. */
    public Together commitTogether(List<CommandRequest> requests, boolean checkOnly) {
        return inTurn(() -> appending.commitTogether(requests, checkOnly));
    }

    private <T> T inTurn(Supplier<T> append) {
        appendTurn.lock();
        try {
            if (unsigned.get() >= MOST_UNSIGNED) {
                sign();
            }
            try {
                return append.get();
            } finally {
                unsigned.incrementAndGet();
            }
        } finally {
            appendTurn.unlock();
        }
    }

    /**
     * Signs the head of the own log if it is not signed yet, while other groups may be committed. True when there is something
     * new to send.
     */
    public boolean sign() {
        signTurn.lock();
        try {
            int before = unsigned.get();
            var signed = headSigning.sign();
            if (signed != Signed.NOT) {
                unsigned.addAndGet(-before);
            }
            return signed == Signed.NOW;
        } finally {
            signTurn.unlock();
        }
    }

    /** Appends what the service owes by itself. True when the log has grown. */
    public boolean react() {
        var owed = reacting.owed(MOST_REACTIONS);
        var reacted = !owed.isEmpty() && commit(owed).appended();
        return (erasing.isOwed() && inTurn(() -> erasing.follow(MOST_REACTIONS))) || reacted;
    }

    /** Erases a part of an own entry, because a person asks. */
    public Erasing.Result erase(Erasing.Request request) {
        return inTurn(() -> erasing.erase(request));
    }

    /** Changes the own keys, because an administrator asks. Nothing else is appended before the old keys have signed for it. */
    public ChangingKeys.Result changeKeys(ChangingKeys.Request request) {
        return signedAlone(() -> changingKeys.change(request));
    }

    /** Lets the own log go on under a new epoch, because an administrator asks. Nothing else is appended before it is signed. */
    public ChangingKeys.Result beginEpoch(ChangingKeys.Request request) {
        return signedAlone(() -> beginningEpoch.begin(request));
    }

    /** Sets the end of the own log aside where the partner holds another one; gives why that cannot be, or nothing. */
    public Optional<Outcome.Refused> setAside(SettingAside.Request request) {
        return inTurn(() -> {
            var refused = settingAside.setAside(request);
            newest.forget();
            exchange.beginAgain();
            return refused;
        });
    }

    /** Takes a person's word for the epoch that the partner has announced; gives why that cannot be, or nothing. */
    public Optional<Outcome.Refused> confirmEpoch(ConfirmingEpoch.Request request) {
        return confirmingEpoch.confirm(request);
    }

    private ChangingKeys.Result signedAlone(Supplier<ChangingKeys.Result> change) {
        appendTurn.lock();
        try {
            var result = inTurn(() -> {
                try {
                    return change.get();
                } finally {
                    // Whatever comes of the signature now, the next append waits for it.
                    unsigned.addAndGet(MOST_UNSIGNED);
                }
            });
            sign();
            return result;
        } finally {
            appendTurn.unlock();
        }
    }

    /** The keys of the keeper of one of the two logs. */
    public KeyHistory keys(Side keeper) {
        return world.store().read(parties.id(), book -> KeyHistory.of(book, parties, keeper));
    }

    public Exchange exchange() {
        return exchange;
    }

    /** The check of one stored log. */
    public SelfVerification verification(Side side) {
        return side == Side.OWN ? ofOwnLog : ofMirror;
    }

    /** One record as both logs tell it; empty of entries when nobody knows it. */
    public JointRecord record(RecordId id) {
        return world.store().read(parties.id(), book -> record(book, id));
    }

    /** The same within a snapshot that the caller reads more from. */
    public JointRecord record(Book book, RecordId id) {
        return shelf.take(book, List.of(id)).getOrDefault(id, JointRecord.empty(parties.partnership(), id));
    }
}
