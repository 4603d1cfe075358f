package uk.concord.health.store;

import java.util.List;
import uk.concord.testkit.database.TwoInstancesContract;

class HealthInstancesTest extends TwoInstancesContract {
    HealthInstancesTest() {
        super(List.of("classpath:db/joint-record", "classpath:db/migration"));
    }
}
