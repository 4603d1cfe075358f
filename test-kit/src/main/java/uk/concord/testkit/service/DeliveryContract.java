package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.proto.record.v1.ChooseNotificationsRequest;
import uk.concord.proto.record.v1.DeliveryFailure;
import uk.concord.proto.record.v1.GetNotificationsRequest;
import uk.concord.proto.record.v1.GetNotificationsResponse;
import uk.concord.proto.record.v1.ListUndeliveredRequest;
import uk.concord.proto.record.v1.ListUndeliveredResponse;
import uk.concord.proto.record.v1.NotificationChoice;
import uk.concord.proto.record.v1.OfferResponse;
import uk.concord.proto.record.v1.RetryUndeliveredRequest;
import uk.concord.proto.record.v1.UndeliveredNotification;
import uk.concord.testdatabase.TestSchema;
import uk.concord.testkit.identity.Person;
import uk.concord.testkit.mail.CaughtMail;

/** What becomes of e-mails when the mail server, the service or the address fails, in each service. */
public abstract class DeliveryContract extends NotificationUnderTest {

    protected DeliveryContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    @Test
    void while_the_mail_server_is_away_mails_wait_are_counted_and_go_out_once_when_it_is_back() {
        catcher().goAway();
        var offered = offer(terms("While nobody takes mail", 100), 25);
        try {
            var failing = eventually(() -> undelivered(), list -> list.getNotificationsList().stream()
                    .anyMatch(one -> one.getRefsList().contains(ref(offered))));
            assertThat(failing.getNotificationsList())
                    .filteredOn(one -> one.getRefsList().contains(ref(offered)))
                    .allSatisfy(one -> {
                        assertThat(one.getFailure()).isEqualTo(DeliveryFailure.DELIVERY_FAILURE_SERVER_AWAY);
                        assertThat(one.getNextAttemptAtMicros()).isPositive();
                    });
            assertThat(asked().getFailingCapped()).isPositive();
        } finally {
            catcher().comeBack();
        }
        later(Duration.ofHours(5));
        mails(approver(partner), 1, about(ref(offered)));
        eventually(() -> asked(), answer -> answer.getFailingCapped() == 0);
        mails(approver(partner), 1, about(ref(offered)));
    }

    @Test
    void what_was_answered_while_the_mail_server_was_away_is_not_told_any_longer() {
        catcher().goAway();
        var offered = offer(terms("Answered meanwhile", 100), 25);
        try {
            eventually(() -> asked(), answer -> answer.getFailingCapped() > 0);
            accept(offered);
        } finally {
            catcher().comeBack();
        }
        later(Duration.ofHours(5));
        eventually(() -> asked(), answer -> answer.getFailingCapped() == 0);
        assertThat(to(approver(partner), about(ref(offered)))).isEmpty();
    }

    @Test
    void a_mail_that_was_taken_but_not_kept_as_sent_goes_out_again_under_the_same_message_id() {
        var offered = offer(terms("Killed in between", 100), 25);
        mails(approver(partner), 1, about(ref(offered)));
        // What a kill between the server's answer and the commit leaves behind.
        schemaOfPartner().change("""
                UPDATE outgoing_mail SET status = 'WAITING', settled_at = NULL, attempts = 0
                WHERE mail_id IN (SELECT mail_id FROM notification WHERE ref = ?)""", ref(offered));
        assertThat(mails(approver(partner), 2, about(ref(offered))))
                .extracting(CaughtMail::messageId)
                .hasSize(2)
                .containsOnly(
                        to(approver(partner), about(ref(offered))).getFirst().messageId());
    }

    @Test
    void a_service_that_is_started_again_tells_nothing_twice_and_misses_nothing() {
        var before = offer(terms("Before the stop", 100), 25);
        mails(approver(partner), 1, about(ref(before)));
        service(partner).stop();
        var meanwhile = offer(terms("During the stop", 100), 25);
        service(partner).start();
        mails(approver(partner), 1, about(ref(meanwhile)));
        afterEverythingSoFar();
        mails(approver(partner), 1, about(ref(before)));
    }

