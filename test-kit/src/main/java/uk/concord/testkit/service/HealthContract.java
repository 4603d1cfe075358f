package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.concord.node.book.exchange.Exchange;
import uk.concord.testdatabase.RealDatabase;

/** What every service tells those who start it and send it calls: alive is not ready, and a partner who is away is neither's business. */
public abstract class HealthContract extends ServiceUnderTest {

    protected HealthContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    @Test
    void without_its_database_a_service_lives_but_is_not_ready_until_it_is_back() {
        eventually(this::ready, status -> status == 200);
        var database = RealDatabase.shared();
        database.kill();
        try {
            assertThat(ready()).isEqualTo(503);
            assertThat(service(own).get("/health/ready").body()).contains("the database does not answer");
            assertThat(live()).isEqualTo(200);
        } finally {
            database.startAgain();
        }
        eventually(this::ready, status -> status == 200);
    }

    @Test
    void a_partner_who_is_away_makes_no_service_unready() {
        service(partner).stop();
        try {
            // It is noticed when the next parcel is due.
            both().later(Exchange.HEARTBEAT);
            eventually(
                    () -> service(own).scrape(),
                    scrape -> scrape.sum(
                                    "concord_link_state",
                                    "partnership=\"" + partnership + "\"",
                                    "state=\"unreachable\"")
                            == 1);
            assertThat(ready()).isEqualTo(200);
        } finally {
            service(partner).start();
        }
    }

    private int ready() {
        return service(own).get("/health/ready").statusCode();
    }

    private int live() {
        return service(own).get("/health/live").statusCode();
    }
}
