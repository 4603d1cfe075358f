package uk.concord.node.link;

import io.grpc.ManagedChannel;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import uk.concord.node.book.exchange.Exchange;
import uk.concord.node.book.exchange.Outgoing;
import uk.concord.node.grpc.Micros;
import uk.concord.proto.exchange.v1.ExchangeServiceGrpc;
import uk.concord.proto.exchange.v1.ListAuditReadingsRequest;
import uk.concord.proto.record.v1.Reading;
import uk.concord.record.PartnershipId;

/** The partner's service as it is called: one message at a time, each with a deadline. */
final class PartnerService implements AutoCloseable {
    private static final long HELLO_SECONDS = 10;
    private static final long DELIVER_SECONDS = 30;
    private final ManagedChannel channel;

    PartnerService(ManagedChannel channel) {
        this.channel = channel;
    }

    /** Sends one message and hands the answer to the exchange. A refusal or a failure is thrown as gRPC's status. */
    void send(Outgoing outgoing, Exchange exchange) {
        switch (outgoing) {
            case Outgoing.Greeting(var message) ->
                exchange.greeted(within(HELLO_SECONDS).hello(message));
            case Outgoing.Delivery(var message) ->
                exchange.delivered(within(DELIVER_SECONDS).deliver(message));
            case Outgoing.Recall(var message) ->
                exchange.recalled(within(DELIVER_SECONDS).readMirror(message));
        }
    }

    /** What auditors have read in the partner's book from a moment on. */
    List<Reading> auditReadings(PartnershipId partnership, Instant from) {
        var request = ListAuditReadingsRequest.newBuilder()
                .setPartnershipId(partnership.value())
                .setFromMicros(Micros.of(from));
        return within(HELLO_SECONDS).listAuditReadings(request.build()).getReadingsList();
    }

    /** Makes the next call try the network at once: how long to wait is decided by the link, not by the channel. */
    void tryAgainNow() {
        channel.resetConnectBackoff();
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }

    private ExchangeServiceGrpc.ExchangeServiceBlockingStub within(long seconds) {
        return ExchangeServiceGrpc.newBlockingStub(channel).withDeadlineAfter(seconds, TimeUnit.SECONDS);
    }
}
