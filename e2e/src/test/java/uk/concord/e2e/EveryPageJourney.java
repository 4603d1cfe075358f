package uk.concord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.page.DecidePages;
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

    private static final Predicate<String> OF_A_RECORD = route -> route.startsWith("/records/");
    private static final Predicate<String> DECIDING = route -> route.matches("/drafts/.*/(offer|return)");

    private final RunningStack stack = RunningStack.ready();

    private final List<String> visited = new ArrayList<>();

    @Test
    void every_page_that_the_router_knows_is_accessible() {
        try (var commissioner = Person.signedIn(stack, "kent.commissioner");
                var approver = Person.signedIn(stack, "kent.approver");
                var health = Person.signedIn(stack, "icb.approver")) {
            var routes = routes(commissioner);
            assertThat(routes).contains("/work", "/records", "/link", "/books");

            var writing = SampleDraft.fill(commissioner.page(), TITLE, name -> {});
            var draft = ids(DRAFT, commissioner.page().url());
            visit(commissioner, routes, route -> !DECIDING.test(route) && !OF_A_RECORD.test(route), draft);

            commissioner.opens("/drafts/" + draft.get("partnership") + "/" + draft.get("id"));
            writing.submit();
            visit(approver, routes, DECIDING.and(OF_A_RECORD.negate()), draft);

            approver.opens("/work").follows(TITLE);
            new DecidePages(approver.page(), name -> {}).offer();
            health.opens("/work").follows(TITLE);
            visit(health, routes, OF_A_RECORD, ids(RECORD, health.page().url()));
            assertThat(visited).hasSizeGreaterThan(20);
        }
    }

    private void visit(Person person, List<String> routes, Predicate<String> which, Map<String, String> ids) {
        routes.stream().filter(which).flatMap(route -> addresses(route, ids)).forEach(address -> {
            person.opens(address).looksAt("every-" + visited.size() + address.replaceAll("[^a-z]+", "-"));
            visited.add(address);
        });
    }

    private static List<String> routes(Person person) {
        var answer = person.page().request().get("/development/pages");
        assertThat(answer.status()).isEqualTo(200);
        return answer.text()
                .lines()
                .filter(path ->
                        !path.matches("/(oauth|health|\\.well-known|webjars|assets|static|login|logout|api)(/.*)?"))
                .toList();
    }

    private static Map<String, String> ids(Pattern pattern, String url) {
        var found = pattern.matcher(url);
        assertThat(found.find()).as(url).isTrue();
        return Map.of("partnership", found.group(1), "id", found.group(2));
    }

    private static Stream<String> addresses(String route, Map<String, String> ids) {
        var all = List.of(route);
        for (var variable = VARIABLE.matcher(route); variable.find(); ) {
            var values = values(variable.group(1), route, ids);
            var place = Pattern.compile("\\{" + variable.group(1) + "[^/]*}");
            all = all.stream()
                    .flatMap(path ->
                            values.stream().map(value -> place.matcher(path).replaceFirst(value)))
                    .toList();
        }
        return all.stream();
    }

    private static List<String> values(String variable, String route, Map<String, String> ids) {
        return switch (variable) {
            case "partnership" -> List.of(ids.get("partnership"));
            case "draftId", "recordId" -> List.of(ids.get("id"));
            case "section" -> SECTIONS;
            case "number" -> List.of("0");
            case "act" -> List.of("accept", "decline");
            default -> throw new AssertionError("The journey does not know {" + variable + "} of " + route);
        };
    }
}
