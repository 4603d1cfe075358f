package uk.concord.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.stub.StreamObserver;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.RunningGateway;
import uk.concord.gateway.agencies.InProcessAgencies;
import uk.concord.proto.record.v1.ChooseNotificationsRequest;
import uk.concord.proto.record.v1.ChooseNotificationsResponse;
import uk.concord.proto.record.v1.DeliveryFailure;
import uk.concord.proto.record.v1.GetNotificationsRequest;
import uk.concord.proto.record.v1.GetNotificationsResponse;
import uk.concord.proto.record.v1.ListUndeliveredRequest;
import uk.concord.proto.record.v1.ListUndeliveredResponse;
import uk.concord.proto.record.v1.NotificationChoice;
import uk.concord.proto.record.v1.NotificationServiceGrpc;
import uk.concord.proto.record.v1.UndeliveredNotification;

final class NotificationsApiTest {
    private static final RunningGateway GATEWAY = RunningGateway.start();
    private static final AtomicReference<NotificationChoice> CHOSEN =
            new AtomicReference<>(NotificationChoice.NOTIFICATION_CHOICE_AT_ONCE);

    @BeforeAll
    static void kent_serves() {
        GATEWAY.bean(InProcessAgencies.class).serve("kcc", new Notifications());
    }

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    /** One person's choice, and one e-mail that could not be delivered. */
    private static final class Notifications extends NotificationServiceGrpc.NotificationServiceImplBase {
        @Override
        public void getNotifications(GetNotificationsRequest request, StreamObserver<GetNotificationsResponse> out) {
            out.onNext(GetNotificationsResponse.newBuilder()
                    .setChoice(CHOSEN.get())
                    .setSentHere(true)
                    .setGivenUpCapped(1)
                    .setDigestTime("08:00")
                    .build());
            out.onCompleted();
        }

        @Override
        public void chooseNotifications(
                ChooseNotificationsRequest request, StreamObserver<ChooseNotificationsResponse> out) {
            CHOSEN.set(request.getChoice());
            out.onNext(ChooseNotificationsResponse.newBuilder()
                    .setChoice(request.getChoice())
                    .build());
            out.onCompleted();
        }

        @Override
        public void listUndelivered(ListUndeliveredRequest request, StreamObserver<ListUndeliveredResponse> out) {
            out.onNext(ListUndeliveredResponse.newBuilder()
                    .addNotifications(UndeliveredNotification.newBuilder()
                            .setMessageId("0123")
                            .addRefs("KC-2026-0001")
                            .setAttempts(1)
                            .setFailure(DeliveryFailure.DELIVERY_FAILURE_NO_ADDRESS))
                    .build());
            out.onCompleted();
        }
    }

    @Test
    void a_person_reads_and_changes_what_is_told() {
        var put = choose("{\"choice\":\"DIGEST\"}");
        assertThat(put.statusCode()).isEqualTo(200);
        assertThat(put.body()).contains("\"choice\":\"DIGEST\"");
        assertThat(get("notifications").body())
                .contains("\"choice\":\"DIGEST\"", "\"sentHere\":true", "\"givenUp\":1", "\"digestTime\":\"08:00\"");
    }

    @Test
    void a_word_that_is_no_choice_is_refused_by_name() {
        var answer = choose("{\"choice\":\"HOURLY\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("UNKNOWN_WORD", "AT_ONCE, DIGEST, NONE");
    }

    @Test
    void what_could_not_be_delivered_is_named_without_whom_it_was_for() {
        assertThat(get("notifications/undelivered").body())
                .contains("\"refs\":[\"KC-2026-0001\"]", "\"failure\":\"NO_ADDRESS\"")
                .doesNotContain("nextAttemptAt", "@");
    }

    private static HttpResponse<String> choose(String body) {
        return GATEWAY.send(GATEWAY.request("/api/v1/notifications")
                .header("Authorization", "Bearer " + GATEWAY.realm.token(300))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "choose-" + body.hashCode())
                .PUT(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> get(String path) {
        return GATEWAY.send(
                GATEWAY.request("/api/v1/" + path).header("Authorization", "Bearer " + GATEWAY.realm.token(300)));
    }
}
