package uk.concord.gateway.api;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
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

    /**
     * The caller's notifications, and how many of the agency's could not be delivered so far.
     *
     * @param choice what the caller is told, and when
     * @param chosen true when the caller has chosen it; false while it is what everybody gets
     * @param sentHere true when this agency sends e-mails at all
     * @param failing how many of the agency's are being tried again; 10,000 means that or more
     * @param givenUp how many of the agency's were given up; 10,000 means that or more
     * @param digestTime at what time of the day the digest is sent
     */
    @Serdeable
    record NotificationsJson(
            @Schema(format = "NotificationChoice") @Nullable String choice,
            boolean chosen,
            boolean sentHere,
            int failing,
            int givenUp,
            String digestTime) {}

    /**
     * What somebody wants to be told.
     *
     * @param choice AT_ONCE, DIGEST or NONE
     */
    @Serdeable
    record ChoiceJson(
            @Schema(format = "NotificationChoice") @Nullable String choice) {}

    /**
     * What could not be delivered so far.
     *
     * @param items the first of them
     */
    @Serdeable
    record Undelivered(List<UndeliveredNotificationJson> items) {}

    /**
     * One e-mail that could not be delivered so far.
     *
     * @param messageId its id in the e-mail itself
     * @param refs references of the records it is about
     * @param attempts how often it was tried
     * @param failure why it failed last; absent when it was not tried
     * @param nextAttemptAt when it is tried next; absent when it was given up
     * @param madeAt when it was made
     */
    @Serdeable
    record UndeliveredNotificationJson(
            String messageId,
            List<String> refs,
            int attempts,
            @Nullable String failure,
            @Nullable String nextAttemptAt,
            @Nullable String madeAt) {
        static UndeliveredNotificationJson of(UndeliveredNotification one) {
            return new UndeliveredNotificationJson(
                    one.getMessageId(),
                    one.getRefsList(),
                    one.getAttempts(),
                    Sent.word(one.getFailure()),
                    Sent.instant(one.getNextAttemptAtMicros()),
                    Sent.instant(one.getMadeAtMicros()));
        }
    }

    /**
     * How many are tried anew.
     *
     * @param retried their number
     */
    @Serdeable
    record Retried(int retried) {}

    /** Reads what the caller is told by e-mail. */
    @Get
    NotificationsJson show(@Parameter(hidden = true) Visit visit) {
        var found = desks.agency(visit).notifications().getNotifications(GetNotificationsRequest.getDefaultInstance());
        return new NotificationsJson(
                Sent.word(found.getChoice()),
                found.getChosen(),
                found.getSentHere(),
                found.getFailingCapped(),
                found.getGivenUpCapped(),
                found.getDigestTime());
    }

    /** Chooses what the caller is told by e-mail. */
    @Put
    ChoiceJson choose(
            @Parameter(hidden = true) Visit visit, @Header(Caller.KEY) @Nullable String key, @Body ChoiceJson content) {
        var chosen = desks.agency(visit)
                .notifications()
                .chooseNotifications(ChooseNotificationsRequest.newBuilder()
                        .setChoiceValue(Sent.number(NotificationChoice.getDescriptor(), "choice", content.choice()))
                        .setRequestId(Caller.key(key))
                        .build());
        return new ChoiceJson(Sent.word(chosen.getChoice()));
    }

    /** Lists what could not be delivered. For administrators. */
    @Get("/undelivered")
    Undelivered undelivered(@Parameter(hidden = true) Visit visit) {
        return new Undelivered(desks
                .agency(visit)
                .notifications()
                .listUndelivered(ListUndeliveredRequest.getDefaultInstance())
                .getNotificationsList()
                .stream()
                .map(UndeliveredNotificationJson::of)
                .toList());
    }

    /** Has what was given up tried anew. For administrators. Trying again what is being tried changes nothing. */
    @Post("/undelivered/retry")
    Retried retry(@Parameter(hidden = true) Visit visit, @Header(Caller.KEY) @Nullable String key) {
        return new Retried(desks.agency(visit)
                .notifications()
                .retryUndelivered(RetryUndeliveredRequest.newBuilder()
                        .setRequestId(Caller.key(key))
                        .build())
                .getRetried());
    }
}
