package uk.concord.bench;

import io.grpc.Channel;
import java.time.Duration;
import java.util.UUID;
import uk.concord.proto.entry.v1.CommentKind;
import uk.concord.proto.record.v1.CommentRequest;
import uk.concord.proto.record.v1.DiscussionServiceGrpc;

/** A record that people have talked about at length. */
final class LongRecord {
    /** What opens a record, and the offer that is made in it. */
    private static final int FIRST_ENTRIES = 2;
    /** So many a person may make within an hour. */
    private static final int AN_HOUR = 60;

    private static final Duration HOUR = Duration.ofMinutes(61);
    /** A service looks for moved time now and then. */
    private static final Duration UNTIL_NOTICED = Duration.ofSeconds(2);

    private LongRecord() {}

    /** Makes one of so many entries and gives its id. */
    static String of(int entries, Channel channel, Tokens tokens, Home home) throws Exception {
        var commissioner = tokens.forAgency("kent.commissioner", "kcc-council-service");
        var draft = new Drafts(channel, commissioner).submitted(0);
        new Offers(channel, tokens.forAgency("kent.approver", "kcc-council-service")).offer(draft);
        var discussion = Channels.as(DiscussionServiceGrpc.newBlockingStub(channel), commissioner);
        for (int i = FIRST_ENTRIES; i < entries; i++) {
            if ((i - FIRST_ENTRIES) % AN_HOUR == AN_HOUR - 1) {
                home.moveBusinessTime(HOUR);
                Thread.sleep(UNTIL_NOTICED);
            }
            var _ = discussion.comment(CommentRequest.newBuilder()
                    .setPartnershipId(Drafts.PARTNERSHIP)
                    .setRecordId(draft.getRecordId())
                    .setKind(CommentKind.COMMENT_KIND_REMARK)
                    .setText("Remark " + i + ": the hours of therapy in the second half of the year, as we discussed.")
                    .setRequestId(UUID.randomUUID().toString())
                    .build());
        }
        return draft.getRecordId();
    }
}
