package uk.concord.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.MediaType;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.RunningGateway;

/** What people do on pages, programs can do. A new form needs its call here. */
final class PagesAndApiTest {
    private static final RunningGateway GATEWAY = RunningGateway.start();

    /** Each form's address, and the calls that do the same. */
    private static final Map<String, Set<String>> PAIRS = Map.ofEntries(
            Map.entry("/drafts", Set.of("POST /drafts")),
            Map.entry("/drafts/{partnership}/{draftId}/submit", Set.of("POST /drafts/{id}/submission")),
            Map.entry("/drafts/{partnership}/{draftId}/discard", Set.of("POST /drafts/{id}/discarding")),
            Map.entry("/drafts/{partnership}/{draftId}/return", Set.of("POST /drafts/{id}/return")),
            Map.entry("/drafts/{partnership}/{draftId}/share", Set.of("POST /drafts/{id}/sharing")),
            Map.entry(
                    "/drafts/{partnership}/{draftId}/offer",
                    Set.of("POST /drafts/{id}/offer", "POST /drafts/{id}/counter")),
            Map.entry("/drafts/{partnership}/{draftId}/money/new", Set.of("PUT /drafts/{id}")),
            Map.entry("/drafts/{partnership}/{draftId}/money/{number}", Set.of("PUT /drafts/{id}")),
            Map.entry("/drafts/{partnership}/{draftId}/money/{lineId}/remove", Set.of("PUT /drafts/{id}")),
            Map.entry("/drafts/{partnership}/{draftId}/measures/new", Set.of("PUT /drafts/{id}")),
            Map.entry("/drafts/{partnership}/{draftId}/measures/{number}", Set.of("PUT /drafts/{id}")),
            Map.entry("/drafts/{partnership}/{draftId}/measures/{measureId}/remove", Set.of("PUT /drafts/{id}")),
            Map.entry(
                    "/records/{partnership}/{recordId}/performance/{measure}/{from}",
                    Set.of("POST /records/{id}/performance/returns")),
            Map.entry("/drafts/{partnership}/{draftId}/{section}", Set.of("PUT /drafts/{id}")),
            Map.entry("/records/{partnership}/{recordId}/new-terms", Set.of("POST /drafts")),
            Map.entry("/records/{partnership}/{recordId}/succession", Set.of("POST /drafts")),
            Map.entry("/records/{partnership}/{recordId}/counter", Set.of("POST /drafts")),
            Map.entry(
                    "/records/{partnership}/{recordId}/{act}",
                    Set.of("POST /records/{id}/acceptance", "POST /records/{id}/decline")),
            Map.entry("/records/{partnership}/{recordId}/withdraw", Set.of("POST /records/{id}/withdrawal")),
            Map.entry("/records/{partnership}/{recordId}/notice", Set.of("POST /records/{id}/notice")),
            Map.entry("/records/{partnership}/{recordId}/notice/give", Set.of("POST /records/{id}/notice/giving")),
            Map.entry(
                    "/records/{partnership}/{recordId}/notice/discard", Set.of("POST /records/{id}/notice/discarding")),
            Map.entry("/records/{partnership}/{recordId}/discussion", Set.of("POST /records/{id}/discussion")),
            Map.entry("/records/{partnership}/{recordId}/discussion/answered", Set.of("POST /records/{id}/discussion")),
            Map.entry("/records/{partnership}/{recordId}/disputes/new", Set.of("POST /records/{id}/disputes")),
            Map.entry(
                    "/records/{partnership}/{recordId}/disputes/{dispute}/extension",
                    Set.of("POST /records/{id}/disputes/{dispute}/extensions")),
            Map.entry(
                    "/records/{partnership}/{recordId}/disputes/{dispute}/extension/agreed",
                    Set.of("POST /records/{id}/disputes/{dispute}/extensions/agreement")),
            Map.entry(
                    "/records/{partnership}/{recordId}/disputes/{dispute}/own-duty",
                    Set.of("POST /records/{id}/disputes/{dispute}/own-duty")),
            Map.entry(
                    "/records/{partnership}/{recordId}/disputes/{dispute}/withdrawal",
                    Set.of("POST /records/{id}/disputes/{dispute}/withdrawal")),
            Map.entry(
                    "/records/{partnership}/{recordId}/disputes/{dispute}/payments",
                    Set.of("POST /records/{id}/disputes/{dispute}/payments")),
            Map.entry(
                    "/records/{partnership}/{recordId}/disputes/{dispute}/payments/confirmed",
                    Set.of("POST /records/{id}/disputes/{dispute}/payments/confirmation")),
            Map.entry(
                    "/records/{partnership}/{recordId}/disputes/{dispute}/statements",
                    Set.of("POST /records/{id}/disputes/{dispute}/statements")),
            Map.entry(
                    "/records/{partnership}/{recordId}/disputes/{dispute}/meetings",
                    Set.of("POST /records/{id}/disputes/{dispute}/meetings")),
            Map.entry(
                    "/records/{partnership}/{recordId}/disputes/{dispute}/meetings/confirmed",
                    Set.of("POST /records/{id}/disputes/{dispute}/meetings/confirmation")),
            Map.entry(
                    "/records/{partnership}/{recordId}/disputes/{dispute}/recommendations",
                    Set.of("POST /records/{id}/disputes/{dispute}/recommendations")),
            Map.entry(
                    "/records/{partnership}/{recordId}/disputes/{dispute}/recommendations/answer",
                    Set.of("POST /records/{id}/disputes/{dispute}/recommendations/answer")),
            Map.entry(
                    "/records/{partnership}/{recordId}/disputes/{dispute}/proposals",
                    Set.of("POST /records/{id}/disputes/{dispute}/proposals")),
            Map.entry(
                    "/records/{partnership}/{recordId}/disputes/{dispute}/proposals/answer",
                    Set.of("POST /records/{id}/disputes/{dispute}/proposals/answer")),
            Map.entry("/records/{partnership}/{recordId}/disputes/{dispute}/settlement", Set.of("POST /drafts")),
            Map.entry("/records/{partnership}/{recordId}/money/payment", Set.of("POST /records/{id}/account/payments")),
            Map.entry("/records/{partnership}/{recordId}/money/cost", Set.of("POST /records/{id}/account/costs")),
            Map.entry(
                    "/records/{partnership}/{recordId}/money/confirmed",
                    Set.of("POST /records/{id}/account/confirmation")),
            Map.entry(
                    "/records/{partnership}/{recordId}/money/taken-back",
                    Set.of("POST /records/{id}/account/taking-back")),
            Map.entry("/money/quarters/{partnership}/{on}/agreement", Set.of("POST /statement-of-account/agreements")),
            Map.entry("/money/quarters/{partnership}/{on}/query", Set.of("POST /statement-of-account/queries")),
            Map.entry("/records/{partnership}/{recordId}/documents", Set.of("POST /records/{id}/documents")),
            Map.entry(
                    "/decisions/{kind}/{partnership}/{subjectId}/{form}",
                    Stream.of("notice", "urgency", "decision", "decision-elsewhere", "call-in", "call-in-outcome")
                            .flatMap(step -> Stream.of(
                                    "POST /drafts/{id}/decision-file/" + step,
                                    "POST /records/{id}/decision-file/" + step,
                                    "POST /records/{id}/notice/decision-file/" + step))
                            .collect(Collectors.toSet())),
            Map.entry("/assignments/records/{partnership}/{recordId}", Set.of("PUT /records/{id}/assignment")),
            Map.entry("/assignments/drafts/{partnership}/{draftId}", Set.of("PUT /records/{id}/assignment")),
            Map.entry("/assignments/{partnership}", Set.of("POST /assignments/hand-over")),
            Map.entry(
                    "/records/{partnership}/{recordId}/erase/{index}/{commitment}",
                    Set.of("POST /records/{id}/erasures")),
            Map.entry("/erasures/{partnership}/{erasureId}", Set.of("POST /erasures/{id}/erase")),
            Map.entry("/erasures/{partnership}/{erasureId}/refuse", Set.of("POST /erasures/{id}/refuse")),
            Map.entry("/notifications", Set.of("PUT /notifications")),
            Map.entry("/notifications/retry", Set.of("POST /notifications/undelivered/retry")),
            Map.entry("/import", Set.of("POST /imports")),
            Map.entry("/money/import", Set.of("POST /imports/money")),
            Map.entry("/cover/{partnership}", Set.of("POST /covers")),
            Map.entry("/cover/{partnership}/{coverId}/end", Set.of("POST /covers/{id}/ending")),
            Map.entry("/link/{partnership}/keys", Set.of("POST /links/{partnership}/keys")),
            Map.entry("/link/{partnership}/epochs", Set.of("POST /links/{partnership}/epochs")),
            Map.entry("/link/{partnership}/epochs/branch", Set.of("POST /links/{partnership}/epochs/branch")),
            Map.entry("/link/{partnership}/epochs/confirm", Set.of("POST /links/{partnership}/epochs/confirmation")),
            Map.entry("/link/{partnership}/retry", Set.of("POST /links/{partnership}/retrial")));

