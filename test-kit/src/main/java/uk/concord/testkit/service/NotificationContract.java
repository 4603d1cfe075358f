package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.concord.proto.entry.v1.CommentKind;
import uk.concord.proto.record.v1.AssignRecordRequest;
import uk.concord.proto.record.v1.CommentRequest;
import uk.concord.proto.record.v1.Cover;
import uk.concord.proto.record.v1.Draft;
import uk.concord.proto.record.v1.OfferResponse;
import uk.concord.proto.record.v1.PrepareNoticeRequest;
import uk.concord.proto.record.v1.RecordCoverRequest;
import uk.concord.proto.record.v1.RecordView;
import uk.concord.proto.record.v1.ReturnDraftRequest;
import uk.concord.proto.record.v1.WithdrawRequest;
import uk.concord.record.Pence;
import uk.concord.record.calendar.WorkingDays;
import uk.concord.record.terms.FinancialYear;
import uk.concord.record.wire.TermsCodec;
import uk.concord.testkit.SampleTerms;
import uk.concord.testkit.identity.Person;
import uk.concord.testkit.mail.CaughtMail;

/** Who is told of what and when by e-mail, in each service, and what the e-mails may say. */
public abstract class NotificationContract extends NotificationUnderTest {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM yyyy", Locale.UK);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String TITLE = "Quillfeather sessions for Zebulon";
    private static final String WORDS = "Purple walrus, said the chair";

    protected NotificationContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    @Test
    void an_offer_is_told_at_once_to_all_who_can_answer_it_with_its_limit_and_where_to_look() {
        var offered = offer(terms(TITLE, 100), 20);
        var ref = ref(offered);
        var mail = mails(approver(partner), 1, about(ref)).getFirst();

        assertThat(mail.subject()).isEqualTo("Concord: answer " + ref + " by " + limit(offered));
        assertThat(mail.text())
                .contains(LINKS + "/records/" + partnership + "/" + offered.getRecordId())
                .contains(LINKS + "/notifications");
        assertThat(mail.html())
                .contains("<html lang=\"en-GB\">")
                .contains("<h1>")
                .contains(ref);
        assertThat(mail.autoSubmitted()).isEqualTo("auto-generated");
        assertThat(mail.unsubscribe()).isEqualTo("<" + LINKS + "/notifications>");
        assertThat(mail.messageId()).matches("<[0-9a-f]{32}@" + partner.code() + "\\.example>");
        mails(secondApprover(partner), 1, about(ref));
        assertToldOfTheOfferNobodyBut(ref, approver(partner), secondApprover(partner));
    }

    @Test
    void an_offer_asked_back_is_told_once_though_the_service_releases_it_by_itself() {
        var offered = offer(terms("Asked back", 100), 20);
        mails(approver(partner), 1, about(ref(offered)));
        calls(own, approver(own))
                .negotiation()
                .withdraw(WithdrawRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .setOffer(offered.getOffer())
                        .setRequestId(newRequest())
                        .build());
        var mails = mails(approver(partner), 2, about(ref(offered)));
        assertThat(mails.getLast().subject()).isEqualTo("Concord: the offer of " + ref(offered) + " was asked back");
    }

    @Test
    void a_question_is_told_to_those_who_took_part_and_else_to_all_commissioners() {
        var offered = offer(terms(TITLE, 100), 20);
        mails(approver(partner), 1, about(ref(offered)));
        comment(own, offered, CommentKind.COMMENT_KIND_QUESTION);
        var mail = mails(commissioner(partner), 1, about(ref(offered))).getFirst();
        assertThat(mail.subject()).isEqualTo("Concord: answer a question about " + ref(offered));
        assertThat(mail.text()).contains("/" + offered.getRecordId() + "/discussion");

        comment(partner, offered, CommentKind.COMMENT_KIND_REMARK);
        comment(partner, offered, CommentKind.COMMENT_KIND_QUESTION);
        mails(commissioner(own), 1, about(ref(offered)));
        assertToldOfTheOfferNobodyBut(
                ref(offered), approver(partner), secondApprover(partner), commissioner(partner), commissioner(own));
    }

