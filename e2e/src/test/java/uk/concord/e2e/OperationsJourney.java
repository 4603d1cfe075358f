package uk.concord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.concord.e2e.api.Api;
import uk.concord.e2e.api.Http;
import uk.concord.e2e.api.KentOffer;
import uk.concord.e2e.api.Reply;
import uk.concord.e2e.api.Texts;
import uk.concord.e2e.stack.Await;
import uk.concord.e2e.stack.RunningStack;
import uk.concord.e2e.stack.Spans.Span;

/** What operators see of the running stack: numbers, alerts, traces and log lines that belong together. */
class OperationsJourney {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path OBSERVABILITY =
            Path.of(System.getProperty("concord.checkout", ".."), "dev", "observability");
    private static final List<String> PROCESSES = List.of("gateway", "kcc", "kmicb", "mdw");
    private static final List<String> SERVICES = List.of("gateway", "kcc-council-service", "kmicb-health-service");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Pattern METRIC =
            Pattern.compile("\\b(?:concord|grpc|http_server|hikaricp|jvm|logback|process)_[a-z0-9_]+\\b");
    private static final Pattern EXPRESSION = Pattern.compile("(?m)^ +expr: (.+)$");
    private static final Pattern ALERT = Pattern.compile("(?m)^ +- alert: (\\w+)$");

    private final RunningStack stack = RunningStack.ready();

    @Test
    void every_number_that_dashboard_and_alerts_ask_for_is_served() throws IOException {
        KentOffer.made(stack, "Counted for operators").readBy(Api.as(stack, "icb.commissioner"));
        var refused = Api.as(stack, "kent.commissioner")
                .post("/drafts", KentOffer.key(), Texts.draft("Child " + Texts.NHS_NUMBER, 1));
        assertThat(refused.status()).isEqualTo(400);
        var served = new TreeSet<String>();
        PROCESSES.forEach(process -> metrics(process)
                .text()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .forEach(served::add));
        assertThat(dashboard()).hasSizeGreaterThan(20).isSubsetOf(served);
        assertThat(alerts()).hasSizeGreaterThan(10).isSubsetOf(served);
    }

    @Test
    void every_alert_is_explained() throws IOException {
        var guide = Files.readString(Path.of(System.getProperty("concord.checkout", ".."), "docs", "operations.md"));
        var names = ALERT.matcher(Files.readString(OBSERVABILITY.resolve("alerts.yml")))
                .results()
                .map(found -> "`" + found.group(1) + "`")
                .toList();
        assertThat(names).hasSizeGreaterThan(10).allSatisfy(name -> assertThat(guide)
                .contains(name));
    }

    @Test
    void numbers_are_for_operators_alone_and_name_nobody() {
        assertThat(Http.send(HttpRequest.newBuilder(URI.create(stack.gateway() + "/prometheus")))
                        .status())
                .isEqualTo(404);
        for (var process : PROCESSES) {
            assertThat(metrics(process).text())
                    .as(process)
                    .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
                    .doesNotContain("kent.commissioner", "Commissioner", "Counted for operators");
        }
    }

    @Test
    void one_request_is_one_trace_over_gateway_service_and_partner_and_in_their_logs() {
        var draft = KentOffer.submitted(stack, "kent.commissioner", "Followed for operators", 50_000_00);
        var offered = Api.as(stack, "kent.approver")
                .post("/drafts/" + draft.path("id").asText() + "/offer", KentOffer.key(), KentOffer.at(draft));
        assertThat(offered.isGiven()).isTrue();
        var trace = offered.trace();
        var spans = whole(trace);
        assertThat(spans)
                .extracting(Span::name)
                .contains(
                        "POST /api/v1/drafts/{id}/offer",
                        "concord.record.v1.NegotiationService/Offer",
                        "concord.exchange.v1.ExchangeService/Deliver");
        assertThat(spans)
                .extracting(Span::text)
                .noneMatch(text -> text.contains("Followed for operators")
                        || text.contains(draft.path("id").asText())
                        || text.contains("kent.approver"));
        Await.until("the log tells of it", SOON, () -> lines("kcc")
                .anyMatch(line -> line.path("trace_id").asText().equals(trace)
                        && line.path("message").asText().equals("held")
                        && line.path("partnership").asText().equals(Texts.PARTNERSHIP)
                        && line.path("record")
                                .asText()
                                .equals(draft.path("recordId").asText())));
    }

    /** All of a trace, in which every span but the first has its parent; each process tells of its own when it comes to it. */
    private List<Span> whole(String trace) {
        var spans = new AtomicReference<List<Span>>(List.of());
        Await.until(() -> "the trace is one, through to the partner: " + spans.get(), SOON, () -> {
            spans.set(stack.spans().of(trace));
            var ids = spans.get().stream().map(Span::id).toList();
            return spans.get().stream().map(Span::service).toList().containsAll(SERVICES)
                    && spans.get().stream()
                                    .filter(span -> !ids.contains(span.parent()))
                                    .count()
                            == 1;
        });
        return spans.get();
    }

    private Reply metrics(String process) {
        var reply = Http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + stack.operatorsPort(process) + "/prometheus")));
        assertThat(reply.status()).as(process).isEqualTo(200);
        return reply;
    }

    private static Set<String> dashboard() throws IOException {
        var expressions = new ArrayList<String>();
        var dashboard = JSON.readTree(
                OBSERVABILITY.resolve("grafana/dashboards/concord.json").toFile());
        for (var panel : dashboard.path("panels")) {
            panel.path("targets")
                    .forEach(target -> expressions.add(target.path("expr").asText()));
        }
        return names(expressions.stream());
    }

    private static Set<String> alerts() throws IOException {
        return names(EXPRESSION
                .matcher(Files.readString(OBSERVABILITY.resolve("alerts.yml")))
                .results()
                .map(found -> found.group(1)));
    }

    private static Set<String> names(Stream<String> expressions) {
        var names = new TreeSet<String>();
        expressions.forEach(expression ->
                METRIC.matcher(expression).results().map(found -> found.group()).forEach(names::add));
        return names;
    }

    private Stream<JsonNode> lines(String process) {
        try {
            return Files.readAllLines(stack.home().resolve("logs").resolve(process + ".log")).stream()
                    .filter(line -> line.startsWith("{"))
                    .map(OperationsJourney::json);
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException halfWritten) {
            return JSON.missingNode();
        }
    }
}
