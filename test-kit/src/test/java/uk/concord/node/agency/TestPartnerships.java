package uk.concord.node.agency;

import java.nio.file.Path;
import java.util.List;

/** What a service of Kent's would have configured. */
public final class TestPartnerships {
    private TestPartnerships() {}

    /** Kent's one partnership, with the partner's public keys in that file. */
    public static Partnerships kent(Path partnersKeys) {
        return new Partnerships(
                new AgencyConfiguration("kcc", "COUNCIL", "Kent County Council", "Kent", "GSS:E10000016"),
                List.of(new PartnershipConfiguration(
                        0,
                        "kcc-kmicb",
                        "kmicb",
                        new PartnershipConfiguration.Partner(
                                "kmicb",
                                "NHS Kent and Medway",
                                "NHS",
                                "HEALTH",
                                "ODS:QKS",
                                "localhost:1",
                                partnersKeys.toString()))));
    }
}
