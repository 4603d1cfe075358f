package uk.concord.node.change;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.time.Duration;
import uk.concord.node.grpc.CallFailure;
import uk.concord.node.grpc.CallFailure.BadInput;
import uk.concord.node.grpc.Replies;
import uk.concord.node.link.Books;
import uk.concord.proto.record.v1.AwaitChangesRequest;
import uk.concord.proto.record.v1.AwaitChangesResponse;
import uk.concord.proto.record.v1.ChangeServiceGrpc;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** Translates calls that wait for changes. Each waits on a thread of its own, which is a virtual one. */
@Singleton
final class ChangeEndpoint extends ChangeServiceGrpc.ChangeServiceImplBase {
    private static final int LONGEST_MILLIS = 20_000;
    private static final int LONGEST_MOMENT = 80;

    private final Changes changes;
    private final Books books;

    ChangeEndpoint(Changes changes, Books books) {
        this.changes = changes;
        this.books = books;
    }

    @Override
    public void awaitChanges(AwaitChangesRequest asked, StreamObserver<AwaitChangesResponse> out) {
        Replies.one(out, () -> answer(asked));
    }

    private AwaitChangesResponse answer(AwaitChangesRequest asked) {
        var partnership = new PartnershipId(asked.getPartnershipId());
        if (books.isStandingBy(partnership)) {
            throw new CallFailure.Unavailable("SIGNED_ELSEWHERE", "Another instance of this service appends just now.");
        }
        int millis = asked.getLongestMillis();
        if (millis < 0 || millis > LONGEST_MILLIS) {
            throw new BadInput("longest_millis", "TOO_LONG", "Wait for 20 seconds at most.");
        }
        if (asked.getAfter().length() > LONGEST_MOMENT) {
            throw new BadInput("after", "TOO_LONG", "Give the moment exactly as it was read.");
        }
        try {
            return toProto(changes.after(partnership, asked.getAfter(), Duration.ofMillis(millis)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailure.Unavailable("STOPPING", "This service is being stopped.");
        }
    }

    private static AwaitChangesResponse toProto(Changes.Heard heard) {
        var change = heard.change();
        return AwaitChangesResponse.newBuilder()
                .setAfter(heard.after())
                .addAllRecordIds(
                        change.records().stream().map(RecordId::toString).toList())
                .setEverything(change.everything())
                .setReceipts(change.receipts())
                .setDrafts(change.drafts())
                .build();
    }
}
