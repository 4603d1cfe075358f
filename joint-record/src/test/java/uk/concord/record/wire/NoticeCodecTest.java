package uk.concord.record.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.concord.proto.entry.v1.EndedAmount;
import uk.concord.proto.entry.v1.EndedLine;
import uk.concord.proto.entry.v1.Envelope;
import uk.concord.proto.entry.v1.Fund;
import uk.concord.proto.entry.v1.Notice;
import uk.concord.record.Pence;
import uk.concord.record.entry.Entry;
import uk.concord.record.story.Story;
import uk.concord.record.wire.MalformedEntry.Reason;

class NoticeCodecTest {

    @Test
    void what_is_written_is_read_again() throws MalformedEntry {
        var entry = notice();
        assertThat(EntryCodec.decode(EntryCodec.encode(entry.envelope()))).isEqualTo(entry);
    }

    static Stream<Consumer<Notice.Builder>> malformed_notices() {
        return Stream.of(
                Notice.Builder::clearAgreement,
                notice -> notice.getEndingBuilder().setLastDay("31 March 2027"),
                notice -> notice.getEndingBuilder().addLines(line()),
                notice -> line(notice).setLineId(""),
                notice -> line(notice).addAmounts(line(notice).getAmounts(0)),
                notice -> amount(notice).setAmountPence(0),
                notice -> amount(notice).setAmountPence(-1),
                notice -> amount(notice).setAmountPence(Pence.MOST.value() + 1),
                notice -> amount(notice).setFund(Fund.FUND_UNSPECIFIED),
                notice -> amount(notice).setFundValue(77),
                notice -> amount(notice).setPeriodFrom(""),
                notice -> notice.addEditorActorIds(ByteString.copyFrom(new byte[15])),
                Notice.Builder::clearDecision);
    }

    @ParameterizedTest
    @MethodSource("malformed_notices")
    void a_malformed_notice_is_refused(Consumer<Notice.Builder> spoil) throws InvalidProtocolBufferException {
        var envelope = Envelope.parseFrom(EntryCodec.encode(notice().envelope())).toBuilder();
        var notice = Notice.parseFrom(envelope.getPayload()).toBuilder();
        spoil.accept(notice);
        var bytes = envelope.setPayload(notice.build().toByteString()).build().toByteArray();
        assertThatThrownBy(() -> EntryCodec.decode(bytes))
                .isInstanceOfSatisfying(
                        MalformedEntry.class, e -> assertThat(e.reason()).isEqualTo(Reason.PAYLOAD));
    }

    private static EndedLine.Builder line() {
        return EndedLine.newBuilder().setLineId("early-help");
    }

    private static EndedLine.Builder line(Notice.Builder notice) {
        return notice.getEndingBuilder().getLinesBuilder(0);
    }

    private static EndedAmount.Builder amount(Notice.Builder notice) {
        return line(notice).getAmountsBuilder(0);
    }

    private static Entry notice() {
        var story = Story.opened();
        var offer = story.kent().offers();
        story.nhs().sees().accepts(offer);
        story.kent().sees();
        var amount = new uk.concord.record.notice.EndedAmount(
                uk.concord.record.terms.Fund.GENERAL_FUND, LocalDate.of(2027, 4, 1), Pence.ofPounds(5));
        return story.kent()
                .givesNotice(
                        offer,
                        LocalDate.of(2027, 3, 31),
                        new uk.concord.record.notice.EndedLine("early-help", List.of(amount)));
    }
}
