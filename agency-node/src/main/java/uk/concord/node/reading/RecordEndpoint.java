package uk.concord.node.reading;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uk.concord.node.agency.Partnerships;
import uk.concord.node.book.RecordQuery;
import uk.concord.node.grpc.Asked;
import uk.concord.node.grpc.CallFailure.BadInput;
import uk.concord.node.grpc.PageToken;
import uk.concord.node.grpc.Replies;
import uk.concord.node.identity.Caller;
import uk.concord.proto.record.v1.GetRecordRequest;
import uk.concord.proto.record.v1.GetRecordResponse;
import uk.concord.proto.record.v1.ListPartnershipsRequest;
import uk.concord.proto.record.v1.ListPartnershipsResponse;
import uk.concord.proto.record.v1.ListRecordsRequest;
import uk.concord.proto.record.v1.ListRecordsResponse;
import uk.concord.proto.record.v1.ListWorkRequest;
import uk.concord.proto.record.v1.ListWorkResponse;
import uk.concord.proto.record.v1.RecordServiceGrpc;
import uk.concord.proto.record.v1.RecordStatus;
import uk.concord.record.Partnership;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** Translates calls that read records. */
@Singleton
final class RecordEndpoint extends RecordServiceGrpc.RecordServiceImplBase {
    private static final int USUAL_PAGE = 25;
    private static final int LARGEST_PAGE = 100;
    private static final int LONGEST_QUERY = 200;

    private final Records records;
    private final Work work;
    private final Partnerships partnerships;
    private final PartnershipWire wire;

    RecordEndpoint(Records records, Work work, Partnerships partnerships, PartnershipWire wire) {
        this.records = records;
        this.work = work;
        this.partnerships = partnerships;
        this.wire = wire;
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
        Replies.one(
                out,
                () -> records.list(
                        new PartnershipId(asked.getPartnershipId()),
                        new RecordQuery(statuses(asked.getStatusesList()), words(asked.getQuery())),
                        PageToken.read(asked.getPageToken()),
                        Asked.pageSize(asked.getPageSize(), USUAL_PAGE, LARGEST_PAGE)));
    }

    @Override
    public void getRecord(GetRecordRequest asked, StreamObserver<GetRecordResponse> out) {
        Replies.one(out, () -> GetRecordResponse.newBuilder()
                .setRecord(records.view(
                        new PartnershipId(asked.getPartnershipId()),
                        new RecordId(Asked.uuid("record_id", asked.getRecordId()))))
                .build());
    }

    @Override
    public void listWork(ListWorkRequest asked, StreamObserver<ListWorkResponse> out) {
        Replies.one(
                out,
                () -> work.list(
                        new PartnershipId(asked.getPartnershipId()),
                        Asked.pageSize(asked.getPageSize(), USUAL_PAGE, LARGEST_PAGE)));
    }

    private static Set<RecordStatus> statuses(List<RecordStatus> asked) {
        var statuses = EnumSet.noneOf(RecordStatus.class);
        for (var status : asked) {
            if (status == RecordStatus.UNRECOGNIZED || status == RecordStatus.RECORD_STATUS_UNSPECIFIED) {
                throw new BadInput("statuses", "UNKNOWN_CHOICE", "Choose one of the statuses offered.");
            }
            statuses.add(status);
        }
        return statuses;
    }

    private static String words(String query) {
        if (query.codePointCount(0, query.length()) > LONGEST_QUERY) {
            throw new BadInput("query", "TOO_LONG", "Search for 200 characters or fewer.");
        }
        return query.strip();
    }
}
