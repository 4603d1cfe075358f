package uk.concord.council;

import uk.concord.testkit.service.ConfigurationContract;
import uk.concord.testkit.service.TestAgency;

class CouncilConfigurationTest extends ConfigurationContract {
    CouncilConfigurationTest() {
        super(TestAgency.KENT, "3401");
    }
}