    @Test
    void a_draft_sent_to_an_approver_and_given_back_is_told_to_the_one_whose_turn_it_is() {
        var both = new Person(
                own.code() + ".second",
                "Second of " + own.code(),
                "Second approver",
                own.code(),
                java.util.List.of(partnership),
                java.util.List.of("commissioner", "approver"));
        var draft = submitted(calls(own, both), terms(TITLE, 100), words());
        var mail = mails(approver(own), 1, about(draft.getRef())).getFirst();
        assertThat(mail.subject()).isEqualTo("Concord: decide on " + draft.getRef());
        assertThat(mail.text()).contains(LINKS + "/drafts/" + partnership + "/" + draft.getDraftId());
        assertToldNobodyBut(draft.getRef(), approver(own));

        var mine = submitted(terms("To be given back", 100), words());
        giveBack(mine);
        var back = mails(commissioner(own), 1, about(mine.getRef())).getFirst();
        assertThat(back.subject()).isEqualTo("Concord: finish " + mine.getRef() + ", which was given back");
    }

    @Test
    void the_post_that_sees_to_a_record_is_told_alone() {
        var draft = created(terms("Seen to", 100), words());
        assign(draft, secondApprover(own));
        submit(calls(own, commissioner(own)), draft);
        mails(secondApprover(own), 1, about(draft.getRef()));
        assertToldNobodyBut(draft.getRef(), secondApprover(own));
    }

    @Test
    void while_the_post_that_sees_to_a_record_is_absent_its_deputy_is_told_too() {
        calls(own, approver(own))
                .covers()
                .recordCover(RecordCoverRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setCover(Cover.newBuilder()
                                .setPost(approver(own).post())
                                .setDeputy(secondApprover(own).post())
                                .setFirstDay(today().toString())
                                .setLastDay(today().toString())
                                .setReason("Annual leave"))
                        .setRequestId(newRequest())
                        .build());
        var draft = created(terms("Seen to by somebody who is away", 100), words());
        assign(draft, approver(own));
        submit(calls(own, commissioner(own)), draft);
        mails(secondApprover(own), 1, about(draft.getRef()));
        mails(approver(own), 1, about(draft.getRef()));

        laterWorkingDays(1);
        var later = created(terms("Seen to by somebody who is back", 100), words());
        assign(later, approver(own));
        submit(calls(own, commissioner(own)), later);
        mails(approver(own), 1, about(later.getRef()));
        assertToldNobodyBut(later.getRef(), approver(own));
    }

    @Test
    void a_review_that_comes_near_is_told_once_to_those_who_took_part() {
        var working = WorkingDays.ofEngland();
        var review = working.lastOf(21, today());
        var each = Pence.ofPounds(100);
        var terms =
                SampleTerms.pooled(domain(), "To be reviewed", each, each, FinancialYear.containing(review), review);
        var offered = offer(TermsCodec.write(terms), 20);
        accept(offered);
        eventually(() -> find(own, offered), RecordView::hasAgreement);
        afterEverythingSoFar();
        assertThat(to(commissioner(own), about(ref(offered)))).isEmpty();

        laterWorkingDays(1);
        var mail = mails(commissioner(own), 1, about(ref(offered))).getFirst();
        assertThat(mail.subject()).isEqualTo("Concord: review " + ref(offered) + " by " + DAY.format(review));
        afterEverythingSoFar();
        mails(commissioner(own), 1, about(ref(offered)));
    }

    @Test
    void a_prepared_notice_is_told_to_those_who_may_give_it() {
        var offered = offer(terms("To be ended", 100), 20);
        accept(offered);
        eventually(() -> find(own, offered), RecordView::hasAgreement);
        calls(own, commissioner(own))
                .notices()
                .prepareNotice(PrepareNoticeRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .setAgreement(offered.getOffer())
                        .setLastDay(year.firstDay().plusMonths(6).minusDays(1).toString())
                        .setRequestId(newRequest())
                        .build());
        var mail = mails(approver(own), 1, mail(offered, "notice")).getFirst();
        assertThat(mail.subject()).isEqualTo("Concord: decide on a notice about " + ref(offered));
    }

    @Test
    void a_limit_is_told_before_it_on_it_and_after_it_has_passed_on_working_days_only() {
        var offered = offer(terms("Against the clock", 100), 9);
        mails(approver(partner), 1, about(ref(offered)));
        var last = lastWorkingDayUpTo(limitDay(offered));
        while (today().isBefore(last)) {
            afterEverythingSoFar();
            laterWorkingDays(1);
        }
        afterEverythingSoFar();
        assertThat(today()).isEqualTo(last);
        var told = to(approver(partner), about(ref(offered)));
        assertThat(told).as("arrived, before, on").hasSize(3);
        assertThat(told.get(1).subject()).contains("by " + limit(offered));

        laterWorkingDays(1);
        var after = mails(approver(partner), 4, about(ref(offered))).getLast();
        assertThat(after.subject()).isEqualTo("Concord: " + ref(offered) + " expired without an answer");
        assertThat(told).extracting(CaughtMail::messageId).doesNotHaveDuplicates();
    }

