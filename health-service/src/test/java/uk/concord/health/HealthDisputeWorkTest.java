package uk.concord.health;

import uk.concord.record.Pence;
import uk.concord.testkit.service.DisputeWorkContract;
import uk.concord.testkit.service.RunningService;
import uk.concord.testkit.service.TestAgency;

class HealthDisputeWorkTest extends DisputeWorkContract {
    HealthDisputeWorkTest() {
        super(TestAgency.HEALTH, TestAgency.KENT);
    }

    @Override
    protected void limit(RunningService service, String post, Pence limit) {
        HealthLimits.enter(service, post, limit);
    }
}
