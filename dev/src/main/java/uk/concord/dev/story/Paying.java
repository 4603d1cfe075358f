package uk.concord.dev.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * What was spent and paid of Kent's contribution to the mental health service. That early help and the Kent Health Needs Education Service fell short
 * is public (KCC decision 19/00076); every figure here is DEMO. The same keys again enter each once.
 */
final class Paying {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PublicApi api;
    private final Cast cast;
    private final String record;
    private final JsonNode payable;

    Paying(PublicApi api, Cast cast, String record) {
        this.api = api;
        this.cast = cast;
        this.record = record;
        this.payable = api.as(cast.finance()).get(address("")).path("payable");
    }

    private String address(String rest) {
        return "/records/" + record + "/account" + rest + (rest.isEmpty() ? "?partnership=" + cast.partnership() : "");
    }

    void tell() {
        cost("early-help", LocalDate.of(2018, 4, 1), LocalDate.of(2019, 3, 31), 780_000);
        cost("khnes", LocalDate.of(2018, 4, 1), LocalDate.of(2019, 3, 31), 151_200);
        cost("children-in-care", LocalDate.of(2018, 4, 1), LocalDate.of(2019, 3, 31), 1_000_000);
        confirmed(paid("pru", LocalDate.of(2025, 4, 1), LocalDate.of(2025, 9, 30), 25_000));
        paid("pru", LocalDate.of(2025, 10, 1), LocalDate.of(2026, 3, 31), 25_000);
        confirmed(paid("post-abuse", LocalDate.of(2025, 4, 1), LocalDate.of(2025, 12, 31), 75_000));
    }

    private void cost(String line, LocalDate from, LocalDate to, long pounds) {
        api.as(cast.commissioner())
                .post(
                        address("/costs"),
                        "story-cost-" + line + "-" + from,
                        Map.of(
                                "partnership",
                                cast.partnership(),
                                "spentOn",
                                days(line, from, to),
                                "amountPence",
                                pounds * 100,
                                "invoicedOn",
                                to.toString(),
                                "reference",
                                "DEMO " + line + " to " + to));
    }

    /** The id of the entry. */
    private String paid(String line, LocalDate from, LocalDate to, long pounds) {
        var reference = "DEMO BACS " + line + " to " + to;
        var account = api.as(cast.finance())
                .post(
                        address("/payments"),
                        "story-paid-" + line + "-" + from,
                        Map.of(
                                "partnership",
                                cast.partnership(),
                                "paidFor",
                                days(line, from, to),
                                "payer",
                                Bodies.KENT,
                                "fund",
                                "GENERAL_FUND",
                                "amountPence",
                                pounds * 100,
                                "paidOn",
                                to.toString(),
                                "reference",
                                reference));
        for (var entered : account.path("entered")) {
            if (entered.path("reference").asText().equals(reference)) {
                return entered.path("id").asText();
            }
        }
        throw new IllegalStateException("entered and not there: " + reference);
    }

    /** Once the NHS body's book holds it. */
    private void confirmed(String entered) {
        var finance = api.as(cast.healthFinance());
        new Patience(cast.partnership())
                .await(finance, record, "a payment", found -> holds(found.path("timeline"), entered));
        finance.post(
                address("/confirmation"),
                "story-come-" + entered.substring(0, 16),
                Map.of("partnership", cast.partnership(), "entered", entered));
    }

    private static boolean holds(JsonNode timeline, String entered) {
        for (var entry : timeline) {
            if (entry.path("leafHash").asText().equals(entered)) {
                return true;
            }
        }
        return false;
    }

    private Map<String, Object> days(String line, LocalDate from, LocalDate to) {
        for (var one : payable) {
            var first = LocalDate.parse(one.path("from").asText());
            var last = LocalDate.parse(one.path("to").asText());
            if (one.path("lineId").asText().equals(line) && !from.isBefore(first) && !to.isAfter(last)) {
                var days = new HashMap<String, Object>();
                days.put("terms", JSON.convertValue(one.path("terms"), Map.class));
                days.put("lineId", line);
                days.put("from", from.toString());
                days.put("to", to.toString());
                return days;
            }
        }
        throw new IllegalStateException("no such line: " + line);
    }
}
