package uk.concord.simulation;

import java.time.Duration;
import java.util.Optional;
import uk.concord.log.Hash;
import uk.concord.node.book.Side;
import uk.concord.node.book.exchange.Answer;
import uk.concord.node.book.exchange.Outgoing;
import uk.concord.proto.exchange.v1.DeliverResponse;
import uk.concord.proto.exchange.v1.HelloResponse;
import uk.concord.proto.exchange.v1.ReadMirrorResponse;
import uk.concord.record.Bytes;
import uk.concord.simulation.Message.Content;

/** Carries messages, badly: loses them, doubles them, delays them past one another, damages them, parts the ends. */
final class Network {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Chance chance;
    private final Coverage coverage;
    private final Processes processes;
    private boolean faulty = true;
    private long numbers;

    Network(Chance chance, Coverage coverage, Processes processes) {
        this.chance = chance;
        this.coverage = coverage;
        this.processes = processes;
    }

    /** From now on every message arrives, once and in order. */
    void heal() {
        faulty = false;
    }

    /** Lets one end say what it has to say, unless it waits for an answer. */
    void speak(Link link, End end) {
        var waiting = end.inFlight;
        var now = end.site.clock.instant();
        if (waiting != null) {
            if (Duration.between(waiting.since(), now).abs().compareTo(PATIENCE) > 0) {
                end.inFlight = null;
                end.book.exchange().unanswered();
            }
            return;
        }
        var outgoing = end.book.exchange().next();
        if (outgoing.isEmpty()) {
            return;
        }
        var number = ++numbers;
        end.inFlight = new End.InFlight(number, now);
        var content =
                switch (outgoing.get()) {
                    case Outgoing.Greeting greeting -> {
                        end.incarnation = Bytes.of(
                                greeting.message().getState().getIncarnation().toByteArray());
                        yield new Content.Hello(greeting.message());
                    }
                    case Outgoing.Delivery delivery -> new Content.Delivery(delivery.message());
                    case Outgoing.Recall recall -> new Content.Recall(recall.message());
                };
        post(link, new Message(number, end, link.other(end), content));
    }

    /** Puts a message on its way. */
    void post(Link link, Message message) {
        sendsNothingErased(message);
        if (link.parted || (faulty && chance.percent(4))) {
            coverage.met(Event.MESSAGE_LOST);
            return;
        }
        link.messages.add(message);
        if (faulty && chance.percent(4)) {
            coverage.met(Event.MESSAGE_DUPLICATED);
            link.messages.add(message);
        }
        if (faulty && message.delivery() != null && chance.oneIn(400)) {
            coverage.met(Event.MESSAGE_CORRUPTED);
            link.messages.add(Damage.of(message, chance));
        }
    }

    /** What the sender's own book says is erased never leaves it again. */
    private static void sendsNothingErased(Message message) {
        var parts = message.parts();
        if (!parts.isEmpty()) {
            var side = message.delivery() != null ? Side.OWN : Side.MIRROR;
            var erased = Erased.in(message.from(), side);
            parts.forEach(part -> Violation.unless(
                    !erased.contains(Hash.of(part.getCommitment().toByteArray())),
                    "erasure: " + message.from() + " sends an erased part"));
        }
    }

    /** Lets one message that is under way arrive, if it is not lost on the way. */
    void deliver(Link link) {
        take(link).ifPresent(message -> {
            processes.alive(message.to(), () -> arrive(link, message));
            if (Erased.isAwaited(message.to())) {
                coverage.met(Event.PART_PROMISED);
                Erased.check(message.to());
            }
        });
    }

    private Optional<Message> take(Link link) {
        if (link.messages.isEmpty()) {
            return Optional.empty();
        }
        var place = faulty && chance.percent(25) ? chance.below(link.messages.size()) : 0;
        if (place > 0) {
            coverage.met(Event.MESSAGE_REORDERED);
        }
        var message = link.messages.remove(place);
        if (link.parted) {
            coverage.met(Event.MESSAGE_LOST);
            return Optional.empty();
        }
        return Optional.of(message);
    }

    private void arrive(Link link, Message message) {
        var to = message.to();
        var exchange = to.book.exchange();
        switch (message.content()) {
            case Content.Hello hello -> answer(link, message, new Content.HelloAnswer(exchange.hello(hello.request())));
            case Content.Delivery delivery ->
                answer(link, message, new Content.DeliveryAnswer(exchange.deliver(delivery.request())));
            case Content.Recall recall ->
                answer(link, message, new Content.RecallAnswer(exchange.readMirror(recall.request())));
            case Content.RecallAnswer answer -> {
                if (awaited(message)) {
                    switch (answer.answer()) {
                        case Answer.Given<ReadMirrorResponse> given -> recalled(to, given.message());
                        case Answer.Declined<ReadMirrorResponse> declined -> exchange.declined(declined.code());
                    }
                }
            }
            case Content.HelloAnswer answer -> {
                if (awaited(message)) {
                    switch (answer.answer()) {
                        case Answer.Given<HelloResponse> given -> exchange.greeted(given.message());
                        case Answer.Declined<HelloResponse> declined -> exchange.declined(declined.code());
                    }
                }
            }
            case Content.DeliveryAnswer answer -> {
                if (awaited(message)) {
                    switch (answer.answer()) {
                        case Answer.Given<DeliverResponse> given -> {
                            exchange.delivered(given.message());
                            coverage.met(Event.RECEIPT);
                        }
                        case Answer.Declined<DeliverResponse> declined -> exchange.declined(declined.code());
                    }
                }
            }
        }
    }

    private void recalled(End end, ReadMirrorResponse answer) {
        var before = end.head().own().size();
        end.book.exchange().recalled(answer);
        if (end.head().own().size() > before) {
            coverage.met(Event.TAIL_FETCHED);
        }
    }

    /** A late answer to a call that was given up, or a second one, is heard by nobody. */
    private static boolean awaited(Message message) {
        var waiting = message.to().inFlight;
        if (waiting == null || waiting.number() != message.number()) {
            return false;
        }
        message.to().inFlight = null;
        return true;
    }

    private void answer(Link link, Message request, Content content) {
        post(link, new Message(request.number(), request.to(), request.from(), content));
    }
}