    @Test
    void a_book_restored_from_an_older_backup_tells_nothing_old_again_but_once_all_that_waits() {
        var offered = offer(terms("Fetched again", 100), 25);
        mails(approver(partner), 1, about(ref(offered)));
        afterEverythingSoFar();
        service(partner).stop();
        var schema = schemaOfPartner();
        // What an older backup knows of it: nothing; and what the service keeps once it has fetched all anew.
        schema.change("DELETE FROM outgoing_mail");
        schema.change("DELETE FROM notification");
        schema.change(
                "UPDATE notification_position SET own_size = 1, mirror_size = 1 WHERE partnership_id = ?", partnership);
        schema.change("""
                INSERT INTO healing (partnership_id, found_at, problem, ended_at, own_from, own_to, mirror_from, mirror_to)
                SELECT partnership_id, '2026-01-01 00:00:00', 'RESTORED', '2026-01-01 00:01:00', 1, own_signed_size, 1, mirror_signed_size
                FROM partnership_head WHERE partnership_id = ?""", partnership);
        service(partner).start();
        var again = mails(approver(partner), 2, about(ref(offered)));
        assertThat(again.getLast().subject()).contains("wait for you");
        afterEverythingSoFar();
        mails(approver(partner), 2, about(ref(offered)));
    }

    @Test
    void an_address_that_is_none_is_given_up_listed_for_administrators_and_tried_anew_when_asked() {
        var offered = offer(terms("To nowhere", 100), 25);
        var refused =
                eventually(() -> refused(offered), list -> !list.isEmpty()).getFirst();
        assertThat(refused.getFailure()).isEqualTo(DeliveryFailure.DELIVERY_FAILURE_ADDRESS_REFUSED);
        assertThat(refused.getNextAttemptAtMicros()).isZero();
        assertThat(asked().getGivenUpCapped()).isPositive();

        schemaOfPartner().change("UPDATE outgoing_mail SET attempts = 17 WHERE status = 'GIVEN_UP'");
        var retried = calls(partner, administrator())
                .notifications()
                .retryUndelivered(RetryUndeliveredRequest.newBuilder()
                        .setRequestId(newRequest())
                        .build());
        assertThat(retried.getRetried()).isPositive();
        eventually(
                () -> refused(offered),
                list -> list.size() == 1
                        && list.getFirst().getAttempts() == 1
                        && list.getFirst().getNextAttemptAtMicros() == 0);
    }

    @Test
    void a_person_chooses_and_reads_what_was_chosen_and_nothing_else_counts_as_a_choice() {
        var chooser = person(own, "chooser", "Somebody", "finance");
        assertThat(calls(own, chooser).notifications().getNotifications(GetNotificationsRequest.getDefaultInstance()))
                .satisfies(usual -> {
                    assertThat(usual.getChoice()).isEqualTo(NotificationChoice.NOTIFICATION_CHOICE_AT_ONCE);
                    assertThat(usual.getChosen()).isFalse();
                    assertThat(usual.getSentHere()).isTrue();
                    assertThat(usual.getDigestTime()).isEqualTo("08:00");
                });
        choose(chooser, NotificationChoice.NOTIFICATION_CHOICE_NONE);
        assertThat(calls(own, chooser).notifications().getNotifications(GetNotificationsRequest.getDefaultInstance()))
                .satisfies(chosen -> {
                    assertThat(chosen.getChoice()).isEqualTo(NotificationChoice.NOTIFICATION_CHOICE_NONE);
                    assertThat(chosen.getChosen()).isTrue();
                });
        assertThat(Failed.by(() -> calls(own, chooser)
                                .notifications()
                                .chooseNotifications(ChooseNotificationsRequest.newBuilder()
                                        .setChoiceValue(77)
                                        .setRequestId(newRequest())
                                        .build()))
                        .status())
                .isEqualTo(Code.INVALID_ARGUMENT);
    }

    private List<UndeliveredNotification> refused(OfferResponse offered) {
        var ref = ref(offered);
        return undelivered().getNotificationsList().stream()
                .filter(one -> one.getRefsList().contains(ref))
                .toList();
    }

    private TestSchema schemaOfPartner() {
        return service(partner).schema();
    }

    private Person administrator() {
        return person(partner, "administrator", "Head of systems", "administrator");
    }

    private ListUndeliveredResponse undelivered() {
        return calls(partner, administrator())
                .notifications()
                .listUndelivered(ListUndeliveredRequest.getDefaultInstance());
    }

    private GetNotificationsResponse asked() {
        return calls(partner, administrator())
                .notifications()
                .getNotifications(GetNotificationsRequest.getDefaultInstance());
    }
}
