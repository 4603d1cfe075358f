package uk.concord.record.negotiation;

import static uk.concord.record.negotiation.VoidReason.ALREADY_OPEN;
import static uk.concord.record.negotiation.VoidReason.NOT_THE_ACCOUNT;
import static uk.concord.record.negotiation.VoidReason.PERSON_REQUIRED;
import static uk.concord.record.negotiation.VoidReason.RECORD_NOT_OPEN;
import static uk.concord.record.negotiation.VoidReason.SERVICE_REQUIRED;
import static uk.concord.record.negotiation.VoidReason.TEXT_NOT_ACCEPTABLE;

import org.jspecify.annotations.Nullable;
import uk.concord.record.Partnership;
import uk.concord.record.PartnershipAccount;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Accounting;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Payload;
import uk.concord.record.entry.ReturnMade;
import uk.concord.record.entry.Spending;

/** Judges an entry by what lay before its author, and by nothing else. */
final class Judge {
    private final OfferTests offers;
    private final AnswerTests answers;
    private final NoticeTests notices;
    private final DisputeTests disputes;
    private final SpendingTests spending;
    private final AccountingTests accounting;
    private final boolean isAccount;
    private final ReturnTests returns;

    Judge(Partnership partnership, RecordId record) {
        this.offers = new OfferTests(partnership, record);
        this.disputes = new DisputeTests(partnership);
        this.spending = new SpendingTests(partnership);
        this.accounting = new AccountingTests();
        this.isAccount = record.equals(PartnershipAccount.of(partnership.id()));
        this.returns = new ReturnTests(partnership);
        this.answers = new AnswerTests(partnership, offers);
        this.notices = new NoticeTests(partnership);
    }

    Verdict judge(View past, Act act) {
        if (past.unjudged() || act.payload() instanceof Payload.Unknown) {
            return new Verdict.Unjudged();
        }
        var reason = reason(past, act);
        return reason == null ? new Verdict.Valid() : new Verdict.Voided(reason);
    }

    /** Why it is void; null when it is not. */
    @Nullable
    VoidReason reason(View past, Act act) {
        if (isAccount != act.payload() instanceof Accounting) {
            return NOT_THE_ACCOUNT;
        }
        if (act.payload() instanceof Accounting said) {
            return byPerson(act, () -> accounting.reason(past, act, said));
        }
        if (act.payload() instanceof Payload.Opened opened) {
            return opening(past, opened);
        }
        return past.openings().isEmpty() ? RECORD_NOT_OPEN : within(past, act);
    }

    /** Why it is void within a record that is open; null when it is not. */
    @Nullable
    VoidReason within(View past, Act act) {
        return switch (act.payload()) {
            case Payload.Offer offer -> byPerson(act, () -> offers.first(past, act, offer));
            case Payload.Counter counter -> byPerson(act, () -> answers.counter(past, act, counter));
            case Payload.Accept accept -> byPerson(act, () -> answers.accept(past, act, accept));
            case Payload.Decline decline -> byPerson(act, () -> answers.decline(past, act, decline));
            case Payload.Withdrawal withdrawal -> byPerson(act, () -> answers.withdrawal(past, act, withdrawal));
            case Payload.Released released -> byService(act, () -> answers.released(past, act, released));
            case Payload.Expired expired -> byService(act, () -> answers.expired(past, act, expired));
            case Payload.Notice notice -> byPerson(act, () -> notices.given(past, act, notice));
            case Payload.DraftShared draft -> byPerson(act, () -> DiscussionTests.shared(past, draft));
            case Payload.Comment comment -> byPerson(act, () -> DiscussionTests.comment(past, act, comment));
            case Payload.Document _ -> byPerson(act, () -> Documents.reason(past, act));
            case Spending said -> byPerson(act, () -> spending.reason(past, act, said));
            case ReturnMade made -> byPerson(act, () -> returns.reason(past, act, made));
            case Disputing.ByService said -> byService(act, () -> disputes.reason(past, act, said));
            case Disputing said -> byPerson(act, () -> disputes.reason(past, act, said));
            case Payload.Genesis _,
                    Payload.Keys _,
                    Payload.Continued _,
                    Payload.Erased _,
                    Payload.Opened _,
                    Payload.Unknown _,
                    Accounting _ ->
                throw new CorruptHistory("Not to be judged within a record: type "
                        + act.payload().type());
        };
    }

    private static @Nullable VoidReason opening(View past, Payload.Opened opened) {
        if (!past.openings().isEmpty()) {
            return ALREADY_OPEN;
        }
        return OpeningCheck.structural(opened).isEmpty() ? null : TEXT_NOT_ACCEPTABLE;
    }

    private static @Nullable VoidReason byPerson(Act act, Tests tests) {
        return act.actor().isService() ? PERSON_REQUIRED : tests.reason();
    }

    private static @Nullable VoidReason byService(Act act, Tests tests) {
        return act.actor().isService() ? tests.reason() : SERVICE_REQUIRED;
    }

    /** Tests not made yet. */
    private interface Tests {
        @Nullable
        VoidReason reason();
    }
}
