package uk.concord.node.notification;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.util.List;
import uk.concord.node.grpc.Asked;
import uk.concord.node.grpc.CallFailure.BadInput;
import uk.concord.node.grpc.Micros;
import uk.concord.node.grpc.Replies;
import uk.concord.node.identity.Caller;
import uk.concord.node.mail.MailConfiguration;
import uk.concord.proto.record.v1.ChooseNotificationsRequest;
import uk.concord.proto.record.v1.ChooseNotificationsResponse;
import uk.concord.proto.record.v1.GetNotificationsRequest;
import uk.concord.proto.record.v1.GetNotificationsResponse;
import uk.concord.proto.record.v1.ListUndeliveredRequest;
import uk.concord.proto.record.v1.ListUndeliveredResponse;
import uk.concord.proto.record.v1.NotificationChoice;
import uk.concord.proto.record.v1.NotificationServiceGrpc;
import uk.concord.proto.record.v1.RetryUndeliveredRequest;
import uk.concord.proto.record.v1.RetryUndeliveredResponse;
import uk.concord.proto.record.v1.UndeliveredNotification;

/** Translates calls about notifications. */
@Singleton
final class NotificationEndpoint extends NotificationServiceGrpc.NotificationServiceImplBase {
    private static final int COUNTED_TO = 10_000;
    private static final int MOST = 100;

    private final Choices choices;
    private final Outbox outbox;
    private final MailConfiguration mail;
    private final NotificationConfiguration configuration;

    NotificationEndpoint(
            Choices choices, Outbox outbox, MailConfiguration mail, NotificationConfiguration configuration) {
        this.choices = choices;
        this.outbox = outbox;
        this.mail = mail;
        this.configuration = configuration;
    }

    @Override
    public void getNotifications(GetNotificationsRequest asked, StreamObserver<GetNotificationsResponse> out) {
        Replies.one(out, () -> {
            var chosen = choices.of(Caller.current().subject());
            var undelivered = outbox.undelivered(COUNTED_TO);
            return GetNotificationsResponse.newBuilder()
                    .setChoice(toProto(chosen.orElse(Choice.USUAL)))
                    .setChosen(chosen.isPresent())
                    .setSentHere(mail.isOn())
                    .setFailingCapped(undelivered.failing())
                    .setGivenUpCapped(undelivered.givenUp())
                    .setDigestTime(configuration.morning().toString())
                    .build();
        });
    }

    @Override
    public void chooseNotifications(ChooseNotificationsRequest asked, StreamObserver<ChooseNotificationsResponse> out) {
        Replies.one(out, () -> {
            Asked.requestId(asked.getRequestId());
            choices.choose(Caller.current().subject(), read(asked.getChoice()));
            return ChooseNotificationsResponse.newBuilder()
                    .setChoice(asked.getChoice())
                    .build();
        });
    }

    @Override
    public void listUndelivered(ListUndeliveredRequest asked, StreamObserver<ListUndeliveredResponse> out) {
        Replies.one(out, () -> ListUndeliveredResponse.newBuilder()
                .addAllNotifications(outbox.listUndelivered(Caller.current().partnerships(), MOST).stream()
                        .map(NotificationEndpoint::toProto)
                        .toList())
                .build());
    }

    @Override
    public void retryUndelivered(RetryUndeliveredRequest asked, StreamObserver<RetryUndeliveredResponse> out) {
        Replies.one(out, () -> {
            Asked.requestId(asked.getRequestId());
            return RetryUndeliveredResponse.newBuilder()
                    .setRetried(outbox.retry())
                    .build();
        });
    }

    private static Choice read(NotificationChoice choice) {
        return switch (choice) {
            case NOTIFICATION_CHOICE_AT_ONCE -> Choice.AT_ONCE;
            case NOTIFICATION_CHOICE_DIGEST -> Choice.DIGEST;
            case NOTIFICATION_CHOICE_NONE -> Choice.NONE;
            case NOTIFICATION_CHOICE_UNSPECIFIED, UNRECOGNIZED ->
                throw new BadInput("choice", "NO_CHOICE", "Choose at once, digest or none.");
        };
    }

    private static NotificationChoice toProto(Choice choice) {
        return switch (choice) {
            case AT_ONCE -> NotificationChoice.NOTIFICATION_CHOICE_AT_ONCE;
            case DIGEST -> NotificationChoice.NOTIFICATION_CHOICE_DIGEST;
            case NONE -> NotificationChoice.NOTIFICATION_CHOICE_NONE;
        };
    }

    private static UndeliveredNotification toProto(Outbox.Undelivered undelivered) {
        var mail = undelivered.mail();
        List<String> refs = undelivered.refs();
        return UndeliveredNotification.newBuilder()
                .setMessageId(mail.id().hex())
                .addAllRefs(refs)
                .setAttempts(mail.attempts())
                .setFailure(mail.failure())
                .setNextAttemptAtMicros(mail.givenUp() ? 0 : Micros.of(mail.nextAttempt()))
                .setMadeAtMicros(Micros.of(mail.madeAt()))
                .build();
    }
}
