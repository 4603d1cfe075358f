package uk.concord.health;

import uk.concord.record.Pence;
import uk.concord.testkit.service.RunningService;
import uk.concord.testkit.service.StatementContract;
import uk.concord.testkit.service.TestAgency;

class HealthStatementTest extends StatementContract {
    HealthStatementTest() {
        super(TestAgency.HEALTH, TestAgency.KENT);
    }

    @Override
    protected void limit(RunningService service, String post, Pence limit) {
        HealthLimits.enter(service, post, limit);
    }
}
