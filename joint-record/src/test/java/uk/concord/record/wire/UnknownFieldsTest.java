package uk.concord.record.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import com.google.protobuf.UnknownFieldSet;
import org.junit.jupiter.api.Test;
import uk.concord.proto.entry.v1.Actor;
import uk.concord.proto.entry.v1.Contribution;
import uk.concord.proto.entry.v1.Envelope;
import uk.concord.proto.entry.v1.Line;
import uk.concord.proto.entry.v1.PartReference;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.entry.v1.YearAmount;

class UnknownFieldsTest {
    private static final UnknownFieldSet UNKNOWN = UnknownFieldSet.newBuilder()
            .addField(99, UnknownFieldSet.Field.newBuilder().addVarint(1).build())
            .build();

    @Test
    void are_not_found_where_every_field_is_known() {
        assertThat(UnknownFields.in(terms(YearAmount.getDefaultInstance()))).isFalse();
        assertThat(UnknownFields.in(Envelope.getDefaultInstance())).isFalse();
    }

    @Test
    void are_found_in_the_message_itself() {
        assertThat(UnknownFields.in(Terms.newBuilder().setUnknownFields(UNKNOWN).build()))
                .isTrue();
    }

    @Test
    void are_found_in_a_message_within() {
        assertThat(UnknownFields.in(Envelope.newBuilder()
                        .setActor(Actor.newBuilder().setUnknownFields(UNKNOWN))
                        .build()))
                .isTrue();
    }

    @Test
    void are_found_in_the_last_of_many() {
        assertThat(UnknownFields.in(Envelope.newBuilder()
                        .addParts(PartReference.getDefaultInstance())
                        .addParts(PartReference.newBuilder().setUnknownFields(UNKNOWN))
                        .build()))
                .isTrue();
    }

    @Test
    void are_found_three_messages_deep() {
        assertThat(UnknownFields.in(
                        terms(YearAmount.newBuilder().setUnknownFields(UNKNOWN).build())))
                .isTrue();
    }

    private static Message terms(YearAmount amount) {
        return Terms.newBuilder()
                .addLines(Line.getDefaultInstance())
                .addLines(Line.newBuilder()
                        .addContributions(Contribution.newBuilder().addAmounts(amount)))
                .build();
    }
}
