package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.ManagedChannel;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.record.v1.ChooseNotificationsRequest;
import uk.concord.proto.record.v1.NotificationChoice;
import uk.concord.proto.record.v1.OfferResponse;
import uk.concord.record.Pence;
import uk.concord.record.calendar.WorkingDays;
import uk.concord.testdatabase.TestSchema;
import uk.concord.testkit.identity.Person;
import uk.concord.testkit.identity.TestPeople;
import uk.concord.testkit.mail.CaughtMail;
import uk.concord.testkit.mail.MailCatcher;

/** Both services with a directory of people and a mail server of their own, on a working day at ten o'clock. */
public abstract class NotificationUnderTest extends DisputeUnderTest {
    protected static final String LINKS = "https://concord.example";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Map<String, ManagedChannel> CHANNELS = new HashMap<>();
    private static @Nullable Running running;

    protected NotificationUnderTest(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    private record Running(TwoAgencies both, MailCatcher catcher) {}

    @Override
    @BeforeAll
    void start() {
        synchronized (NotificationUnderTest.class) {
            if (running == null) {
                running = begin();
                laterWorkingDays(1);
                awaitBeginning(both().own());
                awaitBeginning(both().partner());
                choose();
            }
        }
    }

    private Running begin() {
        var both = TwoAgencies.of(own, partner);
        var people = new TestPeople();
        var catcher = new MailCatcher();
        for (var agency : List.of(own, partner)) {
            for (var person : everybody(agency)) {
                people.add(person, address(person));
            }
            var service = agency.equals(own) ? both.own() : both.partner();
            service.setting("concord.directory.address", people.address());
            service.setting("concord.mail.host", catcher.host());
            service.setting("concord.mail.port", catcher.port());
            service.setting("concord.mail.security", "NONE");
            service.setting("concord.mail.from", "concord@" + agency.code() + ".example");
            service.setting("concord.mail.links", LINKS);
            service.setting("concord.notifications.every", "100ms");
        }
        people.add(auditor(), address(auditor()));
        both.start();
        limit(both.partner(), partner.approverPost(), Pence.ofPounds(20_000_000));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            both.close();
            people.close();
            catcher.close();
        }));
        return new Running(both, catcher);
    }

    /** What was entered before a service first looked for something to tell is told to nobody. */
    private void awaitBeginning(RunningService service) {
        eventually(() -> hasBegun(service.schema()), begun -> begun);
    }

    private boolean hasBegun(TestSchema schema) {
        try (var connection = schema.connect(schema.application());
                var query =
                        connection.prepareStatement("SELECT 1 FROM notification_position WHERE partnership_id = ?")) {
            query.setString(1, partnership);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the position cannot be read", e);
        }
    }

    /** People of an agency who can be told. */
    protected List<Person> everybody(TestAgency agency) {
        return List.of(
                commissioner(agency),
                approver(agency),
                secondApprover(agency),
                digestReader(agency),
                optedOut(agency),
                nowhere(agency),
                financeOfficer(agency));
    }

    /** Somebody whose address is none. */
    protected Person nowhere(TestAgency agency) {
        return person(agency, "nowhere", "Approver without a sound address", "approver");
    }

    protected Person secondApprover(TestAgency agency) {
        return person(agency, "second", "Second approver", "approver");
    }

    protected Person digestReader(TestAgency agency) {
        return person(agency, "digest", "Approver who reads digests", "approver");
    }

    /** Everybody is told at once but these two. */
    private void choose() {
        for (var agency : List.of(own, partner)) {
            choose(digestReader(agency), NotificationChoice.NOTIFICATION_CHOICE_DIGEST);
            choose(optedOut(agency), NotificationChoice.NOTIFICATION_CHOICE_NONE);
        }
    }

    protected Person optedOut(TestAgency agency) {
        return person(agency, "silent", "Approver who wants none", "approver");
    }

    protected static String address(Person person) {
        return person.subject().endsWith(".nowhere")
                ? "not an address"
                : person.subject().replace('.', '-') + "@mail.example";
    }

    @Override
    protected TwoAgencies both() {
        return now().both();
    }

    protected MailCatcher catcher() {
        return now().catcher();
    }

    private static Running now() {
        if (running == null) {
            throw new IllegalStateException("the services have not been started");
        }
        return running;
    }

    @Override
    protected Calls calls(TestAgency agency, String token) {
        synchronized (CHANNELS) {
            return new Calls(
                    CHANNELS.computeIfAbsent(agency.code(), _ -> service(agency).channel("gateway")), token);
        }
    }

    protected void choose(Person person, NotificationChoice choice) {
        var agency = person.agency().equals(own.code()) ? own : partner;
        calls(agency, person)
                .notifications()
                .chooseNotifications(ChooseNotificationsRequest.newBuilder()
                        .setChoice(choice)
                        .setRequestId(newRequest())
                        .build());
    }

    /** Moves business time to ten o'clock on the working day that many working days ahead. */
    protected void laterWorkingDays(int days) {
        later(untilTen(both(), days));
    }

    private static Duration untilTen(TwoAgencies both, int days) {
        var now = both.businessTime();
        var day = WorkingDays.ofEngland().lastOf(days, LocalDate.ofInstant(now, LONDON));
        return Duration.between(
                now, day.atTime(LocalTime.of(10, 0)).atZone(LONDON).toInstant());
    }

    /** An offer to the partner that is open until the end of the day so many days ahead. */
    protected OfferResponse offer(Terms terms, int openDays) {
        var draft = submitted(terms, words());
        return calls(own, approver(own))
                .negotiation()
                .offer(offerRequest(draft).setOpenDays(openDays).build());
    }

    /** The mails to a person that satisfy, once there are so many. */
    protected List<CaughtMail> mails(Person person, int count, Predicate<CaughtMail> wanted) {
        var found = eventually(() -> to(person, wanted), mails -> mails.size() >= count);
        assertThat(found).hasSize(count);
        return found;
    }

    protected List<CaughtMail> to(Person person, Predicate<CaughtMail> wanted) {
        return catcher().all().stream()
                .filter(mail -> mail.to().equals(address(person)))
                .filter(wanted)
                .toList();
    }

    protected static Predicate<CaughtMail> about(String ref) {
        return mail -> mail.text().contains(ref);
    }

    /** The reference of the record that was offered. */
    protected String ref(OfferResponse offered) {
        return find(own, offered).getSummary().getRef();
    }

    /**
     * Returns when everything that was made before has been sent: another record has been offered after it, and told.
     * What was not sent by then is not sent at all.
     */
    protected void afterEverythingSoFar() {
        var marker = offer(terms("A marker", 10), 30);
        mails(approver(partner), 1, about(ref(marker)));
    }
}
