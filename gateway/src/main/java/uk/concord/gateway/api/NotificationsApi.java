package uk.concord.gateway.api;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.ChooseNotificationsRequest;
import uk.concord.proto.record.v1.GetNotificationsRequest;
import uk.concord.proto.record.v1.ListUndeliveredRequest;
import uk.concord.proto.record.v1.NotificationChoice;
import uk.concord.proto.record.v1.RetryUndeliveredRequest;
import uk.concord.proto.record.v1.UndeliveredNotification;

/** What the caller wants to be told by e-mail and, for administrators, what could not be delivered. */
@Controller("/api/v1/notifications")
final class NotificationsApi {
    private final Desks desks;

    NotificationsApi(Desks desks) {
        this.desks = desks;
    }

    /** The caller's notifications, and how many of the agency's could not be delivered so far. */
    @Serdeable
    record NotificationsJson(
            @Nullable String choice, boolean chosen, boolean sentHere, int failing, int givenUp, String digestTime) {}

    /** A choice: AT_ONCE, DIGEST or NONE. */
    @Serdeable
    record ChoiceJson(@Nullable String choice) {}

    /** What could not be delivered so far. */
    @Serdeable
    record Undelivered(List<UndeliveredJson> items) {}

    /** One e-mail that could not be delivered so far. */
    @Serdeable
    record UndeliveredJson(
            String messageId,
            List<String> refs,
            int attempts,
            @Nullable String failure,
            @Nullable String nextAttemptAt,
            @Nullable String madeAt) {
        static UndeliveredJson of(UndeliveredNotification one) {
            return new UndeliveredJson(
                    one.getMessageId(),
                    one.getRefsList(),
                    one.getAttempts(),
                    Sent.word(one.getFailure()),
                    Sent.instant(one.getNextAttemptAtMicros()),
                    Sent.instant(one.getMadeAtMicros()));
        }
    }

    /** How many are tried anew. */
    @Serdeable
    record Retried(int retried) {}

    @Get
    NotificationsJson show(Visit visit) {
        var found = desks.agency(visit).notifications().getNotifications(GetNotificationsRequest.getDefaultInstance());
        return new NotificationsJson(
                Sent.word(found.getChoice()),
                found.getChosen(),
                found.getSentHere(),
                found.getFailingCapped(),
                found.getGivenUpCapped(),
                found.getDigestTime());
    }

    @Put
    ChoiceJson choose(Visit visit, @Header("Idempotency-Key") @Nullable String key, @Body ChoiceJson content) {
        var chosen = desks.agency(visit)
                .notifications()
                .chooseNotifications(ChooseNotificationsRequest.newBuilder()
                        .setChoiceValue(Sent.number(NotificationChoice.getDescriptor(), "choice", content.choice()))
                        .setRequestId(Caller.key(key))
                        .build());
        return new ChoiceJson(Sent.word(chosen.getChoice()));
    }

    @Get("/undelivered")
    Undelivered undelivered(Visit visit) {
        return new Undelivered(desks
                .agency(visit)
                .notifications()
                .listUndelivered(ListUndeliveredRequest.getDefaultInstance())
                .getNotificationsList()
                .stream()
                .map(UndeliveredJson::of)
                .toList());
    }

    @Post("/undelivered/retry")
    Retried retry(Visit visit, @Header("Idempotency-Key") @Nullable String key) {
        return new Retried(desks.agency(visit)
                .notifications()
                .retryUndelivered(RetryUndeliveredRequest.newBuilder()
                        .setRequestId(Caller.key(key))
                        .build())
                .getRetried());
    }
}
