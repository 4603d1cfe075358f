package uk.concord.dev.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The money of one record between Kent and the NHS body: what was spent, paid and confirmed. The same keys again enter each once. */
final class Ledger {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PublicApi api;
    private final Cast cast;
    private final String record;
    private final JsonNode payable;

    Ledger(PublicApi api, Cast cast, String record) {
        this.api = api;
        this.cast = cast;
        this.record = record;
        this.payable = api.as(cast.finance()).get(address("")).path("payable");
    }

    /** Who has paid, as its own finance officer enters it. */
    enum Payer {
        COUNCIL,
        HEALTH;

        private Map<String, Object> body() {
            return this == COUNCIL ? Bodies.KENT : Bodies.HEALTH;
        }

        private String finance(Cast cast) {
            return this == COUNCIL ? cast.finance() : cast.healthFinance();
        }
    }

    private String address(String rest) {
        return "/records/" + record + "/account" + rest + (rest.isEmpty() ? "?partnership=" + cast.partnership() : "");
    }

    /** What the service of a line has cost. */
    void cost(String line, LocalDate from, LocalDate to, long pounds) {
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

    /** What one of the two bodies has paid; the id of the entry. */
    String paid(Payer payer, String fund, String line, LocalDate from, LocalDate to, long pounds) {
        var reference = "DEMO BACS " + line + " to " + to;
        var account = api.as(payer.finance(cast))
                .post(
                        address("/payments"),
                        "story-paid-" + payer.name().toLowerCase(Locale.ROOT) + "-" + line + "-" + from,
                        Map.of(
                                "partnership",
                                cast.partnership(),
                                "paidFor",
                                days(line, from, to),
                                "payer",
                                payer.body(),
                                "fund",
                                fund,
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

    /** The NHS body says that it has come, once its book holds the payment. */
    void confirmed(String entered) {
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
