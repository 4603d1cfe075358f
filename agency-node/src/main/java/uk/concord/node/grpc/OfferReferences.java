package uk.concord.node.grpc;

import com.google.protobuf.ByteString;
import uk.concord.proto.entry.v1.OfferReference;
import uk.concord.record.Digest;
import uk.concord.record.Origin;

/** How an offer is named in requests and answers: by log, index and digest, exactly as it was read. */
public final class OfferReferences {
    private OfferReferences() {}

    public static OfferReference of(uk.concord.record.entry.OfferReference reference) {
        return OfferReference.newBuilder()
                .setOrigin(reference.origin().toString())
                .setIndex(reference.index())
                .setDigest(ByteString.copyFrom(reference.digest().toArray()))
                .build();
    }

    /** Refused unless it could name an offer; whether there is one is for the rules to say. */
    public static uk.concord.record.entry.OfferReference read(String field, OfferReference asked) {
        try {
            return new uk.concord.record.entry.OfferReference(
                    Origin.parse(asked.getOrigin()),
                    asked.getIndex(),
                    Digest.of(asked.getDigest().toByteArray()));
        } catch (IllegalArgumentException malformed) {
            throw new CallFailure.BadInput(
                    field, "NOT_AN_OFFER", "Reload the page and answer the offer that it shows.");
        }
    }
}
