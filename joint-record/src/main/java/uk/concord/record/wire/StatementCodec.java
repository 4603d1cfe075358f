package uk.concord.record.wire;

import com.google.protobuf.ByteString;
import uk.concord.proto.entry.v1.StatementFiled;
import uk.concord.proto.entry.v1.StatementOpened;
import uk.concord.record.Bytes;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.StatementKey;

/** Reads and writes sealed statements; reading throws {@link IllegalArgumentException} on what is malformed. */
final class StatementCodec {
    private StatementCodec() {}

    static Disputing.StatementFiled filed(StatementFiled message) {
        return new Disputing.StatementFiled(
                DiscussionCodec.place(message.getDispute()),
                Reading.positive(message.getRung()),
                Reading.digest(message.getKeyHash()));
    }

    static Disputing.StatementOpened opened(StatementOpened message) {
        return new Disputing.StatementOpened(
                DiscussionCodec.place(message.getDispute()),
                DiscussionCodec.place(message.getStatement()),
                new StatementKey(Bytes.of(message.getKey().toByteArray())));
    }

    static StatementFiled write(Disputing.StatementFiled filed) {
        return StatementFiled.newBuilder()
                .setDispute(DiscussionCodec.write(filed.dispute()))
                .setRung(filed.rung())
                .setKeyHash(ByteString.copyFrom(filed.keyHash().toArray()))
                .build();
    }

    static StatementOpened write(Disputing.StatementOpened opened) {
        return StatementOpened.newBuilder()
                .setDispute(DiscussionCodec.write(opened.dispute()))
                .setStatement(DiscussionCodec.write(opened.statement()))
                .setKey(ByteString.copyFrom(opened.key().value().toArray()))
                .build();
    }
}
