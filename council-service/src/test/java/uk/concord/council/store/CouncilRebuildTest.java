package uk.concord.council.store;

import java.util.List;
import uk.concord.testkit.database.RebuildContract;

class CouncilRebuildTest extends RebuildContract {
    CouncilRebuildTest() {
        super(List.of("classpath:db/joint-record", "classpath:db/migration"));
    }
}
