package uk.concord.record.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.record.dispute.Proposal;
import uk.concord.record.dispute.Proposal.ProposedSplit;

class ProposalCodecTest {
    private static final Proposal PROPOSAL =
            new Proposal("Two thirds to the council.", List.of(new ProposedSplit("early-help", 6_667, 3_333)));

    @Test
    void what_is_written_is_read_and_other_bytes_say_nothing() {
        assertThat(ProposalCodec.parse(ProposalCodec.write(PROPOSAL).toByteArray()))
                .contains(PROPOSAL);
        assertThat(ProposalCodec.parse(new byte[] {(byte) 0xFF, 1, 2})).isEmpty();
    }

    @Test
    void what_a_partner_sends_is_shown_only_where_it_could_have_been_proposed() {
        assertThat(PROPOSAL.isSound(List.of("early-help"))).isTrue();
        assertThat(PROPOSAL.isSound(List.of("speech"))).isFalse();
        assertThat(new Proposal("", PROPOSAL.splits()).isSound(List.of("early-help")))
                .isFalse();
        assertThat(new Proposal("x".repeat(4_001), PROPOSAL.splits()).isSound(List.of("early-help")))
                .isFalse();
        var huge = new ProposedSplit("early-help", Integer.MAX_VALUE, Integer.MAX_VALUE);
        assertThat(new Proposal("All.", List.of(huge)).isSound(List.of("early-help")))
                .isFalse();
    }
}
