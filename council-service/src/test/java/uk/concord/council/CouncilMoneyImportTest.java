package uk.concord.council;

import uk.concord.record.Pence;
import uk.concord.testkit.service.MoneyImportContract;
import uk.concord.testkit.service.RunningService;
import uk.concord.testkit.service.TestAgency;

class CouncilMoneyImportTest extends MoneyImportContract {
    CouncilMoneyImportTest() {
        super(TestAgency.KENT, TestAgency.HEALTH);
    }

    @Override
    protected void limit(RunningService service, String post, Pence limit) {
        CouncilLimits.enter(service, post, limit);
    }
}
