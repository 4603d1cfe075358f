package uk.concord.health.store;

import java.util.List;
import uk.concord.testdatabase.DatabaseProduct;
import uk.concord.testkit.database.RealStoreContract;

class HealthStoreTest extends RealStoreContract {
    HealthStoreTest(DatabaseProduct product) {
        super(product, List.of("classpath:db/joint-record", "classpath:db/migration"));
    }
}
