package uk.concord.record.negotiation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.record.Findings;
import uk.concord.record.Problem;
import uk.concord.record.calendar.BeyondCalendar;
import uk.concord.record.calendar.WorkingDays;
import uk.concord.record.dispute.LastDays;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.OfferReference;
import uk.concord.record.entry.Payload;
import uk.concord.record.entry.Spending;
import uk.concord.record.terms.Terms;
import uk.concord.record.terms.TermsCheck;
import uk.concord.record.terms.TermsText;

/**
 * Decides what comes of a command; reads no clock, no database, no randomness.
 *
 * <p>The very judge that both books apply to entries decides here whether an entry may be made: what is accepted is
 * valid, provided that it is appended on top of exactly the entries that this record was folded from.
 */
public final class Negotiating {
    private final JointRecord record;
    private final Circumstances circumstances;
    private final Judge judge;

    private Negotiating(JointRecord record, Circumstances circumstances) {
        this.record = record;
        this.circumstances = circumstances;
        this.judge = new Judge(record.partnership(), record.id());
    }

    public static Decision decide(JointRecord record, Command command, Circumstances circumstances) {
        if (record.isReadOnly()) {
            return Decision.Refused.because(Refusal.READ_ONLY);
        }
        return new Negotiating(record, circumstances).decide(command);
    }

    private Decision decide(Command command) {
        return switch (command) {
            case Command.OpenRecord open -> opening(open);
            case Command.MakeOffer make -> firstOffer(make);
            case Command.CounterOffer counter -> counterOffer(counter);
            case Command.AcceptOffer accept ->
                judged(
                        new Payload.Accept(accept.offer(), accept.decision()),
                        Words.of(accept.record(), isLate(accept.offer(), accept)));
            case Command.DeclineOffer decline ->
                judged(new Payload.Decline(decline.offer(), decline.decision()), Words.of(decline.record(), false));
            case Command.WithdrawOffer withdraw -> judged(new Payload.Withdrawal(withdraw.offer()), Words.NONE);
            case Command.GiveNotice give -> notice(give);
            case Command.Say say -> say(say);
            case Command.Attach attach -> attach(attach);
            case Command.ShareDraft share -> share(share);
            case Command.RaiseDispute raise -> raise(raise);
            case Command.SayInDispute say -> inDispute(say.said(), say.words());
            case Command.FileStatement file ->
                inDispute(
                        new Disputing.StatementFiled(
                                file.dispute(), file.rung(), file.sealed().keyHash()),
                        file.words());
            case Command.Propose propose -> propose(propose);
            case Command.OpenStatement open -> open(open);
            case Command.KeepAccount keep -> account(keep);
            case Command.MakeReturn make -> returning(make);
            case Command.EnterSpending(var said, var once) ->
                once && EnteredBefore.is(record, circumstances.own(), said)
                        ? Decision.Refused.because(Refusal.ENTERED_BEFORE)
                        : spending(said);
            case Command.AnswerDispute answer -> answerDispute(answer.dispute());
            case Command.ReleaseOffer release ->
                judged(new Payload.Released(release.offer(), release.withdrawalLeaf()), Words.NONE);
            case Command.ExpireOffer expire -> judged(new Payload.Expired(expire.offer()), Words.NONE);
        };
    }

    private Decision opening(Command.OpenRecord open) {
        var opened = opened(open);
        var reason = judge.reason(record.view(), act(opened));
        var problems = OpeningCheck.problems(opened);
        if (reason != null) {
            return refused(reason, problems, null);
        }
        return problems.isEmpty()
                ? new Decision.Accepted(List.of(opened))
                : Decision.Refused.because(Refusal.TEXT_NOT_ACCEPTABLE, problems);
    }

