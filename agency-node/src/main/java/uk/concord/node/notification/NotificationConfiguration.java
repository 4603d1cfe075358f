package uk.concord.node.notification;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.time.LocalTime;

/**
 * When people are told, and how long is tried.
 *
 * @param morning when digests and reminders are sent on working days, England's time
 * @param before how many working days before a limit people are reminded
 * @param beforeReview how many working days before a review
 * @param mostAttempts after so many an e-mail is given up
 * @param firstRetry how long after a failed attempt the next is made; doubled each time
 * @param longestRetry but no longer than this
 * @param kept how long it is remembered what was sent
 */
@ConfigurationProperties("concord.notifications")
public record NotificationConfiguration(
        @Bindable(defaultValue = "08:00") LocalTime morning,
        @Bindable(defaultValue = "2") int before,
        @Bindable(defaultValue = "20") int beforeReview,
        @Bindable(defaultValue = "36") int mostAttempts,
        @Bindable(defaultValue = "1m") Duration firstRetry,
        @Bindable(defaultValue = "4h") Duration longestRetry,
        @Bindable(defaultValue = "90d") Duration kept) {
    private static final int MOST_DAYS = 60;

    public NotificationConfiguration {
        require(before > 0 && before <= MOST_DAYS, "before is " + before + ", expected 1 to 60 working days");
        require(
                beforeReview > 0 && beforeReview <= MOST_DAYS,
                "before-review is " + beforeReview + ", expected 1 to 60 working days");
        require(mostAttempts > 0, "most-attempts is " + mostAttempts + ", expected at least 1");
        require(
                firstRetry.isPositive() && longestRetry.compareTo(firstRetry) >= 0,
                "first-retry is " + firstRetry + " and longest-retry " + longestRetry
                        + ", expected more than nothing and no less than that");
        require(kept.isPositive(), "kept is " + kept + ", expected more than nothing");
    }

    /** How long to wait after the attempt of that number, from 1. */
    Duration waitAfter(int attempts) {
        var wait = firstRetry;
        for (int attempt = 1; attempt < attempts && wait.compareTo(longestRetry) < 0; attempt++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longestRetry) < 0 ? wait : longestRetry;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("concord.notifications." + otherwise);
        }
    }
}
