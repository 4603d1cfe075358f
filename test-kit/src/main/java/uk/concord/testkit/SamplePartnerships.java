package uk.concord.testkit;

import uk.concord.record.Agency;
import uk.concord.record.AgencyCode;
import uk.concord.record.AgencyKind;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Partnership;
import uk.concord.record.PartnershipId;

/** The partnerships that tests speak of. */
public final class SamplePartnerships {
    /** Kent County Council. */
    public static final Agency KENT =
            new Agency(new AgencyCode("kcc"), AgencyKind.COUNCIL, OrganisationCode.gss("E10000016"));

    /** Medway Council. */
    public static final Agency MEDWAY =
            new Agency(new AgencyCode("mdw"), AgencyKind.COUNCIL, OrganisationCode.gss("E06000035"));

    /** NHS Kent and Medway. */
    public static final Agency HEALTH =
            new Agency(new AgencyCode("kmicb"), AgencyKind.HEALTH, OrganisationCode.ods("QKS"));

    /** Kent with the NHS. */
    public static final Partnership KENT_AND_HEALTH =
            new Partnership(new PartnershipId("kcc-kmicb"), KENT, HEALTH, HEALTH.code());

    /** Medway with the NHS. */
    public static final Partnership MEDWAY_AND_HEALTH =
            new Partnership(new PartnershipId("mdw-kmicb"), MEDWAY, HEALTH, HEALTH.code());

    private SamplePartnerships() {}
}
