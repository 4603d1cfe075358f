package uk.concord.node.book.exchange;

import uk.concord.proto.exchange.v1.DeliverRequest;
import uk.concord.proto.exchange.v1.HelloRequest;
import uk.concord.proto.exchange.v1.ReadMirrorRequest;

/** What is to be sent to the partner next. */
public sealed interface Outgoing {
    /** Says Hello. */
    record Greeting(HelloRequest message) implements Outgoing {}

    /** Delivers a parcel; an empty one keeps the link's times true. */
    record Delivery(DeliverRequest message) implements Outgoing {}

    /** Asks for the own log's tail, which the database has lost. */
    record Recall(ReadMirrorRequest message) implements Outgoing {}
}
