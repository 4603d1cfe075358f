package uk.concord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.page.SampleDraft;
import uk.concord.e2e.stack.RunningStack;

/** Every page, as the router itself lists them, is opened and checked for accessibility. */
class EveryPageJourney {
    private static final String TITLE = "Wheelchairs and equipment";
    private static final Pattern DRAFT = Pattern.compile("/drafts/([a-z-]+)/([0-9a-f-]{36})");
    private static final Pattern RECORD = Pattern.compile("/records/([a-z-]+)/([0-9a-f-]{36})");
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)[^/]*}");
    private static final List<String> SECTIONS =
            List.of("service", "existing", "period", "legal", "outcomes", "equality", "decision");

    private final RunningStack stack = RunningStack.ready();

    @Test
    void every_page_that_the_router_knows_is_accessible() {
        try (var commissioner = Person.signedIn(stack, "kent.commissioner");
                var approver = Person.signedIn(stack, "kent.approver");
                var health = Person.signedIn(stack, "icb.approver")) {
            var routes = routes(commissioner);
            assertThat(routes).contains("/work", "/records", "/link", "/books");

            commissioner.opens("/records").follows("mental health");
            var record = ids(RECORD, commissioner.page().url());
            SampleDraft.write(commissioner.page(), TITLE);
            approver.opens("/work").follows(TITLE);
            var draft = ids(DRAFT, approver.page().url());

            var visited = new ArrayList<String>();
            for (var route : routes) {
                for (var address : addresses(route, draft, record)) {
                    var person = address.contains("/offer") || address.contains("/return") ? approver : commissioner;
                    (address.matches(".*/(answer|accept|decline)") ? health : person)
                            .opens(address)
                            .looksAt("every" + route.replaceAll("[^a-zA-Z]+", "-") + visited.size());
                    visited.add(address);
                }
            }
            assertThat(visited).hasSizeGreaterThan(15);
        }
    }

    private static List<String> routes(Person person) {
        var answer = person.page().request().get("/development/pages");
        assertThat(answer.status()).isEqualTo(200);
        return answer.text()
                .lines()
                .filter(path -> !path.matches("/(oauth|health|webjars|assets|static|login|logout|api)(/.*)?"))
                .toList();
    }

    private static Map<String, String> ids(Pattern pattern, String url) {
        var found = pattern.matcher(url);
        assertThat(found.find()).as(url).isTrue();
        return Map.of("partnership", found.group(1), "id", found.group(2));
    }

    private static List<String> addresses(String route, Map<String, String> draft, Map<String, String> record) {
        var all = List.of(route);
        for (var variable = VARIABLE.matcher(route); variable.find(); ) {
            var values = values(variable.group(1), route, draft, record);
            var name = Pattern.compile("\\{" + variable.group(1) + "[^/]*}");
            all = all.stream()
                    .flatMap(path -> values.stream()
                            .map(value -> name.matcher(path).replaceFirst(value)))
                    .toList();
        }
        return all;
    }

    private static List<String> values(
            String variable, String route, Map<String, String> draft, Map<String, String> record) {
        return switch (variable) {
            case "partnership" -> List.of(route.startsWith("/drafts") ? draft.get("partnership") : record.get("partnership"));
            case "draftId" -> List.of(draft.get("id"));
            case "recordId" -> List.of(record.get("id"));
            case "section" -> SECTIONS;
            case "number" -> List.of("0");
            case "act" -> List.of("accept", "decline");
            default -> throw new AssertionError("The journey does not know {" + variable + "} of " + route);
        };
    }
}
