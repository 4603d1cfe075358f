package uk.concord.node.notification;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.concord.node.agency.Partnerships;
import uk.concord.node.link.Books;
import uk.concord.node.mail.MailConfiguration;
import uk.concord.node.people.DirectoryAway;
import uk.concord.record.Partnership;

/**
 * Makes and sends notifications, again and again, where a mail server is configured. Several instances may do so at once: a
 * position is moved by one of them, and an e-mail is claimed by one.
 */
@Singleton
@Requires(property = "concord.mail.host", pattern = ".*\\S.*")
@Requires(property = "concord.rebuild", notEquals = "true")
class Notifier {
    private static final Logger log = LoggerFactory.getLogger(Notifier.class);
    private static final int MOST_STEPS = 20;

    private final Partnerships partnerships;
    private final Books books;
    private final Announcing announcing;
    private final Recipients recipients;
    private final Outbox outbox;
    private final Delivery delivery;
    private final Mornings mornings;
    private final InstantSource businessTime;
    private final NotificationConfiguration configuration;
    private volatile Instant lastMorning = Instant.MIN;

    Notifier(
            Partnerships partnerships,
            Books books,
            Announcing announcing,
            Recipients recipients,
            Outbox outbox,
            Delivery delivery,
            Mornings mornings,
            InstantSource businessTime,
            NotificationConfiguration configuration,
            MailConfiguration mail) {
        this.partnerships = partnerships;
        this.books = books;
        this.announcing = announcing;
        this.recipients = recipients;
        this.outbox = outbox;
        this.delivery = delivery;
        this.mornings = mornings;
        this.businessTime = businessTime;
        this.configuration = configuration;
        log.info("notifications are sent through {}", mail);
    }

    @Scheduled(initialDelay = "2s", fixedDelay = "${concord.notifications.every:1s}")
    void work() {
        try {
            partnerships.all().stream()
                    .map(Partnership::id)
                    .filter(partnership -> !books.isStandingBy(partnership))
                    .forEach(partnership -> {
                        for (int step = 0; step < MOST_STEPS && announcing.step(partnership); step++) {}
                        announcing.remind(partnership);
                    });
            morning();
            for (int step = 0; step < MOST_STEPS && delivery.step(); step++) {}
        } catch (DirectoryAway away) {
            log.warn("no notifications for now: {}", away.getMessage());
        } catch (RuntimeException failed) {
            log.warn("notifications failed and go on: {}", failed.toString());
        }
    }

    /** Once each working day: a digest for everybody who wants one, and what is old is forgotten. */
    private void morning() {
        var now = businessTime.instant().truncatedTo(ChronoUnit.MICROS);
        var today = London.day(now);
        var begin = London.at(today, configuration.morning());
        if (!mornings.hasBegun(now) || !lastMorning.isBefore(begin)) {
            return;
        }
        // Restored from an older backup, it is not known whether today's went out: they did, or tomorrow's will.
        var restored = partnerships.all().stream()
                .flatMap(partnership -> announcing.newestHealing(partnership.id()).stream())
                .anyMatch(healing -> healing.found().isAfter(begin));
        if (!restored) {
            var people = new TreeSet<String>();
            partnerships
                    .all()
                    .forEach(partnership -> people.addAll(recipients.choosing(partnership.id(), Choice.DIGEST)));
            var mails = new ArrayList<Mail>();
            people.forEach(person -> mails.add(Mail.digest(MailId.digest(person, today), person, today, now)));
            outbox.add(mails);
        }
        outbox.forget(now.minus(configuration.kept()));
        lastMorning = begin;
    }
}
