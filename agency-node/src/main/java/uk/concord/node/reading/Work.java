package uk.concord.node.reading;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.concord.node.agency.Partnerships;
import uk.concord.node.assignment.Assignments;
import uk.concord.node.book.Book;
import uk.concord.node.book.Store;
import uk.concord.node.decisionfile.Stage;
import uk.concord.node.draft.Draft;
import uk.concord.node.draft.Drafts;
import uk.concord.node.grpc.Micros;
import uk.concord.node.notice.PreparedNotice;
import uk.concord.node.notice.PreparedNotices;
import uk.concord.proto.record.v1.ListWorkResponse;
import uk.concord.proto.record.v1.RecordSummary;
import uk.concord.proto.record.v1.WorkItem;
import uk.concord.proto.record.v1.WorkItemOrBuilder;
import uk.concord.proto.record.v1.WorkKind;
import uk.concord.record.AgencyCode;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.negotiation.JointRecord;

/** What waits for whom: offers to answer, what is owed in disputes and returns to enter, on both sides, and the own agency's drafts and prepared notices; and what comes up. */
@Singleton
final class Work {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** How long before its day a review is announced. */
    private static final int MONTHS_AHEAD = 3;

    private final Store store;
    private final Partnerships partnerships;
    private final Records records;
    private final Drafts drafts;
    private final DecidedWork decided;
    private final PreparedNotices notices;
    private final Assignments assignments;
    private final InstantSource businessTime;

    Work(
            Store store,
            Partnerships partnerships,
            Records records,
            Drafts drafts,
            DecidedWork decided,
            PreparedNotices notices,
            Assignments assignments,
            InstantSource businessTime) {
        this.store = store;
        this.partnerships = partnerships;
        this.records = records;
        this.drafts = drafts;
        this.decided = decided;
        this.notices = notices;
        this.assignments = assignments;
        this.businessTime = businessTime;
    }

    ListWorkResponse list(PartnershipId partnership, int size) {
        var own = partnerships.own();
        var partner = partnerships.get(partnership).partnerOf(own).code();
        var openDrafts = drafts.open(partnership, size);
        var stages = decided.onDrafts(partnership, openDrafts);
        var draftCount = drafts.countOpen(partnership, Records.COUNTED_TO);
        var prepared = notices.waiting(partnership, size);
        var statements = new QuarterWork(partnerships.get(partnership), records.quarters(partnership));
        var ofOwn = statements.of(partnerships.get(partnership).agency(own));
        var ofPartner = statements.of(partnerships.get(partnership).partnerOf(own));
        var work = store.read(partnership, book -> {
            var toGive = notices(book, partnership, own, prepared);
            var ours = Stream.of(
                            offers(book, partnership, own, size).stream(),
                            DisputeWork.of(book, own, size).stream(),
                            ofOwn.stream(),
                            ReturnWork.of(book, own, today(), size).stream(),
                            toGive.stream(),
                            openDrafts.stream()
                                    .map(draft -> item(draft, own, Optional.ofNullable(stages.get(draft.id())))))
                    .flatMap(items -> items)
                    .toList();
            var theirs = Stream.of(
                            offers(book, partnership, partner, size),
                            DisputeWork.of(book, partner, size),
                            ofPartner,
                            ReturnWork.of(book, partner, today(), size))
                    .flatMap(List::stream)
                    .toList();
            return ListWorkResponse.newBuilder()
                    .addAllWaitingForUs(first(ours, size))
                    .addAllWaitingForThem(first(theirs, size))
                    .setNowMicros(Micros.of(businessTime.instant()))
                    .setWaitingForUsCapped(capped(owedBy(book, own) + draftCount + toGive.size() + ofOwn.size()))
                    .setWaitingForThemCapped(capped(owedBy(book, partner) + ofPartner.size()))
                    .addAllComingUp(reviews(book, own, size))
                    .setComingUpCapped(
                            book.countReviewsDue(today().plusMonths(MONTHS_AHEAD), today(), Records.COUNTED_TO));
        });
        return assigned(partnership, work, openDrafts).build();
    }

    /** The first of them by their limits; what has none comes last, in the order given. */
    private static List<WorkItem> first(List<WorkItem> items, int size) {
        return items.stream()
                .sorted(Comparator.comparingLong(
                        item -> item.getDueAtMicros() == 0 ? Long.MAX_VALUE : item.getDueAtMicros()))
                .limit(size)
                .toList();
    }

    /** Offers to answer, what is owed in disputes, and returns. */
    private int owedBy(Book book, AgencyCode agency) {
        return book.countWaitingFor(agency, Records.COUNTED_TO)
                + book.countOwedInDisputes(agency, Records.COUNTED_TO)
                + book.countOwedReturns(agency, today(), Records.COUNTED_TO);
    }

    private static int capped(int count) {
        return Math.min(count, Records.COUNTED_TO);
    }

