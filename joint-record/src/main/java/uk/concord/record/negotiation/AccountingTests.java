package uk.concord.record.negotiation;

import static uk.concord.record.negotiation.VoidReason.ALREADY_SAID;
import static uk.concord.record.negotiation.VoidReason.DAY_AHEAD;
import static uk.concord.record.negotiation.VoidReason.NOT_A_QUARTER_END;
import static uk.concord.record.negotiation.VoidReason.NO_COMMENT_TEXT;
import static uk.concord.record.negotiation.VoidReason.UNKNOWN_ENTRY;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.record.AgencyCode;
import uk.concord.record.entry.Accounting;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;

/**
 * Tests what is said of the account between both. Whether a statement's digest and sums are right is no test, because that takes all other
 * records: the other agency's service holds them against its own book before anybody puts its name to them.
 */
final class AccountingTests {

    @Nullable
    VoidReason reason(View past, Act act, Accounting said) {
        return switch (said) {
            case Accounting.Stated stated -> stated(past, act, stated);
            case Accounting.Queried(var about) -> queried(past, act, about);
        };
    }

    private static @Nullable VoidReason stated(View past, Act act, Accounting.Stated stated) {
        if (!stated.year().quarters().contains(stated.on())) {
            return NOT_A_QUARTER_END;
        }
        if (stated.on().isAfter(act.day())) {
            return DAY_AHEAD;
        }
        return newest(past, act.by(), stated)
                        .filter(before -> before.digest().equals(stated.digest()))
                        .isPresent()
                ? ALREADY_SAID
                : null;
    }

    /** What it stated last of the same quarter. */
    private static Optional<Accounting.Stated> newest(View past, AgencyCode by, Accounting.Stated now) {
        return of(past, by)
                .flatMap(entry ->
                        entry.payload() instanceof Accounting.Stated stated ? Stream.of(stated) : Stream.empty())
                .filter(stated -> stated.on().equals(now.on()))
                .reduce((_, later) -> later);
    }

    private static @Nullable VoidReason queried(View past, Act act, EntryPlace about) {
        var ofPartner = past.entered().stream()
                .filter(entry -> !entry.author().equals(act.by()))
                .anyMatch(entry -> entry.payload() instanceof Accounting.Stated
                        && EntryPlace.of(entry).equals(about));
        if (!ofPartner) {
            return UNKNOWN_ENTRY;
        }
        var said = of(past, act.by())
                .anyMatch(entry -> entry.payload() instanceof Accounting.Queried(var before) && before.equals(about));
        if (said) {
            return ALREADY_SAID;
        }
        return act.words() == 1 ? null : NO_COMMENT_TEXT;
    }

    /** One agency's, in the order of its log. */
    private static Stream<Entry> of(View past, AgencyCode agency) {
        return past.entered().stream().filter(entry -> entry.author().equals(agency));
    }
}
