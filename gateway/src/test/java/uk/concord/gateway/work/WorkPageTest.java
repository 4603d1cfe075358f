package uk.concord.gateway.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.Examples;
import uk.concord.gateway.Gallery;
import uk.concord.gateway.component.Hidden;
import uk.concord.proto.record.v1.DisputeSummary;
import uk.concord.proto.record.v1.ListWorkResponse;
import uk.concord.proto.record.v1.WorkItem;
import uk.concord.proto.record.v1.WorkKind;

class WorkPageTest {
    private static final WorkPage.Reader READER = new WorkPage.Reader(
            "Kent", "Commissioner", false, true, false, Map.of("kcc", "Director of Education and SEND", "kmicb", ""));
    private static final WorkPage.Start START = new WorkPage.Start(
            new Hidden("token", "key", ""), List.of(new WorkPage.Partner("kcc-kmicb", "NHS Kent and Medway")));

    private static WorkItem.Builder item(WorkKind kind, String agency, String role, String due) {
        return WorkItem.newBuilder()
                .setKind(kind)
                .setRecord(Examples.summary())
                .setAgency(agency)
                .setRole(role)
                .setVersion(3)
                .setDraftId(Examples.DRAFT)
                .setDueAtMicros(due.isEmpty() ? 0 : Examples.micros(due));
    }

    private static WorkPage page(ListWorkResponse work) {
        return WorkPage.of(List.of(new WorkPage.Answered(Examples.SIDES, work)), READER, START, "");
    }

    @Test
    void the_first_sentence_counts_what_waits_and_names_the_oldest() {
        var page = page(ListWorkResponse.newBuilder()
                .setNowMicros(Examples.NOW)
                .addWaitingForUs(item(WorkKind.WORK_KIND_ANSWER_OFFER, "kcc", "approver", "2026-03-04T12:00:00Z"))
                .addWaitingForUs(item(WorkKind.WORK_KIND_FINISH_DRAFT, "kcc", "commissioner", ""))
                .setWaitingForUsCapped(2)
                .addWaitingForThem(item(WorkKind.WORK_KIND_ANSWER_OFFER, "kmicb", "approver", "2026-03-31T12:00:00Z"))
                .setWaitingForThemCapped(1)
                .build());
        assertThat(page.standing()).isEqualTo("2 things are waiting for Kent.");
        assertThat(page.oldest()).isEqualTo("The oldest is 2 days late (Wed 4 March).");
        assertThat(page.ours().count()).isEqualTo("2");
        assertThat(page.ours().mine()).extracting(WorkPage.Row::whose).containsExactly("You can do this");
        assertThat(page.ours().rows())
                .extracting(WorkPage.Row::whose)
                .containsExactly("Kent, Director of Education and SEND");
        assertThat(page.ours().rows().getLast().late()).isTrue();
        var html = Gallery.hang("work", "work/page", page);
        assertThat(Gallery.words(html)).contains("Finish the draft", "Answer version 3", "£2,657,000 a year");
    }

    @Test
    void what_a_post_sees_to_is_for_its_holder_and_for_nobody_else_first() {
        var work = ListWorkResponse.newBuilder().setNowMicros(Examples.NOW);
        work.addWaitingForUs(item(WorkKind.WORK_KIND_FINISH_DRAFT, "kcc", "commissioner", "")
                .setAssignedPost("Commissioner of therapies"));
        work.addWaitingForUs(
                item(WorkKind.WORK_KIND_FINISH_DRAFT, "kcc", "commissioner", "").setAssignedPost(READER.post()));
        var page = page(work.setWaitingForUsCapped(2).build());
        assertThat(page.ours().mine()).extracting(WorkPage.Row::whose).containsExactly("You see to this");
        assertThat(page.ours().rows())
                .extracting(WorkPage.Row::whose)
                .containsExactly("Kent, Commissioner of therapies");
    }

    @Test
    void what_is_late_is_counted_and_comes_first() {
        var page = page(ListWorkResponse.newBuilder()
                .setNowMicros(Examples.NOW)
                .addWaitingForUs(item(WorkKind.WORK_KIND_ANSWER_OFFER, "kcc", "approver", "2026-03-31T12:00:00Z"))
                .addWaitingForUs(item(WorkKind.WORK_KIND_ANSWER_OFFER, "kcc", "approver", "2026-03-05T12:00:00Z"))
                .addWaitingForUs(item(WorkKind.WORK_KIND_ANSWER_OFFER, "kcc", "approver", "2026-03-04T12:00:00Z"))
                .setWaitingForUsCapped(12_000)
                .build());
        assertThat(page.standing()).startsWith("12,000+ things");
        assertThat(page.oldest()).isEqualTo("2 of them are late. The oldest is 2 days late (Wed 4 March).");
        assertThat(page.ours().rows()).extracting(WorkPage.Row::late).containsExactly(true, true, false);
    }

    @Test
    void nothing_to_do_is_said_kindly_and_shows_what_the_partner_owes() {
        var page = page(ListWorkResponse.newBuilder()
                .setNowMicros(Examples.NOW)
                .addWaitingForThem(item(WorkKind.WORK_KIND_ANSWER_OFFER, "kmicb", "approver", "2026-03-31T12:00:00Z"))
                .setWaitingForThemCapped(1)
                .build());
        assertThat(page.standing()).isEqualTo("Nothing is waiting for Kent.");
        assertThat(Gallery.words(Gallery.hang("work-empty", "work/page", page)))
                .contains("Nothing waits for Kent just now.", "NHS Kent and Medway, approver");
    }

