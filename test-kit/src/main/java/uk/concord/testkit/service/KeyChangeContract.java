package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.concord.proto.evidence.v1.GetBookRequest;
import uk.concord.proto.link.v1.ChangeKeysRequest;
import uk.concord.proto.link.v1.KeyPeriod;
import uk.concord.proto.link.v1.ListKeysRequest;
import uk.concord.proto.link.v1.ListKeysResponse;
import uk.concord.proto.record.v1.RecordStatus;
import uk.concord.testkit.identity.Person;

/** Changing keys in each service, with real keys, while both agencies work. */
public abstract class KeyChangeContract extends NegotiationUnderTest {
    protected KeyChangeContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    @Test
    void keys_are_changed_while_both_work_and_the_service_goes_on_with_them_after_a_start() {
        var before = offer("Before the change", 100);
        var first = keys(own).getOwn(0);
        var known = keys(partner).getPartnerCount();
        assertThat(Failed.by(() -> change(administrator(), "unsure", false)).reason())
                .isEqualTo("NOT_CONFIRMED");
        var changed = change(administrator(), "change", true);
        assertThat(change(administrator(), "change", true).getEntryIndex()).isEqualTo(changed.getEntryIndex());
        assertThat(changed.getLogEd25519()).isNotEqualTo(first.getLogEd25519());
        assertThat(changed.getMirrorMlDsa44()).isNotEqualTo(first.getMirrorMlDsa44());
        offer("After the change", 100);
        var theirs = eventually(
                () -> keys(partner),
                found -> found.getPartnerCount() == known + 1
                        && found.getPartner(known).getHeldByBoth());
        assertThat(theirs.getPartner(known).getLogEd25519()).isEqualTo(changed.getLogEd25519());
        assertThat(theirs.getPartner(known).getEntryIndex()).isEqualTo(changed.getEntryIndex());
        assertThat(theirs.getOwnCount()).isEqualTo(1);
        assertThat(accept(before).getSummary().getStatus()).isEqualTo(RecordStatus.RECORD_STATUS_AGREED);

        service(own).stop();
        service(own).start();
        var after = offer("After a start", 100);
        assertThat(accept(after).getSummary().getStatus()).isEqualTo(RecordStatus.RECORD_STATUS_AGREED);
        assertThat(keys(own).getOwnCount()).isEqualTo(known + 1);
        eventually(
                () -> calls(own, auditor())
                        .books()
                        .getBook(GetBookRequest.newBuilder()
                                .setPartnershipId(partnership)
                                .build()),
                book -> book.getOwnVerifiedSize() == book.getOwn().getSize()
                        && book.getMirrorVerifiedSize() == book.getMirror().getSize());
    }

    private Person administrator() {
        return person(own, "keys-administrator", "Head of systems", "administrator");
    }

    private KeyPeriod change(Person by, String request, boolean confirmed) {
        return calls(own, by)
                .keys()
                .changeKeys(ChangeKeysRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setConfirmed(confirmed)
                        .setRequestId(request)
                        .build())
                .getKeys();
    }

    private ListKeysResponse keys(TestAgency of) {
        return calls(of, auditor())
                .keys()
                .listKeys(ListKeysRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .build());
    }
}
