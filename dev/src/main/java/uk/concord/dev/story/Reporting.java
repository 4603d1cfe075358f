package uk.concord.dev.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Map;

/**
 * What was returned of the measures of early help and of the Kent Health Needs Education Service, up to March 2018 and no further. That the data
 * was missing after that is public (KCC decision 19/00076); every figure here is DEMO. The same keys again enter each once.
 */
final class Reporting {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate LAST = LocalDate.of(2018, 3, 31);

    private final PublicApi api;
    private final Cast cast;
    private final String record;

    Reporting(PublicApi api, Cast cast, String record) {
        this.api = api;
        this.cast = cast;
        this.record = record;
    }

    void tell() {
        var health = api.as(cast.healthCommissioner());
        var performance = health.get("/records/" + record + "/performance?partnership=" + cast.partnership());
        for (var measured : performance.path("measures")) {
            var value = 9_400;
            for (var period : measured.path("periods")) {
                if (!LocalDate.parse(period.path("to").asText()).isAfter(LAST)) {
                    returned(measured.path("measure").path("measureId").asText(), period, value);
                    value -= 550;
                }
            }
        }
    }

    private void returned(String measure, JsonNode period, int hundredths) {
        var from = period.path("from").asText();
        var to = period.path("to").asText();
        api.as(cast.healthCommissioner())
                .post(
                        "/records/" + record + "/performance/returns",
                        "story-return-" + measure + "-" + from,
                        Map.of(
                                "partnership",
                                cast.partnership(),
                                "terms",
                                JSON.convertValue(period.path("terms"), Map.class),
                                "measureId",
                                measure,
                                "from",
                                from,
                                "to",
                                to,
                                "valueHundredths",
                                hundredths,
                                "returnedOn",
                                LocalDate.parse(to).plusDays(20).toString(),
                                "note",
                                "DEMO: no such figure was published."));
    }
}