    @Test
    void an_offer_asked_back_waits_for_a_service_and_reviews_come_up_late_ones_first() {
        var page = page(ListWorkResponse.newBuilder()
                .setNowMicros(Examples.NOW)
                .addWaitingForThem(item(WorkKind.WORK_KIND_RELEASE_OFFER, "kmicb", "approver", "2026-03-31T12:00:00Z"))
                .setWaitingForThemCapped(1)
                .addComingUp(item(WorkKind.WORK_KIND_REVIEW, "kcc", "commissioner", "2026-03-31T12:00:00Z"))
                .addComingUp(item(WorkKind.WORK_KIND_REVIEW, "kcc", "commissioner", "2026-03-02T12:00:00Z"))
                .setComingUpCapped(2)
                .build());
        assertThat(page.theirs().rows())
                .extracting(row -> row.action().text(), WorkPage.Row::whose)
                .containsExactly(tuple("Release version 3", "NHS Kent and Medway, the service itself"));
        assertThat(page.comingUp().mine())
                .extracting(WorkPage.Row::due, WorkPage.Row::late)
                .containsExactly(tuple("4 days late (Mon 2 March)", true), tuple("in 25 days (Tue 31 March)", false));
        assertThat(page.standing()).isEqualTo("Nothing is waiting for Kent.");
        assertThat(Gallery.words(Gallery.hang("work-reviews", "work/page", page)))
                .contains("Coming up", "Review the agreement", "Release version 3");
    }

    @Test
    void what_a_dispute_asks_of_both_agencies_is_said_with_its_money_its_limit_and_its_post() {
        var page = page(ListWorkResponse.newBuilder()
                .setNowMicros(Examples.NOW)
                .addWaitingForUs(inDispute(WorkKind.WORK_KIND_ANSWER_EXTENSION, "kcc", "commissioner", "2026-03-31")
                        .setPost("SEN manager"))
                .addWaitingForUs(inDispute(WorkKind.WORK_KIND_MEET_ON_RUNG, "kcc", "commissioner", "2026-03-31")
                        .setPost(READER.post()))
                .addWaitingForUs(inDispute(WorkKind.WORK_KIND_PAY_CLAIM, "kcc", "finance", "2026-03-04")
                        .setAmountPence(1_234_567))
                .addWaitingForUs(inDispute(WorkKind.WORK_KIND_END_DISPUTE, "kcc", "approver", ""))
                .setWaitingForUsCapped(4)
                .addWaitingForThem(inDispute(WorkKind.WORK_KIND_CONFIRM_PAYMENT, "kmicb", "finance", "")
                        .setAmountPence(50))
                .addWaitingForThem(inDispute(WorkKind.WORK_KIND_PAY_CLAIM, "kmicb", "finance", "2026-03-31")
                        .setAmountPence(100))
                .addWaitingForThem(inDispute(WorkKind.WORK_KIND_END_DISPUTE, "kmicb", "approver", ""))
                .setWaitingForThemCapped(3)
                .build());
        assertThat(page.ours().mine())
                .extracting(row -> row.action().text(), WorkPage.Row::whose)
                .containsExactly(tuple("Meet at rung 2, Heads of service, before it ends", "You see to this"));
        assertThat(page.ours().rows())
                .extracting(row -> row.action().text(), WorkPage.Row::whose, WorkPage.Row::late)
                .containsExactly(
                        tuple("Pay £12,345.67 to NHS Kent and Medway", "Kent, finance officer", true),
                        tuple("Answer the request for more time in the dispute", "Kent, SEN manager", false),
                        tuple("Act on your own duty or settle", "Kent, Director of Education and SEND", false));
        assertThat(page.theirs().rows())
                .extracting(row -> row.action().text())
                .containsExactly(
                        "Pay £1 to Kent County Council",
                        "Confirm that £0.50 has come",
                        "Act on their own duty or settle");
        assertThat(page.ours().rows()).extracting(WorkPage.Row::money).containsOnly("£25,000 in dispute");
        assertThat(page.ours().rows().getFirst().action().href()).endsWith("/disputes/abab");
        assertThat(Gallery.words(Gallery.hang("work-disputes", "work/page", page)))
                .contains("Meet at rung 2", "£25,000 in dispute");
    }

    private static WorkItem.Builder inDispute(WorkKind kind, String agency, String role, String due) {
        return item(kind, agency, role, due.isEmpty() ? "" : due + "T23:59:59Z")
                .setDispute(DisputeSummary.newBuilder()
                        .setLeaf(ByteString.copyFrom(new byte[] {(byte) 0xab, (byte) 0xab}))
                        .setRung(2)
                        .setRungs(3)
                        .setRungName("Heads of service")
                        .setAmountPence(2_500_000));
    }

    @Test
    void one_thing_is_one_thing() {
        var page = page(ListWorkResponse.newBuilder()
                .addWaitingForUs(item(WorkKind.WORK_KIND_FINISH_DRAFT, "kcc", "commissioner", ""))
                .setWaitingForUsCapped(1)
                .build());
        assertThat(page.standing()).isEqualTo("1 thing is waiting for Kent.");
    }
}
