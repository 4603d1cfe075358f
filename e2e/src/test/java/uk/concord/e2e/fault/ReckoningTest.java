package uk.concord.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.concord.e2e.fault.HeldBook.HeldEntry;
import uk.concord.e2e.fault.HeldBook.HeldRecord;

/** The campaign's check itself: one defect at a time is put into a book, and is found. */
class ReckoningTest {
    private static final HeldEntry OPENED = new HeldEntry("OPENED", "kent 1", "a1");
    private static final HeldEntry OFFER = new HeldEntry("OFFER", "kent 2", "a2");
    private static final HeldEntry ACCEPT = new HeldEntry("ACCEPT", "health 1", "b1");
    private static final HeldEntry OPENED_ALSO = new HeldEntry("OPENED", "kent 3", "a3");
    private static final HeldEntry OFFER_ALSO = new HeldEntry("OFFER", "kent 4", "a4");
    private static final HeldRecord TWO = new HeldRecord("state two", List.of(OPENED_ALSO, OFFER_ALSO));
    private static final List<Negotiated> ANSWERED =
            List.of(new Negotiated("Accepted", "one", "ACCEPT"), new Negotiated("Still open", "two", ""));

    private static HeldBook book(String agency, List<HeldEntry> one) {
        return new HeldBook(agency, List.of("two", "one"), Map.of("one", new HeldRecord("state one", one), "two", TWO));
    }

    private static HeldBook whole(String agency) {
        return book(agency, List.of(OPENED, OFFER, ACCEPT));
    }

    private static HeldBook with(HeldEntry... more) {
        var entries = new ArrayList<>(List.of(OPENED, OFFER, ACCEPT));
        entries.addAll(List.of(more));
        return book("Kent", entries);
    }

    private static List<String> against(HeldBook kent) {
        return Reckoning.problems(ANSWERED, kent, whole("NHS"));
    }

    @Test
    void books_that_hold_what_was_answered_are_left_alone() {
        assertThat(against(whole("Kent"))).isEmpty();
    }

    @Test
    void an_entry_lost_in_both_books_is_found() {
        var without = List.of(OPENED, OFFER);
        assertThat(Reckoning.problems(ANSWERED, book("Kent", without), book("NHS", without)))
                .containsExactly(
                        "The book of Kent holds ACCEPT of record one 0 times.",
                        "The book of NHS holds ACCEPT of record one 0 times.");
    }

    @Test
    void an_answer_in_one_book_only_is_found() {
        assertThat(against(book("Kent", List.of(OPENED, OFFER))))
                .containsExactly(
                        "The book of Kent holds ACCEPT of record one 0 times.",
                        "The book of Kent lacks ACCEPT at health 1 of record one, which NHS holds.");
    }

    @Test
    void a_command_carried_out_twice_is_found() {
        var again = new HeldEntry("OFFER", "kent 5", "a5");
        assertThat(against(with(again)))
                .containsExactly(
                        "The book of Kent holds OFFER of record one 2 times.",
                        "The book of NHS lacks OFFER at kent 5 of record one, which Kent holds.");
    }

    @Test
    void an_entry_kept_twice_is_found() {
        assertThat(against(with(ACCEPT)))
                .containsExactly(
                        "The book of Kent holds ACCEPT of record one 2 times.",
                        "The book of Kent holds health 1 of record one twice.",
                        "The book of Kent holds leaf b1 of record one twice.");
    }

    @Test
    void an_answer_that_was_never_given_is_found() {
        var decline = new HeldEntry("DECLINE", "health 2", "b2");
        assertThat(against(with(decline)))
                .contains("The book of Kent holds DECLINE at health 2 of record one, which nobody was told.");
    }

    @Test
    void another_entry_in_the_place_of_one_is_found() {
        var other = new HeldEntry("ACCEPT", "health 1", "b9");
        assertThat(against(book("Kent", List.of(OPENED, OFFER, other))))
                .containsExactly(
                        "The book of NHS lacks ACCEPT at health 1 of record one, which Kent holds.",
                        "The book of Kent lacks ACCEPT at health 1 of record one, which NHS holds.");
    }

    @Test
    void a_record_that_folds_to_two_states_is_found() {
        var elsewhere = new HeldRecord("another state", List.of(OPENED, OFFER, ACCEPT));
        var records = Map.of("one", elsewhere, "two", TWO);
        assertThat(against(new HeldBook("Kent", List.of("one", "two"), records)))
                .containsExactly("Record one folds to two states.");
    }

    @Test
    void records_lost_doubled_and_unheard_of_are_found() {
        var kent = whole("Kent");
        Stream.of(
                        Map.entry(List.of("two"), "The book of Kent lists record one 0 times."),
                        Map.entry(List.of("one", "two", "one"), "The book of Kent lists record one 2 times."),
                        Map.entry(
                                List.of("one", "two", "three"),
                                "The book of Kent lists record three, of which nobody was told."))
                .forEach(seeded -> assertThat(against(new HeldBook("Kent", seeded.getKey(), kent.records())))
                        .containsExactly(seeded.getValue()));
    }
}