    @Test
    void a_digest_tells_once_a_working_day_of_everything_and_only_those_who_chose_it() {
        var first = offer(terms(TITLE, 100), 25);
        var second = offer(terms("Another", 100), 25);
        mails(approver(partner), 1, about(ref(second)));
        assertThat(to(digestReader(partner), about(ref(first)))).isEmpty();

        laterWorkingDays(1);
        var digest = mails(digestReader(partner), 1, about(ref(second))).getFirst();
        assertThat(digest.subject()).matches("Concord: [0-9]+ things wait for you on " + DAY.format(today()));
        assertThat(digest.text()).contains("With " + own.name()).contains(ref(first));
        afterEverythingSoFar();
        mails(digestReader(partner), 1, about(ref(second)));

        laterWorkingDays(1);
        mails(digestReader(partner), 2, about(ref(second)));
        assertThat(catcher().all()).noneMatch(mail -> mail.to().equals(address(optedOut(partner))));
    }

    @Test
    void no_mail_ever_says_more_than_references_and_none_goes_to_an_auditor() {
        var offered = offer(terms(TITLE, 123_456), 20);
        comment(own, offered, CommentKind.COMMENT_KIND_QUESTION);
        mails(commissioner(partner), 1, about(ref(offered)));
        giveBack(submitted(terms(TITLE, 100), words()));
        laterWorkingDays(1);
        afterEverythingSoFar();

        var planted = Stream.concat(
                        Stream.of("Quillfeather", "Zebulon", "Purple", "walrus", "123,456", "£"),
                        Stream.of(own, partner)
                                .flatMap(agency -> everybody(agency).stream())
                                .flatMap(person -> Stream.of(person.name(), person.post(), person.subject())))
                .toList();
        assertThat(catcher().all()).isNotEmpty().allSatisfy(mail -> {
            assertThat(mail.words()).doesNotContainIgnoringCase(planted.toArray(String[]::new));
            assertThat(mail.to()).isNotEqualTo(address(auditor()));
        });
    }

    private void assertToldNobodyBut(String ref, Person... told) {
        assertToldNobodyBut(ref, _ -> true, told);
    }

    /** Before it was offered its draft waited for an approver, if only for a moment: who was told of that is left out. */
    private void assertToldOfTheOfferNobodyBut(String ref, Person... told) {
        assertToldNobodyBut(ref, mail -> !mail.subject().equals("Concord: decide on " + ref), told);
    }

    private void assertToldNobodyBut(String ref, Predicate<CaughtMail> counted, Person... told) {
        afterEverythingSoFar();
        var expected = Stream.of(told).map(NotificationUnderTest::address).toList();
        assertThat(catcher().all())
                .filteredOn(about(ref))
                .filteredOn(counted)
                .filteredOn(mail -> !mail.subject().contains("wait for you"))
                .extracting(CaughtMail::to)
                .isSubsetOf(expected);
    }

    private Predicate<CaughtMail> mail(OfferResponse offered, String word) {
        return mail -> mail.text().contains(ref(offered)) && mail.subject().contains(word);
    }

    private void comment(TestAgency agency, OfferResponse offered, CommentKind kind) {
        calls(agency, commissioner(agency))
                .discussion()
                .comment(CommentRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .setKind(kind)
                        .setText(WORDS)
                        .setRequestId(newRequest())
                        .build());
    }

    private void assign(Draft draft, Person person) {
        calls(own, commissioner(own))
                .assignments()
                .assignRecord(AssignRecordRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(draft.getRecordId())
                        .setPost(person.post())
                        .setRequestId(newRequest())
                        .build());
    }

    private void giveBack(Draft draft) {
        calls(own, approver(own))
                .drafts()
                .returnDraft(ReturnDraftRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setDraftId(draft.getDraftId())
                        .setExpectedVersion(draft.getVersion())
                        .setReason(WORDS)
                        .setRequestId(newRequest())
                        .build());
    }

    private String limit(OfferResponse offered) {
        return DAY.format(limitDay(offered));
    }

    private LocalDate limitDay(OfferResponse offered) {
        var micros = find(own, offered).getOffers(0).getExpiresAtMicros();
        return LocalDate.ofInstant(java.time.Instant.EPOCH.plus(micros, java.time.temporal.ChronoUnit.MICROS), LONDON);
    }

    private static LocalDate lastWorkingDayUpTo(LocalDate day) {
        var working = WorkingDays.ofEngland();
        var last = day;
        while (!working.isWorkingDay(last)) {
            last = last.minusDays(1);
        }
        return last;
    }
}