    private Decision firstOffer(Command.MakeOffer make) {
        var payloads = new ArrayList<Payload>();
        if (make.opening() != null && record.opened().isEmpty()) {
            if (opening(make.opening()) instanceof Decision.Refused refused) {
                return refused;
            }
            payloads.add(opened(make.opening()));
        } else if (record.opened().isEmpty()) {
            return Decision.Refused.because(Refusal.RECORD_NOT_OPEN);
        }
        var offer = OfferMaking.first(record, circumstances.own(), make);
        var act = act(offer);
        var reason = act.actor().isService() ? VoidReason.PERSON_REQUIRED : judge.within(record.view(), act);
        var words = Words.of(make.record(), isLate(make.terms(), offer));
        var refused = refusal(reason, make.terms(), words, null);
        payloads.add(offer);
        return refused == null ? new Decision.Accepted(payloads) : refused;
    }

    private Decision counterOffer(Command.CounterOffer command) {
        var counter = OfferMaking.counter(record, circumstances.own(), command);
        var reason = judge.reason(record.view(), act(counter));
        var words = Words.of(command.record(), isLate(command.terms(), counter.counterOffer()));
        var refused = refusal(reason, command.terms(), words, command.answered());
        return refused == null ? new Decision.Accepted(List.of(counter)) : refused;
    }

    /** The judge allows for the day it could have been; the giver's own service knows which day it is. */
    private Decision notice(Command.GiveNotice give) {
        var notice = new Payload.Notice(give.agreement(), give.ending(), give.decision(), give.editors());
        var decision = judged(notice, Words.of(give.record(), false));
        var tooShort = record.offer(give.agreement())
                .flatMap(OfferStanding::terms)
                .filter(terms -> NoticeTests.isTooShort(
                        terms, circumstances.today(), give.ending().lastDay()))
                .isPresent();
        return decision instanceof Decision.Accepted && tooShort
                ? Decision.Refused.because(Refusal.NOTICE_TOO_SHORT)
                : decision;
    }

    private Decision raise(Command.RaiseDispute raise) {
        var raised = raise.raised();
        return isAgreed(raised)
                ? inDispute(raised, raise.grounds())
                : Decision.Refused.because(Refusal.LADDER_NOT_AGREED);
    }

    private Decision answerDispute(EntryPlace place) {
        var dispute = record.dispute(place).orElse(null);
        if (dispute == null) {
            return Decision.Refused.because(Refusal.UNKNOWN_DISPUTE);
        }
        if (!isAgreed(dispute.raised())) {
            return inDispute(new Disputing.Refused(place), null);
        }
        try {
            var days = LastDays.of(dispute.raised().ladder(), circumstances.today(), WorkingDays.ofEngland());
            return inDispute(new Disputing.Acknowledged(place, days), null);
        } catch (BeyondCalendar ends) {
            return Decision.Refused.because(Refusal.CALENDAR_ENDS);
        }
    }

    private boolean isAgreed(Disputing.Raised raised) {
        return circumstances
                .ladders()
                .agreed(raised.ladderOf())
                .filter(raised.ladder()::equals)
                .isPresent();
    }

    private Decision inDispute(Disputing said, @Nullable String words) {
        var reason = judge.reason(record.view(), act(said, words == null ? 0 : 1));
        if (reason != null) {
            return refused(reason, List.of(), null);
        }
        var problems = words == null ? List.<Problem>of() : Discussion.problems(words);
        return problems.isEmpty()
                ? new Decision.Accepted(List.of(said))
                : Decision.Refused.because(notReady(said), problems);
    }

    private static Refusal notReady(Disputing said) {
        return switch (said) {
            case Disputing.StatementFiled _ -> Refusal.STATEMENT_NOT_READY;
            case Disputing.MeetingHeld _ -> Refusal.MINUTES_NOT_READY;
            case Disputing.Recommended _ -> Refusal.RECOMMENDATION_NOT_READY;
            default -> Refusal.GROUNDS_NOT_READY;
        };
    }

