package uk.concord.testkit.service;

import io.grpc.ManagedChannel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.link.v1.Link;
import uk.concord.proto.link.v1.LinkStatus;
import uk.concord.proto.link.v1.ListLinksRequest;
import uk.concord.record.Agency;
import uk.concord.record.AgencyCode;
import uk.concord.record.AgencyKind;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Partnership;
import uk.concord.record.PartnershipId;
import uk.concord.record.Pence;
import uk.concord.record.terms.FinancialYear;
import uk.concord.record.wire.DecisionRecordCodec;
import uk.concord.record.wire.TermsCodec;
import uk.concord.testkit.SampleTerms;
import uk.concord.testkit.identity.Person;

/** What the contracts of a service share: both services running once a module, people, calls, sound terms. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ServiceUnderTest {
    /** The financial year of all terms: far enough ahead to give six months' notice within it, whenever the tests run. */
    protected final FinancialYear year = new FinancialYear(
            FinancialYear.containing(LocalDate.now(ZoneId.of("Europe/London")).plusMonths(3))
                            .startYear()
                    + 1);

    /** Less than a token is good for. */
    private static final Duration USED_FOR = Duration.ofMinutes(3);

    private record Use(String agency, Person person, String key) {}

    private record Token(String token, Instant until) {}

    private static @Nullable TwoAgencies running;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Map<String, ManagedChannel> CHANNELS = new HashMap<>();

    protected final TestAgency own;
    protected final TestAgency partner;
    protected final String partnership;
    private final Map<Use, Token> tokens = new ConcurrentHashMap<>();

    protected ServiceUnderTest(TestAgency own, TestAgency partner) {
        this.own = own;
        this.partner = partner;
        this.partnership = TestAgency.partnership(own, partner);
    }

    /** Gives a post of an agency a limit, in the way the service under test keeps limits. */
    protected abstract void limit(RunningService service, String post, Pence limit);

    @BeforeAll
    void start() {
        synchronized (ServiceUnderTest.class) {
            if (running == null) {
                var both = TwoAgencies.of(own, partner);
                both.start();
                limit(both.partner(), partner.approverPost(), Pence.ofPounds(20_000_000));
                running = both;
                Runtime.getRuntime().addShutdownHook(new Thread(both::close));
            }
        }
    }

    protected TwoAgencies both() {
        if (running == null) {
            throw new IllegalStateException("the services have not been started");
        }
        return running;
    }

    protected Person person(TestAgency agency, String word, String post, String role) {
        return new Person(
                agency.code() + "." + word,
                word + " of " + agency.code(),
                post,
                agency.code(),
                List.of(partnership),
                List.of(role));
    }

    protected Person commissioner(TestAgency agency) {
        return person(agency, "commissioner", "Commissioner, children's mental health", "commissioner");
    }

    protected Person approver(TestAgency agency) {
        return person(agency, "approver", agency.approverPost(), "approver");
    }

    protected Person financeOfficer(TestAgency agency) {
        return person(agency, "finance", "Finance officer", "finance");
    }

    protected Person auditor() {
        return new Person(
                "auditor", "External Auditor", "External auditor", "", List.of(partnership), List.of("auditor"));
    }

    protected RunningService service(TestAgency agency) {
        return agency.equals(own) ? both().own() : both().partner();
    }

    /** The person's calls to an agency's service, through the gateway's certificate. */
    protected Calls calls(TestAgency agency, Person person) {
        return calls(agency, token(agency, person));
    }

    /** Signing a token and checking it take longer than many a call, so one is used again while it is good. */
    private String token(TestAgency agency, Person person) {
        var issuer = both().issuer();
        var now = both().now();
        var use = new Use(agency.code(), person, issuer.publicKey().getKeyID());
        return tokens.compute(
                        use,
                        (_, known) -> known != null && now.isBefore(known.until())
                                ? known
                                : new Token(
                                        issuer.sign(person.claims(issuer.issuer(), agency.audience(), now)
                                                .build()),
                                        now.plus(USED_FOR)))
                .token();
    }

    protected Calls calls(TestAgency agency, String token) {
        synchronized (CHANNELS) {
            return new Calls(
                    CHANNELS.computeIfAbsent(agency.code(), _ -> service(agency).channel("gateway")), token);
        }
    }

    /** Moves business time forward, and returns when both services have the new time and have heard so from each other. */
    protected void later(Duration duration) {
        both().later(duration);
        var moved = both().businessTime();
        for (var agency : List.of(own, partner)) {
            eventually(
                    () -> link(agency),
                    link -> link.getStatus() == LinkStatus.LINK_STATUS_OPEN
                            && link.getLastReachedMicros() >= ChronoUnit.MICROS.between(Instant.EPOCH, moved));
        }
    }

    private Link link(TestAgency agency) {
        return calls(agency, commissioner(agency))
                .links()
                .listLinks(ListLinksRequest.getDefaultInstance())
                .getLinks(0);
    }

    /** The business day, as people mean it. */
    protected LocalDate today() {
        return LocalDate.ofInstant(both().businessTime(), LONDON);
    }

    protected static String newRequest() {
        return UUID.randomUUID().toString();
    }

    protected Partnership domain() {
        var council = own.kind().equals("COUNCIL") ? own : partner;
        var health = own.kind().equals("COUNCIL") ? partner : own;
        return new Partnership(
                new PartnershipId(partnership),
                new Agency(new AgencyCode(council.code()), AgencyKind.COUNCIL, organisation(council)),
                new Agency(new AgencyCode(health.code()), AgencyKind.HEALTH, organisation(health)),
                new AgencyCode("kmicb"));
    }

    private static OrganisationCode organisation(TestAgency agency) {
        var parts = agency.organisation().split(":", 2);
        return new OrganisationCode(OrganisationCode.Scheme.valueOf(parts[0]), parts[1]);
    }

    /** Sound terms of one line that both pay half of. */
    protected Terms terms(String title, long poundsEach) {
        return TermsCodec.write(SampleTerms.pooled(
                domain(),
                title,
                Pence.ofPounds(poundsEach),
                Pence.ofPounds(poundsEach),
                year,
                year.firstDay().plusMonths(6)));
    }

    protected static DecisionRecord words() {
        return DecisionRecordCodec.write(SampleTerms.words());
    }

    /** Asks until the answer satisfies, for things that another process does by itself. */
    protected static <T> T eventually(java.util.function.Supplier<T> ask, java.util.function.Predicate<T> enough) {
        var until = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        var answer = ask.get();
        while (!enough.test(answer)) {
            if (System.nanoTime() > until) {
                throw new AssertionError("not within 90 s; last answer: " + answer);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(50).toNanos());
            answer = ask.get();
        }
        return answer;
    }
}
