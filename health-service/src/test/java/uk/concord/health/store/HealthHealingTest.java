package uk.concord.health.store;

import java.util.List;
import uk.concord.testkit.database.HealingContract;

class HealthHealingTest extends HealingContract {
    HealthHealingTest() {
        super(List.of("classpath:db/joint-record", "classpath:db/migration"));
    }
}