    private Decision propose(Command.Propose propose) {
        var reason = judge.reason(record.view(), act(propose.proposed(), 1));
        if (reason != null) {
            return refused(reason, List.of(), null);
        }
        var disputed = record.dispute(propose.proposed().dispute())
                .map(dispute -> dispute.raised().lines())
                .orElse(List.of());
        var problems = propose.proposal().problems(disputed);
        return problems.isEmpty()
                ? new Decision.Accepted(List.of(propose.proposed()))
                : Decision.Refused.because(Refusal.PROPOSAL_NOT_READY, problems);
    }

    private Decision open(Command.OpenStatement open) {
        var filed = record.dispute(open.dispute()).stream()
                .flatMap(dispute -> dispute.statements().stream())
                .map(FiledStatement::entry)
                .filter(entry -> EntryPlace.of(entry).equals(open.statement()))
                .findFirst();
        if (filed.isEmpty()) {
            return Decision.Refused.because(Refusal.UNKNOWN_STATEMENT);
        }
        return circumstances
                .keys()
                .of(filed.get())
                .map(key -> inDispute(new Disputing.StatementOpened(open.dispute(), open.statement(), key), null))
                .orElseGet(() -> Decision.Refused.because(Refusal.STATEMENT_KEY_MISSING));
    }

    private Decision spending(Spending said) {
        var reason = judge.reason(record.view(), act(said));
        if (reason != null) {
            return refused(reason, List.of(), null);
        }
        var findings = new Findings();
        switch (said) {
            case Spending.Spent spent -> findings.anonymous("reference", spent.reference());
            case Spending.Paid paid -> findings.anonymous("reference", paid.reference());
            case Spending.AboutEntry _ -> {}
        }
        return findings.problems().isEmpty()
                ? new Decision.Accepted(List.of(said))
                : Decision.Refused.because(Refusal.TEXT_NOT_ACCEPTABLE, findings.problems());
    }

    private Decision account(Command.KeepAccount keep) {
        var reason = judge.reason(record.view(), act(keep.said(), keep.words() == null ? 0 : 1));
        if (reason != null) {
            return refused(reason, List.of(), null);
        }
        var problems = keep.words() == null ? List.<Problem>of() : Discussion.problems(keep.words());
        return problems.isEmpty()
                ? new Decision.Accepted(List.of(keep.said()))
                : Decision.Refused.because(Refusal.COMMENT_NOT_READY, problems);
    }

    private Decision returning(Command.MakeReturn make) {
        var reason = judge.reason(record.view(), act(make.made()));
        if (reason != null) {
            return refused(reason, List.of(), null);
        }
        var problems = make.note().isEmpty() ? List.<Problem>of() : Discussion.problems(make.note());
        return problems.isEmpty()
                ? new Decision.Accepted(List.of(make.made()))
                : Decision.Refused.because(Refusal.RETURN_NOTE_NOT_READY, problems);
    }

    private Decision say(Command.Say say) {
        var wordless = say.kind() == Payload.Comment.Kind.ANSWERED;
        var problems = wordless ? List.<Problem>of() : Discussion.problems(say.text());
        return said(new Payload.Comment(say.kind(), say.about()), problems, Refusal.COMMENT_NOT_READY);
    }

    private Decision attach(Command.Attach attach) {
        return Documents.isFull(record, circumstances.own())
                ? Decision.Refused.because(Refusal.TOO_MANY_DOCUMENTS)
                : said(attach.document(), Documents.problems(attach, circumstances), Refusal.DOCUMENT_NOT_READY);
    }

    private Decision share(Command.ShareDraft share) {
        var problems = share.terms() instanceof TermsText.Legible legible
                ? TermsCheck.anonymity(legible.terms())
                : List.<Problem>of();
        var draft = new Payload.DraftShared(share.terms(), share.about());
        if (share.opening() == null || record.opened().isPresent()) {
            return said(draft, problems, Refusal.TERMS_NOT_READY);
        }
        if (opening(share.opening()) instanceof Decision.Refused refused) {
            return refused;
        }
        var reason = circumstances.actor().isService()
                ? VoidReason.PERSON_REQUIRED
                : judge.within(record.view(), act(draft));
        if (reason != null) {
            return refused(reason, problems, null);
        }
        return problems.isEmpty()
                ? new Decision.Accepted(List.of(opened(share.opening()), draft))
                : Decision.Refused.because(Refusal.TERMS_NOT_READY, problems);
    }

