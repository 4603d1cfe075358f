package uk.concord.gateway.readings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.Examples;
import uk.concord.gateway.Gallery;
import uk.concord.gateway.layout.Shell;
import uk.concord.gateway.readings.ReadingsPage.Asked;
import uk.concord.proto.record.v1.ListReadingsResponse;
import uk.concord.proto.record.v1.Reading;
import uk.concord.proto.record.v1.ReadingSubject;

class ReadingsPageTest {
    private static final String RECORD = "00000000-0000-4000-8000-000000000007";
    private static final Shell AUDITORS = new Shell(
            new Shell.SignedIn("Ada Auditor", "External auditor", "Reading for both agencies", true),
            List.of(),
            List.of(),
            "token");

    private static Reading.Builder reading() {
        return Reading.newBuilder()
                .setPost("External auditor")
                .setAuditor(true)
                .setSubject(ReadingSubject.READING_SUBJECT_RECORD)
                .setRecordId(RECORD)
                .setBook("kmicb")
                .setReadAtMicros(Examples.NOW - 60_000_000);
    }

    @Test
    void a_look_says_who_by_post_and_from_where_in_whose_book_and_when() {
        var found = ListReadingsResponse.newBuilder()
                .addReadings(reading())
                .addReadings(reading()
                        .setAuditor(false)
                        .setPost("Commissioner")
                        .setAgency("kcc")
                        .setBook("kcc"))
                .setNextPageToken("t")
                .build();
        var page = ReadingsPage.of(found, new Asked("kcc-kmicb", RECORD, "", ""), Examples.SIDES, Examples.NOW);
        assertThat(Gallery.words(Gallery.hang("readings-record", "readings/page", page)))
                .contains("External auditor", "from outside", "Auditor", "NHS Kent and Medway’s book")
                .contains("Commissioner", "Kent", "Kent’s book");
        assertThat(page.pagination().next()).isEqualTo("/records/kcc-kmicb/" + RECORD + "/readings?page=t");
        assertThat(page.back().href()).isEqualTo("/records/kcc-kmicb/" + RECORD);
    }

    @Test
    void looks_at_anything_lead_to_the_record_in_the_same_book() {
        var found = ListReadingsResponse.newBuilder()
                .addReadings(reading())
                .addReadings(reading()
                        .setSubject(ReadingSubject.READING_SUBJECT_BOOK)
                        .setRecordId(""))
                .build();
        var page = ReadingsPage.of(found, new Asked("kcc-kmicb", "", "kmicb", ""), Examples.SIDES, Examples.NOW);
        assertThat(page.rows().getFirst().what().href()).isEqualTo("/records/kcc-kmicb/" + RECORD + "?book=kmicb");
        assertThat(Gallery.words(Gallery.hang("readings-all", "readings/page", page)))
                .contains("The book");
    }

    @Test
    void nobody_yet_is_said_so_and_every_auditors_page_says_that_reading_is_recorded() {
        var page = ReadingsPage.of(
                ListReadingsResponse.getDefaultInstance(),
                new Asked("kcc-kmicb", RECORD, "", ""),
                Examples.SIDES,
                Examples.NOW);
        assertThat(Gallery.words(Gallery.hang("readings-none", "readings/page", AUDITORS, page)))
                .contains("Nobody’s reading of this record is on record yet.", "Your reading is recorded.");
        assertThat(Gallery.words(Gallery.hang("readings-none-member", "readings/page", page)))
                .doesNotContain("Your reading is recorded.");
    }
}
