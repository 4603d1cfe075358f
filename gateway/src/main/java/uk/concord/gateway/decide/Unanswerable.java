package uk.concord.gateway.decide;

import com.google.protobuf.Any;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import uk.concord.proto.record.v1.OfferStatus;

/** What a reader meets who comes to decide on something that is not there, as the service would put it. */
final class Unanswerable {
    private Unanswerable() {}

    /** No offer of the partner is open; the one that was meant stands so. */
    static StatusRuntimeException since(OfferStatus ended) {
        return switch (ended) {
            case OFFER_STATUS_RELEASED ->
                because(
                        "OFFER_WITHDRAWN",
                        "The offer has been withdrawn and binds nobody. Propose new terms, or wait for your partner’s next offer.");
            case OFFER_STATUS_EXPIRED ->
                because(
                        "OFFER_EXPIRED",
                        "The time of the offer is over. Propose new terms, or ask your partner to make the offer again.");
            case OFFER_STATUS_COUNTERED ->
                because(
                        "OFFER_SUPERSEDED",
                        "The offer has been answered with a counter-offer, which took its place. Read the record as it is now.");
            case OFFER_STATUS_OPEN,
                    OFFER_STATUS_ACCEPTED,
                    OFFER_STATUS_DECLINED,
                    OFFER_STATUS_VOID,
                    OFFER_STATUS_UNSPECIFIED,
                    UNRECOGNIZED ->
                because(
                        "NO_OPEN_OFFER",
                        "No offer of your partner waits for an answer here. It may have been answered meanwhile.");
        };
    }

    static StatusRuntimeException because(String reason, String sentence) {
        return StatusProto.toStatusRuntimeException(com.google.rpc.Status.newBuilder()
                .setCode(Code.FAILED_PRECONDITION_VALUE)
                .setMessage(sentence)
                .addDetails(Any.pack(ErrorInfo.newBuilder()
                        .setReason(reason)
                        .setDomain("concord")
                        .build()))
                .build());
    }
}
