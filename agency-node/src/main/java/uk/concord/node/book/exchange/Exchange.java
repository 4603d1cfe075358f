package uk.concord.node.book.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.Book;
import uk.concord.node.book.NewestEntries;
import uk.concord.node.book.Parties;
import uk.concord.node.book.PartnerClock;
import uk.concord.node.book.PartnerHello;
import uk.concord.node.book.Side;
import uk.concord.node.book.Standing;
import uk.concord.node.book.StoredReceipt;
import uk.concord.node.book.Trouble;
import uk.concord.node.book.World;
import uk.concord.node.book.exchange.Answer.Declined;
import uk.concord.node.book.exchange.Answer.Given;
import uk.concord.node.book.ingest.Ingested;
import uk.concord.node.book.ingest.Ingesting;
import uk.concord.node.book.recover.Recovery;
import uk.concord.node.book.recover.SettingAside;
import uk.concord.node.book.sign.Cosigning;
import uk.concord.proto.exchange.v1.DeliverRequest;
import uk.concord.proto.exchange.v1.DeliverResponse;
import uk.concord.proto.exchange.v1.HelloRequest;
import uk.concord.proto.exchange.v1.HelloResponse;
import uk.concord.proto.exchange.v1.LinkState;
import uk.concord.proto.exchange.v1.ReadMirrorRequest;
import uk.concord.proto.exchange.v1.ReadMirrorResponse;
import uk.concord.record.Bytes;
import uk.concord.record.RecordId;

/**
 * One end of the exchange with the partner. Sends nothing by itself: whoever owns the transport asks what is next, sends it,
 * and hands back the answer, one message in flight at a time.
 */
public final class Exchange {
    /** After so long without a delivery an empty parcel keeps the link's times true. */
    public static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** The same while the clocks are apart: nothing is appended until an answer says that they agree again. */
    private static final Duration HEARTBEAT_APART = Duration.ofSeconds(1);

    private static final int INCARNATION_BYTES = 16;

    private final Parties parties;
    private final World world;
    private final PartnerClock partnerClock;
    private final PartnerHello partnerHello;
    private final Ingesting ingesting;
    private final Cosigning cosigning;
    private final Recovery recovery;
    private final Receiving receiving;
    private final Receipts receipts;
    private final Parcels parcels;
    private final MirrorReading mirrorReading;
    private final StateComparison comparison = new StateComparison();
    private final ReentrantLock mirrorTurn = new ReentrantLock();
    private final Bytes incarnation;

    private volatile @Nullable Bytes partnerIncarnation;
    private volatile long partnerHolds = -1;
    /** What it last said it holds of the own log, right or wrong: it bears only on what it can read. */
    private volatile long partnerSaid = -1;

    private volatile @Nullable LinkRefusal refusal;
    private volatile @Nullable Instant lastReached;
    private volatile Instant asked = Instant.EPOCH;
    private volatile Instant lastDelivery = Instant.EPOCH;

    public Exchange(
            Parties parties,
            World world,
            NewestEntries newest,
            PartnerClock partnerClock,
            PartnerHello partnerHello,
            Ingesting ingesting,
            Cosigning cosigning,
            Recovery recovery) {
        this.parties = parties;
        this.world = world;
        this.partnerClock = partnerClock;
        this.partnerHello = partnerHello;
        this.ingesting = ingesting;
        this.cosigning = cosigning;
        this.recovery = recovery;
        this.receiving = new Receiving(parties, world, ingesting);
        this.receipts = new Receipts(parties, world);
        this.parcels = new Parcels(parties, newest);
        this.mirrorReading = new MirrorReading(parties);
        this.incarnation = Bytes.of(world.randomness().bytes(INCARNATION_BYTES));
    }

    /** What to send now; empty while there is nothing to say. */
    public Optional<Outgoing> next() {
        var now = now();
        asked = now;
        var holds = partnerHolds;
        if (holds < 0) {
            return Optional.of(greeting(state(now)));
        }
        return world.store().<Optional<Outgoing>>read(parties.id(), book -> {
            var head = book.head();
            var recall = recovery.next(head);
            if (recall.isPresent()) {
                return recall.map(Outgoing.Recall::new);
            }
            if (!head.standing().sends()
                    || (holds >= head.own().signedSize() && now.isBefore(lastDelivery.plus(heartbeat())))) {
                return Optional.empty();
            }
            return parcels.after(book, holds, incarnation, now)
                    .map(parcel -> parcel.getEntriesCount() > 0
                            ? parcel
                            : parcel.toBuilder()
                                    .addAllStates(comparison.next(book))
                                    .build())
                    .<Outgoing>map(Outgoing.Delivery::new)
                    .or(() -> isSilent(now)
                            ? Optional.of(greeting(OwnState.of(book, parties, incarnation, now)))
                            : Optional.empty());
        });
    }

