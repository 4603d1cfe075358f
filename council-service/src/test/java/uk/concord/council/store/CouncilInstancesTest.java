package uk.concord.council.store;

import java.util.List;
import uk.concord.testkit.database.TwoInstancesContract;

class CouncilInstancesTest extends TwoInstancesContract {
    CouncilInstancesTest() {
        super(List.of("classpath:db/joint-record", "classpath:db/migration"));
    }
}
