package uk.concord.node.book.exchange;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.Standing;

/**
 * How the exchange with the partner stands, for people.
 *
 * @param opened true once the partner has answered a Hello since the start
 * @param refusal why the partner refused the last message; absent when it did not
 * @param lastReached when the partner last answered; absent when it has not since the start
 * @param clockDifference partner's clock less own clock at the last contact
 * @param epochAnnounced true when the partner has announced a new epoch that nobody here has confirmed
 * @param otherVersion true when the partner holds another version of the own log and the one here is to be set aside
 * @param clocksApart true when they differ by more than is safe
 */
public record LinkView(
        Standing standing,
        boolean opened,
        @Nullable LinkRefusal refusal,
        @Nullable Instant lastReached,
        Duration clockDifference,
        boolean epochAnnounced,
        boolean otherVersion,
        boolean clocksApart,
        long ownSize,
        long receiptedSize,
        long mirrorSize,
        @Nullable Instant lastReceiptIn,
        @Nullable Instant lastReceiptOut) {}
