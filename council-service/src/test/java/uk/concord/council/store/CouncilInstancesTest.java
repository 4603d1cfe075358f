package uk.concord.council.store;

import java.util.List;
import uk.concord.testdatabase.DatabaseProduct;
import uk.concord.testkit.database.TwoInstancesContract;

class CouncilInstancesTest extends TwoInstancesContract {
    CouncilInstancesTest(DatabaseProduct product) {
        super(product, List.of("classpath:db/joint-record", "classpath:db/migration"));
    }
}
