package uk.concord.gateway.notifications;

import java.util.List;
import java.util.Optional;
import uk.concord.gateway.component.ErrorSummary;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.wording.Count;
import uk.concord.gateway.wording.Dates;
import uk.concord.proto.record.v1.DeliveryFailure;
import uk.concord.proto.record.v1.GetNotificationsResponse;
import uk.concord.proto.record.v1.NotificationChoice;
import uk.concord.proto.record.v1.UndeliveredNotification;

/**
 * What a person has chosen to be told by e-mail.
 *
 * @param unsent said where this agency sends no e-mail; empty where it does
 * @param trouble said while e-mails of this agency wait or were given up; empty while none is
 * @param rows those e-mails; for administrators alone
 * @param retry true where there is something to try again and the reader may
 */
public record NotificationsPage(
        List<Input> inputs,
        String unsent,
        String trouble,
        List<Row> rows,
        boolean retry,
        Hidden hidden,
        ErrorSummary problems,
        String done) {
    public NotificationsPage {
        inputs = List.copyOf(inputs);
        rows = List.copyOf(rows);
    }

    /** One e-mail that could not be delivered so far. */
    public record Row(String about, String why, String next) {}

    static NotificationsPage of(
            GetNotificationsResponse found,
            List<UndeliveredNotification> undelivered,
            Questions questions,
            Hidden hidden,
            long nowMicros,
            String done) {
        return new NotificationsPage(
                List.of(questions.radios(
                        "choice",
                        "When do you want to be told what waits for you?",
                        "E-mails hold references and limits only. They go to the address of your account.",
                        List.of(
                                Questions.option(
                                        "at-once",
                                        "At once",
                                        "When something comes in, and before, on and after its limit."),
                                Questions.option(
                                        "digest",
                                        "Once a day",
                                        "Everything in one e-mail, at " + found.getDigestTime() + " on working days."),
                                Questions.option("none", "Never", "You look at Work yourself.")))),
                found.getSentHere() ? "" : "Your agency sends no e-mails yet. What you choose counts once it does.",
                trouble(found),
                undelivered.stream().map(one -> row(one, nowMicros)).toList(),
                undelivered.stream().anyMatch(one -> one.getNextAttemptAtMicros() == 0),
                hidden,
                questions.mistakes().summary(),
                done);
    }

    static Optional<NotificationChoice> choice(String value) {
        return switch (value) {
            case "at-once" -> Optional.of(NotificationChoice.NOTIFICATION_CHOICE_AT_ONCE);
            case "digest" -> Optional.of(NotificationChoice.NOTIFICATION_CHOICE_DIGEST);
            case "none" -> Optional.of(NotificationChoice.NOTIFICATION_CHOICE_NONE);
            default -> Optional.empty();
        };
    }

    static String value(NotificationChoice choice) {
        return switch (choice) {
            case NOTIFICATION_CHOICE_AT_ONCE -> "at-once";
            case NOTIFICATION_CHOICE_DIGEST -> "digest";
            case NOTIFICATION_CHOICE_NONE -> "none";
            case NOTIFICATION_CHOICE_UNSPECIFIED, UNRECOGNIZED -> "";
        };
    }

    private static String trouble(GetNotificationsResponse found) {
        int failing = found.getFailingCapped();
        int givenUp = found.getGivenUpCapped();
        if (failing + givenUp == 0) {
            return "";
        }
        return "E-mails of your agency that could not be delivered: " + Count.capped(failing) + " being tried again, "
                + Count.capped(givenUp) + " given up.";
    }

    private static Row row(UndeliveredNotification one, long nowMicros) {
        var about = one.getRefsList().isEmpty() ? "A digest" : String.join(", ", one.getRefsList());
        var next = one.getNextAttemptAtMicros() == 0
                ? "Given up after " + Count.of(one.getAttempts(), "attempt")
                : "Tried " + Count.of(one.getAttempts(), "time") + ", next "
                        + Dates.moment(one.getNextAttemptAtMicros(), nowMicros);
        return new Row(about, why(one.getFailure()), next);
    }

    private static String why(DeliveryFailure failure) {
        return switch (failure) {
            case DELIVERY_FAILURE_SERVER_AWAY -> "The mail server could not be reached.";
            case DELIVERY_FAILURE_SERVER_REFUSED_US ->
                "The mail server did not accept this service: look at its user name, password and encryption.";
            case DELIVERY_FAILURE_ADDRESS_REFUSED ->
                "The mail server does not take mail for the person’s address: put it right in the directory.";
            case DELIVERY_FAILURE_NO_ADDRESS -> "The person has no address in the directory: enter one there.";
            case DELIVERY_FAILURE_MESSAGE_REFUSED -> "The mail server would not take the message.";
            case DELIVERY_FAILURE_UNSPECIFIED, UNRECOGNIZED -> "It is not known why.";
        };
    }
}
