package uk.concord.council;

import uk.concord.record.Pence;
import uk.concord.testkit.service.NovationContract;
import uk.concord.testkit.service.RunningService;
import uk.concord.testkit.service.TestAgency;

class CouncilNovationTest extends NovationContract {
    CouncilNovationTest() {
        super(TestAgency.KENT, TestAgency.HEALTH);
    }

    @Override
    protected void limit(RunningService service, String post, Pence limit) {
        CouncilLimits.enter(service, post, limit);
    }
}
