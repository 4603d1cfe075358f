package uk.concord.gateway.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.Examples;
import uk.concord.gateway.Gallery;
import uk.concord.gateway.component.Hidden;
import uk.concord.proto.link.v1.Healing;
import uk.concord.proto.link.v1.Link;
import uk.concord.proto.link.v1.LinkStatus;

class LinkPageTest {
    private static Link.Builder link(LinkStatus status) {
        return Link.newBuilder()
                .setPartnership(Examples.PARTNERSHIP)
                .setStatus(status)
                .setSinceMicros(Examples.micros("2026-03-06T08:00:00Z"))
                .setOwnSize(1_204)
                .setReceiptedSize(1_204)
                .setMirrorSize(980)
                .setLastReceiptInMicros(Examples.NOW)
                .setLastReceiptOutMicros(Examples.NOW)
                .setLastReachedMicros(Examples.NOW)
                .setOwnFingerprint("9f3a 77c0 11e2 5b6d")
                .setPartnerFingerprint("0c1d 55ab 90fe 3377");
    }

    @Test
    void an_open_link_is_said_in_one_sentence() {
        var page = LinkPage.of(List.of(link(LinkStatus.LINK_STATUS_OPEN).build()), false);
        assertThat(page.standing()).isEqualTo("Exchange with your partner works.");
        var html = Gallery.hang("link", "link/page", new LinkPage.Shown(page, new Hidden("token", "key", ""), ""));
        assertThat(Gallery.words(html)).contains("1,204 of 1,204 entries", "agrees with ours within a second");
    }

    @Test
    void a_fork_is_told_in_plain_words_with_what_a_person_must_do() {
        var forked = link(LinkStatus.LINK_STATUS_FORKED)
                .setProblem("At size 1,204 there are two roots, both signed.")
                .setRemedy("Call the other agency. Compare the keys below.")
                .build();
        var page = LinkPage.of(List.of(forked), true);
        assertThat(page.partners().getFirst().grave()).isTrue();
        var html =
                Gallery.hang("link-forked", "link/page", new LinkPage.Shown(page, new Hidden("token", "key", ""), ""));
        assertThat(Gallery.words(html)).contains("What happened: At size 1,204", "What to do: Call the other agency.");
    }

    @Test
    void what_the_service_did_about_a_restored_database_is_told_in_plain_words() {
        var healed = link(LinkStatus.LINK_STATUS_OPEN)
                .setHealing(Healing.newBuilder()
                        .setFoundMicros(Examples.micros("2026-03-06T07:10:00Z"))
                        .setEndedMicros(Examples.micros("2026-03-06T07:12:00Z"))
                        .setOwnFetched(1)
                        .setPartnerTaken(30))
                .build();
        var page = LinkPage.of(List.of(healed), false);
        var html =
                Gallery.hang("link-healed", "link/page", new LinkPage.Shown(page, new Hidden("token", "key", ""), ""));
        assertThat(Gallery.words(html))
                .contains(
                        "our database was found to hold less than we had signed",
                        "The service fetched 1 entry of ours",
                        "took in 30 entries of theirs again");
    }

    @Test
    void a_database_that_is_being_made_whole_asks_nobody_to_do_anything() {
        var recovering = link(LinkStatus.LINK_STATUS_RECOVERING)
                .setProblem("This agency's own log is whole again.")
                .setHealing(Healing.newBuilder()
                        .setFoundMicros(Examples.micros("2026-03-06T07:10:00Z"))
                        .setOwnFetched(12))
                .build();
        var partner = LinkPage.of(List.of(recovering), true).partners().getFirst();
        assertThat(partner.remedy()).isEmpty();
        assertThat(partner.retry()).isFalse();
        assertThat(partner.madeGood()).contains("so far 12 entries of ours from");
    }

    @Test
    void only_an_administrator_may_retry_and_only_a_quarantined_link() {
        var quarantined = List.of(link(LinkStatus.LINK_STATUS_QUARANTINED).build());
        assertThat(LinkPage.of(quarantined, false).partners().getFirst().retry())
                .isFalse();
        assertThat(LinkPage.of(quarantined, true).partners().getFirst().retry()).isTrue();
    }
}
