package uk.concord.gateway.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.concord.gateway.Examples;
import uk.concord.gateway.Gallery;
import uk.concord.proto.entry.v1.EndedAmount;
import uk.concord.proto.entry.v1.EndedLine;
import uk.concord.proto.entry.v1.Ending;
import uk.concord.proto.entry.v1.Fund;
import uk.concord.proto.record.v1.NoticeView;
import uk.concord.proto.record.v1.RecordView;

final class EndingsTest {
    private static final String LINE = Examples.terms().getLines(0).getLineId();

    private static RecordView ending(Ending.Builder ending, boolean standing) {
        var record = Examples.agreed().toBuilder()
                .addNotices(NoticeView.newBuilder()
                        .setAgency("kcc")
                        .setEnding(ending.setLastDay("2018-08-31"))
                        .setStanding(standing)
                        .setRecordedAtMicros(Examples.NOW));
        return (standing ? record.setRemaining(Examples.terms()) : record).build();
    }

    @Test
    void a_record_under_notice_says_what_ends_when_and_what_remains() {
        var record = ending(Ending.newBuilder(), true);
        var reading = new RecordPage.Reading(
                "/records/kcc-kmicb/" + Examples.RECORD,
                true,
                true,
                true,
                "key",
                0,
                TimelineFilter.ALL,
                true,
                "",
                "",
                Examples.NOW);
        var html = Gallery.hang("record-under-notice", "record/page", RecordPage.of(record, Examples.SIDES, reading));
        assertThat(Gallery.words(html))
                .contains(
                        "Notice given by Kent on Fri 6 March 2026: the whole agreement ends on 31 August 2018.",
                        "What remains after notice",
                        "Notice to end");
    }

    @Test
    void a_notice_that_both_have_agreed_over_is_told_as_history() {
        var endings = Endings.of(ending(Ending.newBuilder(), false), Examples.SIDES, "/r", false);
        assertThat(endings.sentences().getFirst()).contains("that agreement has taken its place");
        assertThat(endings.remaining()).isNull();
        assertThat(endings.give()).isNull();
    }

    @Test
    void some_of_a_line_is_told_with_its_fund_and_period() {
        var amount = EndedAmount.newBuilder()
                .setFund(Fund.FUND_GENERAL_FUND)
                .setPeriodFrom("2018-04-01")
                .setAmountPence(5_000_000);
        var line = EndedLine.newBuilder().setLineId(LINE).addAmounts(amount);
        var whole = EndedLine.newBuilder().setLineId("gone");
        assertThat(Endings.what(
                        Ending.newBuilder().addLines(line).addLines(whole).build(), Examples.terms()))
                .contains("£50,000 from the General Fund for the period from 1 April 2018", "“gone” ends; all of this");
    }
}
