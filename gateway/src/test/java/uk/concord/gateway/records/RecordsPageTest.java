package uk.concord.gateway.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.Examples;
import uk.concord.gateway.Gallery;
import uk.concord.gateway.layout.Reader;
import uk.concord.proto.entry.v1.LegalBasis;
import uk.concord.proto.entry.v1.Organisation;
import uk.concord.proto.record.v1.ListRecordsRequest;
import uk.concord.proto.record.v1.ListRecordsResponse;
import uk.concord.proto.record.v1.RecordChoices;
import uk.concord.proto.record.v1.RecordOrder;

class RecordsPageTest {
    private static final Search SEARCH = search("");

    private static RecordsPage page(ListRecordsResponse found, Search search) {
        return RecordsPage.of(
                found,
                Examples.SIDES,
                search,
                new Reader(
                        List.of(
                                new Reader.Choice("kcc-kmicb", "Kent and NHS Kent and Medway"),
                                new Reader.Choice("mdw-kmicb", "Medway and NHS Kent and Medway")),
                        List.of()),
                true,
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
        var search = search("q=mental+health&status=agreed");
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
        var search = search("q=zebra");
        assertThat(Gallery.words(Gallery.hang(
                        "records-empty", "records/page", page(ListRecordsResponse.getDefaultInstance(), search))))
                .contains("No record matches. Try fewer words, or take the filter away.");
    }

    @Test
    void everything_asked_for_stands_in_the_address_and_is_asked_of_the_service() {
        var asked =
                "q=speech&status=agreed&status=offered&waiting=kmicb&mine=yes&service=SALT&basis=s76&provider=ODS%3ARXY"
                        + "&weakness=4&weakness=9&year=2026&order=due&page=t";
        var search = search(asked);
        assertThat(search.href())
                .isEqualTo("/records?partnership=kcc-kmicb&"
                        + asked.replace("status=agreed&status=offered", "status=offered&status=agreed"));
        assertThat(search.request().build())
                .isEqualTo(ListRecordsRequest.newBuilder()
                        .setPartnershipId("kcc-kmicb")
                        .setPageToken("t")
                        .setQuery("speech")
                        .addAllStatuses(search.statuses())
                        .setWaitingFor("kmicb")
                        .setServiceCode("SALT")
                        .addLegalBases(LegalBasis.LEGAL_BASIS_S76)
                        .setProvider("ODS:RXY")
                        .addAllWeaknesses(search.weaknesses())
                        .setFinancialYear(2026)
                        .setMine(true)
                        .setOrder(RecordOrder.RECORD_ORDER_DUE)
                        .build());
        assertThat(search.csv()).startsWith("/records.csv?").doesNotContain("page=");
        assertThat(search.everything()).isEqualTo("/records?partnership=kcc-kmicb");
    }

    @Test
    void what_nobody_can_ask_for_is_left_out_of_an_address() {
        assertThat(search(
                                "status=agreed&status=unrecognized&status=x&waiting=%3Cb%3E&service=%C3%A9&provider=ODS&weakness=10"
                                        + "&weakness=x&year=1&order=upwards&mine=no")
                        .href())
                .isEqualTo("/records?partnership=kcc-kmicb&status=agreed");
    }

    @Test
    void a_filter_that_is_used_stands_open_and_keeps_its_choice() {
        var found = ListRecordsResponse.newBuilder()
                .addRecords(Examples.summary())
                .setTotalCapped(10_000)
                .setChoices(RecordChoices.newBuilder()
                        .addServiceCodes("CYPMHS")
                        .addProviders(Organisation.newBuilder()
                                .setScheme("ODS")
                                .setCode("RXY")
                                .setName("Kent and Medway NHS and Social Care Partnership Trust")))
                .build();
        var page = page(found, search("service=SALT&provider=ODS:RXY&year=2001"));
        assertThat(page.filters().moreOpen()).isTrue();
        assertThat(page.standing()).startsWith("10,000+ records");
        assertThat(Gallery.hang("records-filtered", "records/page", page))
                .contains("<option value=\"SALT\" selected", "<option value=\"ODS:RXY\" selected")
                .contains("<option value=\"2001\" selected", "Take all filters away", "/records.csv?");
        assertThat(page(found, SEARCH).filters().moreOpen()).isFalse();
    }

    private static Search search(String address) {
        return Search.read(
                "kcc-kmicb", "", HttpRequest.GET("/records?" + address).getParameters());
    }
}
