package uk.concord.record.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.record.Pence;
import uk.concord.record.decision.AgencyDecision;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.LinePeriod;
import uk.concord.record.entry.Payload;
import uk.concord.record.story.Author;
import uk.concord.record.story.Samples;
import uk.concord.record.story.Spendings;
import uk.concord.record.story.Story;

/** What is found of money spent and paid, and what stands just beside it and is not. The agreement runs from July 2026, and it is August. */
class MoneyFindingsTest {
    private static final LocalDate DECIDED = LocalDate.of(2026, 8, 10);
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 15);

    private final Story story = Spendings.agreed();

    private List<Finding> found(FindingKind kind) {
        return Findings.of(story.record()).stream()
                .filter(finding -> finding.kind() == kind)
                .toList();
    }

    @Test
    void a_service_that_ran_on_is_found_from_the_day_on_which_it_was_entered() {
        var june = Spendings.period(story, "early-help", LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));
        var entry = story.kent().appends(Spendings.spent(june, 1_000, true));
        assertThat(found(FindingKind.RAN_ON))
                .containsExactly(new Finding(
                        FindingKind.RAN_ON,
                        "early-help",
                        null,
                        null,
                        List.of(EntryPlace.of(entry)),
                        Pence.ofPounds(1_000),
                        TODAY,
                        null));
        story.kent().appends(Spendings.takenBack(entry));
        assertThat(found(FindingKind.RAN_ON)).isEmpty();
    }

    @Test
    void a_line_may_cost_all_that_was_promised_for_the_year_and_not_a_pound_more() {
        story.kent().appends(Spendings.spent(story, 1_500_000));
        assertThat(found(FindingKind.SPENT_OVER_LINE)).isEmpty();
        story.nhs().sees().appends(Spendings.spent(story, 1));
        story.kent().sees();
        var over = found(FindingKind.SPENT_OVER_LINE);
        assertThat(over).hasSize(1);
        assertThat(over.getFirst().money()).isEqualTo(Pence.ofPounds(1));
        assertThat(over.getFirst().entries()).hasSize(2);
    }

    @Test
    void who_has_paid_some_of_a_year_owes_the_rest_thirty_days_after_it_was_due() {
        assertThat(found(FindingKind.CONTRIBUTION_UNPAID))
                .as("nobody keeps the account here")
                .isEmpty();
        story.kent().appends(Spendings.paid(story, 10_000));
        var unpaid = found(FindingKind.CONTRIBUTION_UNPAID);
        assertThat(unpaid).hasSize(1);
        assertThat(unpaid.getFirst().owner()).isEqualTo(Samples.KENT);
        assertThat(unpaid.getFirst().from()).as("August's part").isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(unpaid.getFirst().money()).isEqualTo(Pence.ofPounds(80_000));
        story.kent().appends(Spendings.paid(story, 80_000));
        assertThat(found(FindingKind.CONTRIBUTION_UNPAID)).isEmpty();
    }

    @Test
    void what_was_spent_before_both_had_decided_is_found_and_what_was_spent_after_is_not() {
        var late = Story.opened().later(Duration.ofDays(103));
        var offer = late.kent()
                .offersWith(made -> new Payload.Offer(
                        1,
                        1,
                        made.terms(),
                        made.digest(),
                        made.expiresAt(),
                        inAugust(made.decision()),
                        made.editors(),
                        made.settles()));
        late.nhs().sees();
        var accept = late.nhs()
                .appends(new Payload.Accept(
                        Author.reference(offer),
                        inAugust(late.nhs().accept(offer).decision())));
        late.kent().sees();
        var july = new LinePeriod(Author.reference(offer), "early-help", Spendings.FIRST, Spendings.LAST);
        var cost = late.kent().appends(Spendings.spent(july, 1_000, false));
        var after = new LinePeriod(Author.reference(offer), "early-help", DECIDED, DECIDED.plusDays(5));
        late.kent().appends(Spendings.spent(after, 1_000, false));
        assertThat(Findings.of(late.record()))
                .filteredOn(finding -> finding.kind() == FindingKind.SPENT_BEFORE_DECIDED)
                .containsExactly(new Finding(
                        FindingKind.SPENT_BEFORE_DECIDED,
                        "early-help",
                        null,
                        Samples.KENT,
                        List.of(EntryPlace.of(cost), EntryPlace.of(offer), EntryPlace.of(accept)),
                        Pence.ofPounds(1_000),
                        TODAY,
                        null));
    }

    private static AgencyDecision inAugust(AgencyDecision decision) {
        return new AgencyDecision(DECIDED, DECIDED, decision.authority(), "", true);
    }
}
