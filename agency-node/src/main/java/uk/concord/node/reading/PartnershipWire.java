package uk.concord.node.reading;

import jakarta.inject.Singleton;
import uk.concord.node.agency.Partnerships;
import uk.concord.proto.entry.v1.Organisation;
import uk.concord.proto.record.v1.Agency;
import uk.concord.proto.record.v1.AgencyKind;
import uk.concord.proto.record.v1.Partnership;
import uk.concord.record.PartnershipId;

/** Partnerships as this agency sees them, with the names that people know. */
@Singleton
final class PartnershipWire {
    private final Partnerships partnerships;

    PartnershipWire(Partnerships partnerships) {
        this.partnerships = partnerships;
    }

    Partnership toProto(PartnershipId id) {
        var partnership = partnerships.get(id);
        var own = partnerships.ownAgency();
        var partner = partnerships.configured(id).partner();
        return Partnership.newBuilder()
                .setPartnershipId(id.value())
                .setOwn(agency(partnership.agency(partnerships.own()), own.name(), own.shortName()))
                .setPartner(agency(partnership.partnerOf(partnerships.own()), partner.name(), partner.shortName()))
                .build();
    }

    private static Agency agency(uk.concord.record.Agency agency, String name, String shortName) {
        return Agency.newBuilder()
                .setCode(agency.code().value())
                .setName(name)
                .setShortName(shortName)
                .setKind(
                        switch (agency.kind()) {
                            case COUNCIL -> AgencyKind.AGENCY_KIND_COUNCIL;
                            case HEALTH -> AgencyKind.AGENCY_KIND_HEALTH;
                        })
                .setOrganisation(Organisation.newBuilder()
                        .setScheme(agency.organisation().scheme().name())
                        .setCode(agency.organisation().code())
                        .setName(name))
                .build();
    }
}
