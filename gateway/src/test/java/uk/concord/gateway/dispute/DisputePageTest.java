package uk.concord.gateway.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.Examples;
import uk.concord.gateway.Gallery;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.ErrorSummary;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.component.SummaryList;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.component.Ticks;
import uk.concord.proto.entry.v1.DisputeRaised;
import uk.concord.proto.record.v1.DisputeView;
import uk.concord.proto.record.v1.SettlementMonth;
import uk.concord.proto.record.v1.ShareView;

class DisputePageTest {
    private static final DisputeView SETTLED = DisputeView.newBuilder()
            .setRaised(DisputeRaised.newBuilder().addLineIds("rooms").addLineIds("nurses"))
            .addLineNames("Rooms")
            .addLineNames("Nurses")
            .addInterim(share("rooms", 100_050, 100_049))
            .addInterim(share("nurses", 5_000, 5_000))
            .addSettlement(SettlementMonth.newBuilder()
                    .setInterim(share("rooms", 100_050, 100_049))
                    .setSettled(share("rooms", 200_099, 0)))
            .build();

    private static ShareView share(String line, long council, long health) {
        return ShareView.newBuilder()
                .setLineId(line)
                .setMonth("2026-11")
                .setCouncilPence(council)
                .setHealthPence(health)
                .build();
    }

    @Test
    void every_amount_says_whose_it_is_where_a_month_is_a_list() {
        var words = Gallery.words(Gallery.hang("dispute-settled", "dispute/page", page(null)));
        assertThat(words)
                .contains("November 2026, Rooms Kent £1,000.50 NHS Kent and Medway £1,000.49 Cost £2,000.99")
                .contains("Kent paid £1,000.50 Kent should £2,000.99")
                .contains("All Kent £1,050.50 NHS Kent and Medway £1,050.49 Cost £2,100.99")
                .contains("Kent still owes £1,000.49");
    }

    @Test
    void a_proposal_says_for_whom_it_is_and_what_comes_next() {
        var proposal = new DisputePage.Proposal(
                "Kent proposed",
                new Tag("Accepted in principle", Tag.Colour.GREEN),
                "Commissioner, 27 March 2026",
                new SummaryList(List.of(new SummaryList.Row("Rooms", "Kent 66.67%, NHS Kent and Medway 33.33%"))),
                List.of("Two thirds to one."),
                "Answered by NHS Kent and Medway");
        var exploring = new DisputePage.Exploring(
                "Without prejudice: shown to the two bodies only",
                "1 proposal was made.",
                List.of(proposal),
                "Next, draft the settlement as an offer.",
                new Anchor("Propose a settlement", "#settle"));
        var words = Gallery.words(Gallery.hang("dispute-proposals", "dispute/page", page(exploring)));
        assertThat(words)
                .contains("Without prejudice: shown to the two bodies only. 1 proposal was made.")
                .contains("Kent proposed Accepted in principle")
                .contains("Kent 66.67%, NHS Kent and Medway 33.33%")
                .contains("Two thirds to one. Answered by NHS Kent and Medway");
    }

    private static DisputePage page(DisputePage.@Nullable Exploring exploring) {
        return new DisputePage(
                "KC-2026-0007",
                "Dispute about rooms and nurses",
                new Anchor("Back to the record", "/records/kcc-kmicb/r"),
                List.of(Tag.grey("Settled")),
                "Both agreed on terms that settle it.",
                "Kent must pay £1,000.49.",
                true,
                false,
                Ticks.one("held by Kent"),
                "",
                List.of(new DisputePage.Step(
                        1,
                        "Service managers",
                        "Kent: SEN manager.",
                        "10 working days and more time that both gave it",
                        Tag.grey("Over"),
                        false)),
                new SummaryList(List.of(new SummaryList.Row("Money in dispute", "£25,000"))),
                List.of("These children need nurses."),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                exploring,
                "Without prejudice, Kent pays half.",
                Objects.requireNonNull(MonthTables.interim(SETTLED, Examples.SIDES)),
                Objects.requireNonNull(MonthTables.settlement(SETTLED, Examples.SIDES)),
                null,
                List.of(),
                List.of(),
                exploring == null
                        ? null
                        : new DisputePage.Settle("/settlement", new Hidden("t", "k", ""), "An offer like any other."),
                List.of(),
                ErrorSummary.none());
    }
}
