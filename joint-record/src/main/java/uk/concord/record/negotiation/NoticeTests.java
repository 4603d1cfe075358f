package uk.concord.record.negotiation;

import static uk.concord.record.negotiation.VoidReason.EDITOR_APPROVED;
import static uk.concord.record.negotiation.VoidReason.MORE_THAN_LEFT;
import static uk.concord.record.negotiation.VoidReason.NOTHING_TO_END;
import static uk.concord.record.negotiation.VoidReason.NOTICE_TOO_SHORT;
import static uk.concord.record.negotiation.VoidReason.NOT_AGREED;
import static uk.concord.record.negotiation.VoidReason.NOT_IN_FORCE;
import static uk.concord.record.negotiation.VoidReason.NO_EDITOR_NAMED;
import static uk.concord.record.negotiation.VoidReason.OFFER_VOID;
import static uk.concord.record.negotiation.VoidReason.UNKNOWN_LINE;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import uk.concord.record.Partnership;
import uk.concord.record.entry.Payload;
import uk.concord.record.notice.EndingCheck;
import uk.concord.record.notice.Given;
import uk.concord.record.terms.Terms;

/** Tests what a notice says about the agreement it ends. */
final class NoticeTests {
    private final Partnership partnership;
    private final NamedOffer named;

    NoticeTests(Partnership partnership) {
        this.partnership = partnership;
        this.named = new NamedOffer(partnership);
    }

    @Nullable
    VoidReason given(View past, Act act, Payload.Notice notice) {
        return named.find(past, act, notice.offer(), offer -> switch (offer.status()) {
            case VOID -> OFFER_VOID;
            case OPEN, COUNTERED, DECLINED, RELEASED, EXPIRED -> NOT_AGREED;
            case ACCEPTED -> ending(past, act, notice, Agreement.of(offer));
        });
    }

    private @Nullable VoidReason ending(View past, Act act, Payload.Notice notice, Agreement agreement) {
        var inForce = past.agreements().getLast();
        if (!inForce.offer().reference().equals(notice.offer())) {
            return NOT_IN_FORCE;
        }
        if (isTooShort(agreement.terms(), earliestDay(act), notice.ending().lastDay())) {
            return NOTICE_TOO_SHORT;
        }
        var giver = partnership.agency(act.by()).organisation();
        var check = new EndingCheck(
                agreement.terms(), Notices.standing(past, partnership), new Given(giver, notice.ending()));
        if (!check.namesWhatThereIs()) {
            return UNKNOWN_LINE;
        }
        if (check.endsMoreThanIsLeft()) {
            return MORE_THAN_LEFT;
        }
        if (check.endsNothing()) {
            return NOTHING_TO_END;
        }
        if (notice.editors().isEmpty()) {
            return NO_EDITOR_NAMED;
        }
        if (notice.editors().contains(act.actor().id())) {
            return EDITOR_APPROVED;
        }
        return DecisionTests.within(act, notice.decision(), check.endsOf(giver));
    }

    /**
     * True when the terms would end before the notice agreed has run: the first day without them must not come before
     * the day it is given plus the months of notice; nor does a notice end what lies behind it.
     */
    static boolean isTooShort(Terms terms, LocalDate given, LocalDate lastDay) {
        return lastDay.isBefore(given) || lastDay.plusDays(1).isBefore(given.plusMonths(terms.noticeMonths()));
    }

    /** The earliest day it could have been in the United Kingdom, which is never behind UTC. */
    private static LocalDate earliestDay(Act act) {
        return act.recordedAt().atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
