package uk.concord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import uk.concord.e2e.api.Api;
import uk.concord.e2e.api.KentDispute;
import uk.concord.e2e.api.Texts;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.page.DecidePages;
import uk.concord.e2e.page.Form;
import uk.concord.e2e.page.SampleDraft;
import uk.concord.e2e.stack.RunningStack;

/** Every page, as the router itself lists them, is opened by somebody who may see it, and checked for accessibility and on paper. */
@Order(2)
class EveryPageJourney {
    private static final String TITLE = "Wheelchairs and equipment";
    private static final Pattern DRAFT = Pattern.compile("/drafts/([a-z-]+)/([0-9a-f-]{36})");
    private static final Pattern RECORD = Pattern.compile("/records/([a-z-]+)/([0-9a-f-]{36})");
    private static final Pattern WORDS = Pattern.compile("/erase/(\\d+)/([0-9a-f]{64})");
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)[^/]*}");
    private static final List<String> SECTIONS =
            List.of("service", "existing", "period", "legal", "outcomes", "equality", "ladder", "decision");
    private static final List<String> FILE_FORMS =
            List.of("notice", "urgency", "decision", "elsewhere", "call-in", "outcome");
    private static final Set<String> WITHOUT_SIGN_IN =
            Set.of("/", "/signed-out", "/accessibility", "/cookies", "/api", "/api/guide", "/api/problems");

    /** Who is shown a page. */
    private enum Reader {
        ANYBODY,
        COMMISSIONER,
        APPROVER,
        OFFERER,
        ATTACHER,
        DISPUTANT,
        MEASURER,
        ASKER,
        PARTNER,
        AUDITOR;

        static Reader of(String route) {
            if (WITHOUT_SIGN_IN.contains(route)) {
                return ANYBODY;
            } else if (route.startsWith("/records/") && route.contains("/disputes/")) {
                return DISPUTANT;
            } else if (route.startsWith("/records/") && route.contains("/performance/")) {
                return MEASURER;
            } else if (route.startsWith("/records/") && route.endsWith("/documents")) {
                return ATTACHER;
            } else if (route.startsWith("/records/") || route.startsWith("/assignments/records/")) {
                return route.endsWith("/withdraw") || route.contains("/erase/") ? OFFERER : PARTNER;
            } else if (route.startsWith("/erasures/") && route.contains("Id")) {
                return ASKER;
            } else if (route.equals("/books")) {
                return AUDITOR;
            }
            return route.matches("/drafts/.*/(offer|return)|/cover/.*") ? APPROVER : COMMISSIONER;
        }
    }

    private final RunningStack stack = RunningStack.ready();
    private final Set<String> visited = new TreeSet<>();
    private final List<String> wrongOnPaper = new ArrayList<>();

    @Test
    void every_page_that_the_router_knows_is_accessible() {
        try (var anyone = Person.anonymous(stack);
                var commissioner = Person.signedIn(stack, "kent.commissioner");
                var approver = Person.signedIn(stack, "kent.approver");
                var health = Person.signedIn(stack, "icb.approver");
                var auditor = Person.signedIn(stack, "auditor")) {
            var routes = routes(anyone);
            visit(anyone, routes, Reader.ANYBODY, Map.of());
            seesWhatIsNotThere(anyone, commissioner);

            var writing = SampleDraft.fill(commissioner.page(), TITLE, name -> {})
                    .measure("Seen in time", "therapy-in-schools");
            var draft = ids(DRAFT, commissioner.page().url());
            visit(commissioner, routes, Reader.COMMISSIONER, draft);
            commissioner.opens("/drafts/" + draft.get("partnership") + "/" + draft.get("id"));
            commissioner.page().navigate(commissioner.page().url() + "/check");
            commissioner.seesAfterLookingAgain("Director of Education and SEND").looksAt("every-draft-check-named");
            commissioner.opens("/drafts/" + draft.get("partnership") + "/" + draft.get("id"));
            writing.submit();
            commissioner.looksAt("every-draft-sent");

            visit(approver, routes, Reader.APPROVER, draft);
            approver.opens("/work").follows(TITLE);
            new DecidePages(approver.page(), name -> {}).offer();

            var words = words(approver, ids(RECORD, approver.page().url()));
            visit(approver, routes, Reader.OFFERER, words);
            visit(commissioner, routes, Reader.ATTACHER, words);
            visit(commissioner, routes, Reader.DISPUTANT, disputed());
            visit(commissioner, routes, Reader.MEASURER, measured());
            visit(approver, routes, Reader.ASKER, asked(approver, words));

            health.opens("/work").follows(TITLE);
            visit(health, routes, Reader.PARTNER, ids(RECORD, health.page().url()));
            visit(auditor, routes, Reader.AUDITOR, Map.of());
            seesManyYears(commissioner);
            assertThat(visited).containsExactlyInAnyOrderElementsOf(routes);
            assertThat(wrongOnPaper).isEmpty();
        }
    }

    private void visit(Person person, List<String> routes, Reader reader, Map<String, String> ids) {
        routes.stream().filter(route -> Reader.of(route) == reader).forEach(route -> {
            addresses(route, ids).forEach(address -> {
                assertThat(person.page().navigate(address).status()).as(address).isEqualTo(200);
                var name = "every" + (address.equals("/") ? "-start" : name(address));
                person.looksAt(name);
                print(person, name);
            });
            visited.add(route);
        });
    }

    private void print(Person person, String name) {
        person.paper().problems(name).forEach(problem -> wrongOnPaper.add(name + ": " + problem));
    }

    /** The agreement of the story runs over six financial years: the widest table there is. */
    private void seesManyYears(Person commissioner) {
        commissioner.opens("/work").picturesTop("work", 800);
        commissioner.opens("/records").follows("mental health");
        commissioner.picturesTop("record", 1150).looksAt("record-of-many-years");
        print(commissioner, "record-of-many-years");
    }

    private static void seesWhatIsNotThere(Person anyone, Person commissioner) {
        var missing = anyone.page().navigate("/cookies/none");
        assertThat(missing.url()).contains("/realms/");
        assertThat(commissioner.page().navigate("/cookies/none").status()).isEqualTo(404);
        commissioner.looksAt("every-error-404");
        assertThat(commissioner.page().navigate("/books").status()).isEqualTo(403);
        commissioner.looksAt("every-error-403");
    }

    private static List<String> routes(Person person) {
        var answer = person.page().request().get("/development/pages");
        assertThat(answer.status()).isEqualTo(200);
        var routes = answer.text().lines().toList();
        assertThat(routes).contains("/work", "/records", "/link", "/books").hasSizeGreaterThan(15);
        return routes;
    }

    private static Map<String, String> ids(Pattern pattern, String url) {
        var found = pattern.matcher(url);
        assertThat(found.find()).as(url).isTrue();
        return Map.of("partnership", found.group(1), "id", found.group(2));
    }

    /** With the words of the offer, as the record's page names them. */
    private static Map<String, String> words(Person approver, Map<String, String> record) {
        var href = approver.page().locator("a[href*='/erase/']").first().getAttribute("href");
        var found = WORDS.matcher(href);
        assertThat(found.find()).as(href).isTrue();
        var all = new HashMap<>(record);
        all.put("index", found.group(1));
        all.put("commitment", found.group(2));
        return all;
    }

    private Map<String, String> disputed() {
        var dispute = KentDispute.raised(stack, "Wheelchairs in dispute");
        return Map.of("partnership", Texts.PARTNERSHIP, "id", dispute.recordId(), "dispute", dispute.id());
    }

    /** A measure of the story, with a period whose return is missing. */
    private Map<String, String> measured() {
        var records = Api.as(stack, "kent.commissioner")
                .get("/records?partnership=" + Texts.PARTNERSHIP + "&pageSize=100&query=mental+health+service")
                .given()
                .path("items");
        var id = records.path(records.size() - 1).path("id").asText();
        return Map.of("partnership", Texts.PARTNERSHIP, "id", id, "measure", "early-help-waits", "from", "2018-04-01");
    }

    /** With the wish to erase them, once that has been uttered. */
    private static Map<String, String> asked(Person approver, Map<String, String> words) {
        approver.opens("/records/" + words.get("partnership") + "/" + words.get("id"))
                .follows("Erase these words");
        new Form(approver.page())
                .choose("reason", "retention")
                .choose("sure", "yes")
                .press("Ask for these words to be erased");
        var href = approver.page()
                .locator("a[href^='/erasures/" + words.get("partnership") + "/']")
                .first()
                .getAttribute("href");
        var all = new HashMap<>(words);
        all.put("erasureId", href.substring(href.lastIndexOf('/') + 1));
        return all;
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
            case "draftId", "recordId", "subjectId" -> List.of(ids.get("id"));
            case "index", "commitment", "erasureId", "dispute", "measure", "from" -> List.of(ids.get(variable));
            case "section" -> SECTIONS;
            case "number" -> List.of("0");
            case "on" -> List.of("2017-12-31");
            case "act" -> List.of("accept", "decline");
            case "kind" -> List.of("drafts");
            case "form" -> FILE_FORMS;
            default -> throw new AssertionError("The journey does not know {" + variable + "} of " + route);
        };
    }

    /** The address without what differs from run to run. */
    private static String name(String address) {
        return address.replaceAll("/[a-z]+-kmicb/[0-9a-f-]{36}", "-one")
                .replaceAll("/erase/.*", "-erase")
                .replaceAll("/disputes/[0-9a-f]{64}", "-dispute")
                .replace('/', '-');
    }
}