    /** What only a session has. */
    private static final Set<String> OF_SESSIONS = Set.of("/logout");

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    private static Stream<UriRouteInfo<?, ?>> routes() {
        return GATEWAY.bean(Router.class)
                .uriRoutes()
                .filter(route -> route.getDeclaringType().getName().startsWith("uk.concord."))
                .<UriRouteInfo<?, ?>>map(route -> route);
    }

    private static String path(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toPathString().replaceAll(":[^}]+(?=})", "");
    }

    @Test
    void every_form_has_calls_that_do_the_same() {
        assertThat(routes().filter(route -> route.getHttpMethod() == HttpMethod.POST)
                        .filter(route -> route.getProduces().contains(MediaType.TEXT_HTML_TYPE))
                        .map(PagesAndApiTest::path)
                        .filter(path -> !OF_SESSIONS.contains(path))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(PAIRS.keySet());
    }

    @Test
    void and_every_call_that_is_named_exists_and_every_write_belongs_to_a_form() {
        var writes = routes().filter(
                        route -> path(route).startsWith("/api/v1/") && route.getHttpMethod() != HttpMethod.GET)
                .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                .map(route -> route.getHttpMethodName() + " " + path(route).substring("/api/v1".length()))
                .distinct()
                .toList();
        assertThat(PAIRS.values().stream().flatMap(Set::stream).distinct()).containsExactlyInAnyOrderElementsOf(writes);
    }
}
