package uk.concord.node.reading;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.concord.node.agency.Partnerships;
import uk.concord.node.book.Book;
import uk.concord.node.book.Store;
import uk.concord.node.draft.Draft;
import uk.concord.node.draft.Drafts;
import uk.concord.node.grpc.Micros;
import uk.concord.proto.record.v1.ListWorkResponse;
import uk.concord.proto.record.v1.RecordSummary;
import uk.concord.proto.record.v1.WorkItem;
import uk.concord.proto.record.v1.WorkKind;
import uk.concord.record.AgencyCode;
import uk.concord.record.PartnershipId;
import uk.concord.record.negotiation.JointRecord;

/** What waits for whom: offers to answer, on both sides, and the own agency's drafts. */
@Singleton
final class Work {
    private final Store store;
    private final Partnerships partnerships;
    private final Records records;
    private final Drafts drafts;
    private final InstantSource businessTime;

    Work(Store store, Partnerships partnerships, Records records, Drafts drafts, InstantSource businessTime) {
        this.store = store;
        this.partnerships = partnerships;
        this.records = records;
        this.drafts = drafts;
        this.businessTime = businessTime;
    }

    ListWorkResponse list(PartnershipId partnership, int size) {
        var own = partnerships.own();
        var partner = partnerships.get(partnership).partnerOf(own).code();
        var openDrafts = drafts.open(partnership, size);
        var draftCount = drafts.countOpen(partnership, Records.COUNTED_TO);
        return store.read(partnership, book -> {
            var ours = Stream.concat(
                            offers(book, partnership, own, size).stream(),
                            openDrafts.stream().map(draft -> item(draft, own)))
                    .limit(size)
                    .toList();
            var count = book.countWaitingFor(own, Records.COUNTED_TO) + draftCount;
            return ListWorkResponse.newBuilder()
                    .addAllWaitingForUs(ours)
                    .addAllWaitingForThem(offers(book, partnership, partner, size))
                    .setNowMicros(Micros.of(businessTime.instant()))
                    .setWaitingForUsCapped(Math.min(count, Records.COUNTED_TO))
                    .setWaitingForThemCapped(book.countWaitingFor(partner, Records.COUNTED_TO))
                    .build();
        });
    }

    private List<WorkItem> offers(Book book, PartnershipId partnership, AgencyCode agency, int size) {
        var rows = book.waitingFor(agency, size);
        var folded = records.fold(book, partnership, rows);
        var receipted = book.head().own().receiptedSize();
        return rows.stream()
                .map(row -> WorkItem.newBuilder()
                        .setKind(WorkKind.WORK_KIND_ANSWER_OFFER)
                        .setRecord(RecordViews.summary(row, receipted))
                        .setDueAtMicros(Micros.of(row.dueAt()))
                        .setAgency(agency.value())
                        .setVersion(openVersion(Optional.ofNullable(folded.get(row.recordId()))))
                        .setRole("approver")
                        .build())
                .toList();
    }

    private static int openVersion(Optional<JointRecord> record) {
        return record.flatMap(JointRecord::openOffer)
                .map(offer -> offer.offer().version())
                .orElse(0);
    }

    private static WorkItem item(Draft draft, AgencyCode own) {
        var decide = draft.status() == Draft.Status.WITH_APPROVER;
        var summary = RecordSummary.newBuilder()
                .setPartnershipId(draft.partnership().value())
                .setRecordId(draft.newRecord() ? "" : draft.record().toString())
                .setRef(draft.ref())
                .setTitle(draft.terms().getTitle())
                .setServiceCode(draft.terms().getServiceCode())
                .setExisting(draft.terms().hasExisting())
                .setChangedAtMicros(Micros.of(draft.changedAt()));
        return WorkItem.newBuilder()
                .setKind(decide ? WorkKind.WORK_KIND_DECIDE_DRAFT : WorkKind.WORK_KIND_FINISH_DRAFT)
                .setRecord(summary)
                .setDraftId(draft.id().toString())
                .setAgency(own.value())
                .setRole(decide ? "approver" : "commissioner")
                .build();
    }
}
