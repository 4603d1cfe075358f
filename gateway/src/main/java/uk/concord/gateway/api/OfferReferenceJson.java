package uk.concord.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.entry.v1.OfferReference;

/**
 * Names one offer exactly; sent back as it was read.
 *
 * @param origin the log that holds it
 * @param index its index there
 * @param digest its digest over the terms and their circumstances, hexadecimal
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false)
record OfferReferenceJson(
        @Nullable String origin, long index, @Nullable String digest) {
    static OfferReferenceJson of(OfferReference reference) {
        return new OfferReferenceJson(reference.getOrigin(), reference.getIndex(), Sent.hash(reference.getDigest()));
    }

    /** What is wrong with it is said of the field it was sent in. */
    OfferReference toProto(String field) {
        return OfferReference.newBuilder()
                .setOrigin(Sent.text(origin))
                .setIndex(index)
                .setDigest(Sent.hash(field + ".digest", digest))
                .build();
    }
}
