package uk.concord.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.entry.v1.OfferReference;

/** Names one offer exactly; sent back as it was read. */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false)
record OfferReferenceJson(
        @Nullable String origin, long index, @Nullable String digest) {
    static OfferReferenceJson of(OfferReference reference) {
        return new OfferReferenceJson(reference.getOrigin(), reference.getIndex(), Sent.hash(reference.getDigest()));
    }

    OfferReference toProto() {
        return OfferReference.newBuilder()
                .setOrigin(Sent.text(origin))
                .setIndex(index)
                .setDigest(Sent.hash("offer.digest", digest))
                .build();
    }
}
