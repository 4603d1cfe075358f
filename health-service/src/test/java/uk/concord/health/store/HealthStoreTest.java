package uk.concord.health.store;

import java.util.List;
import uk.concord.testkit.database.RealStoreContract;

class HealthStoreTest extends RealStoreContract {
    HealthStoreTest() {
        super(List.of("classpath:db/joint-record", "classpath:db/migration"));
    }
}
