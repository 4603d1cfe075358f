package uk.concord.gateway.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.Examples;
import uk.concord.gateway.Gallery;
import uk.concord.gateway.component.Timeline;
import uk.concord.proto.entry.v1.EntryType;
import uk.concord.proto.record.v1.RecordView;
import uk.concord.proto.record.v1.TimelineEntry;

class TimelineFilterTest {
    private static final RecordView DISPUTED = disputed();

    private static RecordView disputed() {
        var record = Examples.agreed().toBuilder().clearTimeline();
        List.of(
                        EntryType.ENTRY_TYPE_CLAIM_CONFIRMED,
                        EntryType.ENTRY_TYPE_CLAIM_PAID,
                        EntryType.ENTRY_TYPE_EXTENSION_ASKED,
                        EntryType.ENTRY_TYPE_DISPUTE_RAISED,
                        EntryType.ENTRY_TYPE_OFFER,
                        EntryType.ENTRY_TYPE_OPENED)
                .forEach(type -> record.addTimeline(
                        TimelineEntry.newBuilder().setType(type).setAgency("kcc")));
        return record.build();
    }

    private static RecordPage page(TimelineFilter show, int version, String book) {
        var reading = new RecordPage.Reading(
                "/records/kcc-kmicb/r", false, false, false, "key", version, show, false, book, "", Examples.NOW);
        return RecordPage.of(DISPUTED, Examples.SIDES, reading);
    }

    private static List<String> shown(TimelineFilter show) {
        return page(show, 0, "").timeline().items().stream()
                .map(Timeline.Event.class::cast)
                .map(Timeline.Event::what)
                .toList();
    }

    @Test
    void shows_what_its_word_says_and_everything_for_a_word_that_nobody_knows() {
        assertThat(shown(TimelineFilter.named("decisions"))).containsExactly("offered an offer");
        assertThat(shown(TimelineFilter.named("money")))
                .containsExactly("confirmed a payment of a claim", "entered a payment of a claim");
        assertThat(shown(TimelineFilter.named("disputes")))
                .containsExactly(
                        "confirmed a payment of a claim",
                        "entered a payment of a claim",
                        "asked for more time in a dispute",
                        "raised a dispute");
        assertThat(shown(TimelineFilter.named("nonsense"))).hasSize(6);
    }

    @Test
    void keeps_the_version_and_the_auditors_book_in_its_address() {
        var filters = page(TimelineFilter.MONEY, 2, "?book=kcc").filters();
        assertThat(filters)
                .extracting(RecordPage.Filter::href)
                .containsExactly(
                        "/records/kcc-kmicb/r?book=kcc&version=2#timeline",
                        "/records/kcc-kmicb/r?book=kcc&version=2&show=decisions#timeline",
                        "/records/kcc-kmicb/r?book=kcc&version=2&show=money#timeline",
                        "/records/kcc-kmicb/r?book=kcc&version=2&show=disputes#timeline");
        assertThat(filters)
                .filteredOn(RecordPage.Filter::chosen)
                .extracting(RecordPage.Filter::words)
                .containsExactly("Money");
        assertThat(page(TimelineFilter.MONEY, 0, "").filters())
                .extracting(RecordPage.Filter::href)
                .contains("/records/kcc-kmicb/r#timeline", "/records/kcc-kmicb/r?show=money#timeline");
    }

    @Test
    void says_so_where_there_is_nothing_to_show() {
        var reading = new RecordPage.Reading(
                "/r", false, false, false, "key", 0, TimelineFilter.DISPUTES, true, "", "", Examples.NOW);
        var html = Gallery.hang(
                "record-no-disputes", "record/page", RecordPage.of(Examples.agreed(), Examples.SIDES, reading));
        assertThat(Gallery.words(html)).contains("There has been no dispute about this record.");
    }
}
