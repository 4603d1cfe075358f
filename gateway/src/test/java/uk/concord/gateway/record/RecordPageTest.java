package uk.concord.gateway.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.Examples;
import uk.concord.gateway.Gallery;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.SplitBar;
import uk.concord.gateway.component.Timeline;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.entry.v1.OfferReference;
import uk.concord.proto.entry.v1.Provenance;
import uk.concord.proto.entry.v1.ProvenanceKind;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.record.v1.FindingEntry;
import uk.concord.proto.record.v1.FindingKind;
import uk.concord.proto.record.v1.FindingSummary;
import uk.concord.proto.record.v1.FindingView;
import uk.concord.proto.record.v1.OfferStatus;
import uk.concord.proto.record.v1.RecordStatus;
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
                        "/records/kcc-kmicb/" + Examples.RECORD,
                        true,
                        true,
                        true,
                        "key",
                        0,
                        TimelineFilter.ALL,
                        true,
                        "",
                        post,
                        Examples.NOW));
    }

    @Test
    void an_offered_record_says_who_must_answer_by_when() {
        var page = page(Examples.offered(), Examples.SIDES);
        assertThat(page.standing())
                .isEqualTo(
                        "Kent offered version 2 on Tue 3 March 2026. It can be accepted until Tue 31 March 2026, 23:59:59.");
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
        assertThat(page(Examples.offered(), Examples.SIDES).actions().answer()).isNull();
        assertThat(Objects.requireNonNull(
                                page(Examples.offered(), NHS_SIDES).actions().answer())
                        .text())
                .isEqualTo("Answer version 2");
    }

    @Test
    void an_existing_agreement_is_shown_as_existing() {
        var page = page(Examples.agreed(), Examples.SIDES);
        assertThat(page.standing())
                .isEqualTo(
                        "Agreed from 1 September 2017 to 31 August 2019. That time is over. It was decided before, elsewhere, and is only recorded here.");
        var html = Gallery.hang("record-agreed", "record/page", page);
        assertThat(Gallery.words(html))
                .contains("Existing agreement", "minute 17/00012", "Source: KCC decision 18/00071");
    }

    @Test
    void an_agreement_is_over_on_the_day_after_its_last() {
        long midnight = Instant.parse("2019-08-31T23:00:00Z").getEpochSecond() * 1_000_000;
        assertThat(Outlook.standing(Examples.agreed(), Examples.SIDES, midnight - 1))
                .doesNotContain("over");
        assertThat(Outlook.standing(Examples.agreed(), Examples.SIDES, midnight))
                .contains("to 31 August 2019. That time is over.");
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
                .extracting(Timeline.Event::verdict)
                .containsExactly(
                        null,
                        new Timeline.Verdict(
                                "Void",
                                "Another offer stood open on this record and should have been answered. It never had an effect."),
                        null,
                        null);
    }

    @Test
    void changes_name_what_was_what_is_and_the_difference() {
        var changes = Changes.between("since", Examples.terms(), Examples.shared(), Examples.SIDES);
        assertThat(changes.rows())
                .contains(change(
                        "Period and notice", false, "Notice", Changes.Kind.CHANGED, "6 months", "12 months", null))
                .contains(change(
                        "Early Help",
                        true,
                        "Kent General Fund, 2018/19",
                        Changes.Kind.CHANGED,
                        "£1,200,000",
                        "£600,000",
                        -60_000_000L))
                .contains(change(
                        "Kent Health Needs Education Service",
                        true,
                        "Kent General Fund, 2018/19",
                        Changes.Kind.REMOVED,
                        "£240,000",
                        "–",
                        -24_000_000L))
                .contains(change(
                        "Money in all",
                        false,
                        "Kent, 2018/19",
                        Changes.Kind.CHANGED,
                        "£2,657,000",
                        "£1,817,000",
                        -84_000_000L));
        assertThat(changes.rows()).extracting(Changes.Change::what).contains("Early Help, Kent General Fund, 2018/19");
    }

    private static Changes.Change change(
            String group,
            boolean line,
            String name,
            Changes.Kind kind,
            String before,
            String after,
            @Nullable Long pence) {
        return new Changes.Change(group, line, name, kind, before, after, pence);
    }

    @Test
    void changes_name_where_notice_and_review_come_from_and_what_lines_are_called() {
        var demo = Examples.terms().toBuilder()
                .setPeriodProvenance(Provenance.newBuilder().setKind(ProvenanceKind.PROVENANCE_KIND_DEMO));
        demo.getLinesBuilder(0).setName("Help early").clearPayee();
        var rows = Changes.between("since", Examples.terms(), demo.build(), Examples.SIDES)
                .rows();
        assertThat(rows)
                .containsExactly(
                        change(
                                "Period and notice",
                                false,
                                "Where notice and review come from",
                                Changes.Kind.ADDED,
                                "–",
                                "Demo: invented for demonstration",
                                null),
                        change(
                                "Help early",
                                true,
                                "Name of the line",
                                Changes.Kind.CHANGED,
                                "Early Help",
                                "Help early",
                                null),
                        change("Help early", true, "Paid to", Changes.Kind.REMOVED, "NHS Kent and Medway", "–", null));
    }

    @Test
    void two_versions_are_compared_line_by_line_and_the_address_names_both() {
        var record = Examples.offered();
        var page = ComparePage.of(record, record.getOffers(0), record.getOffers(1), Examples.SIDES, "/records/one", "");
        var html = Gallery.hang("record-compare", "record/compare", page);
        assertThat(page.changes().groups())
                .extracting(Changes.Group::heading, Changes.Group::kind)
                .contains(
                        tuple("Kent Health Needs Education Service", Changes.Kind.REMOVED),
                        tuple("Early Help", Changes.Kind.CHANGED));
        assertThat(Gallery.words(html))
                .contains("From version 1 by Kent of Tue 3 March 2026 (declined)", "facts changed");
        assertThat(ComparePage.address("/records/one", record.getOffers(0), record.getOffers(1)))
                .isEqualTo("/records/one/compare?before=5050505050505050&after=5151515151515151");
        assertThat(ComparePage.named(record, "5151515151515151")).contains(record.getOffers(1));
        assertThat(ComparePage.named(record, "51")).isEmpty();
    }

    @Test
    void an_offer_that_was_asked_back_says_for_what_it_waits() {
        var record = Examples.offered().toBuilder();
        record.getOffersBuilder(1).setWithdrawalAskedAtMicros(Examples.micros("2026-03-05T16:00:00Z"));
        var page = page(record.build(), Examples.SIDES);
        assertThat(page.notices())
                .containsExactly(
                        "Kent asked for version 2 back on Thu 5 March 2026, 16:00:00. That ends nothing by itself: an answer that stands already wins.");
        assertThat(page.owed()).startsWith("NHS Kent and Medway’s service releases it by itself");
        assertThat(page.actions().withdraw()).isNull();
        assertThat(Objects.requireNonNull(page(Examples.offered(), Examples.SIDES)
                                .actions()
                                .withdraw())
                        .text())
                .isEqualTo("Ask for version 2 back");
        Gallery.hang("record-asked-back", "record/page", page);
    }

    @Test
    void an_offer_that_ended_without_an_answer_says_when_and_how() {
        assertThat(ended(OfferStatus.OFFER_STATUS_EXPIRED))
                .isEqualTo(
                        "Kent’s version 2 was not answered in time: it ended on Tue 31 March 2026, 23:59:59. Nothing is agreed.");
        assertThat(ended(OfferStatus.OFFER_STATUS_RELEASED))
                .isEqualTo(
                        "Kent’s version 2 was withdrawn: asked back on Thu 5 March 2026, released on Thu 5 March 2026, 16:00:02. Nothing is agreed.");
    }

    private static String ended(OfferStatus status) {
        var record = Examples.offered().toBuilder();
        record.getSummaryBuilder().setStatus(RecordStatus.RECORD_STATUS_LAPSED).clearWaitingFor();
        record.getOffersBuilder(1)
                .setStatus(status)
                .setWithdrawalAskedAtMicros(Examples.micros("2026-03-05T16:00:00Z"))
                .setEndedAtMicros(Examples.micros("2026-03-05T16:00:02Z"));
        var page = page(record.build(), Examples.SIDES);
        assertThat(Objects.requireNonNull(page.actions().start()).button()).isEqualTo("Draft new terms");
        return page.standing();
    }

    @Test
    void what_is_agreed_stays_visible_while_new_terms_are_on_offer() {
        var record = Examples.agreed().toBuilder()
                .addOffers(Examples.offer(1, "kmicb", Examples.shared(), OfferStatus.OFFER_STATUS_OPEN)
                        .setNegotiation(2)
                        .setReference(OfferReference.newBuilder().setDigest(Examples.hash(7))));
        var page = page(record.build(), Examples.SIDES);
        assertThat(page.standing()).startsWith("Agreed from 1 September 2017").contains("offered version 1");
        assertThat(Objects.requireNonNull(page.inForce()).href()).endsWith("?version=1#terms");
        assertThat(Objects.requireNonNull(Objects.requireNonNull(page.shown()).changes())
                        .heading())
                .isEqualTo("What changed since version 1 by Kent");
        var words = Gallery.words(Gallery.hang("record-varied", "record/page", page));
        assertThat(words)
                .contains("What was agreed stays in force until both agree something else", "Draft a counter-offer");
    }

    @Test
    void every_reason_to_be_void_in_the_protocol_has_a_sentence_of_its_own() throws IOException {
        var protocol = Files.readString(Path.of("..", "docs", "protocol.md"));
        var table = protocol.substring(protocol.indexOf("| reason | void when |"), protocol.indexOf("### 5.4"));
        var named = table.lines()
                .map(line -> line.split("\\|", -1))
                .filter(cells -> cells.length > 2)
                .flatMap(cells ->
                        Pattern.compile("`([A-Z_]+)`").matcher(cells[1]).results())
                .map(code -> code.group(1))
                .collect(Collectors.toSet());
        assertThat(named).hasSizeGreaterThan(30).contains("CROSSED");
        assertThat(VoidReasons.codes()).containsAll(named);
        assertThat(VoidReasons.codes()).allSatisfy(code -> assertThat(VoidReasons.sentence(code))
                .matches("[A-Z].{15,}\\.")
                .doesNotContain("_"));
        assertThat(VoidReasons.sentence("OF_TOMORROW")).isEqualTo("The reason is of newer rules: of tomorrow.");
    }

    @Test
    void text_of_a_record_cannot_become_markup() {
        var hostile = Examples.offered().toBuilder();
        hostile.getSummaryBuilder().setTitle("<script>alert(1)</script> \u202Egnihton");
        var html = Gallery.hang("record-hostile", "record/page", page(hostile.build(), Examples.SIDES));
        assertThat(html).doesNotContain("<script>alert").contains("&lt;script&gt;");
    }

    @Test
    void what_is_found_leads_to_the_entries_behind_it_and_what_holds_now_comes_first() {
        var record = Examples.agreed().toBuilder()
                .addFindings(found(FindingKind.FINDING_KIND_PAST_REVIEW, "2019-11-22", "2022-09-01"))
                .addFindings(found(FindingKind.FINDING_KIND_EXPIRED_WITHOUT_SUCCESSOR, "2026-03-06", ""))
                .addFindings(found(FindingKind.FINDING_KIND_CLAIM_UNPAID, "2026-03-07", ""))
                .build();
        var page = page(record, Examples.SIDES);
        assertThat(page.findings().rows())
                .extracting(FindingList.Row::title)
                .containsExactly("Expired, nothing follows", "Past its review date");
        assertThat(page.findings().rows().getFirst().entries())
                .containsExactly(new Anchor(
                        "Kent offered version 1, Tue 3 March 2026",
                        "/records/kcc-kmicb/" + Examples.RECORD + "#entry-kcc-1"));
        assertThat(Gallery.hang("record-findings", "record/page", page))
                .contains("id=\"entry-kcc-1\"", "href=\"/records/kcc-kmicb/" + Examples.RECORD + "#entry-kcc-1\"");
    }

    private static FindingView.Builder found(FindingKind kind, String from, String until) {
        return FindingView.newBuilder()
                .setFinding(FindingSummary.newBuilder()
                        .setKind(kind)
                        .setHasMoney(true)
                        .setMoneyPence(4_125_050)
                        .setHoldsFrom(from)
                        .setHoldsUntil(until))
                .addEntries(FindingEntry.newBuilder()
                        .setOrigin("concord/kcc-kmicb/kcc/1")
                        .setIndex(1));
    }
}
