package uk.concord.health;

import uk.concord.testkit.service.ConfigurationContract;
import uk.concord.testkit.service.TestAgency;

class HealthConfigurationTest extends ConfigurationContract {
    HealthConfigurationTest() {
        super(TestAgency.HEALTH, "3402");
    }
}