    private static Outgoing greeting(LinkState state) {
        return new Outgoing.Greeting(HelloRequest.newBuilder().setState(state).build());
    }

    /** A restored book may have nothing signed to send for long, and still has to know the partner's clock and what it holds. */
    private boolean isSilent(Instant now) {
        var reached = lastReached;
        return reached == null || !now.isBefore(reached.plus(heartbeat()));
    }

    private Duration heartbeat() {
        return partnerClock.isApart() ? HEARTBEAT_APART : HEARTBEAT;
    }

    /** The partner's answer to a Hello. */
    public void greeted(HelloResponse answer) {
        var now = now();
        var state = PartnerState.read(answer.getState(), parties);
        if (state.isEmpty()) {
            wrong(Trouble.quarantine("HELLO_FORM", "The partner's Hello cannot be read."));
            return;
        }
        reached(asked, state.get().time(), now);
        heard(state.get());
        var trouble = trouble(state.get());
        // Whoever was restored goes on asking and sending what it has signed, or two of them would wait for each other.
        if (trouble.isEmpty() || trouble.get().state() == Standing.State.RESTORED) {
            partnerHolds = state.get().mirrorSize();
        }
    }

    private void heard(PartnerState state) {
        partnerSaid = state.mirrorSize();
        partnerHello.heard(new PartnerHello.Said(state.size(), state.mirrorSize(), state.mirrorRoot()));
        recovery.greeted();
    }

    /** The own log was changed from its end: what was known of the link begins anew. */
    public void beginAgain() {
        partnerHolds = -1;
        recovery.greeted();
    }

    /** The partner's answer to a question for the own log's tail. */
    public void recalled(ReadMirrorResponse answer) {
        lastReached = now();
        refusal = null;
        recovery.take(answer);
    }

    /** The partner's answer to a parcel. */
    public void delivered(DeliverResponse answer) {
        var now = now();
        reached(asked, Instant.EPOCH.plus(Math.max(0, answer.getTimeMicros()), ChronoUnit.MICROS), now);
        lastDelivery = now;
        partnerSaid = answer.getMirrorSize();
        var held = receipts.take(answer, now);
        partnerHolds = held.orElse(-1L);
    }

    /** The partner refused the message; the transport says why. */
    public void declined(LinkRefusal code) {
        refusal = code;
        lastReached = now();
        partnerHolds = -1;
    }

    /** No answer came: whether the message arrived is not known, so the link begins anew. */
    public void unanswered() {
        partnerHolds = -1;
    }

    /** Answers the partner's Hello. */
    public Answer<HelloResponse> hello(HelloRequest request) {
        var now = now();
        var state = PartnerState.read(request.getState(), parties);
        if (state.isEmpty()) {
            return new Declined<>(LinkRefusal.MALFORMED, "The Hello cannot be read, or is for another partnership.");
        }
        mirrorTurn.lock();
        try {
            partnerIncarnation = state.get().incarnation();
            partnerClock.heard(state.get().time(), now);
            heard(state.get());
            trouble(state.get());
            if (state.get().mirrorSize() < partnerHolds) {
                // It was restored: what it held once it does not hold now.
                partnerHolds = -1;
            }
            return new Given<>(HelloResponse.newBuilder().setState(state(now)).build());
        } finally {
            mirrorTurn.unlock();
        }
    }

    /** Answers the partner's parcel: with a receipt once all of it is durable. */
    public Answer<DeliverResponse> deliver(DeliverRequest request) {
        if (!request.getPartnershipId().equals(parties.id().value())) {
            return new Declined<>(LinkRefusal.MALFORMED, "The parcel is for another partnership.");
        }
        mirrorTurn.lock();
        try {
            var known = partnerIncarnation;
            if (known == null || !known.equals(Bytes.of(request.getIncarnation().toByteArray()))) {
                return new Declined<>(LinkRefusal.HELLO_FIRST, "Say Hello first.");
            }
            var ingested = receiving.take(request);
            if (ingested instanceof Ingested.Held && request.getStatesCount() > 0) {
                compare(request);
            }
            return answer(ingested);
        } finally {
            mirrorTurn.unlock();
        }
    }