    /** Says with everything the own agency can do which of its posts sees to it. */
    private ListWorkResponse.Builder assigned(
            PartnershipId partnership, ListWorkResponse.Builder work, List<Draft> openDrafts) {
        var drafted = openDrafts.stream()
                .collect(Collectors.toUnmodifiableMap(draft -> draft.id().toString(), Draft::record));
        Function<WorkItemOrBuilder, RecordId> subject =
                item -> item.getDraftId().isEmpty()
                        ? RecordId.parse(item.getRecord().getRecordId())
                        : Optional.ofNullable(drafted.get(item.getDraftId())).orElseThrow();
        var own = Stream.concat(work.getWaitingForUsBuilderList().stream(), work.getComingUpBuilderList().stream())
                .toList();
        var posts = assignments.posts(partnership, own.stream().map(subject).collect(Collectors.toUnmodifiableSet()));
        own.forEach(item -> item.setAssignedPost(posts.getOrDefault(subject.apply(item), "")));
        return work;
    }

    private List<WorkItem> offers(Book book, PartnershipId partnership, AgencyCode agency, int size) {
        var rows = book.waitingFor(agency, size);
        var folded = records.fold(book, partnership, rows);
        var receipted = book.head().own().receiptedSize();
        return rows.stream()
                .map(row -> answering(agency, Optional.ofNullable(folded.get(row.recordId())))
                        .setRecord(RecordViews.summary(row, receipted))
                        .setDueAtMicros(Micros.of(row.dueAt()))
                        .build())
                .toList();
    }

    /** Notices that somebody prepared and nobody has given, of agreements that are still in force. */
    private List<WorkItem> notices(
            Book book, PartnershipId partnership, AgencyCode own, List<PreparedNotice> prepared) {
        if (prepared.isEmpty()) {
            return List.of();
        }
        var ids = prepared.stream().map(PreparedNotice::record).collect(Collectors.toUnmodifiableSet());
        var rows = List.copyOf(book.rows(ids));
        var folded = records.fold(book, partnership, rows);
        var receipted = book.head().own().receiptedSize();
        return rows.stream()
                .filter(row -> prepared.stream()
                        .filter(notice -> notice.record().equals(row.recordId()))
                        .anyMatch(notice -> Optional.ofNullable(folded.get(row.recordId()))
                                .flatMap(record -> notice.stillToEnd(record, own))
                                .isPresent()))
                .map(row -> WorkItem.newBuilder()
                        .setKind(WorkKind.WORK_KIND_GIVE_NOTICE)
                        .setRecord(RecordViews.summary(row, receipted))
                        .setAgency(own.value())
                        .setRole("approver")
                        .build())
                .toList();
    }

    /** What the answerer owes: an answer or, once the offer was asked back, its service's release. */
    private static WorkItem.Builder answering(AgencyCode agency, Optional<JointRecord> record) {
        var open = record.flatMap(JointRecord::openOffer);
        var askedBack = open.filter(offer -> offer.withdrawal() != null).isPresent();
        return WorkItem.newBuilder()
                .setKind(askedBack ? WorkKind.WORK_KIND_RELEASE_OFFER : WorkKind.WORK_KIND_ANSWER_OFFER)
                .setAgency(agency.value())
                .setVersion(open.map(offer -> offer.offer().version()).orElse(0))
                .setRole("approver");
    }

    /** Agreements past their review or near it, which either agency can begin. */
    private List<WorkItem> reviews(Book book, AgencyCode own, int size) {
        var receipted = book.head().own().receiptedSize();
        return book.reviewsDue(today().plusMonths(MONTHS_AHEAD), today(), size).stream()
                .map(row -> WorkItem.newBuilder()
                        .setKind(WorkKind.WORK_KIND_REVIEW)
                        .setRecord(RecordViews.summary(row, receipted))
                        .setDueAtMicros(Micros.of(
                                DisputeWork.endOf(LocalDate.parse(row.summary().getReviewOn()))))
                        .setAgency(own.value())
                        .setRole("commissioner")
                        .build())
                .toList();
    }

    /** The business day, as people mean it. */
    private LocalDate today() {
        return LocalDate.ofInstant(businessTime.instant(), LONDON);
    }

    private static WorkItem item(Draft draft, AgencyCode own, Optional<Stage> stage) {
        var decide = draft.status() == Draft.Status.WITH_APPROVER;
        var summary = RecordSummary.newBuilder()
                .setPartnershipId(draft.partnership().value())
                .setRecordId(draft.newRecord() ? "" : draft.record().toString())
                .setRef(draft.ref())
                .setTitle(draft.terms().getTitle())
                .setServiceCode(draft.terms().getServiceCode())
                .setExisting(draft.terms().hasExisting())
                .setChangedAtMicros(Micros.of(draft.changedAt()));
        var item = WorkItem.newBuilder()
                .setKind(decide ? WorkKind.WORK_KIND_DECIDE_DRAFT : WorkKind.WORK_KIND_FINISH_DRAFT)
                .setRecord(summary)
                .setDraftId(draft.id().toString())
                .setAgency(own.value())
                .setRole(decide ? "approver" : "commissioner");
        stage.ifPresent(standing -> DecidedWork.describe(standing, item));
        return item.build();
    }
}
