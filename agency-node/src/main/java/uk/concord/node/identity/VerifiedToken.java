package uk.concord.node.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.concord.record.AgencyCode;
import uk.concord.record.PartnershipId;

/** What a token says once its signature, issuer, audience and times have been verified. */
record VerifiedToken(
        String subject,
        @Nullable AgencyCode agency,
        Set<PartnershipId> partnerships,
        Set<Role> roles,
        String post,
        String name) {}
