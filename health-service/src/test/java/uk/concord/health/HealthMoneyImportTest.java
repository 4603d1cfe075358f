package uk.concord.health;

import uk.concord.record.Pence;
import uk.concord.testkit.service.MoneyImportContract;
import uk.concord.testkit.service.RunningService;
import uk.concord.testkit.service.TestAgency;

class HealthMoneyImportTest extends MoneyImportContract {
    HealthMoneyImportTest() {
        super(TestAgency.HEALTH, TestAgency.KENT);
    }

    @Override
    protected void limit(RunningService service, String post, Pence limit) {
        HealthLimits.enter(service, post, limit);
    }
}
