package uk.concord.node.link;

import io.opentelemetry.api.trace.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.concord.node.book.AgencyBook;
import uk.concord.node.book.BookException;
import uk.concord.node.book.KeyHistory;
import uk.concord.node.book.Side;
import uk.concord.node.book.append.CommandRequest;
import uk.concord.node.book.append.GroupedDesk;
import uk.concord.node.book.append.Outcome;
import uk.concord.node.book.append.Together;
import uk.concord.node.book.erase.Erasing;
import uk.concord.node.book.exchange.Exchange;
import uk.concord.node.book.lease.SigningLease;
import uk.concord.node.book.recover.SettingAside;
import uk.concord.node.book.rotate.ChangingKeys;
import uk.concord.node.book.rotate.ConfirmingEpoch;
import uk.concord.node.book.verify.SelfVerification;
import uk.concord.record.Origin;
import uk.concord.record.PartnershipId;

/**
 * One partnership's book at work: its desk, the thread that sends to the partner, and the one that does what the service owes
 * by itself. Nothing is decided, sent or answered before the book has been held against what was last signed.
 */
final class Link implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Link.class);
    private static final Duration UPKEEP = Duration.ofSeconds(2);
    private final PartnershipId partnership;
    private final AgencyBook book;
    private final SigningLease lease;
    private final PartnerService partner;
    private final Reachability reachability;
    private final ParcelTraces traces;
    private final Bell toSend = new Bell();
    private final Bell toDo = new Bell();
    private final Bell heard = new Bell();
    private final LoopThread sender;
    private final LoopThread keeper;
    private volatile @Nullable GroupedDesk desk;
    private volatile boolean serving;
    private volatile boolean standingBy;
    private volatile String whyNotOpen = "The book of this partnership is being opened.";

    Link(
            AgencyBook book,
            SigningLease lease,
            PartnerService partner,
            Reachability reachability,
            LinkCounters counters,
            ParcelTraces traces) {
        this.partnership = book.parties().id();
        this.book = book;
        this.lease = lease;
        this.partner = partner;
        this.reachability = reachability;
        this.traces = traces;
        var sending = new Sending(
                partnership,
                book.exchange(),
                partner,
                reachability,
                counters,
                traces,
                new BackOff(new SplittableRandom()),
                toSend,
                heard);
        this.sender = new LoopThread("send-" + partnership, () -> send(sending));
        this.keeper = new LoopThread("keep-" + partnership, this::keep);
    }

    void start() {
        keeper.start();
    }

    PartnershipId partnership() {
        return partnership;
    }

    Reachability.Now reachability() {
        return reachability.now();
    }

    boolean isOpen() {
        return serving;
    }

    /** True when another instance of this service appends and signs. */
    boolean isStandingBy() {
        return standingBy;
    }

    /** For people, while the book is not open. */
    String whyNotOpen() {
        return whyNotOpen;
    }

    Origin log(Side side) {
        return book.parties().log(side);
    }

    PartnerService partner() {
        return partner;
    }

    Exchange exchange() {
        return book.exchange();
    }

    SelfVerification verification(Side side) {
        return book.verification(side);
    }

    Outcome submit(CommandRequest request) {
        var open = desk;
        var command = Span.current().getSpanContext();
        try {
            return open == null || !serving
                    ? refused(standingBy ? "SIGNED_ELSEWHERE" : "NOT_READY", whyNotOpen)
                    : open.submit(request, () -> traces.wait(command));
        } catch (BookException.Deposed deposed) {
            return refused("SIGNED_ELSEWHERE", String.valueOf(deposed.getMessage()));
        }
    }

    Together submitTogether(List<CommandRequest> requests, boolean checkOnly) {
        var open = desk;
        var command = Span.current().getSpanContext();
        try {
            return open == null || !serving
                    ? none(refused(standingBy ? "SIGNED_ELSEWHERE" : "NOT_READY", whyNotOpen))
                    : open.submitTogether(requests, checkOnly, () -> traces.wait(command));
        } catch (BookException.Deposed deposed) {
            return none(refused("SIGNED_ELSEWHERE", String.valueOf(deposed.getMessage())));
        }
    }

    private static Together none(Outcome.Refused refused) {
        return new Together(new TreeMap<>(Map.of(0, refused)), false);
    }

    Erasing.Result erase(Erasing.Request request) {
        if (!serving) {
            return new Erasing.Result.NotNow(refused(standingBy ? "SIGNED_ELSEWHERE" : "NOT_READY", whyNotOpen));
        }
        try {
            var result = book.erase(request);
            toSend.ring();
            return result;
        } catch (BookException.Deposed deposed) {
            return new Erasing.Result.NotNow(refused("SIGNED_ELSEWHERE", String.valueOf(deposed.getMessage())));
        }
    }

    KeyHistory keys(Side keeper) {
        return book.keys(keeper);
    }

    ChangingKeys.Result changeKeys(ChangingKeys.Request request) {
        return changed(() -> book.changeKeys(request));
    }

    ChangingKeys.Result beginEpoch(ChangingKeys.Request request) {
        return changed(() -> book.beginEpoch(request));
    }

    Optional<Outcome.Refused> confirmEpoch(ConfirmingEpoch.Request request) {
        return serving ? book.confirmEpoch(request) : Optional.of(notServing());
    }

    Optional<Outcome.Refused> setAside(SettingAside.Request request) {
        if (!serving) {
            return Optional.of(notServing());
        }
        try {
            var refused = book.setAside(request);
            toSend.ring();
            return refused;
        } catch (BookException.Deposed deposed) {
            return Optional.of(refused("SIGNED_ELSEWHERE", String.valueOf(deposed.getMessage())));
        }
    }

    private Outcome.Refused notServing() {
        return refused(standingBy ? "SIGNED_ELSEWHERE" : "NOT_READY", whyNotOpen);
    }

    private ChangingKeys.Result changed(Supplier<ChangingKeys.Result> change) {
        if (!serving) {
            return new ChangingKeys.Result.NotNow(notServing());
        }
        try {
            var result = change.get();
            toSend.ring();
            return result;
        } catch (BookException.Deposed deposed) {
            return new ChangingKeys.Result.NotNow(refused("SIGNED_ELSEWHERE", String.valueOf(deposed.getMessage())));
        } catch (BookException.KeysMissing missing) {
            return new ChangingKeys.Result.NotNow(refused("KEYS_NOT_WRITTEN", String.valueOf(missing.getMessage())));
        }
    }

    /** The partner has said Hello: it can be reached, so there is no need to wait any longer. */
    void greeted() {
        heard.ring();
    }

    /** Something of the partner's has come in: it may ask for a reaction. */
    void ingested() {
        toDo.ring();
    }

    void retry() {
        book.exchange().retry();
        toSend.ring();
    }

    @Override
    public void close() {
        whyNotOpen = "This service is being stopped.";
        serving = false;
        keeper.close();
        sender.close();
        Optional.ofNullable(desk).ifPresent(GroupedDesk::close);
        release();
        partner.close();
    }

    private void keep() throws InterruptedException {
        if (!lease.keep()) {
            standBy();
            toDo.await(UPKEEP);
            return;
        }
        if (!serving) {
            open();
        }
        // A head that was committed but not signed, because something gave way in between, is signed here.
        book.react();
        if (book.sign()) {
            toSend.ring();
        }
        toDo.await(UPKEEP);
    }

    private void open() {
        try {
            book.open();
        } catch (RuntimeException e) {
            whyNotOpen = "The book of this partnership cannot be opened: " + e.getMessage();
            throw e;
        }
        if (desk == null) {
            desk = new GroupedDesk(book, toSend::ring);
            sender.start();
        } else {
            // Another instance has spoken with the partner meanwhile.
            book.exchange().unanswered();
        }
        serving = true;
        standingBy = false;
        log.atInfo().addKeyValue("partnership", partnership.value()).log("the book of {} is open", partnership);
    }

    /** Another instance appends, signs and sends; this one only reads, and takes over when that one is gone. */
    private void standBy() {
        whyNotOpen = lease.whyNotHeld();
        standingBy = true;
        if (serving) {
            serving = false;
            log.atWarn()
                    .addKeyValue("partnership", partnership.value())
                    .log("the book of {} is not open here any longer: {}", partnership, whyNotOpen);
        }
    }

    private void send(Sending sending) throws InterruptedException {
        if (lease.isValid()) {
            // Once for all groups that were committed while the last parcel was on its way.
            book.sign();
            sending.step();
        } else {
            toSend.await(UPKEEP);
        }
    }

    private void release() {
        try {
            lease.release();
        } catch (RuntimeException e) {
            log.warn("the lease of {} could not be given up and ends by itself: {}", partnership, e.toString());
        }
    }

    private static Outcome.Refused refused(String code, String sentence) {
        return new Outcome.Refused(Outcome.Kind.UNAVAILABLE, code, sentence, List.of());
    }
}
