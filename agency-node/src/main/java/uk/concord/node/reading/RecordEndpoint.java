package uk.concord.node.reading;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.util.Set;
import uk.concord.node.agency.Partnerships;
import uk.concord.node.assignment.Assignments;
import uk.concord.node.grpc.Asked;
import uk.concord.node.grpc.PageToken;
import uk.concord.node.grpc.Replies;
import uk.concord.node.identity.Caller;
import uk.concord.node.identity.Role;
import uk.concord.node.readings.ReadingLog;
import uk.concord.proto.record.v1.GetRecordRequest;
import uk.concord.proto.record.v1.GetRecordResponse;
import uk.concord.proto.record.v1.ListPartnershipsRequest;
import uk.concord.proto.record.v1.ListPartnershipsResponse;
import uk.concord.proto.record.v1.ListRecordsRequest;
import uk.concord.proto.record.v1.ListRecordsResponse;
import uk.concord.proto.record.v1.ListWorkRequest;
import uk.concord.proto.record.v1.ListWorkResponse;
import uk.concord.proto.record.v1.ReadingSubject;
import uk.concord.proto.record.v1.RecordServiceGrpc;
import uk.concord.record.Partnership;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** Translates calls that read records. */
@Singleton
final class RecordEndpoint extends RecordServiceGrpc.RecordServiceImplBase {
    private static final int USUAL_PAGE = 25;
    private static final int LARGEST_PAGE = 100;

    private final Records records;
    private final Work work;
    private final Partnerships partnerships;
    private final PartnershipWire wire;
    private final ReadingLog readings;
    private final Assignments assignments;

    RecordEndpoint(
            Records records,
            Work work,
            Partnerships partnerships,
            PartnershipWire wire,
            ReadingLog readings,
            Assignments assignments) {
        this.records = records;
        this.work = work;
        this.partnerships = partnerships;
        this.wire = wire;
        this.readings = readings;
        this.assignments = assignments;
    }

    @Override
    public void listPartnerships(ListPartnershipsRequest asked, StreamObserver<ListPartnershipsResponse> out) {
        Replies.one(out, () -> {
            var granted = Caller.current().partnerships();
            var answer = ListPartnershipsResponse.newBuilder();
            partnerships.all().stream()
                    .map(Partnership::id)
                    .filter(granted::contains)
                    .forEach(id -> answer.addPartnerships(wire.toProto(id)));
            return answer.build();
        });
    }

    @Override
    public void listRecords(ListRecordsRequest asked, StreamObserver<ListRecordsResponse> out) {
        Replies.one(out, () -> {
            var partnership = new PartnershipId(asked.getPartnershipId());
            var answer = records.list(
                    partnership,
                    RecordQueries.read(asked),
                    new Records.Wanted(
                            PageToken.read(asked.getPageToken()),
                            Asked.pageSize(asked.getPageSize(), USUAL_PAGE, LARGEST_PAGE),
                            !asked.getWithoutTotal(),
                            asked.getWithChoices()));
            readings.note(partnership, ReadingSubject.READING_SUBJECT_LIST, null);
            return answer;
        });
    }

    @Override
    public void getRecord(GetRecordRequest asked, StreamObserver<GetRecordResponse> out) {
        Replies.one(out, () -> {
            var partnership = new PartnershipId(asked.getPartnershipId());
            var record = new RecordId(Asked.uuid("record_id", asked.getRecordId()));
            var auditor = Caller.current().is(Role.AUDITOR);
            var view = auditor ? records.view(partnership, record) : records.viewOfMember(partnership, record);
            readings.note(partnership, ReadingSubject.READING_SUBJECT_RECORD, record);
            return GetRecordResponse.newBuilder()
                    .setRecord(
                            auditor
                                    ? view
                                    : view.toBuilder()
                                            .setAssignedPost(assignments
                                                    .posts(partnership, Set.of(record))
                                                    .getOrDefault(record, ""))
                                            .build())
                    .build();
        });
    }

    @Override
    public void listWork(ListWorkRequest asked, StreamObserver<ListWorkResponse> out) {
        Replies.one(
                out,
                () -> work.list(
                        new PartnershipId(asked.getPartnershipId()),
                        Asked.pageSize(asked.getPageSize(), USUAL_PAGE, LARGEST_PAGE)));
    }
}
