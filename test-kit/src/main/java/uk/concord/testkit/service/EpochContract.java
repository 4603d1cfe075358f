package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import uk.concord.log.Hash;
import uk.concord.node.book.LastSigned.Mark;
import uk.concord.node.book.Side;
import uk.concord.proto.evidence.v1.GetBookRequest;
import uk.concord.proto.link.v1.GetEpochsResponse;
import uk.concord.proto.link.v1.Link;
import uk.concord.proto.link.v1.LinkStatus;
import uk.concord.proto.link.v1.ListLinksRequest;
import uk.concord.proto.record.v1.RecordStatus;
import uk.concord.record.PartnershipId;

/** A new epoch in each service, with real keys and a real last-signed file, after what was signed is held nowhere. */
public abstract class EpochContract extends EpochsUnderTest {
    private static final long LOST = 7;

    protected EpochContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    @Test
    void a_log_whose_tail_is_lost_goes_on_when_people_on_both_sides_say_so() {
        var before = offer("Before the loss", 100);
        eventually(() -> find(partner, before), view -> view.getOffersCount() > 0);
        assertThat(Failed.by(() -> begin("early", true)).reason()).isEqualTo("EPOCH_NOT_NEEDED");
        assertThat(Failed.by(() -> confirm("early", ByteString.copyFrom(new byte[32])))
                        .reason())
                .isEqualTo("NO_EPOCH_ANNOUNCED");

        service(own).stop();
        signMore();
        service(own).start();
        var lost = eventually(() -> epochs(own), GetEpochsResponse::getNeeded);
        assertThat(lost.getLoss()).contains("The last " + LOST + " are on no disk");
        assertThat(link(own).getStatus()).isEqualTo(LinkStatus.LINK_STATUS_RESTORED);
        assertThat(Failed.by(() -> begin("unsure", false)).reason()).isEqualTo("NOT_CONFIRMED");

        var next = epochs(own).getOwnEpoch() + 1;
        var begun = begin("begin", true);
        assertThat(begun.getNumber()).isEqualTo(next);
        assertThat(begin("begin", true)).isEqualTo(begun);
        assertThat(epochs(own).getOwn().getKeys().getHeldByBoth()).isFalse();
        var announced = eventually(() -> epochs(partner), GetEpochsResponse::hasAnnounced)
                .getAnnounced();
        assertThat(announced.getKeys().getLogEd25519())
                .isEqualTo(begun.getKeys().getLogEd25519());
        assertThat(announced.getKeptSize()).isEqualTo(begun.getKeptSize());
        assertThat(announced.getLostSize()).isEqualTo(begun.getKeptSize() + LOST);
        eventually(() -> link(partner), link -> link.getStatus() == LinkStatus.LINK_STATUS_NEW_EPOCH);
        assertThat(Failed.by(() -> confirm("other", ByteString.copyFrom(new byte[32])))
                        .reason())
                .isEqualTo("OTHER_EPOCH");
        assertThat(Failed.by(() -> confirm("short", ByteString.copyFrom(new byte[3])))
                        .reason())
                .isEqualTo("NO_SUCH_EPOCH");
        confirm("confirm", announced.getEntryHash());

        eventually(() -> epochs(own), found -> found.getOwn().getKeys().getHeldByBoth());
        assertThat(accept(before).getSummary().getStatus()).isEqualTo(RecordStatus.RECORD_STATUS_AGREED);
        service(own).stop();
        service(own).start();
        var after = offer("After a start", 100);
        assertThat(accept(after).getSummary().getStatus()).isEqualTo(RecordStatus.RECORD_STATUS_AGREED);
        assertThat(epochs(partner).getPartnerEpoch()).isEqualTo(next);
        assertThat(epochs(partner).hasAnnounced()).isFalse();
        eventually(
                () -> calls(own, auditor())
                        .books()
                        .getBook(GetBookRequest.newBuilder()
                                .setPartnershipId(partnership)
                                .build()),
                book -> book.getOwnVerifiedSize() == book.getOwn().getSize()
                        && book.getMirrorVerifiedSize() == book.getMirror().getSize());
    }

    /** As if more had been signed than the database holds, of which nothing has ever left it. */
    private void signMore() {
        var files = service(own).lastSigned();
        var id = new PartnershipId(partnership);
        files.raiseFence(id, files.fence(id).orElse(0));
        var mark = files.newest(id, Side.OWN).orElseThrow();
        files.write(
                id,
                Side.OWN,
                new Mark(
                        mark.epoch(),
                        mark.size() + LOST,
                        Hash.sha256(new byte[] {1}),
                        Instant.now().truncatedTo(ChronoUnit.MICROS)));
    }

    private Link link(TestAgency of) {
        return calls(of, auditor())
                .links()
                .listLinks(ListLinksRequest.getDefaultInstance())
                .getLinks(0);
    }
}
