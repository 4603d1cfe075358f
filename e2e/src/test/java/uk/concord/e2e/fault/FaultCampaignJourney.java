package uk.concord.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import uk.concord.e2e.api.Books;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.stack.Await;
import uk.concord.e2e.stack.RunningStack;

/**
 * Every process is killed as a power cut would, one after another, while both agencies work. The seed orders the faults and
 * shapes what is written: {@code -Dconcord.seed=…} runs the same again.
 */
@Order(1_800_000_000)
@Isolated("it kills every process")
class FaultCampaignJourney {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int WRITERS = 2;
    private static final int BETWEEN_FAULTS = 6;

    private final RunningStack stack = RunningStack.ready();
    private final long seed = Long.getLong("concord.seed", System.nanoTime());
    private final String titles = "Under fire %x".formatted(seed);
    private final Random random = new Random(seed);

    @Test
    void whatever_is_killed_what_was_answered_is_in_both_books_once() {
        System.out.println("The fault campaign's seed is " + seed + ".");
        var writers = new ArrayList<Writer>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(new Writer(stack, titles + " " + (char) ('A' + i), random.nextLong()));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                var kent = Person.signedIn(stack, "kent.commissioner");
                var health = Person.signedIn(stack, "icb.commissioner");
                var medway = Person.signedIn(stack, "medway.commissioner")) {
            var work = writers.stream()
                    .map(writer -> CompletableFuture.runAsync(writer, threads))
                    .toList();
            try {
                for (var fault : faults(kent, health, medway)) {
                    awaitSomeAnswers(writers, work);
                    fault.run();
                }
                awaitSomeAnswers(writers, work);
            } finally {
                writers.forEach(Writer::stop);
            }
            work.forEach(CompletableFuture::join);
            Outage.isOver(kent, "/work");
            Outage.isOver(health, "/work");
            Outage.isOver(medway, "/work");
        }
        stack.awaitReady();
        verify(writers);
    }

    private void verify(List<Writer> writers) {
        var answered =
                writers.stream().flatMap(writer -> writer.answered().stream()).toList();
        var records =
                writers.stream().flatMap(writer -> writer.negotiated().stream()).toList();
        System.out.println(
                "Under fire " + answered.size() + " requests about " + records.size() + " records were answered.");
        assertThat(records).isNotEmpty();

        var books = new BothBooks(stack);
        books.linksAreOpen();
        books.holdOnce(titles, records);
        answered.parallelStream().forEach(Answered::repeat);
        books.holdOnce(titles, records);
        Books.awaitAgreement(stack);
    }

    private List<Runnable> faults(Person kent, Person health, Person medway) {
        var faults = new ArrayList<Runnable>(List.of(
                () -> crash("gateway"),
                () -> crash("kcc"),
                () -> crash("kmicb"),
                () -> crash("mdw"),
                () -> withoutKeycloak(kent),
                () -> withoutDatabase("kcc-database", kent, health),
                () -> withoutDatabase("kmicb-database", health, kent),
                () -> withoutDatabase("mdw-database", medway, kent)));
        Collections.shuffle(faults, random);
        return faults;
    }

    /** The launcher sees that it ended and starts it again by itself. */
    private void crash(String process) {
        stack.crash(process);
        stack.awaitReady();
    }

    private void withoutKeycloak(Person signedIn) {
        stack.kill("keycloak");
        try (var stranger = Person.anonymous(stack)) {
            Outage.isToldPlainly(stranger, "/work");
            stranger.looksAt("away-keycloak");
            assertThat(Outage.status(signedIn, "/link")).isIn(200, 503);
            stack.restart("keycloak");
            stack.awaitReady();
            assertThat(Outage.status(stranger, "/work")).isEqualTo(200);
            assertThat(stranger.page().url()).startsWith(stack.keycloak());
        }
    }

    private void withoutDatabase(String database, Person touched, Person untouched) {
        stack.kill(database);
        Outage.isToldPlainly(touched, "/records");
        if (!database.equals("kcc-database")) {
            Outage.isOver(untouched, "/records");
        }
        stack.restart(database);
        stack.awaitReady();
        Outage.isOver(touched, "/records");
    }

    /** Work goes on between any two faults, so that each one strikes in the middle of it. */
    private static void awaitSomeAnswers(List<Writer> writers, List<CompletableFuture<Void>> work) {
        var before = writers.stream().mapToInt(Writer::count).sum();
        Await.until("work goes on", PATIENCE, () -> {
            work.stream().filter(CompletableFuture::isCompletedExceptionally).forEach(CompletableFuture::join);
            return writers.stream().mapToInt(Writer::count).sum() >= before + BETWEEN_FAULTS;
        });
    }
}
