package uk.concord.gateway.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.Examples;
import uk.concord.gateway.Gallery;
import uk.concord.proto.evidence.v1.GetBookResponse;
import uk.concord.proto.evidence.v1.LogHead;
import uk.concord.proto.evidence.v1.RecordDigest;

class ComparisonTest {
    private static LogHead.Builder head(String agency, long size, int root) {
        return LogHead.newBuilder()
                .setOrigin("concord/kcc-kmicb/" + agency + "/1")
                .setSize(size)
                .setRoot(Examples.hash(root))
                .setCosignedSize(size)
                .setCosignedAtMicros(Examples.NOW);
    }

    private static Book book(String agency, LogHead.Builder own, LogHead.Builder mirror, RecordDigest... digests) {
        var answer = GetBookResponse.newBuilder()
                .setPartnership(Examples.PARTNERSHIP)
                .setOwn(own)
                .setMirror(mirror)
                .setOwnVerifiedSize(own.getSize())
                .setVerifiedAtMicros(Examples.NOW)
                .build();
        return new Book(agency, answer, List.of(digests), true, "");
    }

    private static RecordDigest digest(int state) {
        return RecordDigest.newBuilder()
                .setRecordId(Examples.RECORD)
                .setRef("KC-2026-0001")
                .setCouncilEntries(3)
                .setHealthEntries(1)
                .setStateDigest(Examples.hash(state))
                .build();
    }

    private static final Book KENT = book("Kent", head("kcc", 700, 1), head("kmicb", 504, 2), digest(9));

    @Test
    void equal_books_agree_on_all_their_entries() {
        var pair = Comparison.of("kcc-kmicb", KENT, book("NHS", head("kmicb", 504, 2), head("kcc", 700, 1), digest(9)));
        assertThat(pair.agree()).isTrue();
        assertThat(pair.verdict()).isEqualTo("The two books agree on all 1,204 entries.");
        assertThat(Gallery.words(Gallery.hang("books", "books/page", new BooksPage(List.of(pair)))))
                .contains("1 of 1 record compared agrees.", "01010101");
    }

    @Test
    void books_without_records_say_so_in_words() {
        var pair = Comparison.of(
                "kcc-kmicb",
                book("Kent", head("kcc", 1, 1), head("kmicb", 1, 2)),
                book("NHS", head("kmicb", 1, 2), head("kcc", 1, 1)));
        assertThat(pair.agree()).isTrue();
        assertThat(pair.recordsStanding()).isEqualTo("Neither book holds a record yet, so there is none to compare.");
    }

    @Test
    void records_stand_in_the_order_of_their_references() {
        var late = digest(9).toBuilder().setRecordId("0").setRef("KC-2026-0010").build();
        var kent = book("Kent", head("kcc", 700, 1), head("kmicb", 504, 2), digest(9), late);
        var health = book("NHS", head("kmicb", 504, 2), head("kcc", 700, 1), late, digest(9));
        assertThat(Comparison.of("kcc-kmicb", kent, health).records())
                .extracting(BooksPage.Compared::ref)
                .containsExactly("KC-2026-0001", "KC-2026-0010");
    }

    @Test
    void a_book_that_lags_behind_is_not_said_to_agree() {
        var pair = Comparison.of("kcc-kmicb", KENT, book("NHS", head("kmicb", 504, 2), head("kcc", 699, 7), digest(9)));
        assertThat(pair.agree()).isFalse();
        assertThat(pair.verdict()).startsWith("One book holds entries the other has not received yet.");
    }

    @Test
    void two_roots_at_one_size_are_called_what_they_are() {
        var pair = Comparison.of("kcc-kmicb", KENT, book("NHS", head("kmicb", 504, 2), head("kcc", 700, 8), digest(9)));
        assertThat(pair.verdict())
                .isEqualTo("The two books do not agree: at the same size a log has two different roots.");
    }

    @Test
    void a_record_that_is_read_differently_is_found() {
        var pair = Comparison.of("kcc-kmicb", KENT, book("NHS", head("kmicb", 504, 2), head("kcc", 700, 1), digest(8)));
        assertThat(pair.agree()).isFalse();
        assertThat(pair.records().getFirst().verdict().text()).isEqualTo("Differs");
    }

    @Test
    void a_book_that_does_not_answer_is_never_said_to_agree() {
        var pair = Comparison.of("kcc-kmicb", KENT, Book.silent("NHS", "The service cannot be reached just now."));
        assertThat(pair.agree()).isFalse();
        assertThat(pair.verdict()).contains("cannot be compared");
        Gallery.hang("books-silent", "books/page", new BooksPage(List.of(pair)));
    }

    @Test
    void records_that_were_not_all_read_are_not_said_to_agree() {
        var answer = KENT.answer();
        var half = new Book("Kent", answer, KENT.digests(), false, "");
        var pair = Comparison.of("kcc-kmicb", half, book("NHS", head("kmicb", 504, 2), head("kcc", 700, 1), digest(9)));
        assertThat(pair.agree()).isFalse();
    }
}
