package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.proto.record.v1.CountFindingsRequest;
import uk.concord.proto.record.v1.FindingCount;
import uk.concord.proto.record.v1.FindingKind;
import uk.concord.proto.record.v1.FindingView;
import uk.concord.proto.record.v1.FoundOnRecord;
import uk.concord.proto.record.v1.ListFindingsRequest;
import uk.concord.proto.record.v1.ListReadingsRequest;
import uk.concord.proto.record.v1.OfferResponse;
import uk.concord.proto.record.v1.ReadingSubject;
import uk.concord.proto.record.v1.RecordView;

/** Findings in each service: listed, counted, shown with their record, the same in both. */
public abstract class FindingContract extends NegotiationUnderTest {
    private static final FindingKind PAST_REVIEW = FindingKind.FINDING_KIND_PAST_REVIEW;
    private static final FindingKind EXPIRED = FindingKind.FINDING_KIND_EXPIRED_WITHOUT_SUCCESSOR;

    protected FindingContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    @Test
    void what_is_found_is_the_same_in_both_books_and_rests_on_entries() {
        var agreed = agreed("Reviewed too late");
        var ours = find(own, agreed);
        assertThat(ours.getFindingsList())
                .extracting(view -> view.getFinding().getKind())
                .containsExactly(PAST_REVIEW, EXPIRED);
        assertThat(ours.getFindingsList()).allSatisfy(view -> assertThat(view.getEntriesList())
                .allSatisfy(entry -> assertThat(ours.getTimelineList())
                        .anyMatch(told -> told.getLeafHash().equals(entry.getLeaf())
                                && told.getOrigin().equals(entry.getOrigin())
                                && told.getIndex() == entry.getIndex())));
        var theirs = eventually(() -> find(partner, agreed), RecordView::hasAgreement);
        assertThat(theirs.getFindingsList()).isEqualTo(ours.getFindingsList());
        assertThat(ours.getSummary().getFindingsList()).isEmpty();
    }

    @Test
    void they_are_listed_on_the_days_on_which_they_hold() {
        var agreed = agreed("Listed by day");
        var review = finding(find(own, agreed), PAST_REVIEW);
        var from = LocalDate.parse(review.getFinding().getHoldsFrom());
        var until = LocalDate.parse(review.getFinding().getHoldsUntil());
        assertThat(onRecord(agreed, PAST_REVIEW, from.minusDays(1))).isEmpty();
        assertThat(onRecord(agreed, PAST_REVIEW, until)).isEmpty();
        assertThat(onRecord(agreed, PAST_REVIEW, from))
                .extracting(FoundOnRecord::getFinding)
                .containsExactly(review.getFinding());
        assertThat(onRecord(agreed, EXPIRED, until))
                .extracting(FoundOnRecord::getTitle)
                .containsExactly("Listed by day");
    }

    @Test
    void they_are_counted_with_the_money_at_stake_page_by_page() {
        var first = agreed("Counted");
        var day = LocalDate.parse(
                finding(find(own, first), PAST_REVIEW).getFinding().getHoldsFrom());
        var before = count(day);
        var second = agreed("Counted too");
        var after = count(day);
        var pence = finding(find(own, second), PAST_REVIEW).getFinding().getMoneyPence();
        assertThat(pence).isPositive();
        assertThat(after.getFound()).isEqualTo(before.getFound() + 1);
        assertThat(after.getMoneyPence()).isEqualTo(before.getMoneyPence() + pence);
        assertThat(everyPage(day, 1)).isEqualTo(everyPage(day, 100)).hasSize(after.getFound());
    }

    @Test
    void what_only_both_can_put_right_is_found_for_either() {
        var agreed = agreed("Of both");
        var day = LocalDate.parse(
                finding(find(own, agreed), PAST_REVIEW).getFinding().getHoldsFrom());
        for (var owner : List.of(own, partner)) {
            assertThat(calls(own, commissioner(own))
                            .findings()
                            .listFindings(request(day)
                                    .setOwner(owner.code())
                                    .setPageSize(100)
                                    .build())
                            .getFindingsList())
                    .extracting(FoundOnRecord::getRecordId)
                    .contains(agreed.getRecordId());
        }
    }

    @Test
    void what_cannot_be_asked_is_refused_with_the_field() {
        var findings = calls(own, commissioner(own)).findings();
        var stranger = Failed.by(
                () -> findings.listFindings(request(today()).setOwner("nobody").build()));
        assertThat(stranger.reason()).isEqualTo("UNKNOWN_CHOICE");
        assertThat(stranger.fields()).containsExactly("owner");
        var garbled = Failed.by(
                () -> findings.listFindings(request(today()).setOn("tomorrow").build()));
        assertThat(garbled.reason()).isEqualTo("NOT_A_DATE");
        assertThat(garbled.fields()).containsExactly("on");
        var unknown = Failed.by(
                () -> findings.listFindings(request(today()).setKindValue(999).build()));
        assertThat(unknown.fields()).containsExactly("kind");
        assertThat(Failed.by(() -> findings.listFindings(
                                request(today()).setPageToken("garbled").build()))
                        .reason())
                .isEqualTo("UNKNOWN_PAGE");
    }

    @Test
    void an_auditor_who_lists_them_is_on_record() {
        var auditor = auditor();
        calls(own, auditor).findings().listFindings(request(today()).build());
        assertThat(calls(own, commissioner(own))
                        .readings()
                        .listReadings(ListReadingsRequest.newBuilder()
                                .setPartnershipId(partnership)
                                .setPageSize(100)
                                .build())
                        .getReadingsList())
                .anyMatch(
                        reading -> reading.getAuditor() && reading.getSubject() == ReadingSubject.READING_SUBJECT_LIST);
    }

    /** Terms of one year that are reviewed half way. */
    private OfferResponse agreed(String title) {
        var offered = offer(title, 1_000);
        accept(offered);
        eventually(() -> find(own, offered), RecordView::hasAgreement);
        return offered;
    }

    private static FindingView finding(RecordView record, FindingKind kind) {
        return record.getFindingsList().stream()
                .filter(view -> view.getFinding().getKind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private ListFindingsRequest.Builder request(LocalDate day) {
        return ListFindingsRequest.newBuilder().setPartnershipId(partnership).setOn(day.toString());
    }

    private List<FoundOnRecord> onRecord(OfferResponse agreed, FindingKind kind, LocalDate day) {
        return calls(own, commissioner(own))
                .findings()
                .listFindings(request(day).setKind(kind).setPageSize(100).build())
                .getFindingsList()
                .stream()
                .filter(found -> found.getRecordId().equals(agreed.getRecordId()))
                .toList();
    }

    private FindingCount count(LocalDate day) {
        return calls(own, commissioner(own))
                .findings()
                .countFindings(CountFindingsRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setOn(day.toString())
                        .build())
                .getCountsList()
                .stream()
                .filter(count -> count.getKind() == PAST_REVIEW)
                .findFirst()
                .orElse(FindingCount.getDefaultInstance());
    }

    private List<FoundOnRecord> everyPage(LocalDate day, int size) {
        var all = new ArrayList<FoundOnRecord>();
        var token = "";
        do {
            var page = calls(own, commissioner(own))
                    .findings()
                    .listFindings(request(day)
                            .setKind(PAST_REVIEW)
                            .setPageSize(size)
                            .setPageToken(token)
                            .build());
            all.addAll(page.getFindingsList());
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        return all;
    }
}
