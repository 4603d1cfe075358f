package uk.concord.gateway.live;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.micronaut.http.sse.Event;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.FluxSink;
import uk.concord.gateway.agencies.AgencyClients;
import uk.concord.gateway.session.SignInNeeded;
import uk.concord.proto.record.v1.AwaitChangesRequest;
import uk.concord.proto.record.v1.AwaitChangesResponse;

/** One open page's events: asks the agency's service what has changed, again and again, and says so, until it is closed. */
final class LiveStream implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);

    /** How long one question may take; also how often the session is looked at and the browser hears a sign of life. */
    private static final Duration QUESTION = Duration.ofSeconds(10);

    private static final Duration DEADLINE = Duration.ofSeconds(15);

    /** However much happens, a page is told at most so often. */
    private static final Duration BREATH = Duration.ofMillis(200);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Set<Status.Code> FOR_GOOD = Set.of(Status.Code.PERMISSION_DENIED, Status.Code.UNAUTHENTICATED);

    private final FluxSink<Event<String>> page;
    private final Access access;
    private final String partnership;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile String after;
    private Duration pause = RETRY;

    /** The way to the agency's service in the name of whoever has the page open. */
    @FunctionalInterface
    interface Access {
        /** Throws {@link SignInNeeded} when the session has ended. */
        AgencyClients now();
    }

    LiveStream(Watching watching, Access access, FluxSink<Event<String>> page) {
        this.page = page;
        this.access = access;
        this.partnership = watching.partnership();
        this.after = watching.after();
    }

    void run() {
        try {
            page.next(event("hello", "{}"));
            while (!isClosed()) {
                step();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            page.complete();
        }
    }

    /** The page is told that this was all, so that its browser does not come back. */
    @Override
    public void close() {
        // The stream's own thread completes the page as soon as it sees the latch, and nothing is said after that.
        page.next(event("end", "{}"));
        page.complete();
        closed.countDown();
    }

    /** The connection ends, and the browser comes back to another gateway, or to this one when it is there again. */
    void leave() {
        closed.countDown();
        page.complete();
    }

    boolean isClosed() {
        return closed.getCount() == 0 || page.isCancelled();
    }

    private void step() throws InterruptedException {
        try {
            var answer = access.now()
                    .changes()
                    .withDeadlineAfter(DEADLINE.toMillis(), TimeUnit.MILLISECONDS)
                    .awaitChanges(AwaitChangesRequest.newBuilder()
                            .setPartnershipId(partnership)
                            .setAfter(after)
                            .setLongestMillis((int) QUESTION.toMillis())
                            .build());
            after = answer.getAfter();
            pause = RETRY;
            if (!isClosed()) {
                page.next(said(answer));
            }
            rest(BREATH);
        } catch (SignInNeeded over) {
            close();
        } catch (StatusRuntimeException failed) {
            if (FOR_GOOD.contains(failed.getStatus().getCode())) {
                close();
            } else {
                later();
            }
        } catch (RuntimeException failed) {
            LOG.warn("An open page of {} could not be told what changed: {}", partnership, failed.toString());
            later();
        }
    }

    /** The service, a database or Keycloak is away: ask again, ever less often. Nothing is missed by it. */
    private void later() throws InterruptedException {
        rest(pause);
        var longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    private void rest(Duration time) throws InterruptedException {
        if (closed.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            page.complete();
        }
    }

    private Event<String> said(AwaitChangesResponse answer) {
        boolean nothing = answer.getRecordIdsCount() == 0
                && !answer.getEverything()
                && !answer.getReceipts()
                && !answer.getDrafts();
        return nothing ? event("beat", "{}") : event("change", Told.of(answer));
    }

    private Event<String> event(String name, String data) {
        var event = Event.of(data).name(name).retry(RETRY);
        return after.isEmpty() ? event : event.id(after);
    }
}
