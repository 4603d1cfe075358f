package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uk.concord.proto.record.v1.GetRecordRequest;

/** What every service shows to its operators: numbers that move with what is done, and nobody's name. */
public abstract class MetersContract extends NegotiationUnderTest {
    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    protected MetersContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    @Test
    void what_is_offered_and_accepted_is_counted_on_its_way() {
        // A parcel is counted once its receipt is stored, after its entries.
        var held = new String[] {ours(), "outcome=\"held\""};
        var before = scrape();
        var offered = offer("Counted on its way", 1_000);
        accept(offered);
        var after = eventually(
                this::scrape,
                now -> now.sum("concord_receipts_outstanding", ours()) == 0
                        && now.sum("concord_entries_received_total", ours())
                                > before.sum("concord_entries_received_total", ours())
                        && now.sum("concord_parcels_received_total", held)
                                > before.sum("concord_parcels_received_total", held));
        for (var name : new String[] {
            "concord_entries_appended_total",
            "concord_entries_received_total",
            "concord_lock_wait_seconds_count",
            "concord_lock_held_seconds_count"
        }) {
            assertThat(after.sum(name, ours())).as(name).isGreaterThan(before.sum(name, ours()));
        }
        grown(before, after, "concord_signing_seconds_count", "what=\"checkpoint\"");
        grown(before, after, "concord_signing_seconds_count", "what=\"receipt\"");
        grown(before, after, "concord_parcels_sent_total", "outcome=\"receipted\"");
        processed(before, "method=\"Offer\"", "statusCode=\"OK\"");
        assertThat(after.sum("concord_link_state", ours(), "state=\"open\"")).isEqualTo(1);
        assertThat(after.sum("concord_link_state", ours())).isEqualTo(1);
        assertThat(after.sum("concord_book_open", ours())).isEqualTo(1);
        assertThat(after.sum("concord_log_faulty")).isZero();
        assertThat(after.sum("concord_records_differing")).isZero();
        assertThat(after.has("hikaricp_connections_active")).isTrue();
    }

    @Test
    void a_refused_call_is_counted_by_its_reason() {
        var request = GetRecordRequest.newBuilder()
                .setPartnershipId(partnership)
                .setRecordId("not-an-id")
                .build();
        var before = scrape();
        Failed.by(() -> calls(own, commissioner(own)).records().getRecord(request));
        Failed.by(() -> calls(own, "no.real.token").records().getRecord(request));
        processed(before, "method=\"GetRecord\"", "statusCode=\"UNAUTHENTICATED\"");
        var after = scrape();
        for (var labels : new String[][] {
            {"code=\"INVALID_ARGUMENT\"", "reason=\"NOT_A_UUID\""},
            {"code=\"UNAUTHENTICATED\""}
        }) {
            assertThat(after.sum("concord_calls_refused_total", labels))
                    .isEqualTo(before.sum("concord_calls_refused_total", labels) + 1);
        }
    }

    @Test
    void readings_are_counted_and_no_label_names_a_record_or_a_person() {
        var before = scrape();
        var offered = offer("Nobody is named", 1_000);
        calls(own, auditor())
                .records()
                .getRecord(GetRecordRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .build());
        var after = eventually(
                this::scrape,
                now -> now.sum("concord_readings_total", "outcome=\"written\"")
                        > before.sum("concord_readings_total", "outcome=\"written\""));
        assertThat(UUID.matcher(after.text()).find()).isFalse();
        assertThat(after.text())
                .doesNotContain(
                        auditor().name(),
                        commissioner(own).name(),
                        approver(own).name(),
                        own.approverPost(),
                        "Nobody is named");
    }

    @Test
    void while_the_partner_is_away_operators_see_what_waits_and_for_how_long() {
        service(partner).stop();
        try {
            offer("Waits for its receipt", 1_000);
            both().later(Duration.ofHours(1));
            var waiting = eventually(
                    this::scrape,
                    now -> now.sum("concord_link_state", ours(), "state=\"unreachable\"") == 1
                            && now.sum("concord_receipts_outstanding_age_seconds", ours()) >= 3_600);
            assertThat(waiting.sum("concord_receipts_outstanding", ours())).isGreaterThanOrEqualTo(2);
            assertThat(waiting.sum("concord_parcels_sent_total", ours(), "outcome=\"unanswered\""))
                    .isPositive();
        } finally {
            service(partner).start();
        }
        eventually(this::scrape, now -> now.sum("concord_receipts_outstanding", ours()) == 0);
    }

    /** One call more was processed. A call is measured when it closes, which is after its caller has the answer. */
    private void processed(Scrape before, String... labels) {
        var calls = "grpc_server_processing_duration_seconds_count";
        eventually(() -> scrape().sum(calls, labels), now -> now == before.sum(calls, labels) + 1);
    }

    private void grown(Scrape before, Scrape after, String name, String label) {
        assertThat(after.sum(name, ours(), label)).as(name + label).isGreaterThan(before.sum(name, ours(), label));
    }

    private String ours() {
        return "partnership=\"" + partnership + "\"";
    }

    private Scrape scrape() {
        return service(own).scrape();
    }
}
