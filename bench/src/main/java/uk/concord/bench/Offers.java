package uk.concord.bench;

import io.grpc.Channel;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import uk.concord.proto.evidence.v1.BookServiceGrpc;
import uk.concord.proto.evidence.v1.GetBookRequest;
import uk.concord.proto.record.v1.Draft;
import uk.concord.proto.record.v1.NegotiationServiceGrpc;
import uk.concord.proto.record.v1.OfferRequest;
import uk.concord.proto.record.v1.OfferResponse;

/** Offers of prepared drafts, and how much of the log the partner has receipted. */
final class Offers {
    private static final long POLL_NANOS = 2_000_000;
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final NegotiationServiceGrpc.NegotiationServiceBlockingStub negotiations;
    private final BookServiceGrpc.BookServiceBlockingStub books;

    Offers(Channel channel, String approverToken) {
        this.negotiations = Channels.as(NegotiationServiceGrpc.newBlockingStub(channel), approverToken);
        this.books = Channels.as(BookServiceGrpc.newBlockingStub(channel), approverToken);
    }

    /** Offers one draft; returns the index of the OFFER in the own log. */
    long offer(Draft draft) {
        return offered(draft).getOffer().getIndex();
    }

    /** Offers one draft. */
    OfferResponse offered(Draft draft) {
        return negotiations.offer(OfferRequest.newBuilder()
                .setPartnershipId(Drafts.PARTNERSHIP)
                .setDraftId(draft.getDraftId())
                .setExpectedVersion(draft.getVersion())
                .setRequestId(UUID.randomUUID().toString())
                .build());
    }

    /** Entries a second that became held by both, from the first call to the last receipt. */
    double heldByBothPerSecond(List<Draft> drafts, int writers) throws InterruptedException {
        var before = ownSize();
        var started = System.nanoTime();
        Workers.share(writers, drafts.size(), number -> offer(drafts.get(number)));
        var after = ownSize();
        awaitReceipt(after);
        var seconds = (System.nanoTime() - started) / 1e9;
        return (after - before) / seconds;
    }

    /** How long one offer takes from the call until the partner's receipt covers it. */
    void measureHeldByBoth(List<Draft> drafts, Latencies latencies) {
        for (var draft : drafts) {
            var started = System.nanoTime();
            awaitReceipt(offer(draft) + 1);
            latencies.add(System.nanoTime() - started);
        }
    }

    private long ownSize() {
        return books.getBook(book()).getOwn().getSize();
    }

    private void awaitReceipt(long size) {
        var deadline = System.nanoTime() + PATIENCE_NANOS;
        while (books.getBook(book()).getOwn().getCosignedSize() < size) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The partner has not receipted " + size + " entries within a minute.");
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private static GetBookRequest book() {
        return GetBookRequest.newBuilder().setPartnershipId(Drafts.PARTNERSHIP).build();
    }
}
