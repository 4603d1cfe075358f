package uk.concord.gateway.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.Examples;
import uk.concord.gateway.Gallery;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Typed;
import uk.concord.proto.entry.v1.EntryType;
import uk.concord.proto.link.v1.Branch;
import uk.concord.proto.link.v1.BranchEntry;
import uk.concord.proto.link.v1.Epoch;
import uk.concord.proto.link.v1.GetEpochsResponse;
import uk.concord.proto.link.v1.KeyPeriod;
import uk.concord.proto.link.v1.ListBranchEntriesResponse;

class EpochsPageTest {
    private static final GetEpochsResponse FIRST =
            GetEpochsResponse.newBuilder().setOwnEpoch(1).setPartnerEpoch(1).build();
    private static final Epoch EPOCH = Epoch.newBuilder()
            .setNumber(2)
            .setKeys(KeyPeriod.newBuilder()
                    .setLogEd25519("9f3a 77aa")
                    .setSinceMicros(Examples.NOW)
                    .setEntryIndex(1_204))
            .setEntryHash(ByteString.copyFrom(new byte[] {1, 2}))
            .setKeptSize(1_204)
            .setLostSize(1_209)
            .build();

    private static final ListBranchEntriesResponse ENTRIES = ListBranchEntriesResponse.newBuilder()
            .addEntries(BranchEntry.newBuilder()
                    .setIndex(1_204)
                    .setType(EntryType.ENTRY_TYPE_OFFER)
                    .setVersion(1)
                    .setRecordedMicros(Examples.NOW)
                    .setPost("Head of Integrated Commissioning")
                    .setTitle("Occupational therapy in schools"))
            .addEntries(BranchEntry.newBuilder()
                    .setIndex(1_205)
                    .setType(EntryType.ENTRY_TYPE_EXPIRED)
                    .setRecordedMicros(Examples.NOW))
            .setNextIndex(1_304)
            .build();

    private static String page(String name, GetEpochsResponse epochs, boolean administrator, Mistakes mistakes) {
        var page = EpochsPage.of(
                epochs,
                ENTRIES,
                0,
                "NHS Kent and Medway",
                "kcc-kmicb",
                administrator,
                new Hidden("token", "key", ""),
                Typed.nothing(),
                mistakes,
                "");
        return Gallery.hang(name, "link/epochs", page);
    }

    @Test
    void while_neither_log_needs_one_that_is_said_and_nobody_has_a_form() {
        assertThat(Gallery.words(page("epochs", FIRST, true, new Mistakes())))
                .contains("Our log is in epoch 1, theirs in epoch 1.", "Neither log needs a new epoch.")
                .doesNotContain("Begin a new epoch");
    }

    @Test
    void after_a_loss_an_administrator_begins_one_and_others_see_who_can() {
        var lost = FIRST.toBuilder()
                .setNeeded(true)
                .setLoss("This agency has signed 9 entries; 7 are held.")
                .build();
        var mistakes = new Mistakes();
        mistakes.at(EpochsPage.SURE, "Confirm it.");
        assertThat(page("epochs-needed", lost, true, mistakes))
                .contains("action=\"/link/kcc-kmicb/epochs\"", "href=\"#sure", "Begin a new epoch");
        assertThat(page("epochs-needed-read", lost, false, new Mistakes()))
                .contains("9 entries; 7 are held", "An administrator of your agency begins it here.")
                .doesNotContain("<form method=\"post\" action=\"/link");
    }

    @Test
    void of_two_versions_an_administrator_sets_ours_aside_and_others_see_who_can() {
        var forked = FIRST.toBuilder()
                .setOtherVersion("This agency's log was signed in two versions that contradict each other.")
                .build();
        assertThat(page("epochs-forked", forked, true, new Mistakes()))
                .contains("action=\"/link/kcc-kmicb/epochs/branch\"", "Set our version aside")
                .doesNotContain("Neither log needs");
        assertThat(page("epochs-forked-read", forked, false, new Mistakes()))
                .contains("An administrator of your agency sets it aside here.")
                .doesNotContain("<form method=\"post\" action=\"/link");
    }

    @Test
    void what_was_set_aside_is_listed_and_a_backup_is_not_asked_for() {
        var aside = FIRST.toBuilder()
                .setNeeded(true)
                .setForked(true)
                .setLoss("This agency's own log was signed in two versions.")
                .setBranch(
                        Branch.newBuilder().setFromIndex(1_204).setEntries(131).setSetAsideMicros(Examples.NOW))
                .build();
        var html = page("epochs-branch", aside, true, new Mistakes());
        assertThat(Gallery.words(html))
                .contains(
                        "131 entries set aside on",
                        "Head of Integrated Commissioning offered version 1",
                        "Occupational therapy in schools",
                        "The service noted that time ran out for an offer",
                        "Next page")
                .doesNotContain("backup");
        assertThat(html).contains("/link/kcc-kmicb/epochs?from=1304");
    }

    @Test
    void what_the_partner_announces_is_shown_to_be_compared_and_afterwards_that_it_was() {
        var announced = FIRST.toBuilder()
                .setAnnounced(EPOCH.toBuilder().setAnnouncedMicros(Examples.NOW))
                .build();
        assertThat(page("epochs-announced", announced, true, new Mistakes()))
                .contains("9f3a 77aa", "1,204 entries", "1,209 entries", "value=\"0102\"", "/epochs/confirm");
        var confirmed = FIRST.toBuilder()
                .setAnnounced(EPOCH.toBuilder().setAnnouncedMicros(Examples.NOW).setConfirmedMicros(Examples.NOW))
                .build();
        assertThat(page("epochs-confirmed", confirmed, true, new Mistakes()))
                .contains("Confirmed here at")
                .doesNotContain("<form method=\"post\" action=\"/link");
    }

    @Test
    void an_own_epoch_says_whether_the_partner_has_confirmed_it() {
        var own = FIRST.toBuilder().setOwnEpoch(2).setOwn(EPOCH).build();
        assertThat(Gallery.words(page("epochs-own", own, true, new Mistakes())))
                .contains("Our log is in epoch 2", "Not confirmed yet", "9f3a 77aa");
    }
}
