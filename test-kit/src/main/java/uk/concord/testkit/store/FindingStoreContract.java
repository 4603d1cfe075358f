package uk.concord.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.proto.record.v1.FindingKind.FINDING_KIND_CLAIM_UNPAID;
import static uk.concord.proto.record.v1.FindingKind.FINDING_KIND_PAST_REVIEW;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.concord.node.book.Found;
import uk.concord.node.book.RecordQuery.Position;
import uk.concord.node.book.RecordRow;
import uk.concord.proto.record.v1.FindingKind;
import uk.concord.record.AgencyCode;

/** Findings as every store must list and count them. */
public abstract class FindingStoreContract extends StoreUnderTest {
    private static final AgencyCode KCC = new AgencyCode("kcc");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

    private final RecordRow late = Stored.found(
            Stored.record(), Stored.finding(FINDING_KIND_PAST_REVIEW, "", 500, "2026-04-01", "2028-04-01"));
    private final RecordRow both = Stored.found(
            Stored.record(),
            Stored.finding(FINDING_KIND_PAST_REVIEW, "kcc", 70, "2026-03-01", ""),
            Stored.finding(FINDING_KIND_CLAIM_UNPAID, "kcc", 3, "2026-11-28", ""),
            Stored.finding(FINDING_KIND_CLAIM_UNPAID, "kmicb", 4, "2026-11-28", ""));
    private final RecordRow over =
            Stored.found(Stored.record(), Stored.finding(FINDING_KIND_PAST_REVIEW, "", 9, "2026-01-01", "2026-11-28"));
    private final RecordRow ahead =
            Stored.found(Stored.record(), Stored.finding(FINDING_KIND_PAST_REVIEW, "", 9, "2026-11-29", ""));

    @Test
    void come_by_kind_and_those_that_have_held_longest_first_page_by_page() {
        write(here, book -> book.project(List.of(late, both, over, ahead)));
        var all = List.of(on(both, 0), on(late, 0), on(both, 1), on(both, 2));
        assertThat(list(new Found.Query(null, null, TODAY))).isEqualTo(all);
        var paged = new ArrayList<Found>();
        @Nullable Position after = null;
        for (var page = 0; page < all.size(); page++) {
            var position = after;
            List<Found> next =
                    store().read(here, book -> book.findings(new Found.Query(null, null, TODAY), position, 1));
            paged.addAll(next);
            after = new Position(next.getLast().place(), next.getLast().recordId());
        }
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void are_those_of_a_kind_of_an_owner_and_of_a_day() {
        write(here, book -> book.project(List.of(late, both, over, ahead)));
        assertThat(list(new Found.Query(FINDING_KIND_CLAIM_UNPAID, null, TODAY)))
                .containsExactly(on(both, 1), on(both, 2));
        assertThat(list(new Found.Query(null, KCC, TODAY))).containsExactly(on(both, 0), on(late, 0), on(both, 1));
        assertThat(list(new Found.Query(null, null, TODAY.minusDays(1))))
                .containsExactly(on(over, 0), on(both, 0), on(late, 0));
        assertThat(list(new Found.Query(FINDING_KIND_PAST_REVIEW, null, LocalDate.parse("2028-04-01"))))
                .containsExactly(on(both, 0), on(ahead, 0));
    }

    @Test
    void are_counted_with_the_money_at_stake() {
        write(here, book -> book.project(List.of(late, both, over, ahead)));
        assertThat(counts(new Found.Query(null, null, TODAY)))
                .containsExactly(
                        new Found.Count(FINDING_KIND_PAST_REVIEW, 2, 570),
                        new Found.Count(FINDING_KIND_CLAIM_UNPAID, 2, 7));
        assertThat(counts(new Found.Query(null, KCC, TODAY)))
                .contains(new Found.Count(FINDING_KIND_CLAIM_UNPAID, 1, 3));
        assertThat(counts(new Found.Query(null, null, LocalDate.parse("2025-01-01"))))
                .isEmpty();
    }

    @Test
    void go_once_their_record_is_projected_without_them() {
        write(here, book -> book.project(List.of(late, both)));
        write(here, book -> book.project(List.of(Stored.found(both.recordId()))));
        assertThat(list(new Found.Query(null, null, TODAY))).containsExactly(on(late, 0));
        write(here, book -> book.removeRowsWithoutEntries(null, null));
        assertThat(list(new Found.Query(null, null, TODAY))).isEmpty();
        assertThat(counts(new Found.Query(null, null, TODAY))).isEmpty();
    }

    @Test
    void of_one_partnership_are_not_seen_in_another() {
        write(here, book -> book.project(List.of(late)));
        assertThat(store().<List<Found>>read(
                                partnership(), book -> book.findings(new Found.Query(null, null, TODAY), null, 10)))
                .isEmpty();
    }

    private List<Found> list(Found.Query query) {
        return store().read(here, book -> book.findings(query, null, 100));
    }

    private List<Found.Count> counts(Found.Query query) {
        return store().read(here, book -> book.countFindings(query));
    }

    private static Found on(RecordRow row, int number) {
        return Found.on(row.summary()).get(number);
    }

    /** Kinds by their places: no kind's findings come among another's. */
    @Test
    void of_a_kind_lie_between_its_first_place_and_the_next() {
        assertThat(on(both, 0).place())
                .isBetween(Found.before(FINDING_KIND_PAST_REVIEW), Found.after(FINDING_KIND_PAST_REVIEW) - 1);
        assertThat(Found.after(FindingKind.FINDING_KIND_LADDER_OVER)).isPositive();
    }
}
