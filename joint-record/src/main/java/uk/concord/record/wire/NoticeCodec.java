package uk.concord.record.wire;

import com.google.protobuf.ByteString;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.concord.proto.entry.v1.Notice;
import uk.concord.record.ActorId;
import uk.concord.record.Pence;
import uk.concord.record.entry.OfferReference;
import uk.concord.record.entry.Payload;
import uk.concord.record.notice.EndedAmount;
import uk.concord.record.notice.EndedLine;
import uk.concord.record.notice.Ending;

/** Reads and writes notices; reading throws {@link IllegalArgumentException} on what is malformed. */
public final class NoticeCodec {
    private static final int MOST = 200;
    private static final int MOST_LINE_ID = 100;
    private static final int MOST_EDITORS = 100;

    private NoticeCodec() {}

    static Payload.Notice read(Notice message) {
        if (message.getEditorActorIdsCount() > MOST_EDITORS) {
            throw new IllegalArgumentException("Too many editors");
        }
        return new Payload.Notice(
                NegotiationCodec.reference(message.getAgreement()),
                read(message.getEnding()),
                DecisionCodec.read(message.getDecision()),
                message.getEditorActorIdsList().stream()
                        .map(editor -> ActorId.of(editor.toByteArray()))
                        .toList());
    }

    /** Throws {@link IllegalArgumentException} on what is malformed. */
    public static Ending read(uk.concord.proto.entry.v1.Ending message) {
        return new Ending(
                Reading.date(message.getLastDay()), each(message.getLinesList(), NoticeCodec::line, EndedLine::lineId));
    }

    private static EndedLine line(uk.concord.proto.entry.v1.EndedLine message) {
        return new EndedLine(
                Reading.text(message.getLineId(), 1, MOST_LINE_ID),
                each(
                        message.getAmountsList(),
                        NoticeCodec::amount,
                        amount -> amount.fund() + "/" + amount.periodFrom()));
    }

    private static EndedAmount amount(uk.concord.proto.entry.v1.EndedAmount message) {
        var amount = new Pence(message.getAmountPence());
        if (amount.equals(Pence.ZERO) || amount.isMoreThan(Pence.MOST)) {
            throw new IllegalArgumentException("Not an amount that can end");
        }
        return new EndedAmount(
                Optional.ofNullable(TermsChoices.fund(message.getFund()))
                        .orElseThrow(() -> new IllegalArgumentException("No fund")),
                Reading.date(message.getPeriodFrom()),
                amount);
    }

    private static <M, T> List<T> each(List<M> messages, Function<M, T> read, Function<T, Object> name) {
        if (messages.size() > MOST) {
            throw new IllegalArgumentException("More than " + MOST);
        }
        var values = messages.stream().map(read).toList();
        if (new HashSet<>(values.stream().map(name).toList()).size() < values.size()) {
            throw new IllegalArgumentException("One thing twice");
        }
        return values;
    }

    static Notice write(Payload.Notice notice) {
        return Notice.newBuilder()
                .setAgreement(NegotiationCodec.write(notice.offer()))
                .setEnding(write(notice.ending()))
                .setDecision(DecisionCodec.write(notice.decision()))
                .addAllEditorActorIds(notice.editors().stream()
                        .map(editor -> ByteString.copyFrom(editor.toArray()))
                        .toList())
                .build();
    }

    /** How the agreement is named that a notice ends. */
    public static uk.concord.proto.entry.v1.OfferReference write(OfferReference agreement) {
        return NegotiationCodec.write(agreement);
    }

    public static uk.concord.proto.entry.v1.Ending write(Ending ending) {
        return uk.concord.proto.entry.v1.Ending.newBuilder()
                .setLastDay(ending.lastDay().toString())
                .addAllLines(ending.lines().stream().map(NoticeCodec::write).toList())
                .build();
    }

    private static uk.concord.proto.entry.v1.EndedLine write(EndedLine line) {
        return uk.concord.proto.entry.v1.EndedLine.newBuilder()
                .setLineId(line.lineId())
                .addAllAmounts(line.amounts().stream().map(NoticeCodec::write).toList())
                .build();
    }

    private static uk.concord.proto.entry.v1.EndedAmount write(EndedAmount amount) {
        return uk.concord.proto.entry.v1.EndedAmount.newBuilder()
                .setFund(TermsChoices.write(amount.fund()))
                .setPeriodFrom(amount.periodFrom().toString())
                .setAmountPence(amount.amount().value())
                .build();
    }
}
