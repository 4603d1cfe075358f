package uk.concord.gateway.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.Examples;
import uk.concord.gateway.Gallery;
import uk.concord.gateway.component.SplitBar;
import uk.concord.gateway.component.Timeline;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.entry.v1.Provenance;
import uk.concord.proto.entry.v1.ProvenanceKind;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.record.v1.RecordView;

class RecordPageTest {
    private static final Sides NHS_SIDES = new Sides(Examples.PARTNERSHIP.toBuilder()
            .setOwn(Examples.NHS)
            .setPartner(Examples.KENT)
            .build());

    private static RecordPage page(RecordView record, Sides sides) {
        return page(record, sides, "");
    }

    private static RecordPage page(RecordView record, Sides sides, String post) {
        return RecordPage.of(
                record,
                sides,
                new RecordPage.Reading(
                        "/records/kcc-kmicb/" + Examples.RECORD, true, true, "key", 0, false, post, Examples.NOW));
    }

    @Test
    void an_offered_record_says_who_must_answer_by_when() {
        var page = page(Examples.offered(), Examples.SIDES);
        assertThat(page.standing()).isEqualTo("Kent offered version 2 on Tue 3 March 2026.");
        assertThat(page.owed())
                .isEqualTo("NHS Kent and Medway must answer version 2 by Tue 31 March 2026 (in 25 days).");
    }

    @Test
    void the_post_that_owes_the_answer_is_named_where_the_directory_tells() {
        assertThat(page(Examples.offered(), Examples.SIDES, "Director of children's commissioning")
                        .owed())
                .startsWith("NHS Kent and Medway (Director of children's commissioning) must answer version 2");
    }

    @Test
    void only_the_agency_that_was_offered_is_asked_to_answer() {
        assertThat(page(Examples.offered(), Examples.SIDES).answer()).isNull();
        assertThat(Objects.requireNonNull(page(Examples.offered(), NHS_SIDES).answer())
                        .text())
                .isEqualTo("Answer version 2");
    }

    @Test
    void an_existing_agreement_is_shown_as_existing() {
        var page = page(Examples.agreed(), Examples.SIDES);
        assertThat(page.standing())
                .isEqualTo(
                        "Agreed from 1 September 2017 to 31 August 2019. It was decided before, elsewhere, and is only recorded here.");
        var html = Gallery.hang("record-agreed", "record/page", page);
        assertThat(Gallery.words(html))
                .contains("Existing agreement", "minute 17/00012", "Source: KCC decision 18/00071");
    }

    @Test
    void a_period_says_where_notice_and_review_come_from() {
        assertThat(period(Provenance.newBuilder())).contains("Notice 6 months Review 1 September 2018 Decided before");
        assertThat(period(Provenance.newBuilder()
                        .setKind(ProvenanceKind.PROVENANCE_KIND_PUBLIC)
                        .setSource("KCC decision 19/00076")))
                .contains("Notice 6 months Public Source: KCC decision 19/00076");
        assertThat(period(Provenance.newBuilder().setKind(ProvenanceKind.PROVENANCE_KIND_DEMO)))
                .contains("Notice 6 months Demo Invented for demonstration", "Review 1 September 2018 Demo Invented");
    }

    private static String period(Provenance.Builder origin) {
        var record = Examples.agreed().toBuilder();
        record.getOffersBuilderList().forEach(offer -> offer.getTermsBuilder().setPeriodProvenance(origin));
        return Gallery.words(Gallery.hang("record-origins", "record/page", page(record.build(), Examples.SIDES)));
    }

    @Test
    void the_offered_record_reads_well() {
        var html = Gallery.hang("record-offered", "record/page", page(Examples.offered(), NHS_SIDES));
        assertThat(Gallery.words(html))
                .contains("Answer version 2", "£1,200,000", "£600,000", "What changed since version 1 by Kent")
                .contains("held by Kent")
                .contains("received by Kent, 15:20:12");
    }

    @Test
    void a_split_is_drawn_in_proportion_and_written_out() {
        var bar = Objects.requireNonNull(Split.of(Examples.shared(), Examples.SIDES));
        assertThat(bar.words())
                .isEqualTo("Who pays in 2018/19: Kent £1,817,000 (75%), NHS Kent and Medway £600,000 (25%).");
        assertThat(bar.parts())
                .extracting(SplitBar.Part::kind)
                .containsExactly(SplitBar.Kind.COUNCIL, SplitBar.Kind.HEALTH);
        assertThat(bar.parts()).extracting(SplitBar.Part::offset).containsExactly("0", "75.18");
        assertThat(Split.of(Terms.getDefaultInstance(), Examples.SIDES)).isNull();
    }

    @Test
    void both_decisions_on_one_text_are_marked_and_void_entries_say_why() {
        var items = page(Examples.agreed(), Examples.SIDES).timeline().items();
        assertThat(items.getFirst()).isEqualTo(new Timeline.Agreed("Both had decided on the same text, 50505050"));
        assertThat(items)
                .filteredOn(Timeline.Event.class::isInstance)
                .map(Timeline.Event.class::cast)
                .extracting(Timeline.Event::voidReason)
                .containsExactly(null, "offer already open", null, null);
    }

    @Test
    void changes_name_what_was_what_is_and_the_difference() {
        var changes = Changes.between("since", Examples.terms(), Examples.shared(), Examples.SIDES);
        assertThat(changes.rows())
                .contains(new Changes.Change("Notice", "6 months", "12 months", ""))
                .contains(new Changes.Change(
                        "Early Help, Kent General Fund, 2018/19", "£1,200,000", "£600,000", "−£600,000"))
                .contains(new Changes.Change(
                        "Kent Health Needs Education Service, Kent General Fund, 2018/19",
                        "£240,000",
                        "–",
                        "−£240,000"));
    }

    @Test
    void text_of_a_record_cannot_become_markup() {
        var hostile = Examples.offered().toBuilder();
        hostile.getSummaryBuilder().setTitle("<script>alert(1)</script> \u202Egnihton");
        var html = Gallery.hang("record-hostile", "record/page", page(hostile.build(), Examples.SIDES));
        assertThat(html).doesNotContain("<script>alert").contains("&lt;script&gt;");
    }
}
