package uk.concord.node.cover;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.concord.node.grpc.Asked;
import uk.concord.node.grpc.CallFailure.BadInput;
import uk.concord.node.grpc.CallFailure.Violation;
import uk.concord.node.grpc.Replies;
import uk.concord.node.grpc.RequestDigest;
import uk.concord.node.grpc.Texts;
import uk.concord.node.identity.Caller;
import uk.concord.proto.record.v1.CoverServiceGrpc;
import uk.concord.proto.record.v1.EndCoverRequest;
import uk.concord.proto.record.v1.EndCoverResponse;
import uk.concord.proto.record.v1.ListCoversRequest;
import uk.concord.proto.record.v1.ListCoversResponse;
import uk.concord.proto.record.v1.RecordCoverRequest;
import uk.concord.proto.record.v1.RecordCoverResponse;
import uk.concord.record.PartnershipId;

/** Translates calls about absence cover. */
@Singleton
final class CoverEndpoint extends CoverServiceGrpc.CoverServiceImplBase {
    private static final int POST = 200;
    private static final int REASON = 500;
    private static final int LONGEST_DAYS = 366;

    private final Covers covers;

    CoverEndpoint(Covers covers) {
        this.covers = covers;
    }

    @Override
    public void listCovers(ListCoversRequest asked, StreamObserver<ListCoversResponse> out) {
        Replies.one(out, () -> ListCoversResponse.newBuilder()
                .addAllCovers(covers.open(new PartnershipId(asked.getPartnershipId())).stream()
                        .map(CoverEndpoint::toProto)
                        .toList())
                .build());
    }

    @Override
    public void recordCover(RecordCoverRequest asked, StreamObserver<RecordCoverResponse> out) {
        Replies.one(out, () -> RecordCoverResponse.newBuilder()
                .setCover(toProto(covers.record(
                        Caller.current(),
                        new PartnershipId(asked.getPartnershipId()),
                        read(asked.getCover()),
                        Asked.requestId(asked.getRequestId()),
                        RequestDigest.of(asked))))
                .build());
    }

    @Override
    public void endCover(EndCoverRequest asked, StreamObserver<EndCoverResponse> out) {
        Replies.one(out, () -> {
            Asked.requestId(asked.getRequestId());
            return EndCoverResponse.newBuilder()
                    .setCover(toProto(covers.end(
                            Caller.current(),
                            new PartnershipId(asked.getPartnershipId()),
                            Asked.uuid("cover_id", asked.getCoverId()))))
                    .build();
        });
    }

    private Cover read(uk.concord.proto.record.v1.Cover asked) {
        var violations = new ArrayList<Violation>();
        text("post", asked.getPost(), POST, "Enter the post that is absent.", violations);
        text("deputy", asked.getDeputy(), POST, "Enter the post that acts for it.", violations);
        text("reason", asked.getReason(), REASON, "Say why, in 500 characters or fewer.", violations);
        var first = day("first_day", asked.getFirstDay(), violations);
        var last = day("last_day", asked.getLastDay(), violations);
        require(!asked.getPost().equals(asked.getDeputy()), "deputy", "Nobody acts for their own post.", violations);
        require(!last.isBefore(covers.today()), "last_day", "The last day is past.", violations);
        require(
                !last.isBefore(first) && last.isBefore(first.plusDays(LONGEST_DAYS)),
                "last_day",
                "Cover ends on its first day or later, within a year.",
                violations);
        if (!violations.isEmpty()) {
            throw new BadInput(violations);
        }
        var caller = Caller.current();
        return new Cover(
                UUID.randomUUID(),
                asked.getPost().strip(),
                asked.getDeputy().strip(),
                first,
                last,
                asked.getReason().strip(),
                caller.actorId(),
                caller.post());
    }

    private static void text(String field, String text, int most, String missing, List<Violation> violations) {
        require(!text.isBlank() && text.codePointCount(0, text.length()) <= most, field, missing, violations);
        violations.addAll(Texts.violations("cover." + field, text));
    }

    private LocalDate day(String field, String text, List<Violation> violations) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            require(false, field, "Enter a day, such as 27 3 2026.", violations);
            return covers.today();
        }
    }

    private static void require(boolean holds, String field, String sentence, List<Violation> violations) {
        if (!holds) {
            violations.add(new Violation("cover." + field, "COVER_INCOMPLETE", sentence));
        }
    }

    private static uk.concord.proto.record.v1.Cover toProto(Cover cover) {
        return uk.concord.proto.record.v1.Cover.newBuilder()
                .setCoverId(cover.id().toString())
                .setPost(cover.post())
                .setDeputy(cover.deputy())
                .setFirstDay(cover.firstDay().toString())
                .setLastDay(cover.lastDay().toString())
                .setReason(cover.reason())
                .setRecordedBy(cover.recordedBy())
                .setMayBeEnded(Covers.isFor(Caller.current(), cover.post()))
                .build();
    }
}