    private Decision said(Payload.Said payload, List<Problem> problems, Refusal instead) {
        var discussion = Discussion.of(record);
        if (discussion.isFull(circumstances.own())) {
            return Decision.Refused.because(Refusal.DISCUSSION_FULL);
        }
        if (discussion.isTooFast(circumstances.own(), circumstances.actor().id(), circumstances.now())) {
            return Decision.Refused.because(Refusal.TOO_FAST);
        }
        var reason = judge.reason(record.view(), act(payload));
        if (reason != null) {
            return refused(reason, problems, null);
        }
        return problems.isEmpty()
                ? new Decision.Accepted(List.of(payload))
                : Decision.Refused.because(instead, problems);
    }

    private Decision judged(Payload.AboutOffer payload, Words words) {
        var reason = judge.reason(record.view(), act(payload));
        var refused = refusal(reason, null, words, payload.offer());
        return refused == null ? new Decision.Accepted(List.of(payload)) : refused;
    }

    private Decision.@Nullable Refused refusal(
            @Nullable VoidReason reason, @Nullable TermsText text, Words words, @Nullable OfferReference about) {
        if (reason != null) {
            return refused(reason, problems(text), about);
        }
        var problems = problems(text);
        if (!problems.isEmpty()) {
            return Decision.Refused.because(Refusal.TERMS_NOT_READY, problems);
        }
        return words.problems().isEmpty()
                ? null
                : Decision.Refused.because(Refusal.DECISION_RECORD_NOT_READY, words.problems());
    }

    private Decision.Refused refused(VoidReason reason, List<Problem> problems, @Nullable OfferReference about) {
        var refusal = reason == VoidReason.ALREADY_ANSWERED && about != null
                ? record.offer(about)
                        .flatMap(offer -> Refusal.tooLateFor(offer.status()))
                        .orElse(Refusal.ALREADY_ANSWERED)
                : Refusal.insteadOf(reason);
        var named = refusal == Refusal.TERMS_NOT_READY || refusal == Refusal.TEXT_NOT_ACCEPTABLE;
        return Decision.Refused.because(refusal, named ? problems : List.of());
    }

    private List<Problem> problems(@Nullable TermsText text) {
        return text instanceof TermsText.Legible legible
                ? TermsCheck.problems(legible.terms(), circumstances.providers(), record.partnership())
                : List.of();
    }

    private boolean isLate(OfferReference reference, Command.AcceptOffer accept) {
        return record.offer(reference)
                .flatMap(OfferStanding::terms)
                .filter(terms -> DecisionTests.isLate(terms, accept.decision()))
                .isPresent();
    }

    private static boolean isLate(TermsText text, Payload.Offer offer) {
        return text instanceof TermsText.Legible(var bytes, Terms terms)
                && !bytes.isEmpty()
                && DecisionTests.isLate(terms, offer.decision());
    }

    private static Payload.Opened opened(Command.OpenRecord open) {
        return new Payload.Opened(open.ref(), open.title(), open.serviceCode());
    }

    private static long comments(Payload payload) {
        return payload instanceof Payload.Comment comment && comment.kind() != Payload.Comment.Kind.ANSWERED ? 1 : 0;
    }

    private Act act(Payload payload) {
        return act(payload, 0);
    }

    private Act act(Payload payload, long words) {
        return new Act(
                circumstances.own(),
                circumstances.actor(),
                circumstances.now(),
                payload,
                null,
                1,
                comments(payload),
                true,
                words);
    }
}
