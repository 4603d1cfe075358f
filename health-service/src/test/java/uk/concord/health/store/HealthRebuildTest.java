package uk.concord.health.store;

import java.util.List;
import uk.concord.testkit.database.RebuildContract;

class HealthRebuildTest extends RebuildContract {
    HealthRebuildTest() {
        super(List.of("classpath:db/joint-record", "classpath:db/migration"));
    }
}
