package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import uk.concord.proto.entry.v1.EntryType;
import uk.concord.proto.link.v1.Branch;
import uk.concord.proto.link.v1.BranchEntry;
import uk.concord.proto.link.v1.GetEpochsResponse;
import uk.concord.proto.link.v1.ListBranchEntriesRequest;
import uk.concord.proto.link.v1.SetBranchAsideRequest;
import uk.concord.proto.record.v1.DraftStatus;
import uk.concord.proto.record.v1.RecordStatus;

/** A machine that was put back from a snapshot, last-signed files and all, and worked on before anybody noticed. */
public abstract class ForkContract extends EpochsUnderTest {
    protected ForkContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    @Test
    void a_log_of_two_versions_goes_on_as_the_partner_holds_it_and_people_see_what_was_set_aside() {
        var before = offer("Before the snapshot", 100);
        eventually(() -> find(partner, before), view -> view.getSummary().getHeldByBoth());
        assertThat(Failed.by(() -> setAside("early", true)).reason()).isEqualTo("NO_OTHER_VERSION");
        service(own).stop();
        var snapshot = new Snapshot(service(own));
        service(own).start();
        var theirs = offer("After the snapshot", 100);
        eventually(() -> find(partner, theirs), view -> view.getSummary().getHeldByBoth());

        service(own).stop();
        service(partner).stop();
        snapshot.putBack();
        service(own).start();
        var draft = submitted(terms("After it was put back", 200), words());
        var ours = calls(own, approver(own))
                .negotiation()
                .offer(offerRequest(draft).build());
        service(partner).start();

        eventually(() -> epochs(own), found -> !found.getOtherVersion().isEmpty());
        assertThat(Failed.by(() -> setAside("unsure", false)).reason()).isEqualTo("NOT_CONFIRMED");
        var branch = setAside("aside", true);
        assertThat(branch.getEntries()).isGreaterThanOrEqualTo(2);
        assertThat(setAside("aside", true)).isEqualTo(branch);
        assertThat(eventually(() -> epochs(own), GetEpochsResponse::getNeeded).getForked())
                .isTrue();
        assertThat(find(own, theirs).getOffersCount()).isEqualTo(1);
        assertThat(find(own, ours).getOffersCount()).isZero();
        assertThat(calls(own, auditor())
                        .epochs()
                        .listBranchEntries(ListBranchEntriesRequest.newBuilder()
                                .setPartnershipId(partnership)
                                .build())
                        .getEntriesList())
                .filteredOn(entry -> entry.getRecordId().equals(ours.getRecordId()))
                .extracting(BranchEntry::getType, BranchEntry::getTitle)
                .containsExactly(
                        tuple(EntryType.ENTRY_TYPE_OPENED, "After it was put back"),
                        tuple(EntryType.ENTRY_TYPE_OFFER, "After it was put back"));
        var back = read(draft);
        assertThat(back.getStatus()).isEqualTo(DraftStatus.DRAFT_STATUS_EDITING);
        assertThat(back.getReturnReason()).contains("set aside");

        assertThat(begin("fork-begin", true).getNumber()).isGreaterThanOrEqualTo(2);
        var announced = eventually(() -> epochs(partner), GetEpochsResponse::hasAnnounced);
        confirm("fork-confirm", announced.getAnnounced().getEntryHash());
        eventually(() -> epochs(own), found -> found.getOwn().getKeys().getHeldByBoth());
        assertThat(accept(theirs).getSummary().getStatus()).isEqualTo(RecordStatus.RECORD_STATUS_AGREED);
        var again = calls(own, approver(own))
                .negotiation()
                .offer(offerRequest(submit(calls(own, commissioner(own)), back)).build());
        assertThat(accept(again).getSummary().getStatus()).isEqualTo(RecordStatus.RECORD_STATUS_AGREED);
        assertThat(accept(before).getSummary().getStatus()).isEqualTo(RecordStatus.RECORD_STATUS_AGREED);
    }

    private Branch setAside(String request, boolean confirmed) {
        return calls(own, administrator(own))
                .epochs()
                .setBranchAside(SetBranchAsideRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setConfirmed(confirmed)
                        .setRequestId(request)
                        .build())
                .getBranch();
    }
}
