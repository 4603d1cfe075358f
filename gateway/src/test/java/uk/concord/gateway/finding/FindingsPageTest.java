package uk.concord.gateway.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.Examples;
import uk.concord.gateway.Gallery;
import uk.concord.gateway.layout.Reader;
import uk.concord.gateway.streaming.PiecesStream;
import uk.concord.proto.record.v1.CountFindingsResponse;
import uk.concord.proto.record.v1.FindingCount;
import uk.concord.proto.record.v1.FindingKind;
import uk.concord.proto.record.v1.FindingSummary;
import uk.concord.proto.record.v1.FoundOnRecord;
import uk.concord.proto.record.v1.ListFindingsResponse;

class FindingsPageTest {
    private static final Reader READER = new Reader(
            List.of(new Reader.Choice("kcc-kmicb", "Kent and NHS Kent and Medway")),
            List.of(new Reader.Choice("kcc", "Kent’s book"), new Reader.Choice("kmicb", "NHS’s book")));
    private static final FoundOnRecord FOUND = FoundOnRecord.newBuilder()
            .setRecordId(Examples.RECORD)
            .setRef("KC-2026-0003")
            .setTitle("=Therapies")
            .setFinding(FindingSummary.newBuilder()
                    .setKind(FindingKind.FINDING_KIND_SUPERSEDED_CODE)
                    .setLine("kchft")
                    .setLineName("Kent Community Health")
                    .setOrganisation("ODS:91Q")
                    .setHasMoney(true)
                    .setMoneyPence(4_125_050)
                    .setHoldsFrom("2022-07-01")
                    .setHoldsUntil("2022-09-01"))
            .build();

    private static FindingSearch search(String query) {
        return FindingSearch.read(
                "kcc-kmicb", "", HttpRequest.GET("/findings?" + query).getParameters());
    }

    private static FindingsPage page(
            FindingSearch search, @Nullable ListFindingsResponse found, FindingCount.Builder... counts) {
        var counted = CountFindingsResponse.newBuilder().setOn("2026-03-06");
        for (var count : counts) {
            counted.addCounts(count);
        }
        return FindingsPage.of(search, Examples.SIDES, READER, counted.build(), found);
    }

    private static FindingCount.Builder count(FindingKind kind, int found, long pence) {
        return FindingCount.newBuilder().setKind(kind).setFound(found).setMoneyPence(pence);
    }

    @Test
    void kinds_are_counted_with_their_money_and_lead_to_their_lists() {
        var page = page(
                search("owner=kcc"),
                null,
                count(FindingKind.FINDING_KIND_PAST_REVIEW, 2, 100_000_000),
                count(FindingKind.FINDING_KIND_EXPIRED_WITHOUT_SUCCESSOR, 1, 0));
        assertThat(page.lead()).isEqualTo("3 findings are open today.");
        assertThat(page.kinds().getFirst().open().href())
                .isEqualTo("/findings?partnership=kcc-kmicb&kind=past-review&owner=kcc#opened");
        assertThat(page.kinds()).extracting(FindingsPage.Kind::money).containsExactly("£1,000,000", "–");
        assertThat(page.everything()).isEqualTo("/findings?partnership=kcc-kmicb");
        assertThat(Gallery.words(Gallery.hang("findings", "finding/page", page)))
                .contains("Past its review date", "Expired, nothing follows", "£1,000,000", "Kent’s book");
    }

    @Test
    void a_kind_that_is_opened_says_its_rule_its_source_and_what_to_do() {
        var page = page(
                search("kind=superseded-code&on=2022-08-01"),
                ListFindingsResponse.newBuilder()
                        .addFindings(FOUND)
                        .setNextPageToken("next")
                        .build(),
                count(FindingKind.FINDING_KIND_SUPERSEDED_CODE, 1, 4_125_050));
        assertThat(page.lead()).isEqualTo("1 finding is open on Fri 6 March 2026.");
        var opened = Objects.requireNonNull(page.opened());
        assertThat(opened.rows().getFirst().record().href())
                .isEqualTo("/records/kcc-kmicb/" + Examples.RECORD + "#findings");
        assertThat(opened.pagination().next())
                .isEqualTo("/findings?partnership=kcc-kmicb&kind=superseded-code&on=2022-08-01&page=next#opened");
        assertThat(Gallery.words(Gallery.hang("findings-opened", "finding/page", page)))
                .contains(
                        "Code 91Q, Kent Community Health",
                        "£41,250.50 at stake",
                        "From Fri 1 July 2022 until Wed 31 August 2022 · For both to put right",
                        "NHS Organisation Data Service");
    }

    @Test
    void where_nothing_is_found_the_page_says_so() {
        var page = page(search(""), null);
        assertThat(page.lead()).isEqualTo("Nothing found.");
        assertThat(page.csv()).isNull();
        assertThat(Gallery.words(Gallery.hang("findings-none", "finding/page", page)))
                .contains("Nothing found.");
    }

    @Test
    void what_nobody_can_ask_for_is_left_out_of_the_address() {
        assertThat(search("kind=unspecified&owner=%3Cb%3E&on=never").href())
                .isEqualTo("/findings?partnership=kcc-kmicb");
        assertThat(search("on-day=1&on-month=4&on-year=2027").href())
                .isEqualTo("/findings?partnership=kcc-kmicb&on=2027-04-01");
        assertThat(search("on-day=31&on-month=2&on-year=2027").on()).isNull();
    }

    @Test
    void a_file_has_a_line_for_each_with_plain_figures_and_no_formula() throws IOException {
        try (var stream = new PiecesStream(
                new FindingsCsv(Examples.SIDES).lines(List.of(FOUND).iterator()))) {
            var table = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(table.lines().toList().getLast())
                    .startsWith("\"Superseded organisation code\",\"KC-2026-0003\",\"'=Therapies\",")
                    .contains(",\"ODS:91Q\",\"2022-07-01\",\"2022-09-01\",41250.50,\"Both\",");
        }
    }
}
