package uk.concord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.stack.RunningStack;

/** Every page without an identifier in its address, as the router itself lists them, for everybody who may open it. */
class EveryPageJourney {
    private final RunningStack stack = RunningStack.ready();

    @Test
    void every_page_the_router_knows_is_accessible() throws IOException {
        try (var commissioner = Person.signedIn(stack, "kent.commissioner")) {
            var routes = routes(commissioner);
            assertThat(routes).contains("/work", "/records", "/link", "/books");
            var visited = new ArrayList<String>();
            for (var route : routes) {
                if (!route.contains("{")) {
                    commissioner.opens(route).looksAt("every" + route.replace('/', '-'));
                    visited.add(route);
                }
            }
            assertThat(visited).hasSizeGreaterThan(5);
        }
    }

    private static List<String> routes(Person person) throws IOException {
        var answer = person.page().request().get("/development/pages");
        assertThat(answer.status()).isEqualTo(200);
        var routes = new ArrayList<String>();
        for (JsonNode one : new ObjectMapper().readTree(answer.body())) {
            routes.add(one.isTextual() ? one.asText() : one.path("path").asText());
        }
        return routes;
    }
}
