package uk.concord.council.store;

import java.util.List;
import uk.concord.testkit.database.RealStoreContract;

class CouncilStoreTest extends RealStoreContract {
    CouncilStoreTest() {
        super(List.of("classpath:db/joint-record", "classpath:db/migration"));
    }
}
