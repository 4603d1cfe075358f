package uk.concord.council.store;

import java.util.List;
import uk.concord.testkit.database.HealingContract;

class CouncilHealingTest extends HealingContract {
    CouncilHealingTest() {
        super(List.of("classpath:db/joint-record", "classpath:db/migration"));
    }
}
