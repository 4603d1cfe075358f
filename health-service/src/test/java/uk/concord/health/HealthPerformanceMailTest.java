package uk.concord.health;

import uk.concord.record.Pence;
import uk.concord.testkit.service.PerformanceMailContract;
import uk.concord.testkit.service.RunningService;
import uk.concord.testkit.service.TestAgency;

class HealthPerformanceMailTest extends PerformanceMailContract {
    HealthPerformanceMailTest() {
        super(TestAgency.HEALTH, TestAgency.KENT);
    }

    @Override
    protected void limit(RunningService service, String post, Pence limit) {
        HealthLimits.enter(service, post, limit);
    }
}
