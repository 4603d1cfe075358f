package uk.concord.health.store;

import java.util.List;
import uk.concord.testdatabase.DatabaseProduct;
import uk.concord.testkit.database.TwoInstancesContract;

class HealthInstancesTest extends TwoInstancesContract {
    HealthInstancesTest(DatabaseProduct product) {
        super(product, List.of("classpath:db/joint-record", "classpath:db/migration"));
    }
}
