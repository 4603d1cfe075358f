package uk.concord.health.store;

import java.util.List;
import uk.concord.testdatabase.DatabaseProduct;
import uk.concord.testkit.database.DatabaseContract;

class HealthDatabaseTest extends DatabaseContract {
    HealthDatabaseTest(DatabaseProduct product) {
        super(product, "/schema/golden.txt", List.of("classpath:db/joint-record", "classpath:db/migration"));
    }
}
