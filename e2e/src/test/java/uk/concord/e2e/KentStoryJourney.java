package uk.concord.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import uk.concord.e2e.api.Api;
import uk.concord.e2e.stack.RunningStack;

/** The story that a first start tells: every record of it stands in both agencies' books as the public sources have it. */
class KentStoryJourney {
    private static final long POUND = 100;

    private final RunningStack stack = RunningStack.ready();

    @Test
    void mental_health_is_what_was_left_after_four_agreements() {
        var record = record("kent.commissioner", "kcc-kmicb", "mental health service");
        assertThat(record.path("offers")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(yearly(record, 0)).isEqualTo(2_657_000 * POUND);
        assertThat(yearly(record, 1)).isEqualTo(1_217_000 * POUND);
        assertThat(yearly(record, 2)).isEqualTo(1_267_000 * POUND);
        assertThat(yearly(record, 3)).isEqualTo(150_000 * POUND);
        assertThat(record.path("agreement").path("existing").asBoolean()).isTrue();
        assertThat(record.path("offers")
                        .path(0)
                        .path("terms")
                        .path("lines")
                        .path(0)
                        .path("provenance")
                        .path("kind")
                        .asText())
                .isEqualTo("PUBLIC");
        assertThat(record("icb.commissioner", "kcc-kmicb", "mental health service")
                        .path("stateDigest"))
                .isEqualTo(record.path("stateDigest"));
    }

    @Test
    void therapies_were_decided_after_they_began() {
        var record = record("kent.commissioner", "kcc-kmicb", "occupational");
        var agreement = record.path("agreement");
        assertThat(agreement.path("existing").asBoolean()).isTrue();
        assertThat(agreement.path("termsFrom").asText()).isEqualTo("2023-04-01");
        assertThat(agreement.path("authorisedFrom").asText()).isEqualTo("2024-03-31");
        assertThat(yearly(record, 0)).isEqualTo(2_279_491 * POUND);
    }

    @Test
    void each_council_has_its_own_arrangement_with_the_same_nhs_body() {
        assertThat(record("kent.commissioner", "kcc-kmicb", "arrangement")
                        .path("status")
                        .asText())
                .isEqualTo("AGREED");
        assertThat(record("medway.commissioner", "mdw-kmicb", "arrangement")
                        .path("status")
                        .asText())
                .isEqualTo("AGREED");
    }

    @Test
    void school_nursing_is_talked_about_and_waits_for_kents_answer_to_a_counter() {
        var kent = Api.as(stack, "kent.commissioner");
        var record = record("kent.commissioner", "kcc-kmicb", "school nursing");
        assertThat(record.path("status").asText()).isEqualTo("OFFERED");
        assertThat(record.path("summary").path("waitingFor").asText()).isEqualTo("kcc");
        assertThat(record.path("offers").path(1).path("offerer").asText()).isEqualTo("kmicb");
        var said = kent.get("/records/" + record.path("id").asText() + "/discussion?partnership=kcc-kmicb")
                .given();
        assertThat(said.path("openQuestions").asInt()).isPositive();
        assertThat(said.path("items")).hasSizeGreaterThanOrEqualTo(4).anyMatch(item -> item.has("terms"));
    }

    @Test
    void what_kent_has_paid_and_still_owes_for_mental_health_stands_in_the_statement_of_both() {
        for (var user : new String[] {"kent.finance", "icb.finance"}) {
            var statement = Api.as(stack, user)
                    .get("/statement-of-account?partnership=kcc-kmicb&financialYear=2025&on=2026-03-31")
                    .given();
            var lines = new HashMap<String, JsonNode>();
            for (var record : statement.path("items")) {
                for (var line : record.path("lines")) {
                    lines.putIfAbsent(line.path("lineId").asText(), line.path("sum"));
                }
            }
            assertThat(sum(lines, "pru").path("agreedPence").asLong()).isEqualTo(50_000 * POUND);
            assertThat(sum(lines, "pru").path("owedPence").asLong()).isZero();
            assertThat(sum(lines, "post-abuse").path("agreedPence").asLong()).isEqualTo(100_000 * POUND);
        }
    }

    @Test
    void early_help_cost_less_than_was_promised_for_it_in_2018() {
        var record = record("kent.commissioner", "kcc-kmicb", "mental health service");
        var account = Api.as(stack, "kent.commissioner")
                .get("/records/" + record.path("summary").path("id").asText() + "/account?partnership=kcc-kmicb")
                .given();
        for (var spend : account.path("spend")) {
            if (spend.path("lineId").asText().equals("early-help")
                    && spend.path("financialYear").asInt() == 2018) {
                assertThat(spend.path("promisedPence").asLong()).isEqualTo(1_200_000 * POUND);
                assertThat(spend.path("spentPence").asLong()).isEqualTo(780_000 * POUND);
                return;
            }
        }
        fail("nothing was spent on early help in 2018/19");
    }

    @Test
    void complex_needs_are_shared_by_three_budgets_after_a_dispute_that_is_paid_to_the_penny() {
        var record = record("icb.commissioner", "kcc-kmicb", "complex-needs placements");
        assertThat(record.path("status").asText()).isEqualTo("AGREED");
        assertThat(record.path("offers")
                        .path(1)
                        .path("terms")
                        .path("lines")
                        .path(0)
                        .path("contributions"))
                .extracting(share -> share.path("fund").asText())
                .containsExactly("ICB_BASELINE", "GENERAL_FUND", "DSG_HIGH_NEEDS");
        var dispute = record.path("disputes").path(0);
        assertThat(dispute.path("ending").asText()).isEqualTo("SETTLED");
        assertThat(dispute.path("since").asText()).endsWith("-02-01");
        var claim = dispute.path("claim");
        assertThat(claim.path("debtor").asText()).isEqualTo("kcc");
        assertThat(claim.path("confirmedPence").asLong())
                .isPositive()
                .isEqualTo(claim.path("amountPence").asLong());
    }

    @Test
    void nurses_in_special_schools_are_in_dispute_on_the_second_rung_and_paid_half_and_half() {
        var dispute = record("kent.commissioner", "kcc-kmicb", "nurses special schools cover")
                .path("disputes")
                .path(0);
        assertThat(dispute.path("rung").asInt()).isEqualTo(2);
        assertThat(dispute.path("ending").isMissingNode()).isTrue();
        assertThat(dispute.path("interim")).isNotEmpty().allSatisfy(share -> assertThat(
                        share.path("councilPence").asLong())
                .isEqualTo(share.path("healthPence").asLong()));
    }

    @Test
    void the_dispute_of_2018_is_told_in_words_where_its_lines_are() {
        var record = record("kent.commissioner", "kcc-kmicb", "mental health service");
        var said = Api.as(stack, "icb.commissioner")
                .get("/records/" + record.path("summary").path("id").asText() + "/discussion?partnership=kcc-kmicb")
                .given();
        assertThat(said.path("items"))
                .anyMatch(item -> item.path("text").asText().contains("a dispute in relation to payment"));
    }

    private static JsonNode sum(Map<String, JsonNode> lines, String line) {
        return Objects.requireNonNull(lines.get(line), line);
    }

    private JsonNode record(String user, String partnership, String words) {
        var api = Api.as(stack, user);
        var query = words.replace(" ", "+");
        var found = api.get("/records?partnership=" + partnership + "&query=" + query)
                .given()
                .path("items");
        // Other journeys may have made records with such words: the story's is the first of all.
        var id = found.path(found.size() - 1).path("id").asText();
        return api.get("/records/" + id + "?partnership=" + partnership).given();
    }

    /** What the lines of an offer cost in the first of its years that is whole. */
    private static long yearly(JsonNode record, int offer) {
        long pence = 0;
        for (var line : record.path("offers").path(offer).path("terms").path("lines")) {
            for (var cost : line.path("costs")) {
                var year = cost.path("financialYear").asInt();
                if (cost.path("from").asText().equals(year + "-04-01")
                        && cost.path("to").asText().equals((year + 1) + "-03-31")) {
                    pence += cost.path("amountPence").asLong();
                    break;
                }
            }
        }
        return pence;
    }
}
