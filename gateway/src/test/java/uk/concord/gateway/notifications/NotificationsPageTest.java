package uk.concord.gateway.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.Examples;
import uk.concord.gateway.Gallery;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.form.Filling;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Typed;
import uk.concord.proto.record.v1.DeliveryFailure;
import uk.concord.proto.record.v1.GetNotificationsResponse;
import uk.concord.proto.record.v1.UndeliveredNotification;

/** The choice of notifications as a page. */
class NotificationsPageTest {
    private static final Hidden HIDDEN = new Hidden("token", "key", "");

    private static GetNotificationsResponse.Builder found() {
        return GetNotificationsResponse.newBuilder().setSentHere(true).setDigestTime("08:00");
    }

    private static Questions chosen(String choice) {
        return new Questions(new Filling().text("choice", choice).typed(), new Mistakes());
    }

    @Test
    void a_person_sees_what_is_chosen_and_what_each_choice_means() {
        var page = NotificationsPage.of(found().build(), List.of(), chosen("digest"), HIDDEN, Examples.NOW, "");
        var html = Gallery.hang("notifications", "notifications/page", page);
        assertThat(html).containsPattern("value=\"digest\" checked").doesNotContainPattern("value=\"none\" checked");
        assertThat(Gallery.words(html))
                .contains("Once a day", "at 08:00 on working days")
                .doesNotContain("Not delivered", "sends no e-mails yet", "Try again");
    }

    @Test
    void nothing_chosen_is_said_at_the_question() {
        var questions = new Questions(Typed.nothing(), new Mistakes().at("choice", "Choose when you want to be told"));
        var page = NotificationsPage.of(found().build(), List.of(), questions, HIDDEN, Examples.NOW, "");
        var html = Gallery.hang("notifications-wrong", "notifications/page", page);
        assertThat(html).contains("href=\"#choice\"");
        assertThat(html).contains("<title>Error: Notifications");
    }

    @Test
    void an_agency_without_a_mail_server_says_that_nothing_is_sent() {
        var page = NotificationsPage.of(
                found().setSentHere(false).build(), List.of(), chosen("at-once"), HIDDEN, Examples.NOW, "");
        assertThat(Gallery.words(Gallery.hang("notifications-off", "notifications/page", page)))
                .contains("Your agency sends no e-mails yet");
    }

    @Test
    void an_administrator_sees_what_could_not_be_delivered_why_and_what_to_do() {
        var page = NotificationsPage.of(
                found().setFailingCapped(1).setGivenUpCapped(2).build(),
                List.of(
                        one(DeliveryFailure.DELIVERY_FAILURE_NO_ADDRESS, 1, 0, "KC-2026-0007"),
                        one(DeliveryFailure.DELIVERY_FAILURE_SERVER_AWAY, 3, Examples.NOW, "KC-2026-0008")),
                chosen("at-once"),
                HIDDEN,
                Examples.NOW,
                "");
        assertThat(page.retry()).isTrue();
        assertThat(Gallery.words(Gallery.hang("notifications-failing", "notifications/page", page)))
                .contains(
                        "1 being tried again, 2 given up",
                        "KC-2026-0007",
                        "no address in the directory",
                        "Given up after 1 attempt",
                        "Tried 3 times, next",
                        "Try again what was given up");
    }

    private static UndeliveredNotification one(DeliveryFailure failure, int attempts, long next, String ref) {
        return UndeliveredNotification.newBuilder()
                .setFailure(failure)
                .setAttempts(attempts)
                .setNextAttemptAtMicros(next)
                .addRefs(ref)
                .build();
    }
}
