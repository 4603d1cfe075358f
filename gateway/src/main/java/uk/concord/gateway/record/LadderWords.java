package uk.concord.gateway.record;

import java.util.ArrayList;
import java.util.List;
import uk.concord.gateway.component.SummaryList;
import uk.concord.gateway.wording.Count;
import uk.concord.gateway.wording.Money;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.entry.v1.Ladder;
import uk.concord.proto.entry.v1.Rung;

/** A ladder in words, as it is read before it is signed. */
public final class LadderWords {
    private static final int WHOLE = 10_000;
    private static final int PERCENT = 100;

    private LadderWords() {}

    static SummaryList list(Ladder ladder, Sides sides) {
        var rows = new ArrayList<SummaryList.Row>();
        for (int i = 0; i < ladder.getRungsCount(); i++) {
            rows.add(new SummaryList.Row("Rung " + (i + 1), rung(ladder.getRungs(i), sides)));
        }
        rows.add(new SummaryList.Row("Meanwhile", interim(ladder, sides)));
        rows.add(new SummaryList.Row("A claim is paid within", Count.of(ladder.getClaimDays(), "day")));
        rows.add(new SummaryList.Row("Interest", interest(ladder)));
        return new SummaryList(rows);
    }

    /** For example "Service managers, 10 working days. Kent: SEN manager; NHS: CYP commissioning manager." */
    static String rung(Rung rung, Sides sides) {
        return rung.getName() + ", " + Count.of(rung.getWorkingDays(), "working day") + settles(rung) + ". "
                + posts(rung, sides) + (rung.getConvening().isEmpty() ? "" : " " + rung.getConvening());
    }

    public static String posts(Rung rung, Sides sides) {
        return sides.council().getShortName() + ": " + rung.getCouncilPost() + "; "
                + sides.health().getShortName() + ": " + rung.getHealthPost() + ".";
    }

    /** Who settles it, where the two posts do not. */
    public static String settles(Rung rung) {
        return switch (rung.getKind()) {
            case RUNG_KIND_CHAIR -> ", an independent chair recommends";
            case RUNG_KIND_MEDIATION -> ", a mediator mediates";
            case RUNG_KIND_MEETING, RUNG_KIND_UNSPECIFIED, UNRECOGNIZED -> "";
        };
    }

    static String interim(Ladder ladder, Sides sides) {
        var council = ladder.getCouncilInterimBasisPoints();
        return sides.council().getShortName() + " pays " + percent(council) + " of each disputed line, "
                + sides.health().getShortName() + " " + percent(WHOLE - council)
                + ", without prejudice. What both had agreed goes on as agreed.";
    }

    /** What a claim bears that is paid late. */
    public static String interest(Ladder ladder) {
        return ladder.getInterestBasisPoints() == 0
                ? "None"
                : percent(ladder.getInterestBasisPoints()) + " a year on a claim paid late";
    }

    private static String percent(int basisPoints) {
        return basisPoints % PERCENT == 0 ? basisPoints / PERCENT + "%" : Money.typed(basisPoints) + "%";
    }

    /** Each part under its own name, so that two ladders can be compared. */
    static List<SummaryList.Row> facts(Ladder ladder, Sides sides) {
        return list(ladder, sides).rows();
    }
}
