package uk.concord.gateway.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.RunningGateway;

final class AgencyDirectoryTest {
    private static final List<String> CODES = List.of("kmicb", "mdw", "kcc", "sel", "bex", "kmpt", "esx", "sur", "brm");

    private static KnownAgency agency(String code, String... partnerships) {
        return new KnownAgency(code, code, code, List.of("localhost:1"), code, List.of(partnerships));
    }

    @Test
    void a_partnership_names_its_council_first_whatever_the_order_of_the_configuration() {
        var directory = new AgencyDirectory(List.of(
                agency("kmicb", "kcc-kmicb", "mdw-kmicb"), agency("mdw", "mdw-kmicb"), agency("kcc", "kcc-kmicb")));
        assertThat(Stream.of("kcc-kmicb", "mdw-kmicb").map(directory::of).map(AgencyDirectoryTest::codes))
                .containsExactly(List.of("kcc", "kmicb"), List.of("mdw", "kmicb"));
    }

    @Test
    void the_agencies_stand_in_the_order_in_which_they_are_configured() {
        var settings = new HashMap<String, Object>();
        for (int i = 0; i < CODES.size(); i++) {
            var key = "concord.agencies[" + i + "].";
            for (var name : List.of("code", "name", "short-name", "audience")) {
                settings.put(key + name, CODES.get(i));
            }
            settings.put(key + "addresses", "one:1,other:2");
            settings.put(key + "partnerships", List.of(CODES.get(i)));
        }
        try (var gateway = RunningGateway.start(settings)) {
            var agencies = gateway.bean(AgencyDirectory.class).agencies();
            assertThat(codes(agencies)).isEqualTo(CODES);
            assertThat(agencies.getFirst().addresses()).containsExactly("one:1", "other:2");
        }
    }

    private static List<String> codes(List<KnownAgency> agencies) {
        return agencies.stream().map(KnownAgency::code).toList();
    }
}
