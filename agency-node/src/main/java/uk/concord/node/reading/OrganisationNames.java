package uk.concord.node.reading;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import uk.concord.node.agency.Partnerships;
import uk.concord.proto.entry.v1.Organisation;
import uk.concord.record.OrganisationCode;
import uk.concord.record.PartnershipId;
import uk.concord.record.terms.ProviderDirectory;

/** Organisations by the names that people know: the two agencies' as configured, all others' as the directory has them. */
@Singleton
public final class OrganisationNames {
    private final Partnerships partnerships;
    private final Map<OrganisationCode, String> listed = new HashMap<>();

    OrganisationNames(Partnerships partnerships, ProviderDirectory directory) {
        this.partnerships = partnerships;
        directory.all().forEach(organisation -> listed.put(organisation.code(), organisation.name()));
    }

    /** The name is empty where nobody knows the code. */
    public Organisation named(PartnershipId id, OrganisationCode code) {
        var partnership = partnerships.get(id);
        var own = partnership.agency(partnerships.own()).organisation();
        var partner = partnership.partnerOf(partnerships.own()).organisation();
        var name = code.equals(own)
                ? partnerships.ownAgency().name()
                : code.equals(partner) ? partnerships.configured(id).partner().name() : listed.getOrDefault(code, "");
        return Organisation.newBuilder()
                .setScheme(code.scheme().name())
                .setCode(code.code())
                .setName(name)
                .build();
    }
}
