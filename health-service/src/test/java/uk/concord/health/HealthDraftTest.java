package uk.concord.health;

import uk.concord.record.Pence;
import uk.concord.testkit.service.DraftContract;
import uk.concord.testkit.service.RunningService;
import uk.concord.testkit.service.TestAgency;

class HealthDraftTest extends DraftContract {
    HealthDraftTest() {
        super(TestAgency.HEALTH, TestAgency.KENT);
    }

    @Override
    protected void limit(RunningService service, String post, Pence limit) {
        HealthLimits.enter(service, post, limit);
    }
}
