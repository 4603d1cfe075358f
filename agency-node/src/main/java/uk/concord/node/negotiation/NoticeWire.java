package uk.concord.node.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.concord.node.grpc.CallFailure.BadInput;
import uk.concord.node.grpc.Micros;
import uk.concord.node.grpc.Texts;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.record.v1.LineToEnd;
import uk.concord.proto.record.v1.PreparedNotice;
import uk.concord.record.ActorId;
import uk.concord.record.Pence;
import uk.concord.record.negotiation.Refusal;
import uk.concord.record.notice.Wish;
import uk.concord.record.terms.Fund;
import uk.concord.record.wire.TermsCodec;

/** Translates what calls say about notice. */
final class NoticeWire {
    /** Words that lack nothing, for asking the rules before an approver has written any. */
    static final uk.concord.record.decision.DecisionRecord COMPLETE = new uk.concord.record.decision.DecisionRecord(
            "To give notice.", "To be given.", List.of(), List.of(), "", "", "", "", "");

    /** Somebody other than whoever prepares a notice. */
    static final ActorId SOMEBODY_ELSE = new ActorId(new UUID(-1L, -1L));

    private static final int MOST_LINES = 200;

    private NoticeWire() {}

    static List<Wish> wishes(List<LineToEnd> lines) {
        if (lines.size() > MOST_LINES) {
            throw new BadInput("lines", "TOO_MANY", "Name at most 200 lines.");
        }
        var wishes = new ArrayList<Wish>();
        for (int place = 0; place < lines.size(); place++) {
            var wish = wish("lines[" + place + "]", lines.get(place));
            for (var other : wishes) {
                if (other.lineId().equals(wish.lineId())
                        && (other.fund() == null || wish.fund() == null || other.fund() == wish.fund())) {
                    throw new BadInput("lines[" + place + "]", "LINE_TWICE", "Name each line and fund once.");
                }
            }
            wishes.add(wish);
        }
        return wishes;
    }

    private static Wish wish(String path, LineToEnd line) {
        var fund = fund(path, line);
        var yearly = line.getYearlyPence();
        if ((fund == null) != (yearly == 0) || yearly < 0 || yearly > Pence.MOST.value()) {
            throw new BadInput(
                    path + ".yearly_pence",
                    "AMOUNT_OUT_OF_RANGE",
                    "Say how much less a year and from which fund, or neither to end the whole line.");
        }
        return new Wish(line.getLineId(), fund, new Pence(yearly));
    }

    private static @Nullable Fund fund(String path, LineToEnd line) {
        return switch (line.getFund()) {
            case FUND_UNSPECIFIED -> null;
            case FUND_GENERAL_FUND -> Fund.GENERAL_FUND;
            case FUND_DSG_HIGH_NEEDS -> Fund.DSG_HIGH_NEEDS;
            case FUND_PUBLIC_HEALTH_GRANT -> Fund.PUBLIC_HEALTH_GRANT;
            case FUND_ICB_BASELINE -> Fund.ICB_BASELINE;
            case FUND_SERVICE_DEVELOPMENT -> Fund.SERVICE_DEVELOPMENT;
            case FUND_GRANT -> Fund.GRANT;
            case UNRECOGNIZED -> throw new BadInput(path + ".fund", "UNKNOWN_CHOICE", "Choose one of the funds.");
        };
    }

    /** The words written so far, unless they hold what may never be kept. */
    static DecisionRecord keepable(DecisionRecord words) {
        var violations = Texts.violations("decision_record", words);
        if (!violations.isEmpty()) {
            throw new BadInput(violations);
        }
        return words;
    }

    /** The field of the request that a refusal is about. */
    static String field(Refusal refusal) {
        return switch (refusal) {
            case NOTICE_TOO_SHORT -> "last_day";
            case UNKNOWN_LINE, MORE_THAN_LEFT, NOTHING_TO_END -> "lines";
            default -> "agreement";
        };
    }

    static PreparedNotice toProto(NoticeGiving.Prepared prepared) {
        var notice = prepared.notice();
        var check = prepared.check();
        return PreparedNotice.newBuilder()
                .setNoticeId(notice.id().toString())
                .setAgreement(notice.agreement())
                .setEnding(notice.ending())
                .setEndsPence(check.endsOf(check.notice().giver()).value())
                .setRemaining(TermsCodec.write(check.remainingAfter()))
                .setDecisionRecord(notice.words())
                .setPreparedBy(notice.post())
                .setPreparedAtMicros(Micros.of(notice.preparedAt()))
                .build();
    }
}
