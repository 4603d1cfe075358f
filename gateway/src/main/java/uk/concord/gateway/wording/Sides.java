package uk.concord.gateway.wording;

import uk.concord.proto.entry.v1.Organisation;
import uk.concord.proto.record.v1.Agency;
import uk.concord.proto.record.v1.AgencyKind;
import uk.concord.proto.record.v1.Partnership;

/** The two agencies of a partnership, asked by code, by organisation or by kind. */
public record Sides(Partnership partnership) {
    public Agency own() {
        return partnership.getOwn();
    }

    public Agency partner() {
        return partnership.getPartner();
    }

    public Agency council() {
        return own().getKind() == AgencyKind.AGENCY_KIND_COUNCIL ? own() : partner();
    }

    public Agency health() {
        return own().getKind() == AgencyKind.AGENCY_KIND_COUNCIL ? partner() : own();
    }

    /** The short name of an agency by its code; the code itself when it is neither. */
    public String shortName(String code) {
        if (code.equals(own().getCode())) {
            return own().getShortName();
        }
        return code.equals(partner().getCode()) ? partner().getShortName() : code;
    }

    /** The full name of an agency by its code; the code itself when it is neither. */
    public String name(String code) {
        if (code.equals(own().getCode())) {
            return own().getName();
        }
        return code.equals(partner().getCode()) ? partner().getName() : code;
    }

    /** The short name of an agency, or the written name of any other organisation. */
    public String payer(Organisation organisation) {
        if (same(organisation, own().getOrganisation())) {
            return own().getShortName();
        }
        if (same(organisation, partner().getOrganisation())) {
            return partner().getShortName();
        }
        return organisation.getName().isBlank() ? organisation.getCode() : organisation.getName();
    }

    public boolean isCouncil(Organisation organisation) {
        return same(organisation, council().getOrganisation());
    }

    public boolean isHealth(Organisation organisation) {
        return same(organisation, health().getOrganisation());
    }

    public boolean isCouncil(String code) {
        return code.equals(council().getCode());
    }

    /** True when both name the same organisation, whatever name stands beside the code. */
    public static boolean same(Organisation one, Organisation other) {
        return one.getScheme().equals(other.getScheme()) && one.getCode().equals(other.getCode());
    }
}
