package uk.concord.e2e.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import uk.concord.e2e.api.Api;
import uk.concord.e2e.api.KentDispute;
import uk.concord.e2e.api.KentOffer;
import uk.concord.e2e.api.Realm;
import uk.concord.e2e.api.Texts;
import uk.concord.e2e.stack.RunningStack;

/** After all other journeys: the logs of every process hold no personal data, no secret and nothing that people wrote. */
@Order(1_900_000_000)
@Isolated("it reads what all others have left in the logs")
class LeakJourney {
    private static final String WRONG_PASSWORD = "typed-in-a-hurry";
    private static final String STATEMENT = "Looked for in every envelope: the plan says section F";

    private final RunningStack stack = RunningStack.ready();

    @Test
    void nothing_personal_and_nothing_secret_stands_in_any_log() throws IOException {
        workAndFail();
        var forbidden = forbidden();
        var found = new ArrayList<String>();
        var logs = stack.logs();
        assertThat(logs)
                .extracting(log -> log.getFileName().toString())
                .contains("gateway.log", "kcc.log", "kmicb.log", "mdw.log", "keycloak.log", "kcc-database.log");
        for (Path log : logs) {
            // A log may hold bytes that are no UTF-8; one byte a character loses nothing of what is looked for.
            try (var lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
                lines.forEach(line -> forbidden
                        .in(line)
                        .forEach(what -> found.add(log.getFileName() + ": " + what + " in: " + line)));
            }
        }
        stack.spans().all().forEach(span -> forbidden
                .in(span.name() + " " + span.text())
                .forEach(what -> found.add("a span of " + span.service() + ": " + what + " in: " + span.name())));
        assertThat(stack.spans().all()).isNotEmpty();
        assertThat(found).isEmpty();
    }

    @Test
    void every_line_of_ours_is_one_json_object_with_known_keys() throws IOException {
        for (var process : List.of("gateway", "kcc", "kmicb", "mdw")) {
            var log = stack.home().resolve("logs").resolve(process + ".log");
            try (var lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
                assertThat(lines.filter(LogLine::isOurs))
                        .as(process)
                        .isNotEmpty()
                        .allSatisfy(line ->
                                assertThat(LogLine.strangeKeys(line)).as(line).isEmpty());
            }
        }
    }

    /** Whatever else ran before, this has been sent through the whole stack: work, a number and a password it must refuse. */
    private void workAndFail() {
        KentOffer.made(stack, "Looked for in every log");
        var refused = Api.as(stack, "kent.commissioner")
                .post("/drafts", KentOffer.key(), Texts.draft("A child, " + Texts.NHS_NUMBER, 1));
        assertThat(refused.status()).isEqualTo(400);
        states();
        assertThat(new Realm(stack).letsIn("kent.commissioner", WRONG_PASSWORD)).isFalse();
    }

    /** Sealed and opened again, at both agencies. */
    private void states() {
        var dispute = KentDispute.raised(stack, "Looked for in every envelope");
        for (var person : List.of("kent.commissioner", "icb.commissioner")) {
            var api = Api.as(stack, person);
            dispute.acknowledged(api);
            api.post(
                            dispute.path() + "/statements",
                            KentOffer.key(),
                            Map.of("partnership", Texts.PARTNERSHIP, "rung", 1, "text", STATEMENT))
                    .given();
        }
    }

    private Forbidden forbidden() throws IOException {
        var forbidden = new Forbidden()
                .text("the demo users' password", "concord-demo\"")
                .text("the demo users' password", "=concord-demo")
                .text("a wrong password", WRONG_PASSWORD)
                .text("what was written", Texts.NEED)
                .text("what was written", "Children who wait for therapy")
                .text("a title", "Looked for in every log")
                .text("a statement", STATEMENT)
                .text("a decision", "shortens waits");
        for (var name : List.of(
                "Kent Commissioner",
                "Kent Approver",
                "Kent Finance",
                "ICB Commissioner",
                "ICB Approver",
                "ICB Finance",
                "Medway Commissioner",
                "Medway Approver",
                "External Auditor",
                "Second Person",
                "kent.commissioner",
                "kent.approver",
                "kent.finance",
                "icb.commissioner",
                "icb.approver",
                "icb.finance",
                "medway.commissioner",
                "medway.approver")) {
            forbidden.text("the name " + name, name);
        }
        try (var secrets = Files.list(stack.home().resolve("secrets"))) {
            for (Path secret : secrets.toList()) {
                forbidden.text("the secret " + secret.getFileName(), Files.readString(secret));
            }
        }
        return forbidden;
    }
}
