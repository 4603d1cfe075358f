package uk.concord.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.exchange.Answer;
import uk.concord.proto.exchange.v1.DeliverRequest;
import uk.concord.proto.exchange.v1.DeliverResponse;
import uk.concord.proto.exchange.v1.HelloRequest;
import uk.concord.proto.exchange.v1.HelloResponse;
import uk.concord.proto.exchange.v1.ReadMirrorRequest;
import uk.concord.proto.exchange.v1.ReadMirrorResponse;
import uk.concord.proto.exchange.v1.SharedPart;

/**
 * A message under way between two ends, request or answer: each can be lost, doubled and overtaken by itself.
 *
 * @param number ties an answer to its request
 */
record Message(long number, End from, End to, Content content) {
    /** What it says. */
    sealed interface Content {
        record Hello(HelloRequest request) implements Content {}

        record Delivery(DeliverRequest request) implements Content {}

        record HelloAnswer(Answer<HelloResponse> answer) implements Content {}

        record DeliveryAnswer(Answer<DeliverResponse> answer) implements Content {}

        record Recall(ReadMirrorRequest request) implements Content {}

        record RecallAnswer(Answer<ReadMirrorResponse> answer) implements Content {}
    }

    /** The parts that it carries. */
    List<SharedPart> parts() {
        return switch (content) {
            case Content.Delivery delivery -> delivery.request().getPartsList();
            case Content.RecallAnswer answer
            when answer.answer() instanceof Answer.Given<ReadMirrorResponse>(var given) -> given.getPartsList();
            default -> List.of();
        };
    }

    @Nullable
    DeliverRequest delivery() {
        return content instanceof Content.Delivery delivery ? delivery.request() : null;
    }
}
