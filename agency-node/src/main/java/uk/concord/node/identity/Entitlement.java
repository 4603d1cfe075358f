package uk.concord.node.identity;

import com.google.protobuf.Message;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import uk.concord.node.agency.AgencyConfiguration;
import uk.concord.node.agency.PartnershipConfiguration;
import uk.concord.node.grpc.CallFailure.NotEntitled;
import uk.concord.record.AgencyCode;

/** Judges a call by the table of rights and, before anything else of the request, by its partnership. */
@Singleton
final class Entitlement {
    private static final String PARTNERSHIP_FIELD = "partnership_id";

    private final AgencyCode own;
    private final Set<String> partnerships;

    Entitlement(AgencyConfiguration agency, Collection<PartnershipConfiguration> partnerships) {
        this.own = new AgencyCode(agency.code());
        this.partnerships =
                partnerships.stream().map(PartnershipConfiguration::id).collect(Collectors.toUnmodifiableSet());
    }

    void toCall(VerifiedToken token, String fullMethodName) {
        var permitted = Rights.to(fullMethodName)
                .map(right -> right.permits(token.agency(), token.roles(), own))
                .orElse(false);
        if (!permitted) {
            throw new NotEntitled("NOT_ENTITLED", "Your role at this agency does not allow that.");
        }
    }

    /** A partnership that this agency does not have and one that the person was not granted get the very same answer. */
    void toPartnership(VerifiedToken token, Message request) {
        var field = request.getDescriptorForType().findFieldByName(PARTNERSHIP_FIELD);
        if (field == null) {
            return;
        }
        var named = (String) request.getField(field);
        var granted = partnerships.contains(named)
                && token.partnerships().stream()
                        .anyMatch(partnership -> partnership.value().equals(named));
        if (!granted) {
            throw new NotEntitled("PARTNERSHIP_NOT_GRANTED", "You have not been granted that partnership.");
        }
    }
}