    /** Reads back to the partner its own log as it is mirrored here. Served in every standing. */
    public Answer<ReadMirrorResponse> readMirror(ReadMirrorRequest request) {
        return world.store().read(parties.id(), book -> mirrorReading.read(book, request));
    }

    /** A person tries a quarantined link again. */
    public void retry() {
        var now = now();
        world.store().locked(parties.id(), book -> {
            var head = book.head();
            if (head.standing().state() == Standing.State.QUARANTINED) {
                book.moveHead(head.with(new Standing(Standing.State.SOUND, now, "", "")));
            }
            return head;
        });
        partnerHolds = -1;
        refusal = null;
    }

    /** How the link stands. */
    public LinkView view() {
        var mark = world.lastSigned().newest(parties.id(), Side.OWN).orElse(null);
        return world.store().read(parties.id(), book -> {
            var head = book.head();
            return new LinkView(
                    head.standing(),
                    lastReached != null,
                    refusal,
                    lastReached,
                    partnerClock.difference(),
                    book.announcedEpoch()
                            .filter(epoch -> epoch.confirmed() == null && epoch.isAhead(head))
                            .isPresent(),
                    SettingAside.isNeeded(book, parties, mark),
                    partnerClock.isApart(),
                    head.own().size(),
                    head.own().receiptedSize(),
                    head.mirror().size(),
                    book.newestReceipt(Side.OWN).map(StoredReceipt::at).orElse(null),
                    book.newestReceipt(Side.MIRROR).map(StoredReceipt::at).orElse(null));
        });
    }

    private void compare(DeliverRequest request) {
        world.store().<Boolean>read(parties.id(), book -> {
            comparison.compare(book, request.getStatesList());
            return true;
        });
    }

    /** The records that have come to another state at the partner, though both hold the same numbers of entries. */
    public Set<RecordId> differing() {
        return comparison.differing();
    }

    /** How many comparisons of a record with the partner's have been made since the start. */
    public long compared() {
        return comparison.compared();
    }

    private Answer<DeliverResponse> answer(Ingested ingested) {
        return switch (ingested) {
            case Ingested.Held _ -> receipt();
            case Ingested.NotNow no -> new Declined<>(code(no.code()), no.sentence());
            case Ingested.Wrong wrong ->
                new Declined<>(
                        wrong.code().equals("FORK") ? LinkRefusal.FORKED : LinkRefusal.QUARANTINED, wrong.sentence());
        };
    }

    private Answer<DeliverResponse> receipt() {
        var receipt = cosigning.cosign(partnerSaid);
        var mirrorSize = world.store()
                .<Long>read(parties.id(), book -> book.head().mirror().size());
        var message = DeliverResponse.newBuilder()
                .setMirrorSize(mirrorSize)
                .setTimeMicros(ChronoUnit.MICROS.between(Instant.EPOCH, now()));
        receipt.ifPresent(given -> message.setCosignature(Parcels.Wire.bytes(given.note())));
        return new Given<>(message.build());
    }

    private static LinkRefusal code(String notNow) {
        return switch (notNow) {
            case "OUT_OF_STEP" -> LinkRefusal.OUT_OF_STEP;
            case "DATED_AHEAD" -> LinkRefusal.DATED_AHEAD;
            case "LINK_FORKED" -> LinkRefusal.FORKED;
            case "LINK_RESTORED" -> LinkRefusal.RESTORED;
            case "EPOCH_NOT_CONFIRMED" -> LinkRefusal.EPOCH_NOT_CONFIRMED;
            default -> LinkRefusal.QUARANTINED;
        };
    }

    private Optional<Trouble> trouble(PartnerState state) {
        var now = now();
        if (world.store()
                .<Boolean>read(parties.id(), book -> assessed(book, state).isEmpty())) {
            return Optional.empty();
        }
        // Once more under the lock: what was found may have been dealt with meanwhile.
        return world.store().locked(parties.id(), book -> {
            var trouble = assessed(book, state);
            trouble.ifPresent(found -> found.keep(book, now));
            return trouble;
        });
    }

    private Optional<Trouble> assessed(Book book, PartnerState state) {
        return Optional.ofNullable(new Assessment(book, parties, world.keys()).of(state));
    }

    private void wrong(Trouble trouble) {
        ingesting.wrong(trouble);
    }

    private void reached(Instant sent, Instant partner, Instant now) {
        partnerClock.answered(sent, partner, now);
        lastReached = now;
        refusal = null;
    }

    private LinkState state(Instant now) {
        return world.store().read(parties.id(), book -> OwnState.of(book, parties, incarnation, now));
    }

    private Instant now() {
        return world.businessTime().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
