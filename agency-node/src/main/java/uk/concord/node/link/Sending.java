package uk.concord.node.link;

import io.grpc.StatusRuntimeException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.concord.node.book.exchange.Exchange;
import uk.concord.node.book.exchange.Outgoing;
import uk.concord.record.PartnershipId;

/**
 * Sends one partner what it does not hold yet, at once when there is something. What comes up while a parcel is on its way
 * forms the next one. Nothing that goes wrong ends it.
 */
final class Sending {
    private static final Logger log = LoggerFactory.getLogger(Sending.class);
    private static final String PARTNERSHIP = "partnership";
    private static final Duration IDLE = Duration.ofSeconds(1);
    private final PartnershipId partnership;
    private final Exchange exchange;
    private final PartnerService partner;
    private final Reachability reachability;
    private final LinkCounters counters;
    private final ParcelTraces traces;
    private final BackOff backOff;
    private final Bell news;
    private final Bell heard;
    private boolean greeted;

    Sending(
            PartnershipId partnership,
            Exchange exchange,
            PartnerService partner,
            Reachability reachability,
            LinkCounters counters,
            ParcelTraces traces,
            BackOff backOff,
            Bell news,
            Bell heard) {
        this.partnership = partnership;
        this.exchange = exchange;
        this.partner = partner;
        this.reachability = reachability;
        this.counters = counters;
        this.traces = traces;
        this.backOff = backOff;
        this.news = news;
        this.heard = heard;
    }

    /** Sends what there is, or waits for it. */
    void step() throws InterruptedException {
        var next = exchange.next();
        if (next.isEmpty()) {
            backOff.reset();
            news.await(IDLE);
            return;
        }
        switch (next.get()) {
            case Outgoing.Greeting greeting -> greet(greeting);
            case Outgoing.Delivery delivery -> send(delivery);
            case Outgoing.Recall recall -> send(recall);
        }
    }

    /**
     * A Hello after the first one says that something did not go as it should: not too often, then, unless the partner has
     * just been heard.
     */
    private void greet(Outgoing.Greeting stale) throws InterruptedException {
        if (!greeted) {
            greeted = true;
            send(stale);
            return;
        }
        heard.await(backOff.pause());
        partner.tryAgainNow();
        var fresh = exchange.next();
        if (fresh.isPresent()) {
            send(fresh.get());
        }
    }

    private void send(Outgoing outgoing) {
        traces.sending(() -> deliver(outgoing));
    }

    private void deliver(Outgoing outgoing) {
        try {
            partner.send(outgoing, exchange);
            if (outgoing instanceof Outgoing.Delivery) {
                counters.receipted(partnership);
            }
            if (reachability.reached()) {
                log.atInfo()
                        .addKeyValue(PARTNERSHIP, partnership.value())
                        .log("the partner in {} can be reached", partnership);
            }
        } catch (StatusRuntimeException e) {
            failed(e);
        }
    }

    private void failed(StatusRuntimeException failure) {
        var refusal = Refusals.of(failure);
        if (refusal.isPresent()) {
            exchange.declined(refusal.get());
            counters.refused(partnership, refusal.get());
            if (reachability.refused(refusal.get())) {
                log.atWarn()
                        .addKeyValue(PARTNERSHIP, partnership.value())
                        .addKeyValue("reason", refusal.get().name())
                        .log("the partner in {} refuses: {}", partnership, refusal.get());
            }
        } else {
            exchange.unanswered();
            counters.unanswered(partnership);
            if (reachability.lost()) {
                log.atWarn()
                        .addKeyValue(PARTNERSHIP, partnership.value())
                        .addKeyValue("code", failure.getStatus().getCode().name())
                        .log(
                                "the partner in {} cannot be reached: {}",
                                partnership,
                                failure.getStatus().getCode());
            }
        }
    }
}
