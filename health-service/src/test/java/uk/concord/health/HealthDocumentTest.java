package uk.concord.health;

import uk.concord.record.Pence;
import uk.concord.testkit.service.DocumentContract;
import uk.concord.testkit.service.RunningService;
import uk.concord.testkit.service.TestAgency;

class HealthDocumentTest extends DocumentContract {
    HealthDocumentTest() {
        super(TestAgency.HEALTH, TestAgency.KENT);
    }

    @Override
    protected void limit(RunningService service, String post, Pence limit) {
        HealthLimits.enter(service, post, limit);
    }
}
