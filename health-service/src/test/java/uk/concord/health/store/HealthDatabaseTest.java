package uk.concord.health.store;

import java.util.List;
import uk.concord.testkit.database.DatabaseContract;

class HealthDatabaseTest extends DatabaseContract {
    HealthDatabaseTest() {
        super("/schema/golden.txt", List.of("classpath:db/joint-record", "classpath:db/migration"));
    }
}
