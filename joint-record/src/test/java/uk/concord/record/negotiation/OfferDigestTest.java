package uk.concord.record.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.concord.record.Bytes;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.story.Samples;

class OfferDigestTest {
    private static final PartnershipId PARTNERSHIP = Samples.PARTNERSHIP.id();
    private static final Bytes TERMS = Bytes.of((byte) 1, (byte) 2);

    @Test
    void it_is_the_digest_that_the_protocol_describes() {
        assertThat(OfferDigest.of(PARTNERSHIP, Samples.RECORD, 1, 2, Samples.KENT, TERMS)
                        .hex())
                .isEqualTo("cf5f5d162fef24697ed0e07c743d1d1aa9913e846042467ee5a564c1edd56de0");
    }

    @Test
    void every_field_changes_it() {
        var other = RecordId.parse("3f2c8a10-52b7-4d0e-9f6a-0c1d2e3f4a5c");
        assertThat(Set.of(
                        OfferDigest.of(PARTNERSHIP, Samples.RECORD, 1, 2, Samples.KENT, TERMS),
                        OfferDigest.of(new PartnershipId("kcc-kmicc"), Samples.RECORD, 1, 2, Samples.KENT, TERMS),
                        OfferDigest.of(PARTNERSHIP, other, 1, 2, Samples.KENT, TERMS),
                        OfferDigest.of(PARTNERSHIP, Samples.RECORD, 2, 2, Samples.KENT, TERMS),
                        OfferDigest.of(PARTNERSHIP, Samples.RECORD, 1, 1, Samples.KENT, TERMS),
                        OfferDigest.of(PARTNERSHIP, Samples.RECORD, 2, 1, Samples.KENT, TERMS),
                        OfferDigest.of(PARTNERSHIP, Samples.RECORD, 1, 2, Samples.NHS, TERMS),
                        OfferDigest.of(PARTNERSHIP, Samples.RECORD, 1, 2, Samples.KENT, Bytes.of((byte) 1))))
                .hasSize(8);
    }
}
