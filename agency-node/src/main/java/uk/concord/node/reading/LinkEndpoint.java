package uk.concord.node.reading;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.concord.node.agency.Partnerships;
import uk.concord.node.book.Healing;
import uk.concord.node.book.Side;
import uk.concord.node.book.Store;
import uk.concord.node.book.StoredReceipt;
import uk.concord.node.grpc.Asked;
import uk.concord.node.grpc.Micros;
import uk.concord.node.grpc.Replies;
import uk.concord.node.identity.Caller;
import uk.concord.node.link.LinkStates;
import uk.concord.proto.link.v1.Link;
import uk.concord.proto.link.v1.LinkServiceGrpc;
import uk.concord.proto.link.v1.ListLinksRequest;
import uk.concord.proto.link.v1.ListLinksResponse;
import uk.concord.proto.link.v1.RetryLinkRequest;
import uk.concord.proto.link.v1.RetryLinkResponse;
import uk.concord.record.Partnership;
import uk.concord.record.PartnershipId;

/** Translates calls about links. */
@Singleton
final class LinkEndpoint extends LinkServiceGrpc.LinkServiceImplBase {
    private static final Logger log = LoggerFactory.getLogger(LinkEndpoint.class);

    private final LinkStates links;
    private final Store store;
    private final Partnerships partnerships;
    private final PartnershipWire wire;

    LinkEndpoint(LinkStates links, Store store, Partnerships partnerships, PartnershipWire wire) {
        this.links = links;
        this.store = store;
        this.partnerships = partnerships;
        this.wire = wire;
    }

    @Override
    public void listLinks(ListLinksRequest asked, StreamObserver<ListLinksResponse> out) {
        Replies.one(out, () -> {
            var granted = Caller.current().partnerships();
            var answer = ListLinksResponse.newBuilder();
            partnerships.all().stream()
                    .map(Partnership::id)
                    .filter(granted::contains)
                    .forEach(id -> answer.addLinks(link(id)));
            return answer.build();
        });
    }

    @Override
    public void retryLink(RetryLinkRequest asked, StreamObserver<RetryLinkResponse> out) {
        Replies.one(out, () -> {
            Asked.requestId(asked.getRequestId());
            var partnership = new PartnershipId(asked.getPartnershipId());
            log.atInfo()
                    .addKeyValue("partnership", partnership.value())
                    .addKeyValue("actor", Caller.current().actorId().toString())
                    .log("the link is tried again");
            links.retry(partnership);
            return RetryLinkResponse.newBuilder().setLink(link(partnership)).build();
        });
    }

    private Link link(PartnershipId partnership) {
        var state = links.of(partnership);
        return store.read(partnership, book -> {
            var head = book.head();
            var link = Link.newBuilder()
                    .setPartnership(wire.toProto(partnership))
                    .setStatus(state.status())
                    .setSinceMicros(Micros.of(state.since()))
                    .setOwnSize(head.own().size())
                    .setReceiptedSize(head.own().receiptedSize())
                    .setMirrorSize(head.mirror().size())
                    .setLastReceiptInMicros(Micros.of(
                            book.newestReceipt(Side.OWN).map(StoredReceipt::at).orElse(null)))
                    .setLastReceiptOutMicros(Micros.of(book.newestReceipt(Side.MIRROR)
                            .map(StoredReceipt::at)
                            .orElse(null)))
                    .setClockDifferenceMillis(state.clockDifference().toMillis())
                    .setLastReachedMicros(Micros.of(state.lastReached()))
                    .setProblem(state.problem())
                    .setRemedy(state.remedy())
                    .setOwnFingerprint(state.ownFingerprint())
                    .setPartnerFingerprint(state.partnerFingerprint())
                    .setCertificateEndsMicros(Micros.of(state.certificateEnds()));
            book.newestHealing().ifPresent(healing -> link.setHealing(toProto(healing)));
            return link.build();
        });
    }

    private static uk.concord.proto.link.v1.Healing toProto(Healing healing) {
        return uk.concord.proto.link.v1.Healing.newBuilder()
                .setFoundMicros(Micros.of(healing.found()))
                .setEndedMicros(Micros.of(healing.ended()))
                .setOwnFetched(healing.ownTo() - healing.ownFrom())
                .setPartnerTaken(healing.mirrorTo() - healing.mirrorFrom())
                .build();
    }
}
