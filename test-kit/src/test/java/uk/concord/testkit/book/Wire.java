package uk.concord.testkit.book;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import uk.concord.node.book.exchange.Answer;
import uk.concord.node.book.exchange.LinkRefusal;
import uk.concord.node.book.exchange.Outgoing;
import uk.concord.proto.exchange.v1.DeliverRequest;

/** Carries messages between two desks at once and without loss. */
final class Wire {
    private Wire() {}

    /** Lets both sides speak until neither has anything to say; gives the last refusal, if there was one. */
    static Optional<LinkRefusal> exchange(Desk one, Desk other) {
        Optional<LinkRefusal> refusal = Optional.empty();
        for (int i = 0; i < 6; i++) {
            refusal = send(one, other, UnaryOperator.identity()).or(() -> send(other, one, UnaryOperator.identity()));
        }
        return refusal;
    }

    /** Lets one side say what it has to say next, changed on its way; gives the refusal, if it met one. */
    static Optional<LinkRefusal> send(Desk from, Desk to, UnaryOperator<DeliverRequest> change) {
        var next = from.book.exchange().next();
        if (next.isEmpty()) {
            return Optional.empty();
        }
        return switch (next.get()) {
            case Outgoing.Greeting greeting ->
                answered(from, to.book.exchange().hello(greeting.message()), from.book.exchange()::greeted);
            case Outgoing.Recall recall ->
                answered(from, to.book.exchange().readMirror(recall.message()), from.book.exchange()::recalled);
            case Outgoing.Delivery delivery ->
                answered(
                        from,
                        to.book.exchange().deliver(change.apply(delivery.message())),
                        from.book.exchange()::delivered);
        };
    }

    private static <T> Optional<LinkRefusal> answered(Desk from, Answer<T> answer, Consumer<T> given) {
        return switch (answer) {
            case Answer.Given<T>(var message) -> {
                given.accept(message);
                yield Optional.empty();
            }
            case Answer.Declined<T> declined -> {
                from.book.exchange().declined(declined.code());
                yield Optional.of(declined.code());
            }
        };
    }
}
