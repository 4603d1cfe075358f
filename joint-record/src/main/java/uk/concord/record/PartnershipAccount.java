package uk.concord.record;

import java.util.Arrays;
import java.util.UUID;

/**
 * The record in which a partnership keeps its account: the statements that both agencies make of it. It follows from the partnership, so
 * nobody opens it and there is never a second one.
 */
public final class PartnershipAccount {
    private static final String LABEL = "concord/account-record/v1";
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private PartnershipAccount() {}

    /** A UUID of version 8 (RFC 9562, 5.8) from SHA-256 over a label and the partnership. */
    public static RecordId of(PartnershipId partnership) {
        var digest = DigestFields.labelled(LABEL).text(partnership.value()).digest();
        var id = Uuids.fromBytes(Arrays.copyOf(digest.toArray(), 16));
        return new RecordId(new UUID(
                (id.getMostSignificantBits() & ~0xF000L) | VERSION_8,
                (id.getLeastSignificantBits() & ~0xC000_0000_0000_0000L) | VARIANT));
    }
}
