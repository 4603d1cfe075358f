package uk.concord.node.link;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.util.function.Function;
import uk.concord.node.book.exchange.Answer;
import uk.concord.node.transport.PartnerPins;
import uk.concord.node.transport.Peer;
import uk.concord.proto.exchange.v1.DeliverRequest;
import uk.concord.proto.exchange.v1.DeliverResponse;
import uk.concord.proto.exchange.v1.ExchangeServiceGrpc;
import uk.concord.proto.exchange.v1.HelloRequest;
import uk.concord.proto.exchange.v1.HelloResponse;
import uk.concord.proto.exchange.v1.ListAuditReadingsRequest;
import uk.concord.proto.exchange.v1.ListAuditReadingsResponse;
import uk.concord.proto.exchange.v1.ReadMirrorRequest;
import uk.concord.proto.exchange.v1.ReadMirrorResponse;

/** Answers the partners' services, each for its own partnership only. */
@Singleton
final class ExchangeEndpoint extends ExchangeServiceGrpc.ExchangeServiceImplBase {
    private final Links links;
    private final PartnerPins partners;
    private final AuditReadings readings;
    private final LinkCounters counters;

    ExchangeEndpoint(Links links, PartnerPins partners, AuditReadings readings, LinkCounters counters) {
        this.links = links;
        this.partners = partners;
        this.readings = readings;
        this.counters = counters;
    }

    @Override
    public void hello(HelloRequest request, StreamObserver<HelloResponse> out) {
        answer(request.getState().getPartnershipId(), out, link -> link.exchange()
                .hello(request));
    }

    @Override
    public void deliver(DeliverRequest request, StreamObserver<DeliverResponse> out) {
        answer(request.getPartnershipId(), out, link -> {
            var answer = link.exchange().deliver(request);
            link.ingested();
            switch (answer) {
                case Answer.Given<DeliverResponse> _ -> counters.held(link.partnership());
                case Answer.Declined<DeliverResponse>(var code, var _) -> counters.declined(link.partnership(), code);
            }
            return answer;
        });
    }

    @Override
    public void readMirror(ReadMirrorRequest request, StreamObserver<ReadMirrorResponse> out) {
        answer(request.getPartnershipId(), out, link -> link.exchange().readMirror(request));
    }

    @Override
    public void listAuditReadings(ListAuditReadingsRequest request, StreamObserver<ListAuditReadingsResponse> out) {
        mustBePartner(request.getPartnershipId());
        out.onNext(readings.answer(request));
        out.onCompleted();
    }

    private <T> void answer(String partnershipId, StreamObserver<T> out, Function<Link, Answer<T>> answer) {
        mustBePartner(partnershipId);
        switch (answer.apply(links.open(partnershipId))) {
            case Answer.Given<T>(var message) -> {
                out.onNext(message);
                out.onCompleted();
            }
            case Answer.Declined<T>(var code, var sentence) -> throw Refusals.toStatus(code, sentence);
        }
    }

    private void mustBePartner(String partnershipId) {
        if (Peer.current()
                .filter(peer -> partners.isPartner(peer, partnershipId))
                .isEmpty()) {
            throw Status.PERMISSION_DENIED
                    .withDescription("The calling service is not the partner in this partnership.")
                    .asRuntimeException();
        }
    }
}
