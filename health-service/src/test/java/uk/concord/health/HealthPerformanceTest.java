package uk.concord.health;

import uk.concord.record.Pence;
import uk.concord.testkit.service.PerformanceContract;
import uk.concord.testkit.service.RunningService;
import uk.concord.testkit.service.TestAgency;

class HealthPerformanceTest extends PerformanceContract {
    HealthPerformanceTest() {
        super(TestAgency.HEALTH, TestAgency.KENT);
    }

    @Override
    protected void limit(RunningService service, String post, Pence limit) {
        HealthLimits.enter(service, post, limit);
    }
}
