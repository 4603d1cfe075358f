package uk.concord.bench;

import io.grpc.Channel;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import uk.concord.proto.entry.v1.CommentKind;
import uk.concord.proto.entry.v1.DisputeGrounds;
import uk.concord.proto.record.v1.CommentRequest;
import uk.concord.proto.record.v1.DiscussionServiceGrpc;
import uk.concord.proto.record.v1.DisputeServiceGrpc;
import uk.concord.proto.record.v1.ListLaddersRequest;
import uk.concord.proto.record.v1.OfferResponse;
import uk.concord.proto.record.v1.RaiseDisputeRequest;

/** A record that people have talked about at length. */
final class LongRecord {
    /** What opens a record, and the offer that is made in it. */
    private static final int FIRST_ENTRIES = 2;
    /** What raises a dispute, and what acknowledges it. */
    private static final int DISPUTE_ENTRIES = 2;
    /** So many a person may make within an hour. */
    private static final int AN_HOUR = 60;

    private static final Duration HOUR = Duration.ofMinutes(61);
    /** A service looks for moved time now and then. */
    private static final Duration UNTIL_NOTICED = Duration.ofSeconds(2);

    private LongRecord() {}

    /** Makes one of so many entries and gives its id. */
    static String of(int entries, Channel channel, Tokens tokens, Home home) throws Exception {
        return talkedAbout(entries, channel, tokens, home).getRecordId();
    }

    /** Makes one of so many entries whose line is in dispute, under a ladder of the story; gives the address of the dispute's page. */
    static String disputed(int entries, Channel channel, Tokens tokens, Home home) throws Exception {
        var offered = talkedAbout(entries - DISPUTE_ENTRIES, channel, tokens, home);
        var disputes = Channels.as(
                DisputeServiceGrpc.newBlockingStub(channel),
                tokens.forAgency("kent.commissioner", "kcc-council-service"));
        var ladder = disputes.listLadders(ListLaddersRequest.newBuilder()
                        .setPartnershipId(Drafts.PARTNERSHIP)
                        .build())
                .getLadders(0);
        var dispute = disputes.raiseDispute(RaiseDisputeRequest.newBuilder()
                        .setPartnershipId(Drafts.PARTNERSHIP)
                        .setRecordId(offered.getRecordId())
                        .setLadderRecordId(ladder.getRecordId())
                        .setLadderAgreement(ladder.getAgreement())
                        .setTerms(offered.getOffer())
                        .addLineIds("therapy")
                        .addGrounds(DisputeGrounds.DISPUTE_GROUNDS_SPLIT)
                        .setAmountPence(100_000_00)
                        .setSince("2027-04-01")
                        .setText("Sample: who pays for therapy in schools, for the measurement of load.")
                        .setRequestId(UUID.randomUUID().toString())
                        .build())
                .getDispute();
        return "/records/" + Drafts.PARTNERSHIP + "/" + offered.getRecordId() + "/disputes/"
                + HexFormat.of().formatHex(dispute.getLeaf().toByteArray());
    }

    private static OfferResponse talkedAbout(int entries, Channel channel, Tokens tokens, Home home) throws Exception {
        var commissioner = tokens.forAgency("kent.commissioner", "kcc-council-service");
        var draft = new Drafts(channel, commissioner).submitted(0);
        var offered = new Offers(channel, tokens.forAgency("kent.approver", "kcc-council-service")).offered(draft);
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
        return offered;
    }
}
