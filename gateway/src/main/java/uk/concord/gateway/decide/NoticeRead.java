package uk.concord.gateway.decide;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.agencies.DecisionSubject;
import uk.concord.gateway.agencies.DecisionSubject.Kind;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.component.SummaryList;
import uk.concord.gateway.draft.DecisionWords;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Typed;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.record.DecisionCard;
import uk.concord.gateway.record.Endings;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Money;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.record.v1.GetPreparedNoticeResponse;
import uk.concord.proto.record.v1.RecordView;

/** A record with the notice that waits on it, if one does, and what the reader can do about it. */
record NoticeRead(Desk desk, RecordView record, GetPreparedNoticeResponse prepared) {

    String home() {
        return "/records/" + desk.partnership() + "/" + record.getSummary().getRecordId();
    }

    NoticeQuestions questions() {
        var terms = record.hasRemaining() ? record.getRemaining() : Endings.agreed(record);
        return new NoticeQuestions(terms, desk.sides(), desk.surroundings().nowMicros());
    }

    Typed suggested() {
        return prepared.hasNotice()
                ? DecisionWords.filled(NoticeWords.of(prepared.getNotice(), record, desk.sides()).toBuilder())
                : Typed.nothing();
    }

    void readDecision(Questions questions, DecisionRecord.Builder words) {
        signing().read(questions, words);
    }

    /** Saving is never late: a notice begins to count when it is given. */
    private Signing signing() {
        return new Signing(
                DecidePages.Act.GIVE_NOTICE,
                desk.sides().own().getName(),
                false,
                false,
                prepared.getAuthority().getDecided());
    }

    private DecisionSubject subject() {
        return new DecisionSubject(Kind.NOTICE, record.getSummary().getRecordId());
    }

    NoticePage page(Questions questions, String requestId) {
        var waits = prepared.hasNotice();
        return new NoticePage(
                record.getSummary().getRef(),
                record.getSummary().getTitle(),
                new Anchor("Back to the record", home()),
                waits && desk.isApprover() ? "Give this notice" : "Notice to end",
                lead(),
                waits && desk.isApprover()
                        ? AuthorityView.of(prepared.getAuthority(), desk.partnership(), subject())
                        : null,
                waits && !desk.isApprover() && prepared.getAuthority().getFiled()
                        ? new Anchor("decision file", subject().file(desk.partnership()))
                        : null,
                waits ? ends() : null,
                waits ? Endings.money(prepared.getNotice().getRemaining(), desk.sides()) : null,
                waits && prepared.getAuthority().getDecided() ? decided() : null,
                form(questions, requestId),
                waits && desk.isCommissioner()
                        ? new NoticePage.Discard(
                                home() + "/notice/discard",
                                desk.hidden(prepared.getNotice().getNoticeId()))
                        : null,
                questions.mistakes().summary());
    }

    private String lead() {
        if (prepared.hasNotice()) {
            return "The " + prepared.getNotice().getPreparedBy() + " prepared this notice on "
                    + Dates.day(prepared.getNotice().getPreparedAtMicros())
                    + ". It needs no answer once it is given, and cannot be taken back by one side.";
        }
        if (!record.hasAgreement()) {
            return "Nothing is agreed here, so there is nothing to end.";
        }
        return desk.isCommissioner()
                ? "Either agency may end what is agreed by notice, under its own terms. Somebody else decides on what you prepare here."
                : "No notice waits for a decision here.";
    }

    private SummaryList ends() {
        var notice = prepared.getNotice();
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(new SummaryList.Row("What", Endings.what(notice.getEnding(), Endings.agreed(record))));
        rows.add(new SummaryList.Row("Last day", Dates.plain(notice.getEnding().getLastDay())));
        rows.add(new SummaryList.Row(
                "Own money that ends", Money.pounds(notice.getEndsPence()) + " over what is left of the period"));
        return new SummaryList(rows);
    }

    private NoticePage.@Nullable Form form(Questions questions, String requestId) {
        if (prepared.hasNotice()) {
            return desk.isApprover() && prepared.getAuthority().getPermitted()
                    ? new NoticePage.Form(
                            home() + "/notice/give",
                            hidden(prepared.getNotice().getNoticeId(), requestId),
                            signing().inputs(questions),
                            "Give this notice",
                            true)
                    : null;
        }
        return record.hasAgreement() && desk.isCommissioner()
                ? new NoticePage.Form(
                        home() + "/notice",
                        hidden("", requestId),
                        questions().inputs(questions),
                        "Send to an approver",
                        false)
                : null;
    }

    /** The words of the decision that was taken before. */
    private SummaryList decided() {
        return new SummaryList(DecisionCard.words(FiledWords.of(desk, subject())));
    }

    private Hidden hidden(String version, String requestId) {
        return requestId.isEmpty() ? desk.hidden(version) : desk.hidden(version, requestId);
    }
}
