package uk.concord.gateway.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.Examples;
import uk.concord.gateway.Gallery;
import uk.concord.proto.record.v1.ListRecordsResponse;
import uk.concord.proto.record.v1.RecordStatus;

class RecordsPageTest {
    private static final Search SEARCH = new Search("kcc-kmicb", "", "", Set.of(), "");

    private static RecordsPage page(ListRecordsResponse found, Search search) {
        return RecordsPage.of(
                found,
                Examples.SIDES,
                search,
                List.of(
                        new RecordsPage.Choice("kcc-kmicb", "Kent and NHS Kent and Medway"),
                        new RecordsPage.Choice("mdw-kmicb", "Medway and NHS Kent and Medway")),
                List.of(),
                Examples.NOW);
    }

    @Test
    void a_row_says_where_a_record_stands_and_what_comes_next() {
        var page = page(
                ListRecordsResponse.newBuilder()
                        .addRecords(Examples.summary())
                        .setTotalCapped(1)
                        .build(),
                SEARCH);
        assertThat(page.standing()).isEqualTo("1 record of Kent and NHS Kent and Medway.");
        assertThat(page.rows().getFirst().next())
                .isEqualTo("Waiting for NHS Kent and Medway, in 25 days (Tue 31 March)");
        assertThat(Gallery.words(Gallery.hang("records", "records/page", page)))
                .contains("KC-2026-0001", "Offered", "Section 76", "Held by both", "£2,657,000");
    }

    @Test
    void the_next_page_keeps_what_was_asked_for() {
        var search = new Search("kcc-kmicb", "", "mental health", Set.of(RecordStatus.RECORD_STATUS_AGREED), "");
        var page = page(
                ListRecordsResponse.newBuilder()
                        .addRecords(Examples.summary())
                        .setNextPageToken("a+b")
                        .setTotalCapped(40)
                        .build(),
                search);
        assertThat(page.pagination().next())
                .isEqualTo("/records?partnership=kcc-kmicb&q=mental+health&status=agreed&page=a%2Bb");
        assertThat(page.pagination().first()).isNull();
    }

    @Test
    void nothing_found_is_not_a_dead_end() {
        var search = new Search("kcc-kmicb", "", "zebra", Set.of(), "");
        assertThat(Gallery.words(Gallery.hang(
                        "records-empty", "records/page", page(ListRecordsResponse.getDefaultInstance(), search))))
                .contains("No record matches. Try fewer words, or take the filter away.");
    }

    @Test
    void unknown_statuses_of_an_address_are_left_out() {
        assertThat(Search.statuses(List.of("agreed", "unrecognized", "x")))
                .containsExactly(RecordStatus.RECORD_STATUS_AGREED);
    }
}
